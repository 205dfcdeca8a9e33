"""Names of all the world are kept: those drawn from general knowledge before any list was looked at."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import cast

from sahara_cli.reading.lexicon import person_names
from sahara_cli.reading.people.mentions import shortened
from tests.drafting.articles import drafted, of
from tests.rows import tried_on

DRAWN = Path(__file__).parents[1] / "lexicon" / "names_drawn.tsv"
KEPT = 27  # of the 30 names of a region


def drawn() -> dict[str, list[str]]:
    lines = [line for line in DRAWN.read_text("utf-8").splitlines() if not line.startswith("#")]
    regions: dict[str, list[str]] = {}
    for row in csv.DictReader(lines, delimiter="\t"):
        regions.setdefault(row["region"], []).append(row["name"])
    return regions


@tried_on("region", drawn())
def test_whoever_visits_is_the_actor(region: str) -> None:
    lost = [name for name in drawn()[region] if not is_visitor(name)]
    assert len(drawn()[region]) - len(lost) >= KEPT, lost


def is_visitor(name: str) -> bool:
    claims = drafted(f"{name} visited Qatar on Monday.")
    names = {one.fields["id"]: one.fields["name"] for one in of("actor", claims)}
    visits = [cast("list[str]", one.fields["actors"]) for one in of("event", claims)]
    return [[names[one] for one in visitors] for visitors in visits] == [[name]]


@tried_on(
    ("name", "family"),
    [
        ("Xi Jinping", ["Xi"]),
        ("Kim Jong-un", ["Kim"]),
        ("Nguyen Van Hung", ["Nguyen"]),
        ("Kim Clark", ["Clark"]),
        ("Lee Ann Womack", ["Womack"]),
        ("Robert Lee", ["Lee"]),
        ("Staffan de Mistura", ["de Mistura", "Mistura"]),
        ("Ursula von der Leyen", ["von der Leyen", "Leyen"]),
        ("Mohammed bin Salman", ["bin Salman", "Salman"]),
        ("Ali Ben Salah", ["Ben Salah", "Salah"]),
    ],
)
def test_a_text_goes_on_with_the_family_name(name: str, family: list[str]) -> None:
    assert shortened(name) == family


def test_a_word_or_a_place_is_no_given_name_of_itself() -> None:
    assert not any(map(person_names.is_given, ("Faith", "Paris")))
    assert person_names.is_given("Wanjiru")
    assert person_names.sex("Wanjiru") == "f"
