"""Names that several bear, or that people type otherwise: who is answered for, and who is asked back about.

Each dossier is a line of actors, `id = name (role)` apart by semicolons, with what is typed and whom it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.called import offered
from sahara_cli.storage.dossiers import load
from tests.sampled import sampled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Asking, Maker, Refused

#: Several fit, so none is chosen, and all are named; or one has the very name.
SEVERAL = """
Mohammed VI; Sidi Mohammed Laroussi | Mohammed | Mohammed VI, Sidi Mohammed Laroussi
Mohammed VI; Sidi Mohammed Laroussi | mohammed vi | = Mohammed VI
Hassan II; Moulay Hassan | Hassan | Hassan II, Moulay Hassan
Hassan II; Moulay Hassan | Hassan II | = Hassan II
oconnor-k = Kevin O’Connor; sinead-oconnor = Sinéad O'Connor | O'Connor | Kevin O’Connor, Sinéad O'Connor
oconnor-k = Kevin O’Connor; sinead-oconnor = Sinéad O'Connor | oconnor-k | = Kevin O’Connor
oconnor-k = Kevin O’Connor; sinead-oconnor = Sinéad O'Connor | OConnor | Kevin O’Connor, Sinéad O'Connor
Smith & Wesson; smith-j = John Smith; p11 = Jane Smith; Mary Smithson | Smith | Smith & Wesson, John Smith, Jane Smith
Smith & Wesson; smith-j = John Smith; p11 = Jane Smith; Mary Smithson | smith-j | = John Smith
Smith & Wesson; smith-j = John Smith; p11 = Jane Smith; Mary Smithson | Smithson | = Mary Smithson
Ali; Ali Khamenei; Ben Ali | Ali | = Ali
Ali Khamenei; Ben Ali | Ali | Ali Khamenei, Ben Ali
clinton-b = Bill Clinton; Hillary Clinton | Clinton | Bill Clinton, Hillary Clinton
clinton-b = Bill Clinton; Hillary Clinton | clinton-b | = Bill Clinton
kim = Kim Jong Un; Kim Yo Jong; Yo Kim | Kim | = Kim Jong Un
p7 = Kim Jong Un; Kim Yo Jong; Yo Kim | Kim | Kim Jong Un, Kim Yo Jong, Yo Kim
p7 = Kim Jong Un; Kim Yo Jong; Yo Kim | Kim Yo | = Kim Yo Jong
Guinea; Guinea-Bissau; Equatorial Guinea; Papua New Guinea | Guinea | = Guinea
Guinea-Bissau; Equatorial Guinea; Papua New Guinea | Guinea | Guinea-Bissau, Equatorial Guinea, Papua New Guinea
Sudan Revolutionary Front; South Sudan | sudan | Sudan Revolutionary Front, South Sudan
Democratic Party; Liberal Democratic Party | democratic party | = Democratic Party
Liberal Democratic Party; New Democratic Party | DEMOCRATIC PARTY | Liberal Democratic Party, New Democratic Party
María José López; María Josefa Pérez | maria jose | María José López, María Josefa Pérez
María José López; María Josefa Pérez | María José L | = María José López
Congress; Congress of Oram; National Congress | Congress | = Congress
De Gaulle; Charles de Gaulle | gaulle | De Gaulle, Charles de Gaulle
Park Chung Hee; Chung Park | Chung Park | = Chung Park
"""

#: Two of one name: they are told by ids and roles, and the id is to be used.
TWO = """
smith-j = John Smith (finance minister); smith-j-2 = John Smith (striker) | John Smith
smith-j = John Smith (finance minister); smith-j-2 = John Smith (striker) | john smith
smith-j = John Smith (finance minister); smith-j-2 = JOHN  SMITH (striker) | Smith
ana-1 = Ana Silva (judge); ana-2 = Ána Silva (poet) | ana silva
lee-a = Lee (envoy); lee-b = Lee (singer); lee-c = Lee (baker) | Lee
omar-1 = Omar Al-Hassan (mayor); omar-2 = Omar al Hassan (major) | Omar al-Hassan
ira-1 = IRA (armed group of 1919); ira-2 = I.R.A. (a bank) | IRA
jose-1 = José (guard); jose-2 = Jose (guide) | jose
"""

#: Hyphens, brackets, letters with strokes and the like are typed as people type them.
LETTERS = """
Abdel Fattah al-Burhan | al-Burhan | = Abdel Fattah al-Burhan
Abdel Fattah al-Burhan | Al-Burhan | = Abdel Fattah al-Burhan
Abdel Fattah al-Burhan | al Burhan | = Abdel Fattah al-Burhan
Abdel Fattah al-Burhan | Burhan | = Abdel Fattah al-Burhan
Abdel Fattah al-Burhan | abdel-fattah al burhan | = Abdel Fattah al-Burhan
Omar al-Bashir; Hassan Bashir | al-Bashir | = Omar al-Bashir
Omar al-Bashir; Hassan Bashir | Bashir | Omar al-Bashir, Hassan Bashir
Ansar al-Sharia | al-Sharia | = Ansar al-Sharia
Ansar al-Sharia | ansar alsharia? | ? Ansar al-Sharia
Ansar ash-Shari'a | ash-Sharia | = Ansar ash-Shari'a
Abd-el-Kader | el-Kader | = Abd-el-Kader
Abd-el-Kader | abd el kader | = Abd-el-Kader
Jean-Luc Mélenchon | jean luc melenchon | = Jean-Luc Mélenchon
Saint–Denis | saint-denis | = Saint–Denis
Movement for Oneness (MUJAO) | MUJAO | = Movement for Oneness (MUJAO)
Movement for Oneness (MUJAO) | movement for oneness | = Movement for Oneness (MUJAO)
Islamic State (Khorasan Province) | khorasan province | = Islamic State (Khorasan Province)
Islamic State (Khorasan Province) | province | = Islamic State (Khorasan Province)
People's Front（PFL） | pfl | = People's Front（PFL）
جبهة البوليساريو (Polisario) | polisario | = جبهة البوليساريو (Polisario)
جبهة البوليساريو (Polisario) | جبهة البوليساريو | = جبهة البوليساريو (Polisario)
Front [POLISARIO] | POLISARIO | = Front [POLISARIO]
Front [POLISARIO] | front [polisario] | = Front [POLISARIO]
Øyvind Łukasz | oyvind | = Øyvind Łukasz
Øyvind Łukasz | lukasz | = Øyvind Łukasz
Oyvind Lukasz | Øyvind Łukasz | = Oyvind Lukasz
Đorđe Ćosić | dorde | = Đorđe Ćosić
Đorđe Ćosić | Cosic | = Đorđe Ćosić
Æthelred | aethelred | = Æthelred
Æthelred | ÆTHELRED | = Æthelred
Jørgen | jorgen | = Jørgen
Þórður Guðmundsson | thordur gudmundsson | = Þórður Guðmundsson
İsmet Yılmaz | ismet yilmaz | = İsmet Yılmaz
Straße des Friedens | strasse des friedens | = Straße des Friedens
Nguyễn Phú Trọng | nguyen phu trong | = Nguyễn Phú Trọng
Łódź Workers’ Union | lodz workers union | = Łódź Workers’ Union
Œuvre Française | oeuvre francaise | = Œuvre Française
Gʻofur Gʻulom | gofur | = Gʻofur Gʻulom
Ħal Qormi Council | hal qormi | = Ħal Qormi Council
"""


def _lines(cases: str) -> list[Any]:
    lines = cases.strip().splitlines()
    return [pytest.param(*line.split(" | "), id=line) for line in lines]


@pytest.fixture
def people(make: Maker, monkeypatch: pytest.MonkeyPatch) -> Any:
    def write(told: str) -> Path:
        actors, events, said = [], [], []
        for number, one in enumerate(told.split("; "), 1):
            identifier, name, role = f"p{number}", one, None
            if " = " in one:
                identifier, name = one.split(" = ")
                if name.endswith(")") and "-" in identifier:
                    name, _, role = name.removesuffix(")").rpartition(" (")
            actors.append({"id": identifier, "name": name, "kind": "person", "role": role})
            events.append({"id": f"met-{number}", "actors": [identifier]})
            said.append({"id": f"said-{number}", "speaker": identifier})
        folder = make(actor=actors, event=events, statement=said)
        monkeypatch.setenv("SAHARA_DOSSIER", str(folder))
        return folder

    return write


@pytest.mark.parametrize(
    ("told", "typed", "meant"), sampled([*_lines(SEVERAL), *_lines(LETTERS)], 3)
)
def test_one_is_answered_for_or_all_are_named(
    people: Any, records: Asking, refused: Refused, told: str, typed: str, meant: str
) -> None:
    names = {one.id: one.name for one in load([people(told)]).actors}
    asks = (("actor", typed), ("quote", typed), ("events", "--actor", typed))
    if meant.startswith("= "):
        profile = records("actor", typed)
        assert profile["name"] == meant.removeprefix("= ")
        assert {one["speaker"] for one in records("quote", typed)} == {profile["id"]}
        assert [one["actors"] for one in records("events", "--actor", typed)] == [[profile["id"]]]
    elif meant.startswith("? "):
        for asked in asks:
            assert refused(*asked).endswith(f'did you mean "{meant.removeprefix("? ")}"?')
    else:
        for asked in asks:
            said = refused(*asked)
            assert said.startswith(f'"{typed}" may be any actor of ')
            assert {one for one in names if f"({one}, person)" in said} == {
                one for one, name in names.items() if name in meant.split(", ")
            }
            assert said.endswith("; give more of the name, or an id")


@pytest.mark.parametrize(("told", "typed"), _lines(TWO))
def test_of_two_of_one_name_ids_and_roles_are_told_and_the_ids_work(
    people: Any, records: Asking, refused: Refused, told: str, typed: str
) -> None:
    actors = load([people(told)]).actors
    for asked in (("actor", typed), ("quote", typed), ("events", "--with", typed)):
        said = refused(*asked)
        assert said.endswith("; give an id")
        assert all(f"({one.id}, {one.role})" in said for one in actors)
    offers = dict.fromkeys(offer for _, offer in offered(actors))
    assert list(offers) == [one.id for one in actors]
    for one in actors:
        assert records("actor", one.id)["role"] == one.role
