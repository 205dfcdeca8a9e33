"""Bodies that news of many countries names: by their names in English, and the letters that stand for them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

#: The name, then after strokes what else it is called.
_TABLE = """
United Nations|UN|U.N.
UN Security Council|U.N. Security Council|Security Council|United Nations Security Council
UN General Assembly|U.N. General Assembly|General Assembly|United Nations General Assembly
European Union|EU|E.U.
European Commission
European Parliament
European Central Bank|ECB
European Court of Human Rights
Council of Europe
North Atlantic Treaty Organization|NATO|Nato
African Union|AU
Arab League
Economic Community of West African States|ECOWAS|Ecowas
Association of Southeast Asian Nations|ASEAN|Asean
Gulf Cooperation Council|GCC
Organization of American States|OAS
Organization for Security and Co-operation in Europe|OSCE
Organization of the Petroleum Exporting Countries|OPEC|Opec
Organisation for Economic Co-operation and Development|OECD
International Monetary Fund|IMF
World Bank
World Trade Organization|WTO
World Health Organization|WHO
World Food Programme|WFP
International Atomic Energy Agency|IAEA
International Criminal Court|ICC
International Court of Justice|ICJ
International Committee of the Red Cross|Red Cross|ICRC
Red Crescent
Human Rights Watch|HRW
Amnesty International
Doctors Without Borders|Médecins Sans Frontières|MSF
Islamic State|ISIS|ISIL|Isis
Boko Haram
al-Qaeda|al-Qaida|Al Qaeda
Hezbollah|Hizbollah
Hamas
Taliban
Polisario Front|Polisario
"""
#: Those whom news calls armed groups or militants first.
_ARMED = frozenset(
    {"Islamic State", "Boko Haram", "al-Qaeda", "Hezbollah", "Hamas", "Taliban", "Polisario Front"}
)
#: Words that end the name of a body or a firm.
ENDINGS = frozenset(
    """
    foods drilling projects industries airlines airways motors systems steel partners brothers acquisition holdings
    technologies stores products securities savings oil gas energy electric telecom composite index exchange
    corp corp. inc inc. ltd ltd. plc co co. s.a. ag ab nv gmbh laboratories pharmaceuticals insurance trust financial
    communications petroleum mining resources enterprises international association federation council committee union
    front movement brigade brigades army militia party alliance league society institute foundation agency authority
    administration commission ministry department court tribunal parliament congress senate assembly police guard
    university press times post news club church bank fund group company organisation organization secretariat house
    """.split()  # noqa: SIM905 - words read best so
)
_CAPITALISED = re.compile(r"\b(?:[A-Z][\w.]*|al-Q\w+)")


class Body(NamedTuple):
    """A body that a text names."""

    name: str
    aliases: tuple[str, ...]
    kind: str


def bodies_in(text: str) -> list[Body]:
    """List the bodies that a text names, in order of first mention; of two that begin alike, the longer."""
    found: dict[Body, None] = {}
    end = 0
    for word in _CAPITALISED.finditer(text):
        if word.start() < end:
            continue
        for name, body in _by_first_word().get(word[0], ()):
            close = word.start() + len(name)
            if text.startswith(name, word.start()) and not text[close : close + 1].isalnum():
                found[body] = None
                end = close
                break
    return list(found)


@cache
def _by_first_word() -> dict[str, list[tuple[str, Body]]]:
    index: dict[str, list[tuple[str, Body]]] = {}
    for line in _TABLE.strip().splitlines():
        name, *aliases = line.split("|")
        body = Body(name, tuple(aliases), "armed_group" if name in _ARMED else "organisation")
        for called in (name, *aliases):
            first = _CAPITALISED.match(called)
            index.setdefault(first[0] if first else called, []).append((called, body))
    for held in index.values():
        held.sort(key=lambda one: -len(one[0]))
    return index
