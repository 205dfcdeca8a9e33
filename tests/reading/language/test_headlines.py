"""Headlines without helpers: who suffers a bare participle, and whose a year beside a noun is."""

from __future__ import annotations

from typing import Any

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

BODY = "\n\nCITY, Nov 9, 2026 (Reuters) - Nothing more is known.\n"
SUFFERED = """
Senator Cruz attacked outside home | Cruz attacked outside home | cruz
Mayor Ortega shot dead hours after rally | Ortega shot dead | ortega
Rebel leader Kony killed weeks before talks | Kony killed | kony
Senegal's opposition leader Diouf arrested hours before rally | Diouf arrested | diouf
Editor Okafor arrested days after report | Okafor arrested | okafor
Journalist Aylin Kaya held days after protest | Kaya held | aylin-kaya
Minister Sall sacked day before vote | Sall sacked | sall
Banker Duval fired months before merger | Duval fired | duval
Ex-president Mbeki jailed over 2019 arms deal | Mbeki jailed over arms deal | mbeki
Rebel chief Kony's deputy shot minutes after surrender | Rebel chief Kony's deputy shot | rebel-chief-konys-deputy
The mayor Luis Ortega, attacked outside his home on Sunday, said no. | Ortega attacked outside his home | luis-ortega
Judge Farouk poisoned weeks before trial | Farouk poisoned | farouk
Activist Mei held over leaflets | Mei held over leaflets | mei
Deputy Tan sued weeks after merger | Tan sued | tan
Ex-governor Ana Vela found not guilty | Vela found not guilty | ana-vela
Ex-governor Ana Vela found not guilty of killings | Vela found not guilty of killings | ana-vela
Peru president Ana Vela found guilty of 2012 bribery | Vela found guilty of bribery | ana-vela
"""
ACTIVE = """
Police arrested editor hours after report | Police arrest editor | police | editor
Minister Diallo held talks days before vote | Diallo holds talks | diallo |
Kenya fired missiles hours before summit | Kenya fires missiles | kenya |
Silva's army killed rivals days before talks | Silva's army kills rivals | silvas-army | rivals
Rebels attacked outside Lima | Rebels attack outside Lima | rebels |
The army attacked on Monday. | Army attacks | army |
A court found Ana Vela guilty of fraud on Monday. | Court finds Ana Vela guilty of fraud | court | ana-vela
"""
OF_THE_NOUN = """
Kenya court acquits three men over 2019 hotel siege | Kenya court acquits three men over hotel siege
Thai court overturns 2021 murder conviction | Thai court overturns murder conviction
Paris court jails Duval over 2016 fraud | Paris court jails Duval over fraud
Ex-minister Rossi fined over 2018 leak | Rossi fined over leak
Ex-president Mbeki jailed over 2019 arms deal | Mbeki jailed over arms deal
Film about 1972 massacre wins prize | Film about 1972 massacre wins prize
"""
NEWS = "[2026-11-02..2026-11-09]"
DATED = """
In 2019 police arrested Mei Chen in Lima. | 2019
In about 1972 rebels seized the port of Lima. | 1972~
The army killed 40 in about 1972. | 1972~
Film about 1972 massacre wins prize | 1972
"""


def _events(line: str) -> list[dict[str, Any]]:
    return [dict(one.fields) for one in of("event", drafted(line + BODY, "2026-11-09"))]


def _row(line: str) -> list[str]:
    return [one.strip() for one in line.split("|")]


@tried_on("line", SUFFERED.strip().splitlines())
def test_whom_a_headline_names_before_a_bare_participle_suffers_it(line: str) -> None:
    text, title, whom = _row(line)
    found = _events(text)
    assert all(one["actors"] == [] for one in found)
    (event,) = [one for one in found if one["title"] == title]
    assert event["recipients"] == [whom]
    assert event["kind"] != "protest"


@tried_on("line", ACTIVE.strip().splitlines())
def test_who_has_an_object_or_goes_out_to_attack_does_it(line: str) -> None:
    text, title, who, whom = _row(line)
    (event,) = [one for one in _events(text) if one["title"] == title]
    assert event["actors"] == [who]
    assert event["recipients"] == ([whom] if whom else [])


@tried_on("line", OF_THE_NOUN.strip().splitlines())
def test_a_year_that_is_a_nouns_dates_no_verb(line: str) -> None:
    text, title = _row(line)
    (event,) = [one for one in _events(text) if one["title"] == title]
    assert event["date"] == NEWS


@tried_on("line", DATED.strip().splitlines())
def test_a_year_is_rough_only_where_the_words_before_it_date(line: str) -> None:
    text, date = _row(line)
    assert date in {one["date"] for one in _events(text)}
