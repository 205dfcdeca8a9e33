"""What a rule of the judge's takes last and refuses first, where its neighbours would not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sahara_cli.dossier.records import Actor, Place
from sahara_cli.judging import Names, shortened
from sahara_cli.judging.bodies import is_body
from tests.judging.said import doubts, event
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sahara_cli.dossier.records import AnyRecord


@tried_on(
    ("phrase", "is_one"),
    [
        ("the trade ministry", True),
        ("police", True),
        ("the Audit Bureau", True),
        ("police dogs", False),
        ("a police dog", False),
        ("the bureau chief", False),
        ("", False),
    ],
)
def test_a_body_is_told_by_the_last_word(phrase: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_body(phrase) is is_one


@tried_on(
    "title",
    [
        "Uppsala signs the fish treaty",  # a city, whose capital it would have in any case
        "Tanabe signs the fish treaty",
    ],
)
def test_a_name_that_begins_a_title_and_stands_nowhere_is_doubted(title: str) -> None:
    assert "title" in doubts("Kenya signed the fish treaty.", event(title, actors=["kenya"]))


def test_a_sentence_is_told_as_long_as_it_fits_and_cut_between_words() -> None:
    sentence = "Boats " * 33 + "go"  # of 200 letters
    assert shortened(sentence) == sentence
    assert shortened(f"{sentence}es") == f"{'Boats ' * 33}".rstrip() + "…"
    assert shortened("o" * 201) == f"{'o' * 200}…"
    assert shortened("one\ntwo") == "one two"


class _Beside:
    """What is there beside: a record of any id, which has any name."""

    def get(self, identifier: str, /) -> AnyRecord | None:
        return Place(id=identifier, name="There") if identifier != "nobody" else None

    def known_as(self, _: tuple[str, ...], /) -> Iterable[str]:
        return ["kenya", "there"]


def test_a_record_that_is_given_goes_before_one_of_its_id_that_is_there_beside() -> None:
    own = Actor(id="kenya", name="Kenya", kind="state")
    alone, beside = Names([own]), Names([own], _Beside())
    assert (alone.find("kenya"), beside.find("kenya")) == (own, own)
    assert (alone.find("port"), beside.find("port")) == (None, Place(id="port", name="There"))
    assert beside.find("nobody") is None
    assert alone.known_as(("kenya",)) == ["kenya"]
    assert beside.known_as(("kenya",)) == ["kenya", "there"]
