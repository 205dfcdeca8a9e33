"""Which deed a date is of: each sentence holds more than one that it could be given to, or none."""

from __future__ import annotations

import pytest

from tests.drafting.articles import dated
from tests.rows import tried_on


@tried_on(
    ("sentence", "told"),
    [
        ("Kenya rejected the treaty that Peru signed in 2019.", [("2019", "support")]),
        ("Kenya agreed in March 2023 to withdraw its boats.", [("2023-03", "agree")]),
        ("Kenya agreed to withdraw its boats by July 2024.", [("[2024-05-14..2024-07-31]", "retreat")]),
        ("Kenya wants to withdraw its boats on 3 June 2024.", []),
        ("Kenya refused to sign the treaty in 2019.", [("2019", "reject")]),
        ("Kenya may ban the nets in July 2024.", []),
        ("If Kenya bans the nets in July 2024, it will rain.", []),
        ("Peru praised Kenya after its invasion of Uganda in 2019.", [("2019", "assault")]),
        ("Peru was criticised for its attack on Kenya in 2019.", [("2019", "assault")]),
        ("Peru broke the 2019 truce with Kenya.", [("2019", "retreat")]),
        ("Peru left before Tuesday's talks with Kenya.", [("2024-05-14", "consult")]),
        ("Kenya's 2019 harvest led to talks with Peru.", []),
        ("Exports of Kenya rose to 40 tons from 30 tons in 2019.", []),
        ("Kenya has been at peace since 2019.", []),
        ("Kenya was an ally of Peru in 2019.", []),
        ("Kenya kept the treaty until 2019.", []),
        ("The talks of Kenya and Peru took place in 2019.", [("2019", "consult")]),
        ("The attack on Kenya, which was reported in 2019, took nine lives.", [("2019", "assault")]),
        ("Kenya had already, in 2019, recognised Peru.", [("2019", "support")]),
        ("Nobody has owned up to the raid of 3 May on Kenya.", [("2024-05-03", "assault")]),
        ("No party has claimed the ambush on 3 May in Kenya.", [("2024-05-03", "assault")]),
        ("Nobody in Kenya claimed responsibility for the raid on Monday.", [("2024-05-13", "assault")]),
        ("Kenya knew no raid of 3 May.", []),
        ("Kenya called off the talks of 3 May.", []),
        ("Kenya denied the attack of 3 May on Peru.", []),
        ("Kenya is ready for its 2025 election.", [("2025", "other")]),
        ("The bombings of March 2021 led Kenya to leave.", [("2021-03", "assault")]),
        ("A raid on Monday killed nine people in Peru.", [("2024-05-13", "assault")]),
        ("Peru met its old rival, Kenya, on Monday and praised Uganda.", [("2024-05-13", "consult")]),
        ("Talks in Kenya collapsed in 2019.", [("2019", "other")]),
        ("Rebels broke a truce in Kenya on Monday.", [("2024-05-13", None)]),
        ("Kenya has promised radios by July 2024.", []),
        ("Nurses in Kenya called a strike for Friday.", []),
        ("Kenya called on Monday for an inquiry.", [("2024-05-13", "request")]),
        ("Kenya, short of fish, called in March for talks.", [("2024-03", "request")]),
        ("Nine people were flown to Kenya on Monday.", [("2024-05-13", None)]),
        ("LIMA, 12 May 2024 - Kenya banned the nets.", []),
        ("LIMA, May 12 (Agency) - Kenya banned the nets in 2019.", [("2019", "coerce")]),
        ("Kenya was to meet Peru on 3 June 2024 in Lima.", [("2024-06-03", "consult")]),
        ("The minister met her two weeks ago in Kenya.", [("[2024-04-29~..2024-05-05~]", "consult")]),
        ("Kenya arrested her last week in Lima.", [("[2024-05-06..2024-05-12]", "coerce")]),
        ("A fire broke out on Monday at a mill in Kenya.", [("2024-05-13", "other")]),
        ("The strike, which began on Monday, goes on.", [("2024-05-13", "other")]),
        ("The war between Kenya and Peru began in 2019.", [("2019/", "assault")]),
        ("Measles killed 114 people in Peru in an outbreak that began in 2017.", [("2017", "other")]),
        ("Nine boats have sunk off Kenya since Sunday.", [("2024-05-12/2024-05-14", "other")]),
        ("The rebels have besieged the town since Sunday.", [("2024-05-12/..", "coerce")]),
        ("Nine nurses held by the rebels since 2019 were freed.", [("2019/2024-05-14", "coerce")]),
        ("Peru won nine cups in 2020, a rise of 9 percent over 2019.", [("2020", "other")]),
        ("Rents were nine percent higher than in 2019.", []),
        ("Since its founding in 1989, the club has won nine cups.", [("1989/2024-05-14", "other")]),
        ("Since the fall of Lima in 2019, rebels have attacked Peru.", [("2019/2024-05-14", "assault")]),
        ("Since the fall of Lima in 2019, rebels will attack Peru.", []),
        ("Kenya has attacked Peru since the talks failed in 2021.", [("2021", None)]),
        (
            "Rebels attacked Lima on 6 May with rockets and on 8 May with mines.",
            [("2024-05-06", "assault"), ("2024-05-08", "assault")],
        ),
        (
            "The leaders met in Paris in 1994 and, after a long break, in Rome in 2020.",
            [("1994", "consult"), ("2020", "consult")],
        ),
        (
            "Police said on Tuesday that rebels killed nine people on Sunday and two on Monday.",
            [("2024-05-12", "assault"), ("2024-05-13", "assault")],
        ),
        (
            "Kenya on Monday summoned Duval to a meeting on Friday.",
            [("2024-05-13", None), ("2024-05-17?", "consult")],
        ),
        ("A rise in rents in 2019 hurt shops.", [("2019", "other")]),
        (
            "Kenya and Peru have fought nine wars since freedom from colonial rule in 1947.",
            [("1947/2024-05-14", None)],
        ),
        ("A man filed a lawsuit against Kenya in May 2016.", [("2016-05", "accuse")]),
        ("Acme made its $38 billion bid in 2016 for a rival.", [("2016", "other")]),
        (
            "Beside its order of nine jets on Wednesday, Acme announced an order of two jets on Monday.",
            [("2024-05-13", "agree")],
        ),
        (
            "Kenya met Peru in 1994, 2003 and 2020.",
            [("1994", "consult"), ("2003", "consult"), ("2020", "consult")],
        ),
    ],
)  # fmt: skip
def test_a_date_is_of_the_verb_that_it_stands_by(
    sentence: str, told: list[tuple[str, str]]
) -> None:
    found = [(str(one.fields["date"]), one.fields["kind"]) for one in dated(sentence)]
    assert found == told


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Kenya banned the nets, its minister said on Monday.", "[2024-05-07..2024-05-13]"),
        ("Officials said on Sunday that Kenya had banned the nets.", "[2024-05-07..2024-05-12]"),
        ("Kenya condemned the raid, its minister said on Monday.", "2024-05-13"),
        ("The minister said on Monday that Kenya would ban the nets.", "[2024-05-13..]"),
        ("Odhiambo called for calm on Monday after Kenya banned the nets.", "[2024-05-07..2024-05-13]"),
        ("The vote comes a day after Kenya banned the nets.", "[2024-05-06..2024-05-13]"),
    ],
)  # fmt: skip
def test_news_is_dated_by_the_day_on_which_it_was_told(sentence: str, date: str) -> None:
    (event,) = [one for one in dated(sentence) if one.rule == "news"]
    assert event.fields["date"] == date
    assert event.fields["date_text"] in {"Sunday", "Monday", "a day"}


@pytest.mark.parametrize(
    "sentence",
    ["An election must be held in Kenya by July 2024.", "Talks should be opened in Kenya by July 2024."],
)  # fmt: skip
def test_what_must_be_done_by_a_date_to_come_is_planned_up_to_it(sentence: str) -> None:
    (event,) = dated(sentence)
    assert (event.fields["date"], event.fields["status"]) == ("[2024-05-14..2024-07-31]", "planned")


def test_what_no_word_tells_the_kind_of_is_left_blank_for_a_person_to_write() -> None:
    (event,) = dated("Kenya bolstered the harbour police in 2019.")
    assert (event.fields["kind"], event.fields["actors"]) == (None, ["kenya"])
    assert "no word tells the kind; write it" in event.unsure
