"""Quotations over several paragraphs: one quotation with one source, wherever in it that is named."""

import pytest

from sahara_cli.reading.quotations import find

BEFORE = "Tom Mulder spoke."
FIRST, LAST = "Ten boats are lost.", "We build ten more,"


def _found(text: str) -> list[tuple[list[str], str | None]]:
    return [([text[start:end] for start, end in one.parts], one.speaker) for one in find(text)]


@pytest.mark.parametrize(("mark", "closing"), [('"', '"'), ("“", "”"), ("«", "»")])
@pytest.mark.parametrize("between", [(), ("We lost the pier.",)])
def test_a_source_at_the_end_holds_for_all_paragraphs(
    mark: str, closing: str, between: tuple[str, ...]
) -> None:
    said = "\n\n".join(mark + words for words in (FIRST, *between, LAST))
    text = f"{BEFORE}\n\n{said}{closing} Anna Quispe said."
    assert _found(text) == [([FIRST, *between, LAST], "Anna Quispe")]


@pytest.mark.parametrize(
    "text",
    [
        f'{BEFORE}\n\n"{FIRST}\n\n"The pier too," Anna Quispe said. "All of it.\n\n"We build."',
        f'{BEFORE}\n\nAnna Quispe said: "{FIRST}\n\n"The pier too.\n\n"All of it."',
        f'{BEFORE}\n\nThen came this: "{FIRST}\n\n"The pier too," Anna Quispe said.',
        f'{BEFORE}\n\n"{FIRST}\n\n"The pier too. All of it." "We build," Anna Quispe said.',
        f'Tom Mulder wrote to Anna Quispe.\n\n"{FIRST}\n\n"The pier too," she said.',
    ],
)
def test_a_source_named_anywhere_in_it_comes_before_those_of_the_paragraph_before(
    text: str,
) -> None:
    assert {speaker for _, speaker in _found(text)} == {"Anna Quispe"}


def test_the_phrase_that_names_the_source_is_kept_where_it_stands() -> None:
    text = f'{BEFORE}\n\n"{FIRST}\n\n"{LAST}" Anna Quispe said.'
    [found] = find(text)
    assert found.mention == (text.index("Anna"), text.index(" said."))
    assert (found.cue, found.unsure) == ("said", None)


def test_a_colon_before_it_names_the_source_of_the_whole() -> None:
    text = f'Tom Mulder wrote:\n\n"{FIRST}\n\n"{LAST}" Anna Quispe said.'
    assert find(text)[0].speaker == "Tom Mulder"


def test_who_speaks_in_its_paragraph_goes_on_and_another_after_it_is_doubted() -> None:
    text = f'"We are late," Tom Mulder said. "{FIRST}\n\n"{LAST}" Anna Quispe said.'
    _, middle, last = find(text)
    assert (middle.speaker, last.speaker) == ("Tom Mulder", "Anna Quispe")
    assert middle.unsure == "the paragraph that goes on with it names another speaker"


def test_a_closed_quotation_does_not_go_on() -> None:
    text = f'{BEFORE}\n\n"{FIRST}"\n\n"{LAST}" Anna Quispe said.'
    assert _found(text) == [([FIRST], "Tom Mulder"), ([LAST], "Anna Quispe")]
