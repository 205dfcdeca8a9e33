"""An article is read from the reader's own copy, each sentence with what is coded from it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from sahara_cli.storage.copies import keep
from sahara_cli.texts import digest, normalise
from tests.cli.commands.samples import PROVABLE, SAILED, TREATY, cite

if TYPE_CHECKING:
    from tests.conftest import Asking, Maker, Refused

pytestmark = pytest.mark.usefixtures("harbour")


@pytest.mark.usefixtures("_attached")
def test_an_article_is_shown_with_its_numbers_and_what_rests_on_each(answer: Asking) -> None:
    assert answer("read", "paper", "--width", "60") == (
        "paper\n"
        "published  A paper on two neighbours, publisher not given,\n"
        "           18 Dec 2023\n"
        "\n"
        "¶1\n"
        " 1  The envoy sailed into the harbour on 8 December, and the\n"
        "    two sides began to talk at once.\n"
        "    visit, meeting\n"
        "\n"
        "¶2\n"
        " 2  “We will stay in the harbour – whatever the weather,”\n"
        "    Zoë O’Neill said on the quay that evening.\n"
        "    stay\n"
        "\n"
        "¶3\n"
        " 3  Northland holds the harbour.\n"
        "    manoeuvre, joint, blast, denial, held\n"
        " 4  Southland calls that holding “a theft in daylight” and\n"
        "    wants it back.\n"
        "    manoeuvre, joint, blast, theft, denial, held, claimed\n"
        "\n"
        "¶4\n"
        " 5  The talks go on without a pause.\n"
        " 6  A treaty of 1975 stands between the two neighbours.\n"
        "    treaty, meeting, neighbours, talks\n"
        "\n"
        "¶5\n"
        " 7  The talks go on without a pause.\n"
        "\n"
        "7 sentences; nothing rests on 2 of them\n"
    )


@pytest.mark.usefixtures("_attached")
def test_in_a_pipe_a_sentence_is_a_line(answer: Asking) -> None:
    lines = answer("read", "paper").splitlines()
    assert lines[3] == (
        "¶1 s1  The envoy sailed into the harbour on 8 December, and the two sides began to talk at once."
        "  [visit, meeting]"
    )
    assert lines[7] == "¶4 s5  The talks go on without a pause."


@pytest.mark.usefixtures("_attached")
def test_what_nothing_rests_on_is_shown_alone(answer: Asking) -> None:
    told = json.loads(answer("read", "paper", "--uncoded", "-f", "json"))
    assert told["id"] == "paper"
    assert told["sentences"] == [
        {"record": "sentence", "article": "paper", "paragraph": at, "sentence": number,
         "text": "The talks go on without a pause.", "records": []}
        for at, number in ((4, 5), (5, 7))
    ]  # fmt: skip


@pytest.mark.usefixtures("_attached")
def test_every_form_of_rows_holds_every_sentence(answer: Asking) -> None:
    assert answer("read", "paper", "-f", "csv").splitlines()[:2] == [
        "article,paragraph,sentence,text,records",
        f'paper,1,1,"{SAILED}, and the two sides began to talk at once.","visit, meeting"',
    ]
    assert len(answer("read", "paper", "-f", "jsonl").splitlines()) == 1 + 7
    assert "**¶4**\n\n- **5** The talks go on without a pause.\n- **6** A treaty of" in answer(
        "read", "paper", "-f", "md"
    )


@pytest.mark.parametrize("form", ["table", "json", "csv", "md"])
def test_without_a_copy_a_sentence_says_how_to_attach_one(refused: Refused, form: str) -> None:
    told = refused("read", "A paper", "-f", form, status=3)
    assert told.endswith(": there is no copy of paper to read; attach your own: sahara attach FILE")


def test_an_unknown_article_is_refused(refused: Refused) -> None:
    assert refused("read", "papr") == 'no article "papr"; did you mean "A paper on two neighbours"?'


HOSTILE = "The \x1b[2J[red]envoy[/] said <b>no</b> \u202eagain and went | home.\n| a | b |\n# What *now*?\n"


@pytest.mark.parametrize("form", ["table", "md", "json", "csv"])
def test_hostile_text_is_shown_and_not_obeyed(make: Maker, answer: Asking, form: str) -> None:
    text = normalise(HOSTILE)
    whole = digest(text.text)
    article = {
        **PROVABLE,
        "text_length": len(text.text),
        "text_digest": whole,
        "paragraphs": 3,
        "sentences": 3,
    }
    folder = make(article=[article])
    keep(whole, HOSTILE)
    for width in ((), ("--width", "80"), ("--width", "160")) if form == "table" else ((),):
        shown = answer("read", "paper", "-f", form, "--dossier", folder, *width)
        assert not set(shown) & set("\x1b\u202e")
        assert "[red]envoy[/]" in shown.replace("\\[", "[").replace("\\]", "]")
    if form == "md":
        assert "\\<b\\>no\\</b\\>" in shown
        assert "\n| a" not in shown


def test_a_copy_with_other_words_around_says_so(make: Maker, answer: Asking) -> None:
    events = [{"id": "visit", "cites": [cite(SAILED)]}, {"id": "gone", "cites": [cite(TREATY)]}]
    folder = make(article=[PROVABLE], event=events)
    keep(
        str(PROVABLE["text_digest"]), "Sign in.\nThe envoy sailed into the harbour on 8 December.\n"
    )
    shown = answer("read", "paper", "--dossier", folder)
    assert "¶2 s2  The envoy sailed into the harbour on 8 December.  [visit]\n" in shown
    assert shown.endswith(
        "2 sentences; nothing rests on 1 of them\n"
        "Your copy has other words around the article's: its own sentences are counted.\n"
        "Not found in your copy: what is cited for gone.\n"
    )
