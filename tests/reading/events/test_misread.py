"""Sentences that a hasty reader takes for deeds of others, or for deeds that never were: each with what it tells.

Each stands third in an article of our own, behind two that tell nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tests.drafting.articles import drafted, of
from tests.rows import tried_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BEFORE = "Council news.\n\nThe council met.\n\n"

#: A sentence; its events by kind, actors > recipients, and title, parted by semicolons.
ASIDES = """
Pilots at Halm, the busiest airport of Oberia, began a strike. | protest pilots > : Pilots at Halm begin a strike
Settlers from Ruun, a land without courts, seized a mill. | coerce settlers > : Settlers from Ruun seize a mill
Soldiers in Dask, a town that grew, shot a thief. | assault soldiers-in-dask > thief : Soldiers in Dask shoot a thief
The mayor of Dask, Ivo Karn, sued the Pell Bank. | accuse ivo-karn > pell-bank : Karn sues the Pell Bank
"""
LEFT_OUT = """
Every union save the Dock Union rejected the offer. | reject > : Every union save the Dock Union rejects the offer
The pact was signed by all states except Ruun and Dask. | support > : Pact signed by all states except Ruun and Dask
All but Oberia approved the budget. | agree > : All but Oberia approve the budget
Police arrested everyone but Ivo Karn. | coerce police > : Police arrest everyone but Ivo Karn
Anyone other than Ivo Karn may vote. | - > : Anyone other than Ivo Karn may vote
Karn met all envoys but rejected it. | consult envoys > : Karn meets all envoys; reject > : Karn rejects it
With the exception of Ruun, all states signed the pact. | support > : All states except Ruun sign the pact
"""
#: Who acts is not who suffers, and neither is whom an aside names.
TURNED = """
Lise Orm, elected when Olle Brix died, met Mara Lund. | consult lise-orm mara-lund > : Orm meets Mara Lund
Brix was fined in 2015 and pardoned in 2017. | sanction > : Brix fined; support > : Brix pardoned
Soldiers shot at Ivo Karn but missed. | assault soldiers > ivo-karn : Soldiers shoot at Ivo Karn
The head of the Pell Bank, Mara Lund, and her son were arrested. | coerce > mara-lund son : Lund and son arrested
It was empty, a guard said, but the skipper, Ivo Karn, was detained. | coerce > ivo-karn : Skipper detained
It was clear, police said, but a driver, Ivo Karn, 41, was detained. | coerce > ivo-karn : Driver detained
A blaze killed five farm hands and wounded 21 others on Monday. | other > : Blaze wounds 21 others
"""
#: What was shown, claimed or reported, and never was, or is in doubt.
UNREAL = """
A deepfake showed Ivo Karn resigning. |
A doctored photo of soldiers shooting captives spread. | other > : Doctored photo of soldiers shooting captives spreads
A drill simulated a blast that killed 50. |
The murder of Ivo Karn was staged. | - > : Murder of Ivo Karn staged
Ivo Karn is a fraud, Mara Lund said. |
Karn said he shot Lund and later took back the claim. | disputed assault > : Lund shot
A court is to rule on whether Karn shot Lund. | planned other court > : Court to rule on whether Karn shot Lund
The Audit Court cleared the town of fraud. | other audit-court > : Audit Court clears the town of fraud
Oberia had yet to sign the pact of 4 May 2010. |
"""
#: Of each nothing may be told as done.
DENIED = """
The Oberian Army killed none of the captives.
The Oberian Army wounded nobody.
Guards had shot no one.
The police arrested neither pilot.
The envoy signed nothing.
Ivo Karn met neither Mara Lund nor Olle Brix on Monday.
The gunmen fired at nobody.
The soldiers killed not one farmer.
The court jailed neither of the brothers.
None of the captives was killed by the Oberian Army.
The gunmen attacked no farm.
Neither Ruun nor Dask signed the pact on Monday.
"""


def _event(fields: Mapping[str, object]) -> str:
    actors, recipients = (
        " ".join(cast("Sequence[str]", fields[side])) for side in ("actors", "recipients")
    )
    status = "" if fields["status"] == "reported" else f"{fields['status']} "
    sides = " ".join(f"{status}{fields['kind'] or '-'} {actors} > {recipients}".split())
    return f"{sides} : {fields['title']}"


def told(sentence: str) -> str:
    """Give the events of a sentence in one line."""
    events = of("event", drafted(f"{_BEFORE}{sentence}\n", "2025-09-04"))
    return "; ".join(_event(one.fields) for one in events if "council met" not in one.sentence)


def _rows(table: str) -> list[list[str]]:
    return [[part.strip() for part in row.split("|")] for row in table.strip().splitlines()]


@tried_on("sentence, events", _rows(ASIDES))
def test_an_aside_about_a_place_does_nothing(sentence: str, events: str) -> None:
    assert told(sentence) == events


@tried_on("sentence, events", _rows(LEFT_OUT))
def test_who_is_left_out_does_and_suffers_nothing(sentence: str, events: str) -> None:
    assert told(sentence) == events


@tried_on("sentence", DENIED.strip().splitlines())
def test_what_was_done_to_nobody_was_not_done(sentence: str) -> None:
    assert told(sentence) == ""


@tried_on("sentence, events", _rows(TURNED))
def test_who_acts_is_not_who_suffers(sentence: str, events: str) -> None:
    assert told(sentence) == events


def test_a_victim_is_not_tried_for_her_own_death() -> None:
    assert "mara-lund >" not in told("The trial of Mara Lund's killer began.")
    assert "> mara-lund :" not in told("The trial of Mara Lund's killer began.")


@tried_on("sentence, events", _rows(UNREAL))
def test_what_never_was_is_told_by_no_deed(sentence: str, events: str) -> None:
    assert told(sentence) == events


def test_what_was_wrongly_reported_is_no_deed() -> None:
    assert "retreat" not in told("A station mistakenly announced that Ivo Karn had resigned.")
    assert "assault" not in told("The agency falsely said that Oberia had invaded Ruun.")


def test_two_things_suffered_in_an_aside_leave_the_verb_its_subject() -> None:
    events = told("Ivo Karn, fined in 2015 and freed in 2017, sued the Pell Bank on Monday.")
    assert events.endswith("accuse ivo-karn > pell-bank : Karn sues the Pell Bank")


def test_whom_an_aside_parts_from_the_verb_suffers_it_and_not_who_says_so() -> None:
    told_of = told(
        "Officials said at least 40 people, including nine children, were killed by a driver."
    )
    assert "officials" not in told_of
    assert told_of.endswith("At least 40 people killed by a driver")


def test_a_second_count_of_a_headline_has_its_own_verb() -> None:
    assert "9 injured" not in told("9 dead, 27 injured in Dask shooting")
