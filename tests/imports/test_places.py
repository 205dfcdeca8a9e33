"""Which place a row names: by its name, all that holds it and its level, in whatever order the rows come."""

from __future__ import annotations

from itertools import chain, count, permutations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sahara_cli.dossier.records import Place
from sahara_cli.imports.places import Places
from sahara_cli.imports.rows import Site
from tests.drafted import records_of
from tests.growing import counted, outgrown
from tests.imports.made import ACLED, GED, POLECAT, table
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from tests.conftest import Asking, Maker, Result, Sahara

_BARE = {"latitude": "", "longitude": ""}
_KADUNA = (
    {"location": "Kaduna", "admin1": "Kaduna", "admin2": "Kaduna North"},
    {"location": "Zaria", "admin1": "Kaduna", "admin2": "Zaria"},
    {"location": "Rigasa", "admin1": "Kaduna", "admin2": "Igabi"},
)
_CHAINS = {
    "Nigeria", "Nigeria > Kaduna", "Nigeria > Kaduna > Kaduna North", "Nigeria > Kaduna > Kaduna North > Kaduna",
    "Nigeria > Kaduna > Zaria", "Nigeria > Kaduna > Zaria > Zaria", "Nigeria > Kaduna > Igabi",
    "Nigeria > Kaduna > Igabi > Rigasa",
}  # fmt: skip


@pytest.fixture
def folder(sahara: Sahara) -> Path:
    assert sahara("new", "my-file").status == 0
    return Path("my-file")


def _acled(*rows: Mapping[str, str], first: int = 1) -> list[dict[str, str]]:
    return [{**ACLED, "event_id_cnty": f"VEL{at}", **row} for at, row in enumerate(rows, first)]


def _taken(
    sahara: Sahara, folder: Path, rows: Iterable[Mapping[str, str]], name: str = "a", preset: str = "acled"
) -> Result:  # fmt: skip
    path = table(Path(f"{name}.csv"), *rows)
    done = sahara("import", path, "--as", preset, "--to", folder, "--skip-bad")
    assert done.status == 0, done.err
    assert sahara("check", "--dossier", folder).status == 0
    return done


def _chains(folder: Path) -> list[str]:
    """Give each place as the names of what holds it and its own."""
    held = {one["id"]: one for one in records_of(folder, "places")}

    def chain(one: Mapping[str, str]) -> str:
        whole = one.get("within")
        return f"{chain(held[whole])} > {one['name']}" if whole else one["name"]

    return sorted(map(chain, held.values()))


def _points(folder: Path) -> dict[str, tuple[object, object, object]]:
    return {
        one["name"]: (one.get("latitude"), one.get("longitude"), one.get("precision"))
        for one in records_of(folder, "places")
    }


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_town_named_as_its_province_is_another_place(
    sahara: Sahara, folder: Path, order: tuple[int, ...]
) -> None:
    rows = [{**_KADUNA[at], **_BARE, "country": "Nigeria"} for at in order]
    _taken(sahara, folder, _acled(*rows))
    assert _chains(folder) == sorted(_CHAINS)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_rows_of_a_later_file_find_the_same_places(
    sahara: Sahara, folder: Path, order: tuple[int, ...]
) -> None:
    for file, at in enumerate(order):
        rows = _acled({**_KADUNA[at], **_BARE, "country": "Nigeria"}, first=file)
        _taken(sahara, folder, rows, f"file-{file}")
    assert _chains(folder) == sorted(_CHAINS)


@pytest.mark.parametrize("way", [1, -1])
def test_levels_are_not_merged_where_one_is_not_told(
    sahara: Sahara, folder: Path, way: int
) -> None:
    blank = {**_BARE, "admin2": "", "country": "Kestria"}
    rows = [
        {"location": "Anse", "admin1": "", **blank},  # a town right in the country
        {"location": "Vell", "admin1": "Anse", **blank},
        {"location": "Kestria", "admin1": "Kestria", **blank},
    ]
    _taken(sahara, folder, _acled(*rows[::way]))
    assert _chains(folder) == sorted(
        ["Kestria", "Kestria > Anse", "Kestria > Anse", "Kestria > Anse > Vell",
         "Kestria > Kestria", "Kestria > Kestria > Kestria"]
    )  # fmt: skip


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize("apart", ["", "in two files"])
def test_a_state_is_not_the_country_of_its_name(
    sahara: Sahara, folder: Path, way: int, apart: str
) -> None:
    blank = {**_BARE, "admin2": ""}
    rows = [
        {"location": "Minna", "admin1": "Niger", "country": "Nigeria", **blank},
        {"location": "Zinder", "admin1": "Zinder", "country": "Niger", **blank},
    ]
    if apart:
        for file, row in enumerate(rows[::way]):
            _taken(sahara, folder, _acled(row, first=file), f"file-{file}")
    else:
        _taken(sahara, folder, _acled(*rows[::way]))
    assert _chains(folder) == sorted(
        ["Niger", "Niger > Zinder", "Niger > Zinder > Zinder", "Nigeria", "Nigeria > Niger",
         "Nigeria > Niger > Minna"]
    )  # fmt: skip


def test_a_town_of_ucdp_and_of_a_mapped_table_is_no_province(sahara: Sahara, folder: Path) -> None:
    row = {**GED, "where_coordinates": "Anse", "adm_1": "Anse", "adm_2": "North Anse"}
    _taken(sahara, folder, [row], preset="ucdp-ged")
    district = "Kestria > Anse > North Anse"
    chains = ["Kestria", "Kestria > Anse", district, f"{district} > Anse"]
    assert _chains(folder) == chains
    Path("map.toml").write_text(
        'date = "day"\ntitle = "what"\nplace = "town"\nwithin = ["district", "province", "land"]\n'
    )
    told = {"day": "2023-12-05", "what": "A march", "town": "Anse", "district": "North Anse",
            "province": "Anse", "land": "Kestria"}  # fmt: skip
    path = table(Path("mapped.csv"), told)
    done = sahara("import", path, "--as", "csv", "--map", "map.toml", "--to", folder)
    assert done.status == 0
    assert _chains(folder) == chains


@pytest.mark.parametrize("way", [1, -1])
def test_a_city_of_polecat_keeps_the_province_of_its_name(
    sahara: Sahara, folder: Path, way: int
) -> None:
    blank = {**POLECAT, "GeoNames ID": "", "Latitude": "", "Longitude": "", "Province": "Anse"}
    rows = [
        {**blank, "Event ID": "KES-1", "Placename": "Anse", "City": "Anse", "District": "North"},
        {**blank, "Event ID": "KES-2", "Placename": "Anse", "City": "", "District": ""},
        {**blank, "Event ID": "KES-3", "Placename": "", "City": "", "District": ""},
        {**blank, "Event ID": "KES-4", "Placename": "", "City": "Anse", "District": "North"},
        {**blank, "Event ID": "KES-5", "Placename": "", "City": "Ford", "District": ""},
    ]
    _taken(sahara, folder, rows[::way], preset="polecat")
    assert _chains(folder) == [
        "Kestria",
        "Kestria > Anse",
        "Kestria > Anse > Ford",
        "Kestria > Anse > North",
        "Kestria > Anse > North > Anse",
    ]


@pytest.mark.parametrize("way", [1, -1])
def test_a_place_without_a_point_takes_that_of_a_later_row(
    sahara: Sahara, folder: Path, way: int
) -> None:
    rows = [{"location": "Diré", **_BARE}, {"location": "Diré"}]
    done = _taken(sahara, folder, _acled(*rows[::way]))
    assert _points(folder)["Diré"] == (12.5, -3.25, "exact")
    assert "coordinates" not in done.err


def test_a_place_of_an_earlier_import_takes_the_point_of_a_later_one(
    sahara: Sahara, folder: Path
) -> None:
    _taken(sahara, folder, _acled({"location": "Diré", **_BARE}), "first")
    before = len(records_of(folder, "places"))
    done = _taken(sahara, folder, _acled({"location": "Diré"}, first=2), "second")
    assert _points(folder)["Diré"] == (12.5, -3.25, "exact")
    assert len(records_of(folder, "places")) == before
    assert "1 place that the dossier had without coordinates has them now\n" in done.err


@pytest.mark.parametrize("way", [1, -1])
def test_the_point_of_a_whole_province_is_no_place_s_own(
    sahara: Sahara, folder: Path, way: int
) -> None:
    rows = [{"geo_precision": "3"}, {"geo_precision": "1"}, {"geo_precision": "3", **_BARE}]
    done = _taken(sahara, folder, _acled(*rows[::way]))
    assert _points(folder)["Anse"] == (None, None, None)
    assert _points(folder)["Vell"] == (12.5, -3.25, "exact")
    told = "1 row: coordinates left out: by geo_precision 3 they stand for a whole province\n"
    assert told in done.err


def test_other_coordinates_of_a_known_place_are_told(sahara: Sahara, folder: Path) -> None:
    rows = _acled({}, {"latitude": "12.51"}, {"latitude": "12.51"})
    done = _taken(sahara, folder, rows)
    assert "2 rows: coordinates left out: the place is known by others\n" in done.err


def test_a_bad_row_gives_no_place_a_point_and_counts_for_nothing(
    sahara: Sahara, folder: Path
) -> None:
    _taken(sahara, folder, _acled({"location": "Diré", **_BARE}), "first")
    bad = {"location": "Diré", "sub_event_type": "Armed clash", "notes": "x" * 30_000}
    done = _taken(sahara, folder, _acled(bad, {**_BARE, "location": "Vell"}, first=2), "second")
    assert "left out" in done.out
    assert _points(folder)["Diré"] == (None, None, None)
    assert "coordinates" not in done.err


def test_what_holds_a_place_that_the_dossier_has_without_it_is_told(
    make: Maker, sahara: Sahara
) -> None:
    folder = make("known", place=[{"id": "vell-dam", "name": "Vell dam"}])
    rows = _acled(*({"location": "Vell dam", "notes": one} for one in "ab"))
    done = _taken(sahara, folder, rows)
    told = "2 rows: told to be at what holds the place too: the dossier has the place without it\n"
    assert told in done.err
    assert _chains(folder)[-1] == "Vell dam"


def test_an_event_is_told_to_be_at_what_holds_a_place_that_the_dossier_has_without_it(
    make: Maker, sahara: Sahara, ids: Asking
) -> None:
    folder = make(
        "known",
        place=[{"id": "vell-dam", "name": "Vell dam"}, {"id": "lower-anse", "name": "Lower Anse"}],
    )
    _taken(sahara, folder, _acled({"location": "Vell dam"}, {"location": "Vell"}))
    assert _chains(folder) == [
        "Kestria", "Kestria > Anse", "Lower Anse", "Lower Anse > Vell", "Vell dam",
    ]  # fmt: skip
    for name in ("Vell dam", "Lower Anse", "Anse", "Kestria"):
        assert "acled-vel1" in ids("events", "--place", name, "--dossier", folder)
        assert ("acled-vel2" in ids("events", "--place", name, "--dossier", folder)) == (
            name != "Vell dam"
        )


def test_a_country_may_lie_within_something_that_is_no_country(make: Maker, sahara: Sahara) -> None:
    places = [
        {"id": "west-africa", "name": "West Africa"}, {"id": "mali", "name": "Mali", "within": "west-africa"},
        {"id": "nigeria", "name": "Nigeria"}, {"id": "niger-state", "name": "Niger", "within": "nigeria"},
    ]  # fmt: skip
    folder = make("known", place=places)
    rows = ({"location": "Vell", "country": "Mali"}, {"location": "Ford", "country": "Niger"})
    _taken(sahara, folder, _acled(*rows))
    assert _chains(folder) == [
        "Niger", "Niger > Anse", "Niger > Anse > Lower Anse", "Niger > Anse > Lower Anse > Ford", "Nigeria",
        "Nigeria > Niger", "West Africa", "West Africa > Mali", "West Africa > Mali > Anse",
        "West Africa > Mali > Anse > Lower Anse", "West Africa > Mali > Anse > Lower Anse > Vell",
    ]  # fmt: skip


def _updated(sahara: Sahara, folder: Path, *rows: Mapping[str, str]) -> Result:
    path = table(Path("new.csv"), *_acled(*rows))
    done = sahara("import", path, "--as", "acled", "--to", folder, "--id", "a", "--update")
    assert done.status == 0, done.err
    assert sahara("check", "--dossier", folder).status == 0
    return done


_FAR = {"latitude": "14.5", "longitude": "-4.5"}


def test_a_release_that_corrects_coordinates_moves_the_place(sahara: Sahara, folder: Path) -> None:
    _taken(sahara, folder, _acled({}, {}, {"location": "Ford"}))
    assert sahara("edit", "vell", "--to", folder, "--note", "By the dam.").status == 0
    before = {one["id"]: one for one in records_of(folder, "places")}
    path = table(Path("new.csv"), *_acled(_FAR, _FAR, {"location": "Ford"}, _FAR))
    tried = sahara(
        "import", path, "--as", "acled", "--to", folder, "--id", "a", "--update", "--dry-run"
    )
    assert tried.out.count("  places      Vell\n") == 3
    assert "these places stand elsewhere now: vell\n" in tried.err
    assert {one["id"]: one for one in records_of(folder, "places")} == before
    done = _updated(sahara, folder, _FAR, _FAR, {"location": "Ford"}, _FAR)
    assert "sahara: these places stand elsewhere now: vell\n" in done.err
    assert "with no actors and no places that are new" in done.out
    after = {one["id"]: one for one in records_of(folder, "places")}
    assert after.keys() == before.keys()
    assert after["vell"] == {**before["vell"], "latitude": 14.5, "longitude": -4.5}
    events = records_of(folder, "events")
    assert [one["places"] for one in events] == [["vell"], ["vell"], ["ford"], ["vell"]]


@pytest.mark.parametrize("told", ["a row", "by hand", "a place in it"])
def test_a_place_at_which_something_stays_does_not_move(
    sahara: Sahara, folder: Path, told: str
) -> None:
    inside = {"location": "Dam", "admin2": "Vell", "admin1": "", **_BARE}
    _taken(
        sahara, folder, _acled({}, {}, inside if told == "a place in it" else {"location": "Ford"})
    )
    if told == "by hand":
        assert sahara("edit", "acled-vel3", "--to", folder, "--places", "vell").status == 0
    rest = {} if told == "a row" else _FAR
    done = _updated(
        sahara, folder, _FAR, rest, inside if told == "a place in it" else {"location": "Ford"}
    )
    if told != "a place in it":  # which is another Vell
        assert "stand elsewhere" not in done.err
        assert _points(folder)["Vell"] is not None
        assert len([one for one in records_of(folder, "places") if one["name"] == "Vell"]) == 2


def test_names_of_several_places_are_told(sahara: Sahara, folder: Path) -> None:
    rows: tuple[Mapping[str, str], ...] = ({}, {"admin2": "Upper Anse", "latitude": "13"}, _FAR)
    done = _taken(sahara, folder, _acled(*rows))
    assert (
        'sahara: 1 name is of several places, which --place takes by their ids: "Vell": vell (Lower Anse), '
        "vell-upper-anse (Upper Anse), vell-lower-anse (Lower Anse)\n"
    ) in done.err


def test_a_town_in_the_district_of_its_name_is_nothing_to_tell(
    sahara: Sahara, folder: Path
) -> None:
    done = _taken(sahara, folder, _acled({"location": "Anse", "admin2": "Anse"}))
    assert "several places" not in done.err


def test_of_very_many_such_names_some_are_told_on_one_line(sahara: Sahara, folder: Path) -> None:
    rows = [
        {"location": f"Town {at}", "admin2": one} for at in range(20) for one in ("East", "West")
    ]
    told = _taken(sahara, folder, _acled(*rows)).err.splitlines()
    (line,) = [one for one in told if "several places" in one]
    assert line.startswith("sahara: 20 names are each of several places")
    assert line.endswith('"Town 4": town-4 (East), town-4-west (West) and 15 more')


@tried_on("way", [1, -1])
def test_very_many_places_of_a_name_are_told_apart_by_their_points(way: int) -> None:
    def site(at: int) -> Site:
        return Site("Centre", ("Kestria",), at // 60 - 40.0, at % 60 * 0.5, "exact")

    counter = count()
    places = Places((), lambda wanted, _: f"{wanted}-{next(counter)}")
    steps = []
    for numbers in (range(300), range(300, 1_500)):
        with counted() as taken:
            ids = {places.place(site(at)) for at in [*numbers][::way]}
        assert len(ids) == len(numbers)
        steps.append(taken)
    assert outgrown(steps[0], steps[1], 1_200) == ""
    near = site(700)._replace(latitude=(site(700).latitude or 0) + 0.05)
    assert places.place(near) == places.place(site(700))


_ASKED = (
    Site("Vell", ("Kestria",), 2.0, 1.0, "exact"),
    Site("Ford", ("Kestria", "Land"), 9.0, 9.0, "exact"),
    Site("Vell", (), 70.5, 1.0, "exact"),
    Site("Ford", (), 9.01, 9.0, "exact"),
    Site("Vell", ("Land",)),
    Site("Vell", ("Kestria",), 3.0, 1.0, "exact"),
)


def _free(wanted: str, taken: Container[str]) -> Iterator[str]:
    numbered = (f"{wanted}-{number}" for number in count(2))
    return (one for one in chain([wanted], numbered) if one not in taken)


@tried_on("many", [1, 3, 40])
@tried_on("refused", range(1, 6))
def test_what_a_row_told_of_places_is_taken_back_whole(many: int, refused: int) -> None:
    def fresh() -> Places:
        known = [
            {"id": f"p-{at}", "name": "Vell", "latitude": at, "longitude": 1.0}
            for at in range(many)
        ]
        records = map(Place.model_validate, (*known, {"id": "ford", "name": "Ford"}))
        made = Places(records, lambda wanted, _: next(_free(wanted, made._by_id)))
        return made

    places = fresh()
    places.mark()
    for one in _ASKED[:refused]:
        places.place(one)
    places.take_back()
    other = fresh()
    for at in (0, 1, 2, 3, 4, 5):
        assert places.place(_ASKED[at]) == other.place(_ASKED[at])
        assert (places.made, places.changed, places.lost) == (other.made, other.changed, other.lost)
