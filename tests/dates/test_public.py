"""`from sahara_cli.dates import Edtf`: made from its text, held by anybody's models, its examples true."""

from __future__ import annotations

import copy
import doctest
import pickle

import pytest
from pydantic import BaseModel, ValidationError

from sahara_cli.dates import DateError, Edtf, Window, parse, verdicts
from sahara_cli.dates.edtf import value
from tests.rows import tried_on


class Diary(BaseModel):
    """A model of somebody else."""

    when: Edtf
    others: tuple[Edtf, ...] = ()


def test_a_date_is_made_from_its_text() -> None:
    assert Edtf("2020") == parse("2020")
    assert type(Edtf("2023-12~")) is Edtf
    with pytest.raises(DateError, match="banana"):
        Edtf("banana")
    with pytest.raises(TypeError):
        Edtf()  # type: ignore[call-arg]  # what is wrong is tried


def test_copies_and_pickles_are_the_same_date() -> None:
    for date in map(Edtf, ("2020", "2020?", "[2020,2021]", "2020/..")):
        assert pickle.loads(pickle.dumps(date)) == copy.deepcopy(date) == date  # noqa: S301 - our own bytes


def test_a_model_of_others_holds_dates() -> None:
    diary = Diary.model_validate({"when": "2023-12~", "others": ["2020", Edtf("1975/..")]})
    assert diary.when.in_words == "c. Dec 2023"
    assert diary.model_dump_json() == '{"when":"2023-12~","others":["2020","1975/.."]}'
    assert Diary.model_validate_json(diary.model_dump_json()) == diary
    assert Diary.model_json_schema()["properties"]["when"]["type"] == "string"


@tried_on("wrong", ["banana", 2020, None, ["2020"]])
def test_a_model_refuses_what_is_no_date(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Diary.model_validate({"when": wrong})


@tried_on("module", [value, verdicts])
def test_the_examples_in_docstrings_are_true(module: object) -> None:
    run = doctest.testmod(module, extraglobs={"Edtf": Edtf, "parse": parse})  # type: ignore[arg-type]  # modules
    assert run.failed == 0
    assert run.attempted


def test_a_window_judges_a_date_that_was_made_so() -> None:
    assert Window.since(Edtf("2020")).verdict(Edtf("2021")).name == "CERTAIN"
