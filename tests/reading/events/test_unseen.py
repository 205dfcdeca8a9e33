"""Classes of sentences that real news broke: whose deed it is, what was done, and which day it has."""

from __future__ import annotations

import pytest

from tests.drafting.articles import dated, drafted, of
from tests.rows import tried_on

PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
    {"id": "joshua-hale", "name": "Joshua Hale", "kind": "person"},
)
#: A sentence; the dated events as date, kind, actors > recipients, parted by semicolons.
TOLD = """
Quispe left those visiting Peru before meeting Odhiambo on Monday. | 2024-05-13 consult carlos-quispe amina-odhiambo >
The treaty was signed on Monday in the presence of Amina Odhiambo. | 2024-05-13 support >
Quispe has said that Peru's part will help and proposed on Monday that Kenya wait. | 2024-05-13 request carlos-quispe >
Kenya hid the loss, according to a report leaked in court on Monday. |
Odhiambo said in an interview aired on Sunday that Peru left. |
Kenya said on Friday that on 24 April it seized and searched a ship. | 2024-04-24 coerce kenya >
Police said they had arrested two men on Monday. | 2024-05-13 coerce police >
Odhiambo announced that a storm looms and ordered aid on Monday. | 2024-05-13 - amina-odhiambo >
Carlos Quispe, envoy to Chile, and Amina Odhiambo won on Sunday. | 2024-05-12 other carlos-quispe amina-odhiambo >
Carlos Quispe of Cusco, Peru, won the race on Sunday. | 2024-05-12 other carlos-quispe >
Odhiambo told reporters the man shot two officers on Monday. | 2024-05-13 assault man >
The company workers sued on Monday closed. | 2024-05-13 accuse workers > company
Kenya beat Peru 2-0 to earn the last place on Sunday. | 2024-05-12 other kenya > peru
Kenya made a first repayment of 330 million dollars last November. | 2023-11 other kenya >
It was the first tram crash in Kenya since 1959. |
Peru cut spending on farms from 11 pct of all investment in 1979 to three or four pct today. |
Kenya fired a missile over Uganda on Tuesday. | 2024-05-14 mobilize kenya > uganda
Kenya launched two missiles on Sunday. | 2024-05-12 mobilize kenya >
The missile fired on Sunday was of a new type. | 2024-05-12 mobilize >
Kenya fired missiles at Uganda on Sunday. | 2024-05-12 assault kenya > uganda
Kenya adopted new sanctions on Uganda on Sunday. | 2024-05-12 sanction kenya > uganda
Quispe was handed a 20-year sentence on Monday. | 2024-05-13 sanction > carlos-quispe
Quispe was sentenced to nine years in 2015. | 2015 sanction > carlos-quispe
Odhiambo spoke this morning with Carlos Quispe. | 2024-05-14 consult amina-odhiambo carlos-quispe >
Kenya carried out another round of military exercises with Peru on Sunday. | 2024-05-12 cooperate kenya peru >
Nurses struck on Monday. | 2024-05-13 protest nurses >
Kenya and its ally Peru signed a pact with Chile on Monday. | 2024-05-13 support kenya peru > chile
Odhiambo led Quispe's overthrow in 2013. | 2013 coerce amina-odhiambo > carlos-quispe
Kenya deployed troops to the border on Monday. | 2024-05-13 mobilize kenya >
It was 1979 when Kenya invaded Uganda. | 1979 assault kenya > uganda
Nobody protested in 1979 when Kenya invaded Uganda. | 1979 assault kenya > uganda
Kenya signed a law Thursday de-ratifying the pact. | 2024-05-09 other kenya >
Kenya watched a drill last month simulating a raid. | 2024-04 other kenya >
The Aug. 7, 1998, bombings killed nine. | 1998-08-07 assault >
The town was the scene of heavy fighting in 1983. | 1983 assault >
Rebels were believed to be behind the raid on Monday. | 2024-05-13 assault >
Kenya admitted in 2015 to using banned nets. | 2015 concede kenya >
The death toll from the storm rose to 85 on Monday. | 2024-05-13 other >
Kenya noted nuclear tests at the end of October. | 2023-10 mobilize >
Kenya signed the order to launch the satellite on Saturday. | 2024-05-11 other kenya >
Peru welcomed the summit to be held in Lima in July 2024. | 2024-07 consult >
Kenya condemned the move announced on Monday by Peru. | 2024-05-13 - peru >
The latest missile launch - on 29 April - was the first. | 2024-04-29 mobilize >
At a meeting on Monday, ministers agreed to cut quotas. | 2024-05-13 consult ministers >; 2024-05-13 agree ministers >
A court in Lima ruled on Monday against the miners. | 2024-05-13 other court-in-lima >
A car packed with explosives rammed into a police post on Monday. | 2024-05-13 assault >
Gunmen disguised as soldiers stormed a hotel on Monday. | 2024-05-13 assault gunmen >
Police held two men for questioning on Monday. | 2024-05-13 coerce police >
Odhiambo is due in court on Thursday. | 2024-05-16 other amina-odhiambo >
The panel is due to report in July 2024. | 2024-07 - panel >
Trouble flared on Monday. | 2024-05-13 other >
"""
#: What a word of force, of protest or of accusation does not tell.
HARMLESS = """
Amina Odhiambo on Sunday called the attacks on two of its rigs an escalation.
Amina Odhiambo attacked the profit mentality on Sunday.
The ship-to-ship transfer was captured in satellite photos on Sunday.
Chicago rallied on Sunday, traders said.
The agency was charged on Sunday with advising farmers.
Rescuers deployed a team of divers on Sunday.
Amina Odhiambo got her flu shot on Sunday.
A booster shot on Sunday was her third.
A stunning shot on Sunday won the match.
There were 12 people held on Christmas Island.
KENYA WARNS OF DEPENDENCE ON OIL
The Kenya attack on Sunday was called off.
Carlos Quispe attacked him on Sunday for failing to act.
A man drove a truck into a crowd on Sunday.
A car rammed into a tree on Sunday.
"""


def _rows() -> list[tuple[str, list[str]]]:
    rows = []
    for line in TOLD.strip().splitlines():
        sentence, told = line.split("|")
        rows.append(
            (sentence.strip(), [" ".join(one.split()) for one in told.split(";") if one.strip()])
        )
    return rows


@tried_on(("sentence", "told"), _rows())
def test_a_day_its_kind_and_both_sides_are_of_the_deed(sentence: str, told: list[str]) -> None:
    found = [
        one.fields
        for one in of("event", drafted(sentence, known={"actor": PEOPLE}))
        if one.fields["date_text"]
    ]
    shown = []
    for event in found:
        who, whom = (" ".join(map(str, _ids(event[side]))) for side in ("actors", "recipients"))
        shown.append(" ".join(f"{event['date']} {event['kind'] or '-'} {who} > {whom}".split()))
    assert shown == told


def _ids(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


@tried_on("sentence", HARMLESS.strip().splitlines())
def test_a_word_of_force_is_no_force_by_itself(sentence: str) -> None:
    forced = {"assault", "coerce", "protest", "mobilize", "threaten"}
    kinds = {one.fields["kind"] for one in of("event", drafted(sentence))}
    assert not kinds & forced
    assert not [one for one in of("event", drafted(sentence)) if one.fields["mode"] == "allege"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "President Carlos Quispe flew to Kenya. The president met Amina Odhiambo on Sunday.",
            "carlos-quispe",
        ),
        (
            "Prime Minister Amina Odhiambo spoke. On Sunday the Prime Minister visited Peru.",
            "amina-odhiambo",
        ),
    ],
)
def test_an_office_means_its_one_holder(text: str, who: str) -> None:
    (event,) = dated(text, known={"actor": PEOPLE})
    assert who in _ids(event.fields["actors"])
    assert any("named before" in doubt for doubt in event.unsure)


def test_an_office_of_two_holders_means_neither() -> None:
    text = "President Carlos Quispe met President Amina Odhiambo. The president left for Peru on Sunday."
    events = dated(text, known={"actor": PEOPLE})
    assert [_ids(one.fields["actors"]) for one in events] == [[]]


def test_a_family_name_is_not_enough_to_be_somebody_whom_the_dossier_knows() -> None:
    text = "Senator Ramona Hale met Carlos Quispe on Sunday. Hale left for Kenya on Monday."
    for event in dated(text, known={"actor": PEOPLE}):
        assert "joshua-hale" not in _ids(event.fields["actors"])
        assert "ramona-hale" in _ids(event.fields["actors"])


@pytest.mark.parametrize("name", ["J. Hale", "Josh Hale", "Joshua Hale"])
def test_an_initial_and_a_short_form_are_the_same_person(name: str) -> None:
    (event,) = dated(f"Senator {name} visited Kenya on Monday.", known={"actor": PEOPLE})
    assert _ids(event.fields["actors"]) == ["joshua-hale"]


def test_the_lead_behind_a_station_s_dateline_is_news() -> None:
    text = "NAIROBI\n(KTNX) - A Nairobi man who is a clerk is facing new charges, the court said on Monday."
    (event,) = of("event", drafted(text))
    assert event.fields["title"] == "Nairobi man faces new charges"


@pytest.mark.parametrize(
    ("sentence", "who", "whom"),
    [
        (
            "Kenya's defence ministry said one of its soldiers was killed on Monday by rebels.",
            [],
            ["kenya"],
        ),
        (
            "A clash came on Monday after what Kenya says was an assault on its troops.",
            [],
            ["kenya"],
        ),
        (
            "Kenyan troops launched an assault on Monday on the outskirts of two Ugandan bases.",
            ["kenya"],
            ["uganda"],
        ),
    ],
)
def test_whose_soldiers_and_whose_bases_they_are(
    sentence: str, who: list[str], whom: list[str]
) -> None:
    forced = [
        one.fields for one in of("event", drafted(sentence)) if one.fields["kind"] == "assault"
    ]
    assert forced
    assert all(one["recipients"] == whom for one in forced if one["recipients"])
    assert any(one["recipients"] for one in forced)
    assert all(set(_ids(one["actors"])) <= {*who, "rebels"} for one in forced)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Carlos Quispe, the mayor of Cusco, who resigned on Monday, spoke.",
            "Mayor of Cusco resigns",
        ),
        (
            "A \u201cbooming\u201d fish ring was busted in Lima on Monday.",
            "Booming fish ring busted in Lima",
        ),
        (
            "ARRESTS - A clerk was arrested on Monday for theft in Lima.",
            "Clerk arrested for theft in Lima",
        ),
        ("But just six laps later on Monday, Quispe crashed.", "Quispe crashes"),
        ("The Bolsheviks seized the palace on Monday.", "Bolsheviks seize the palace"),
        ("The Netherlands closed the port on Monday.", "Netherlands closes the port"),
    ],
)
def test_a_title_has_the_sentence_s_own_subject(text: str, title: str) -> None:
    assert [one.fields["title"] for one in dated(text, known={"actor": PEOPLE})] == [title]


def test_two_of_a_name_are_told_apart_in_titles() -> None:
    text = "Ann Marsh visited Kenya on Sunday. Tom Marsh visited Peru on Monday."
    titles = [one.fields["title"] for one in dated(text)]
    assert titles == ["Ann Marsh visits Kenya", "Tom Marsh visits Peru"]


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit the Kuwaiti tanker Marie Lou on Monday. The Marie Lou sank.",
        "The ferry, the Santa Lucia, was built in 1984. The agency fined the company on Monday.",
    ],
)
def test_a_ship_is_nobody(text: str) -> None:
    for one in of("event", drafted(text)):
        assert not {"marie-lou", "santa-lucia"} & {
            *_ids(one.fields["actors"]),
            *_ids(one.fields["recipients"]),
        }


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("The union launched a strike on Monday at the car maker.", "protest", "strike"),
        ("Kenya launched a strike on the base on Monday.", "assault", "heavy-weapons"),
        ("A court dismissed the suit against Kenya on Monday.", "reject", None),
        ("The agency issued a statement on Monday warning anglers.", None, None),
        ("A Kenyan who entered the country on Monday was fined.", None, None),
    ],
)
def test_the_words_beside_it_tell_what_a_word_means(
    text: str, kind: str | None, mode: str | None
) -> None:
    kinds = [(one.fields["kind"], one.fields["mode"]) for one in dated(text)]
    assert kinds
    assert kinds[0] == (kind, mode)


def test_a_feast_of_years_ago_is_not_the_last_one() -> None:
    text = "Nine women were robbed two years ago during Christmas celebrations in Lima."
    assert [one.fields["date"] for one in dated(text)] == ["2022~"]


def test_an_island_is_no_feast() -> None:
    assert dated("Nine men sat on Christmas Island.") == []
