"""Words are dated by the article where it tells when they were said, else by the rule "news"; never by publication."""

from __future__ import annotations

import pytest

from sahara_cli.dates import Verdict, Window, parse
from sahara_cli.dossier.proofs import Copy, flaws
from sahara_cli.dossier.records import Article, Statement
from sahara_cli.texts import normalise
from tests.drafting.articles import PUBLISHED, drafted, of

_WORDS = '"We will wait for the tide,"'
_BOUND = f"[..{PUBLISHED}]"
_NEWS = f"[2024-05-07..{PUBLISHED}]"
_NO_DAY = "the article gives no day for these words: by the rule news, the week up to publication"


@pytest.mark.parametrize(
    "text",
    [
        f"{_WORDS} Amina Odhiambo said.",
        f"{_WORDS} says Amina Odhiambo, the trade minister.",
        f"{_WORDS} Amina Odhiambo went on to say.",
        "According to Amina Odhiambo, the boats “wait for every tide”.",
        "AMINA ODHIAMBO: We will wait for the tide.\nCARLOS QUISPE: You will not wait for it.",
        "The banner read “we will wait for the tide”.",
    ],
)
def test_words_told_as_spoken_without_a_day_were_said_in_the_week_up_to_publication(
    text: str,
) -> None:
    for said in of("statement", drafted(text)):
        assert (said.fields["date"], said.fields["date_text"]) == (_NEWS, None)
        assert said.fields["date_basis"] == (
            f"No day is given; by the rule news it is the week up to publication, {PUBLISHED}: "
            "an assumption of the rule."
        )
        assert _NO_DAY in said.unsure
        assert said.anchor == f"published {PUBLISHED}"


@pytest.mark.parametrize(
    "text",
    [
        f"{_WORDS} Amina Odhiambo had said.",
        f"{_WORDS} Amina Odhiambo once said.",
        f"{_WORDS} Amina Odhiambo wrote in her memoirs.",
        f"Amina Odhiambo led the harbour in 1998. {_WORDS} she said.",
    ],
)
def test_words_of_the_past_were_said_on_any_day_up_to_publication(text: str) -> None:
    (said,) = of("statement", drafted(text))
    assert (said.fields["date"], said.fields["date_text"]) == (_BOUND, None)
    assert str(said.fields["date_basis"]).startswith("No day is given; said on or before")


@pytest.mark.parametrize(
    ("published", "date"),
    [
        ("2024-05", "[2024-04-24..2024-05-31]"),
        ("[2024-05-13,2024-05-14]", "[2024-05-06..2024-05-14]"),
    ],
)
def test_the_week_ends_with_the_last_day_of_publication(published: str, date: str) -> None:
    (said,) = of("statement", drafted(f"{_WORDS} Amina Odhiambo said.", published))
    assert said.fields["date"] == date


@pytest.mark.parametrize(
    ("published", "date", "basis"),
    [
        ("2024-05-14~", "[..2024-05-14~]", "2024-05-14, when the article was published."),
        ("2024-05-14?", "[..2024-05-14?]", "2024-05-14, when the article was published."),
        ("2024-05-14%", "[..2024-05-14%]", "2024-05-14, when the article was published."),
    ],
)
def test_the_bound_is_the_last_day_of_publication_and_no_surer_than_it(
    published: str, date: str, basis: str
) -> None:
    (said,) = of("statement", drafted(f"{_WORDS} Amina Odhiambo said.", published))
    assert said.fields["date"] == date
    assert str(said.fields["date_basis"]).startswith(f"No day is given; said on or before {basis}")


@pytest.mark.parametrize(
    ("window", "verdict"),
    [
        (Window.since(parse("1900")), Verdict.POSSIBLE),
        (Window.since(parse(PUBLISHED)), Verdict.POSSIBLE),
        (Window.on(parse(PUBLISHED)), Verdict.POSSIBLE),
        (Window.on(parse("2024-05")), Verdict.POSSIBLE),
        (Window.on(parse("1963")), Verdict.POSSIBLE),
        (Window.until(parse("2024-05-13")), Verdict.POSSIBLE),
        (Window.since(parse("2024-05-15")), Verdict.NO),
        # That it was said by then is all that is known.
        (Window.until(parse(PUBLISHED)), Verdict.CERTAIN),
    ],
)
def test_what_was_said_up_to_a_day_is_possibly_of_any_and_surely_of_none(
    window: Window, verdict: Verdict
) -> None:
    assert window.verdict(parse(_BOUND)) is verdict


@pytest.mark.parametrize(
    "text",
    [
        "Amina Odhiambo will say “we wait for every tide there is”.",
        "Amina Odhiambo will also tell the harbour on 20 May: “We wait for every tide there is.”",
        f"{_WORDS} Amina Odhiambo is expected to say.",
        f"{_WORDS} Amina Odhiambo was due to say on Sunday.",
        f"{_WORDS} Amina Odhiambo plans to say.",
        f"{_WORDS} Amina Odhiambo would say.",
        f"{_WORDS} Amina Odhiambo may say on Sunday.",
        f"{_WORDS} she'll say.",
    ],
)
def test_words_that_are_still_to_come_are_left_without_a_date(text: str) -> None:
    (said,) = of("statement", drafted(text))
    assert (said.fields["date"], said.fields["date_basis"]) == (None, None)
    assert "it is told as still to come: delete the line, or write when it was said" in said.unsure


@pytest.mark.parametrize(
    "text",
    [f"{_WORDS} Amina Odhiambo did not say.", f"{_WORDS} Amina Odhiambo never said on Monday."],
)
def test_words_that_were_not_said_are_left_without_a_date(text: str) -> None:
    (said,) = of("statement", drafted(text))
    assert said.fields["date"] is None
    assert "it is told as not said: delete the line, or write when it was said" in said.unsure


def test_a_modal_among_the_words_themselves_is_not_the_cue_s() -> None:
    (said,) = of("statement", drafted("“All will say yes to it,” Amina Odhiambo said on Sunday."))
    assert said.fields["date"] == "2024-05-12"


def test_a_day_beside_the_verb_that_comes_after_publication_is_no_date() -> None:
    (said,) = of("statement", drafted(f"{_WORDS} Amina Odhiambo said on 20 June 2024."))
    assert said.fields["date"] is None
    told = '"20 June 2024" is read as 2024-06-20, after publication: write when it was said'
    assert told in said.unsure


def test_words_go_on_from_those_before_with_their_date() -> None:
    text = f"{_WORDS} Amina Odhiambo said on Sunday.\n“So we wait.”\n“And then we sail.”"
    first, *after = of("statement", drafted(text))
    assert first.fields["date"] == "2024-05-12"
    for one in after:
        assert one.fields["speaker"] == "amina-odhiambo"
        assert one.fields["date"] == "2024-05-12"
        basis = str(one.fields["date_basis"])
        assert basis.count("These words go on from those said before.") == 1
        assert "dated as the words before it" in one.unsure


@pytest.mark.parametrize(("cue", "date"), [("said", _NEWS), ("will say", None)])
def test_words_go_on_from_undated_ones_as_those_are(cue: str, date: str | None) -> None:
    text = f"{_WORDS} Amina Odhiambo {cue}.\n“So we wait for it.”"
    assert [one.fields["date"] for one in of("statement", drafted(text))] == [date, date]


def test_an_article_s_drafted_dates_are_sound_and_proved() -> None:
    text = f"{_WORDS} Amina Odhiambo said after it.\n“So we wait for it.”"
    proposals = drafted(text)
    (article,) = of("article", proposals)
    copy = Copy(Article.model_validate(dict(article.fields)), normalise(text))
    said = [Statement.model_validate(dict(one.fields)) for one in of("statement", proposals)]
    assert [one.date.in_words for one in said] == ["within 7–14 May 2024"] * 2
    assert list(flaws(said, copy)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{_WORDS} Amina Odhiambo said on 30 February 2024.",
        "On 31 April 2024 Amina Odhiambo said that the boats would wait.",
        f'On February 30, Amina Odhiambo told reporters: {_WORDS[:-2]}."',
    ],
)
def test_words_said_on_a_day_that_does_not_exist_have_no_date_and_the_reason(text: str) -> None:
    (said,) = of("statement", drafted(text))
    assert said.fields["date"] is None
    assert any(one.startswith("there is no ") for one in said.unsure)


def test_a_day_that_does_not_exist_within_the_words_said_is_theirs() -> None:
    (said,) = of("statement", drafted('"We sail on 30 February 2025," Amina Odhiambo said.'))
    assert said.fields["date"] == _NEWS


_SUNDAY = "2024-05-12"


@pytest.mark.parametrize(
    "report",
    [
        'Carlos Quispe told a rally on Sunday: "We will wait."',
        'Carlos Quispe said Sunday: "We will wait."',
        'Carlos Quispe said on Sunday that "we will wait".',
        'Carlos Quispe wrote on Sunday: "We will wait."',
        '"We will wait," Carlos Quispe told a rally on Sunday.',
        '"We will wait," Carlos Quispe said at a march in Lima on Sunday.',
    ],
)
@pytest.mark.parametrize(
    "line", ["LIMA, 14 May 2024 - ", "LIMA, May 14 (AP) - ", "Lima, 14 May 2024 \u2014 "]
)
def test_the_day_of_a_dateline_is_not_the_day_of_the_words(line: str, report: str) -> None:
    (said,) = of("statement", drafted(line + report))
    assert (said.fields["date"], said.fields["date_text"]) == (_SUNDAY, "Sunday")


def test_words_with_no_day_but_the_dateline_s_are_of_the_week() -> None:
    (said,) = of("statement", drafted('LIMA, 14 May 2024 - Carlos Quispe said: "We will wait."'))
    assert (said.fields["date"], said.fields["date_text"]) == (_NEWS, None)


def test_the_place_of_a_dateline_does_not_speak() -> None:
    (said,) = of("statement", drafted('Lima, 14 May 2024 - The Mayor "Pip" said: "We will wait."'))
    assert (said.fields["speaker"], said.fields["speaker_text"]) == (None, "The Mayor")


@pytest.mark.parametrize(
    "text",
    [
        '"We will wait," Carlos Quispe said of the attack on Sunday.',
        '"We will wait," Carlos Quispe said in reply to the attack on Sunday.',
    ],
)
def test_the_day_of_what_words_are_about_is_not_theirs(text: str) -> None:
    (said,) = of("statement", drafted(text))
    assert said.fields["date"] == _NEWS
