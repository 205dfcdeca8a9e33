"""Who is meant by a pronoun or by "the two": each case is told as unsure, and none is guessed from too little."""

from __future__ import annotations

from tests.drafting.articles import dated
from tests.rows import tried_on

TOLD = """
Omar Tadesse, a baker, spoke. Guards seized him in March 2022. |  > omar-tadesse
Sara Lind, a judge, spoke. President Jose Silva phoned her on Sunday. | jose-silva > sara-lind
Sara Lind saw Omar Tadesse. Guards detained her on Tuesday. |  > sara-lind
Sara Lind, a judge, spoke. Guards detained her brother on Tuesday. |  >
Omar Tadesse, a baker, left after he saw Jose Silva. Guards held him. He quit as mayor in May 2022. | omar-tadesse >
Kenya banned nets. Peru threatened it in 2018. | peru > kenya
Peru counted boats. The harbour was old. Rwanda threatened it in 2018. | rwanda >
Sara Lind spoke to the press. She opened a school in June 2019. | sara-lind >
Sara Lind spoke to the press. In town, she was arrested in 2019. |  > sara-lind
Sara Lind was held in a cell and deported in 2019. |  > sara-lind
Kenya expelled two envoys of Peru. The two countries last met in Lima in May 2019. | kenya peru >
Kenya met the Peruvian envoy. Nobody spoke. Both governments signed a treaty in 2020. | kenya peru >
Kenya met Peru. Chile met Uganda. Rwanda left. The two countries signed a treaty in 2020. |  >
Kenya and Peru met. They signed a treaty in 2020. | kenya peru >
Kenya met Peru. They signed a treaty in 2020. |  >
Kenya met. Nairobi recalled its envoy from Chile in May 2022. | kenya > chile
Kenya met. The road to Nairobi fined nobody in May 2022. |  >
Lagoon Foods Ltd closed a shop. The company cut jobs in May 2022. | lagoon-foods-ltd >
Omar Tadesse, a baker, spoke. He and Sara Lind met in May 2019. | omar-tadesse sara-lind >
Omar Tadesse met Sara Lind on Sunday. The two sides last met in May 2019. | omar-tadesse sara-lind >
Omar Tadesse, a baker, spoke of Jose Silva. He quit as mayor in May 2022. | omar-tadesse >
Omar Tadesse, a baker, wept. "I saw Jose Silva," he said. He quit as mayor in May 2022. | omar-tadesse >
Jose Silva spoke. When he quit as mayor in May 2022, Omar Tadesse wept. | omar-tadesse >
Chile put sanctions on Kenya after it tested two rockets in July 2018. | kenya >
Kenya sold boats. Peru counted them. Kenya is old. The country banned nets in May 2019. | kenya >
North Korea spoke again. In April 2019 the North tested a rocket. | north-korea >
Jose Silva spoke. In her visit to Lima in May 2019, Sara Lind sang. | sara-lind >
Amina Odhiambo phoned her neighbour, Carlos Quispe, on Monday and wept. | amina-odhiambo > carlos-quispe
"""


@tried_on("line", TOLD.strip().splitlines())
def test_a_pronoun_means_the_last_one_named_whom_it_can(line: str) -> None:
    text, _, who = line.partition(" | ")
    events = [one.fields for one in dated(text)]
    actors, _, recipients = who.partition(">")
    sides = [(one["actors"], one["recipients"]) for one in events]
    wanted = (actors.split(), recipients.split())
    assert sides[-1:] == ([wanted] if any(wanted) or events else [])


def test_who_is_meant_is_told_as_unsure() -> None:
    (event,) = dated("Omar Tadesse, a baker, spoke. Guards seized him in March 2022.")
    assert "“him” is read as Tadesse, named before" in event.unsure


def test_a_woman_who_says_that_she_did_it_is_kept_by_her_words() -> None:
    (event,) = dated("A Kenyan woman says she opened a school in May 2019.")
    assert "“Kenyan woman” names nobody: kept by its words" in event.unsure
