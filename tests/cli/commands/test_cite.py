import json

import pytest

from tests.conftest import CITE, Maker, Sahara

EVENT = {"id": "met", "cites": [{**CITE, "paragraph": 2, "sentence": 5}, CITE]}
LINE = (
    "They met, 8 Dec 2023. \\[A paper on two neighbours\\], 18 Dec 2023, "
    "paragraph 1, sentence 1; paragraph 2, sentence 5.\n"
)


def test_a_reference_is_markdown_ready_to_paste(make: Maker, sahara: Sahara) -> None:
    folder = make(event=[EVENT])
    assert sahara("cite", "met", "--dossier", folder) == (0, LINE, "")


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
    ("ending", "begins"), [("bib", "@misc{met,"), ("ris", "TY  - NEWS\r\n"), ("md", "They met")]
)
def test_an_ending_tells_the_form(make: Maker, sahara: Sahara, ending: str, begins: str) -> None:
    folder = make(event=[EVENT])
    target = folder / f"refs.{ending}"
    assert sahara("cite", "met", "--dossier", folder, "-o", target) == (0, "", "")
    assert target.read_bytes().decode().startswith(begins)


def test_csl_json_is_asked_for_by_name(make: Maker, sahara: Sahara) -> None:
    done = sahara("cite", "met", "--dossier", make(event=[EVENT]), "-f", "csl-json")
    assert (done.status, done.err) == (0, "")
    assert [item["id"] for item in json.loads(done.out)] == ["met"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (["zzz"], 'no record "zzz"; sahara find WORDS lists ids'),
        (["met", "-f", "json"], 'no format "json"; it is one of md, csl-json, bibtex, ris'),
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
    assert (done.status, done.out.count("@misc{"), done.err) == (0, 2, "")
