"""`sahara check`: what is unsound is told line by line, and what a copy disproves is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.commands.samples import EVENTS, FACTS, HOLDS, PAPER, PROVABLE, STATEMENTS, TEXT, cite
from tests.conftest import CITE
from tests.drafted import article
from tests.drafted import cite as numbered

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Sahara

_SOUND = "1 article, 3 actors, 2 places, 6 events, 3 statements, 4 facts: sound\n"
_REST = (
    "proved is that the cited words stand there; titles, paraphrases, kinds, sides and what dates mean are the"
    " coder's word\n"
)
#: Two records whose sentence bears them out in nothing: no blast, no year.
_HOLDING = (
    'paragraph 3, sentence 3: "Northland holds the harbour. Southland calls that holding "a theft in daylight" and '
    'wants it back."'
)
_DOUBTS = {
    "blast": f"doubt: blast: kind: assault, and no word of the cited sentences tells of violence; {_HOLDING}",
    "denial": f"doubt: denial: date: no words in the cited sentences, nor before them, tell this date; {_HOLDING}",
    "talks": (
        "doubt: talks: value: 2 of its words are those of paragraph 4, sentence 5, and none those of the cited"
        ' sentences; paragraph 4, sentence 6: "A treaty of 1975 stands between the two neighbours."'
    ),
}
_CITED = [one for one in EVENTS if one["cites"][0]["article"] == "paper"]


@pytest.fixture
def provable(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make("provable", article=[PROVABLE], event=_CITED, statement=STATEMENTS, fact=FACTS)
    monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
    return folder


@pytest.mark.usefixtures("provable")
def test_without_a_copy_the_proof_is_skipped(sahara: Sahara) -> None:
    told = "paper: skipped: no copy of the article\nno problems\n"
    assert sahara("check") == (0, f"{_SOUND}{told}", "")


@pytest.mark.usefixtures("provable")
def test_a_copy_proves_every_citation(sahara: Sahara, copy: Path) -> None:
    doubts = "\n".join(_DOUBTS.values())
    proof = "paper: the copy is the article; 14 citations proved, 1 quotation verbatim"
    told = f"{proof}\n{doubts}\nno problems, 3 doubts\n{_REST}"
    proved = (0, f"{_SOUND}{told}", "")
    assert sahara("check", "--copy", copy) == proved
    sahara("attach", copy)
    assert sahara("check") == proved


def _disproved(sahara: Sahara, copy: Path) -> list[str]:
    """Check against a copy that disproves something, and give what is told of it."""
    status, out, err = sahara("check", "--copy", copy)
    assert (status, err) == (1, "")
    head, *told, count, rest = out.splitlines()
    assert head.endswith(": sound")
    assert f"{rest}\n" == _REST
    known = {one.partition(" paragraph")[0] for one in _DOUBTS.values()}
    doubts = [one for one in told if one.partition(" paragraph")[0] in known]
    told = [one for one in told if one not in doubts]
    assert told.pop(0).startswith("paper: the copy is another text (")
    count_of_doubts = f", {len(doubts)} doubt{'s' if len(doubts) > 1 else ''}" if doubts else ""
    assert count == f"{len(told)} problem{'s' if len(told) > 1 else ''}{count_of_doubts}"
    return told


@pytest.mark.usefixtures("provable")
def test_one_changed_letter_in_a_quotation_is_named(sahara: Sahara, copy: Path) -> None:
    copy.write_text(PAPER.replace("whatever the weather", "whatever the weathar"), encoding="utf-8")
    assert _disproved(sahara, copy) == [
        "paper: stay: cites[0]: the span cited from paragraph 2, sentence 2 is not in the copy"
    ]


@pytest.mark.usefixtures("provable")
def test_one_changed_letter_in_a_mixed_statements_own_words_is_named(
    sahara: Sahara, copy: Path
) -> None:
    copy.write_text(PAPER.replace("a theft in daylight", "a theft in daylighT"), encoding="utf-8")
    assert _disproved(sahara, copy) == [
        f"paper: {record}: cites[0]: the span cited from paragraph 3, sentence 4 is not in the copy"
        for record in ("theft", "claimed")
    ]


@pytest.mark.parametrize(
    ("record", "words", "told"),
    [
        (
            "stay",
            "We will stay in the harbour – whatever the wether",
            "We will stay in the harbour - whatever…",
        ),
        (
            "stay",
            "We will stay in the harbour, whatever the weather",
            "We will stay in the harbour, whatever…",
        ),
        (
            "theft",
            'Southland speaks of "a theft in the daylight".',
            "a theft in the daylight",
        ),
    ],
)
def test_a_quotation_that_does_not_stand_in_its_span_is_named(
    sahara: Sahara, make: Maker, copy: Path, record: str, words: str, told: str
) -> None:
    changed = [{**one, "text": words} if one["id"] == record else one for one in STATEMENTS]
    folder = make("changed", article=[PROVABLE], statement=changed)
    status, out, _ = sahara("check", "--copy", copy, "--dossier", folder)
    assert status == 1
    assert f'paper: {record}: text: these words do not stand in the cited span: "{told}"\n' in out
    assert out.endswith(f"\n{_DOUBTS['denial']}\n1 problem, 1 doubt\n{_REST}")


def test_indirect_words_are_not_looked_for(sahara: Sahara, make: Maker, copy: Path) -> None:
    folder = make("indirect", article=[PROVABLE], statement=[STATEMENTS[2]])
    assert sahara("check", "--copy", copy, "--dossier", folder).status == 0


@pytest.mark.usefixtures("provable")
def test_a_copy_with_words_around_proves_all(sahara: Sahara, copy: Path) -> None:
    copy.write_text(f"By our correspondent\n{PAPER}\nShare this", encoding="utf-8")
    status, out, _ = sahara("check", "--copy", copy)
    assert status == 0
    found = "14 citations found in it, 14 moved; 1 quotation verbatim"
    assert f"\npaper: the copy is another text (21 characters more); {found}\n" in out


@pytest.mark.usefixtures("provable")
def test_another_text_is_never_called_the_article(sahara: Sahara, copy: Path) -> None:
    lines = (f"It is false that: {line}" for line in PAPER.splitlines())
    copy.write_text("\n".join(lines), encoding="utf-8")
    _, out, _ = sahara("check", "--copy", copy)
    assert "\npaper: the copy is another text (" in out
    assert "proved, " not in out


@pytest.mark.parametrize("field", ["text_length", "paragraphs", "sentences"])
def test_what_an_article_s_record_says_of_its_text_is_held_against_it(
    sahara: Sahara, make: Maker, copy: Path, field: str
) -> None:
    held = int(str(PROVABLE[field]))
    forged = {**PROVABLE, field: held + 1000}
    folder = make("forged", article=[forged], event=[{"id": "one", "cites": [cite(HOLDS)]}])
    status, out, _ = sahara("check", "--copy", copy, "--dossier", folder)
    told = f"paper: paper: {field}: is {held + 1000:,}, and the article has {held}"
    assert (status, out.splitlines()[1]) == (1, told)


@pytest.mark.usefixtures("provable")
def test_a_span_at_several_places_is_told(sahara: Sahara, copy: Path) -> None:
    copy.write_text(f"First\n{PAPER}\n{HOLDS}", encoding="utf-8")
    assert _disproved(sahara, copy) == [
        f"paper: {record}: cites[0]: the span cited from paragraph 3, sentence 3 stands at several places of the copy"
        for record in ("manoeuvre", "joint", "blast", "denial", "held")
    ]


def test_a_wrong_paragraph_or_sentence_is_told(sahara: Sahara, make: Maker, copy: Path) -> None:
    astray = {**cite(HOLDS), "paragraph": 1, "sentence": 2}
    folder = make("astray", article=[PROVABLE], event=[{"id": "one", "cites": [astray]}])
    status, out, _ = sahara("check", "--copy", copy, "--dossier", folder)
    assert status == 1
    assert "paper: one: cites[0]: stands in paragraph 3, sentence 3\n" in out


def test_a_digest_of_other_words_is_told_even_of_the_very_copy(
    sahara: Sahara, make: Maker, copy: Path
) -> None:
    start = TEXT.index("Southland calls")
    astray = {**cite(HOLDS), "start": start, "end": start + len(HOLDS)}
    folder = make("astray", article=[PROVABLE], event=[{"id": "one", "cites": [astray]}])
    status, out, _ = sahara("check", "--copy", copy, "--dossier", folder)
    assert status == 1
    assert "paper: one: cites[0]: the span cited from paragraph 3, sentence 3 is not in the copy\n" in out  # fmt: skip


@pytest.mark.usefixtures("harbour")
def test_a_copy_is_held_against_the_article_that_it_belongs_to(sahara: Sahara, copy: Path) -> None:
    longer = "another text (21 characters more); 14 citations found in it, 14 moved"
    for raw, told in (
        (PAPER, "the article; 14 citations proved"),
        (f"By our correspondent\n{PAPER}", longer),
    ):
        copy.write_text(raw, encoding="utf-8")
        status, out, _ = sahara("check", "--copy", copy)
        assert status == 0
        assert f"paper: the copy is {told}; 1 quotation verbatim\n" in out.replace(
            "proved,", "proved;"
        )
        assert "leaflet: skipped: no copy of the article\n" in out


def test_the_other_articles_are_proved_by_their_attached_copies(
    sahara: Sahara, make: Maker, tmp_path: Path
) -> None:
    told = {"paper": PAPER, "flyer": PAPER.replace("harbour", "haven")}
    articles, claims = [], []
    for name, raw in told.items():
        (tmp_path / f"{name}.txt").write_text(raw, encoding="utf-8")
        articles.append({**article(raw, name), "id": name})
        del articles[-1]["record"]
        claims.append({"id": f"sailed-{name}", "cites": [numbered(1, raw, name)]})
    folder = make("two", article=articles, event=claims)
    assert sahara("attach", "flyer.txt", "--dossier", folder).status == 0
    status, out, _ = sahara("check", "--copy", "paper.txt", "--dossier", folder)
    assert status == 0
    for name in told:
        assert (
            f"{name}: the copy is the article; 1 citation proved, no quotations verbatim\n" in out
        )


def test_the_words_of_a_date_stand_in_one_of_the_articles_cited(
    sahara: Sahara, make: Maker, tmp_path: Path
) -> None:
    told = {"paper": PAPER, "flyer": f"{PAPER}It was a Friday, as everybody on the quay knows.\n"}
    articles = []
    for name, raw in told.items():
        (tmp_path / f"{name}.txt").write_text(raw, encoding="utf-8")
        articles.append({**article(raw, name), "id": name})
        del articles[-1]["record"]
    cites = [numbered(1, raw, name) for name, raw in told.items()]
    claims = [
        {"id": f"sailed-{at}", "cites": cites, "date_text": words}
        for at, words in enumerate(("on 8 December", "a Friday", "a Sunday"))
    ]
    folder = make("two", article=articles, event=claims)
    asked = ("check", "--dossier", folder, "--copy", "paper.txt")
    assert sahara(*asked).status == 0
    status, out, _ = sahara(*asked, "--copy", "flyer.txt")
    assert status == 1
    why = 'is of another sentence; the cited sentences tell another: "8 December" is 2023-12-08'
    sentence = PAPER.partition(".")[0] + "."
    cited = f'paragraph 1, sentence 1: "{sentence} {sentence}"'
    assert out.splitlines()[-5:] == [
        "paper: sailed-2: date_text: these words stand in none of the articles cited",
        f'doubt: sailed-1: date_text: "a Friday" {why}; {cited}',
        f'doubt: sailed-2: date_text: "a Sunday" {why}; {cited}',
        "1 problem, 2 doubts",
        _REST.strip(),
    ]


@pytest.mark.usefixtures("harbour")
def test_a_copy_of_no_article_here_is_one_problem(sahara: Sahara, copy: Path) -> None:
    copy.write_text("Something else", encoding="utf-8")
    status, out, _ = sahara("check", "--copy", copy)
    assert status == 1
    assert f"{copy}: matches no article; nothing that is cited stands in it\n1 problem\n" in out


def test_a_dossier_that_is_given_twice_is_read_once(
    sahara: Sahara, provable: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(provable)
    for again in (provable, f"{provable}/", "provable", "link"):
        assert sahara("check", "--dossier", provable, "--dossier", again) == sahara("check")


def test_everything_unsound_is_told_line_by_line(sahara: Sahara, make: Maker) -> None:
    folder = make(
        event=[
            {"id": "one", "actors": ["west"]},
            {"id": "two"},
            {"id": "two"},
            {"id": "three", "date": "2023-02-29"},
            {"id": "four", "cites": [{**CITE, "end": 5000}]},
        ],
        fact=[{"id": "five", "subject": "nobody"}, {"id": "six", "mood": "grave"}],
    )
    with (folder / "statements.jsonl").open("a", encoding="utf-8") as file:
        file.write("not JSON\n")
    status, out, err = sahara("check", "--dossier", folder)
    assert (status, err) == (1, "")
    where = [line.removeprefix(f"{folder}/").split(": ")[:2] for line in out.splitlines()]
    assert where == [
        ["events.jsonl:3", "id"],
        ["statements.jsonl:1", "is not JSON"],
        ["events.jsonl:1", "actors"],
        ["events.jsonl:4", "date"],
        ["events.jsonl:5", "cites[0].end"],
        ["facts.jsonl:1", "subject"],
        ["facts.jsonl:2", "mood"],
        ["7 problems"],
    ]


def test_what_is_told_of_hostile_lines_is_text(sahara: Sahara, make: Maker) -> None:
    folder = make(event=[{"id": "one", "actors": ["\x1b[2J\u202e"]}])
    status, out, _ = sahara("check", "--dossier", folder)
    assert status == 1
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.usefixtures("provable")
def test_a_copy_that_cannot_be_read_is_named(sahara: Sahara) -> None:
    assert sahara("check", "--copy", "none.txt").status == 3


@pytest.mark.usefixtures("provable")
def test_a_copy_that_cannot_be_read_leaves_nothing_half_said(sahara: Sahara) -> None:
    assert sahara("check", "--copy", "none.txt") == (
        3, "", "sahara: none.txt: cannot be read: no such file\n",
    )  # fmt: skip


def test_a_dossier_that_is_none_cannot_be_checked(sahara: Sahara) -> None:
    assert sahara("check", "--dossier", "none") == (
        3,
        "",
        "sahara: none: no such dossier; give a folder that holds a dossier.json\n",
    )


def test_the_shipped_dossier_is_sound(sahara: Sahara) -> None:
    status, out, err = sahara("check")
    assert (status, err) == (0, "")
    assert out.endswith("no problems\n")
