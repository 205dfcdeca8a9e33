import json

import pytest

from tests.conftest import ARTICLE, CITE, Maker, Sahara
from tests.terminals import on_a_terminal

EVENT = {"id": "met", "cites": [{**CITE, "paragraph": 2, "sentence": 5}, CITE]}
TOLD = "sahara: 1 source for 1 record; sahara cite ID -f pandoc, latex or typst cites the paragraph and sentence\n"
LINE = (
    "They met, 8 Dec 2023. \\[A paper on two neighbours\\], 18 Dec 2023, "
    "paragraph 1, sentence 1; paragraph 2, sentence 5.\n"
)


def test_a_reference_is_markdown_ready_to_paste(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[EVENT])
    assert sahara("cite", "met", "--dossier", folder) == (0, LINE, "")


@pytest.mark.slow  # starts the program at a terminal
def test_a_terminal_shows_it_without_the_marks_of_markdown(make: Maker) -> None:
    folder = make(event=[EVENT])
    plain, asked = "".join(LINE.split("\\")), ("cite", "met", "--dossier", str(folder))
    shown, marked = (
        "".join(on_a_terminal(*asked, *more, rows=20).split("\r\n")) for more in ((), ("-f", "md"))
    )
    assert shown == plain.strip()
    assert "\\[" in marked


def test_a_statement_a_fact_and_an_article_are_cited_in_the_order_given(
    make: Maker, sahara: Sahara
) -> None:
    folder = make(statement=[{"id": "said"}], fact=[{"id": "borders"}])
    assert sahara("cite", "borders", "said", "paper", "--dossier", folder).out == (
        "Northland borders Southland. \\[A paper on two neighbours\\], 18 Dec 2023, paragraph 1, sentence 1.\n\n"
        "Zoë O'Neill: “We met.” (8 Dec 2023). "
        "\\[A paper on two neighbours\\], 18 Dec 2023, paragraph 1, sentence 1.\n\n"
        "\\[A paper on two neighbours\\], 18 Dec 2023.\n"
    )


@pytest.mark.parametrize(
    ("directness", "text", "cited"),
    [
        ("direct", "We met.", "“We met.” (8 Dec 2023). "),
        ("direct", "We met", "“We met”, 8 Dec 2023. "),
        ("direct", "Did we?", "“Did we?” (8 Dec 2023). "),
        ("mixed", 'His hand stays "open".', 'His hand stays "open", 8 Dec 2023. '),
        ("mixed", 'He says "we met."', 'He says "we met." (8 Dec 2023). '),
        ("indirect", "They met.", "They met, 8 Dec 2023. "),
        ("indirect", "They met...", "They met... (8 Dec 2023). "),
    ],
)
def test_words_that_end_in_a_mark_get_no_comma_after_it(
    make: Maker, sahara: Sahara, directness: str, text: str, cited: str
) -> None:
    folder = make(statement=[{"id": "said", "directness": directness, "text": text}])
    assert sahara("cite", "said", "--dossier", folder).out.startswith(f"Zoë O'Neill: {cited}\\[")


def test_one_asked_for_twice_is_cited_once(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[EVENT])
    assert sahara("cite", "met", " met", "--dossier", folder).out == LINE


@pytest.mark.parametrize(
    ("ending", "begins"),
    [("bib", "@article{paper,"), ("ris", "TY  - NEWS\r\n"), ("md", "They met")],
)
def test_an_ending_tells_the_form(make: Maker, sahara: Sahara, ending: str, begins: str) -> None:
    folder = make(event=[EVENT])
    target = folder / f"refs.{ending}"
    told = "" if ending == "md" else TOLD
    assert sahara("cite", "met", "--dossier", folder, "-o", target) == (0, "", told)
    assert target.read_bytes().decode().startswith(begins)


def test_csl_json_is_asked_for_by_name(make: Maker, sahara: Sahara) -> None:
    done = sahara("cite", "met", "--dossier", make(event=[EVENT]), "-f", "csl-json")
    assert (done.status, done.err) == (0, TOLD)
    assert [item["id"] for item in json.loads(done.out)] == ["paper"]
    assert sahara("cite", "met", "--dossier", "dossier", "--style", "csl-json") == done


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (["zzz"], 'no record "zzz"; sahara find WORDS lists ids'),
        (["met", "-f", "json"], 'no format "json"; it is one of md, csl-json, bibtex, ris, pandoc, latex, typst'),
        (["met", "--style", "vancouver"],
            'no style "vancouver"; it is one of chicago, apa, footnote, csl-json, bibtex, ris, pandoc, latex, typst'),
        (["met", "--style", "apa", "-f", "ris"],
            "--style and --format are two ways to say one thing; give one of them"),
        (["north"], "only events, statements, facts and articles can be cited, and the answer has none"),
    ],
)  # fmt: skip
def test_what_cannot_be_cited_is_refused(
    make: Maker, sahara: Sahara, asked: list[str], sentence: str
) -> None:
    folder = make(event=[EVENT])
    assert sahara("cite", *asked, "--dossier", folder) == (2, "", f"sahara: {sentence}\n")


def test_a_listing_can_be_a_bibliography(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[EVENT, {"id": "later", "date": "2023-12-09"}])
    done = sahara("events", "--dossier", folder, "-f", "bibtex")
    assert (done.status, done.out.count("@article{"), done.err) == (
        0, 1, TOLD.replace("1 record", "2 records"),
    )  # fmt: skip


PRESS = {
    **ARTICLE, "label": "Neighbours <i>meet</i> [again]", "publisher": "The Press", "published": "2023-12-18",
    "url": "https://press.example/a_b", "authors": ["Zoë Quill", "Strong & Co"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("style", "told"),
    [
        (
            "chicago",
            (
                "Quill, Zoë, and Strong & Co. “Neighbours <i>meet</i> [again].” The Press, December 18, 2023. "
                "https://press.example/a_b\n“Neighbours <i>meet</i> [again],” para. 1, sent. 1, and para. 2, sent. 5.\n"
            ),
        ),
        (
            "footnote",
            (
                "Zoë Quill and Strong & Co, “Neighbours <i>meet</i> [again],” The Press, December 18, 2023, "
                "para. 1, sent. 1, and para. 2, sent. 5, https://press.example/a_b.\n"
            ),
        ),
        (
            "apa",
            (
                "Quill, Z., & Strong & Co. (2023, December 18). Neighbours <i>meet</i> [again]. The Press. "
                "https://press.example/a_b\n(Quill & Strong & Co, 2023, para. 1, sent. 1, and para. 2, sent. 5)\n"
            ),
        ),
        ("pandoc", "[@paper, para. 1, sent. 1, and para. 2, sent. 5]\n"),
        ("latex", "\\autocite[paras.~1, 2]{paper}\n"),
        ("typst", "@paper[para. 1, sent. 1, and para. 2, sent. 5]\n"),
    ],
)
def test_a_style_is_plain_text_without_backslashes(
    make: Maker, sahara: Sahara, style: str, told: str
) -> None:
    folder = make(event=[EVENT], article=[PRESS])
    assert sahara("cite", "met", "--style", style, "--dossier", folder) == (0, told, "")


def test_what_has_no_title_and_no_day_is_styled_in_our_words(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[EVENT], article=[{**ARTICLE, "published": "[2023-12-17,2023-12-18]"}])
    assert sahara("cite", "paper", "--style", "apa", "--dossier", folder).out == (
        "[A paper on two neighbours]. (17 or 18 Dec 2023).\n"
    )
    assert sahara("cite", "met", "--style", "apa", "--dossier", folder).out.endswith(
        "([A paper on two neighbours], 2023, para. 1, sent. 1, and para. 2, sent. 5)\n"
    )
