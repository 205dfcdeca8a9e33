from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from sahara_cli.dossier.proofs import Copy, flaws
from sahara_cli.dossier.records import RECORDS, Article
from sahara_cli.texts import normalise
from tests.drafting.articles import ARTICLE, dated, drafted, of
from tests.growing import disproportion

if TYPE_CHECKING:
    from sahara_cli.dossier.records import AnyRecord

EVENTS = [
    ("2024-05-14", "consult", None, ("amina-odhiambo", "carlos-quispe"), (), "planned"),
    ("2024-05-13", "consult", "visit", ("carlos-quispe",), ("kenya",), "reported"),
    ("[2024-05-01..2024-05-13]", "consult", "visit", ("carlos-quispe",), ("tanzania",), "reported"),
    ("2011", "agree", None, ("kenya",), (), "reported"),
    ("2023-09", "consult", "visit", ("carlos-quispe",), ("uganda",), "reported"),
    ("2023-09", "consult", "visit", ("carlos-quispe",), ("tanzania",), "reported"),
    ("2023-09", "consult", "visit", ("carlos-quispe",), ("kenya",), "reported"),
    ("2023-10", "other", None, (), (), "reported"),
    ("2024-02/", "assault", None, ("rwanda",), ("burundi",), "reported"),
    ("2024-04", "cooperate", None, ("kenya", "tanzania"), (), "reported"),
    ("2024-05-08", "cooperate", None, ("kenya", "tanzania"), (), "reported"),
    ("[2024-05-01~..2024-05-07]", "consult", None, ("peru", "kenya"), (), "reported"),
]
PEOPLE = (
    {"id": "amina-odhiambo", "name": "Amina Odhiambo", "kind": "person"},
    {"id": "carlos-quispe", "name": "Carlos Quispe", "kind": "person"},
)
KNOWN = (
    {"id": "odhiambo-a", "name": "Amina Odhiambo", "kind": "person", "part_of": "republic"},
    {"id": "republic", "name": "Kenya", "kind": "state"},
    {"id": "carlos", "name": "Carlos Quispe", "kind": "person", "aliases": ["Quispe"]},
)


def test_every_sentence_with_a_date_gives_its_events() -> None:
    found = [
        (
            one.fields["date"],
            one.fields["kind"],
            one.fields["mode"],
            tuple(cast("list[str]", one.fields["actors"])),
            tuple(cast("list[str]", one.fields["recipients"])),
            one.fields["status"],
        )
        for one in of("event", drafted(known={"actor": PEOPLE}))
    ]
    assert found == EVENTS


def test_a_quotation_is_verbatim_and_dated_by_the_occasion_that_it_names() -> None:
    first, second = (
        one for one in of("statement", drafted()) if one.fields["directness"] == "direct"
    )
    assert first.fields["text"] == (
        "Peru sees the lagoon as a shared, fragile and lasting good, and it will not fish there alone"
    )
    assert (first.fields["cue"], first.fields["date"]) == ("said", "[2024-05-01..2024-05-13]")
    assert first.fields["date_text"] == "during his visit to Tanzania"
    assert second.fields["speaker"] == first.fields["speaker"] == "carlos-quispe"
    assert second.fields["date"] == first.fields["date"]
    assert "dated as the words before it" in second.unsure


def test_known_names_join_to_the_dossier_with_the_wholes_that_they_belong_to() -> None:
    proposals = drafted(known={"actor": KNOWN})
    (meeting, *_) = of("event", proposals)
    assert meeting.fields["actors"] == ["odhiambo-a", "carlos"]
    known = {one.fields["id"]: one.rule for one in of("actor", proposals)}
    assert {known[one] for one in ("odhiambo-a", "carlos", "republic")} == {"known to the dossier"}
    assert "kenya" not in known


def test_who_is_met_once_is_proposed_where_a_record_refers_to_them_alone() -> None:
    lone = "The singer Bruno Teles was there. "
    fields = {one.fields["name"]: one.fields for one in of("actor", drafted(ARTICLE + lone))}
    assert "Bruno Teles" not in fields
    assert fields["Amina Odhiambo"]["role"] == "Kenya's trade minister"
    assert fields["Amina Odhiambo"]["part_of"] == "kenya"
    assert fields["Carlos Quispe"]["aliases"] == ["Quispe"]


def test_what_a_proposed_actor_is_part_of_is_proposed_too() -> None:
    text = '"We shall mend the nets," Togo\'s trade minister, Kofi Adzo, said.'
    assert [one.fields["id"] for one in of("actor", drafted(text))] == ["togo", "kofi-adzo"]


def test_a_speaker_called_by_an_office_is_the_one_whose_name_stands_beside_it() -> None:
    text = '"We wait," her lawyer, Kofi Adzo, said. "We wait still," her lawyer said of the rest.'
    first, second = (one.fields["speaker"] for one in of("statement", drafted(text)))
    assert (first, second) == ("kofi-adzo", None)


def test_who_is_met_once_is_proposed_only_where_an_event_tells_what_they_did() -> None:
    text = "Kenya and Peru met on Monday in Lima. A nephew of Amina Odhiambo is a singer."
    assert {one.fields["name"] for one in of("actor", drafted(text))} == {"Kenya", "Peru"}


def test_every_citation_and_quotation_is_proved_by_the_article() -> None:
    proposals = drafted()
    (article,) = of("article", proposals)
    copy = Copy(Article.model_validate(dict(article.fields)), normalise(ARTICLE))
    claims: list[AnyRecord] = []
    for one in (*of("event", proposals), *of("statement", proposals)):
        whole = {"date": "2024", "kind": "other", **{k: v for k, v in one.fields.items() if v}}
        if one.noun == "statement":
            whole = {key: value for key, value in whole.items() if key != "kind"}
            whole.setdefault("text", "Our words for what is reported.")
            if "speaker_text" not in whole:
                whole.setdefault("speaker", "nobody")
        claims.append(cast("AnyRecord", RECORDS[one.noun].model_validate(whole)))
    assert len(claims) > len(EVENTS)
    assert copy.same
    assert list(flaws(claims, copy)) == []


def test_a_title_is_a_plain_headline_in_our_words_without_a_date() -> None:
    titles = [one.fields["title"] for one in of("event", drafted(known={"actor": PEOPLE}))]
    assert titles == [
        "Odhiambo to meet Carlos Quispe",
        "Quispe arrives in Kenya aboard a trawler",
        "Visit to Tanzania",
        "Kenya presents a plan",
        "Quispe visits Uganda",
        "Quispe visits Tanzania",
        "Quispe visits Kenya",
        "Several explosions",
        "Rwanda's invasion of Burundi",
        "Kenya and Tanzania hold a joint exercise on Kenyan soil",
        "Two countries hold drills",
        "Peruvian and Kenyan officials discuss coastal law",
    ]


def test_a_draft_is_the_same_every_time() -> None:
    assert drafted() == drafted()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Kenya and Peru met earlier this month in Lima to talk.", "[2024-05-01..2024-05-17]"),
        ("Kenya and Peru signed a treaty in March 2019 in Lima.", "2019-03"),
    ],
)
def test_a_date_counted_from_one_of_several_days_covers_what_each_gives(
    text: str, date: str
) -> None:
    (event,) = of("event", drafted(text, "[2024-05-17,2024-05-18]"))
    assert event.fields["date"] == date
    assert bool(event.unsure) == ("2019" not in text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not attack Uganda in 2019, whatever was told.",
        "Kenya has for decades been at odds with Uganda over it.",
        "It rained a great deal in the hills and valleys in 2019.",
        '"It will not end before there is an agreement," Amina Odhiambo said on Monday.',
    ],
)
def test_what_is_no_event_is_not_proposed(text: str) -> None:
    assert dated(text) == []


def test_words_that_nobody_is_named_for_have_their_day_and_the_phrase_of_their_speaker() -> None:
    (said,) = of("statement", drafted('"We will wait for the tide," one of them said on Monday.'))
    assert (said.fields["speaker"], said.fields["date"]) == (None, "2024-05-13")
    assert said.fields["speaker_text"] == "one of them"


def test_a_mere_pronoun_that_nobody_is_found_for_is_no_speaker() -> None:
    (said,) = of("statement", drafted('"We will wait for the tide," she said on Monday.'))
    assert (said.fields["speaker"], said.fields.get("speaker_text")) == (None, None)
    assert said.unsure[0].startswith("who speaks: ")


def test_a_speech_is_dated_by_the_day_beside_its_verb() -> None:
    (said,) = of(
        "statement", drafted('"We will wait for the tide," Amina Odhiambo said on Sunday.')
    )
    assert (said.fields["date"], said.fields["date_text"]) == ("2024-05-12", "Sunday")


def test_a_short_sentence_is_cited_with_the_next_one() -> None:
    text = "Kenya hit Peru in 2019. Kenya attacked Peru in 2020. Nobody has told the reason since then."
    event = of("event", drafted(text))[-1]
    (cite,) = cast("list[dict[str, int]]", event.fields["cites"])
    assert text[cite["start"] : cite["end"]] == "Kenya attacked Peru in 2020."
    short = of("event", drafted("Kenya raided in 2019. Nobody has told the reason since then."))[0]
    (cite,) = cast("list[dict[str, int]]", short.fields["cites"])
    assert (cite["start"], cite["end"]) == (0, 60)


def test_a_sentence_that_stands_twice_is_cited_with_its_neighbour() -> None:
    twice = "Kenya attacked Peru in 2020. "
    events = of("event", drafted(f"{twice}It rained at home. {twice}The sun came out."))
    (cite,) = cast("list[dict[str, int]]", events[0].fields["cites"])
    assert (cite["start"], cite["end"]) == (0, len(twice) + len("It rained at home."))


@pytest.mark.parametrize(
    ("text", "actors", "recipients", "kind"),
    [
        ("Rwanda was invaded by Burundi in 1812.", ["burundi"], ["rwanda"], "assault"),
        ("Kenya's president Amina Odhiambo flew to Lima and signed a deal with Peru on Monday.",
         ["amina-odhiambo"], ["peru"], "support"),
        ("Kenya banned fish from Peru after two cases of disease in April 2021.",
         ["kenya"], [], "coerce"),
        ("Peruvian troops attacked Kenya in 2019.", ["peru"], ["kenya"], "assault"),
        ("Kenya deployed 400 troops last year.", ["kenya"], [], "mobilize"),
        ("Kenya held an exercise last year.", ["kenya"], [], "mobilize"),
    ],
)  # fmt: skip
def test_actors_are_told_by_where_they_stand(
    text: str, actors: list[str], recipients: list[str], kind: str
) -> None:
    (event,) = (one.fields for one in dated(text, known={"actor": PEOPLE}))
    assert (event["actors"], event["recipients"], event["kind"]) == (actors, recipients, kind)


def test_a_year_in_an_aside_is_not_the_date_of_what_is_told_around_it() -> None:
    text = "Peru, which joined the council in 2019, is expected to visit Kenya in July 2024."
    *_, event = of("event", drafted(text))
    assert (event.fields["date"], event.fields["status"]) == ("2024-07", "planned")
    assert event.fields["actors"] == ["peru"]
    assert event.fields["title"] == "Peru to visit Kenya"


def test_what_should_have_been_is_no_event() -> None:
    assert dated("Kenya and Peru should have met in May 2019 in Lima.") == []


@pytest.mark.slow  # counts steps of long inputs
@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [("", '"a" ', ""), ("On 8 May 2023 Kenya and ", "Uganda, ", " met."), ("", "Kenya ", ""), ("", "A. ", "")],
)  # fmt: skip
def test_what_repeats_itself_for_ever_is_drafted_in_steps_in_proportion(
    before: str, unit: str, after: str
) -> None:
    def work(text: str) -> object:
        return of("article", drafted(f"{before}{text}{after}"))

    assert disproportion(work, unit, 400 * len(unit)) == ""


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ('"We struck in 2019," Amina Odhiambo said. "We struck again in 2021."',
         ["[2024-05-07..2024-05-14]", "[2024-05-07..2024-05-14]"]),
        ('"We begin tomorrow," Amina Odhiambo said on Monday. "Last month we lost."',
         ["2024-05-13", "2024-05-13"]),
        ('Carlos Quispe said it had rained. Amina Odhiambo never said "we give up the nets at last."',
         ["[2024-05-07..2024-05-14]"]),  # what she never said is no statement of hers
    ],
)  # fmt: skip
def test_words_are_not_dated_by_what_stands_in_a_quotation(text: str, dates: list[str]) -> None:
    assert [one.fields["date"] for one in of("statement", drafted(text))] == dates


def test_what_is_told_in_a_quotation_of_any_sort_is_unsure() -> None:
    text = "Amina Odhiambo joked that \u201cPeru attacked Kenya in 2010\u201d once more."
    for event in of("event", drafted(text)):
        assert "told within a quotation" in event.unsure


def test_dated_sentences_that_gave_no_record_are_named() -> None:
    text = "Kenya attacked Peru in 2019. It rained a great deal in the hills and valleys in 2020."
    (article,) = of("article", drafted(text))
    assert article.unsure[-1] == "dated, and no record drafted: \u00b61 s2"
    (article,) = of("article", drafted("Kenya attacked Peru in 2019 near the lagoon."))
    assert not any("no record" in one for one in article.unsure)


def test_an_interview_in_which_nobody_is_named_who_answers_is_told_of() -> None:
    head = "An interview on the lagoon\n"
    turns = "Q: Will it close?\nA: It will stay open.\nQ: Who decides?\nA: The board does."
    (told,) = [one for one in drafted(head + turns)[0].unsure if "answers" in one]
    assert told == "nobody is named who answers, so no answer is drafted: ¶3, ¶5"
    named = drafted(f"An interview with Marta Kovacs\n{turns}")
    assert not any("answers" in one for one in named[0].unsure)
    assert sum(one.noun == "statement" for one in named) == 2


def test_a_place_by_another_name_of_a_known_actor_is_no_new_one() -> None:
    state = {"id": "kenya", "name": "Kenya", "kind": "state", "aliases": ["Nairobi"]}
    text = "They met in Nairobi. In Nairobi it rained. Kenya attacked Peru near Nairobi in 2019."
    found = drafted(text, known={"actor": (state,)})
    assert "Nairobi" not in {one.fields["name"] for one in of("place", found)}


def test_days_that_do_not_exist_are_named_in_the_articles_notes_and_date_nothing() -> None:
    text = (
        "Kenya attacked Uganda on 31 April 2022. Kenya attacked Uganda on 3 May 2022. "
        "The ministers met on Independence Day."
    )
    article, *claims = drafted(text, "2023-12-18")
    assert "\u00b61 s1: there is no 31 April 2022: the month has 30 days" in article.unsure
    assert not any("2022-04" in str(one.fields.get("date")) for one in claims)


@pytest.mark.parametrize(
    ("party", "name", "kind"),
    [
        ("Taliban insurgents", "Taliban", "armed_group"),
        ("Lyon police", "Lyon police", "organisation"),
        ("A Taliban bomber", "Taliban bomber", "person"),
        ("Militants", "militants", None),  # of the next article they are others
    ],
)
def test_a_party_known_by_a_phrase_has_a_kind_where_a_name_tells_who_it_is(
    party: str, name: str, kind: str | None
) -> None:
    text = f"{party} attacked a base in Afghanistan on Monday. The Taliban said nothing."
    event = of("event", drafted(text))[0].fields
    actors = {one.fields["id"]: one.fields for one in of("actor", drafted(text))}
    assert [(actors[one]["name"], actors[one].get("kind")) for one in event["actors"]] == [  # type: ignore[attr-defined]  # a list of ids
        (name, kind)
    ]


def test_the_heading_of_a_chronology_is_not_told_as_passed_over() -> None:
    text = "2023\n13 November: Kenya signed a pact with Peru.\n\n** March 2024 **\nA fog lay on the bay on 9 March."
    (article,) = of("article", drafted(text))
    assert [one for one in article.unsure if "no record" in one] == [
        "dated, and no record drafted: ¶4 s4"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Lagoon Courier, 18 December 2023",
        "The Lagoon Courier, Orla, 18 December 2023",
        "Lagoon Courier\n\n18 December 2023",
        "Published on 18 December 2023 in The Lagoon Courier",
    ],
)
def test_the_paper_of_a_date_line_has_no_part_in_the_events(line: str) -> None:
    text = (
        f"Bridge shut at the lagoon\n\n{line}\n\nThe company fired its director on Sunday. "
        "Prosecutors said Marta Kovacs had met the company on Friday. Twelve divers are missing, the agency said."
    )
    article, *claims = drafted(text, "2023-12-18")
    assert not any("no record" in one for one in article.unsure)
    assert not any("ourier" in str(one.fields) for one in claims)
    assert len(of("event", claims)) > 1


def test_the_mark_of_an_item_is_no_speaker() -> None:
    text = 'The council set rules.\n\ne) That notices comply with the "Guide to honest notices" of the council.\n'
    statements = of("statement", drafted(text))
    assert [one.fields.get("speaker_text") for one in statements] == [None]
