"""Violence without its word, and what is denied or to come and recorded as done, are doubted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.judging.said import doubts, event


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rebels shelled the old port at dawn.", "Rebels shell the old port"),
        ("A blast shook the old port at dawn.", "Blast shakes the old port"),
        ("Gunmen opened fire on the old port at dawn.", "Gunmen fire on the old port"),
    ],
)
def test_an_assault_with_a_violent_word_is_not_doubted(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="assault")) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoys met at the old port at dawn.", "Envoys meet at the old port"),
        ("Envoys condemned the blast at the old port.", "Envoys condemn the blast at the old port"),
    ],
)
def test_an_assault_without_one_is(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="assault")) == ["kind"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya signed the fish treaty.",
        "Kenya has signed the fish treaty, which Peru will not sign.",
        "Kenya signed the fish treaty, and it will meet Peru in May.",
        "Peru refused to pay, and Kenya signed the fish treaty.",
        "Kenya, which did not pay, signed the fish treaty.",
    ],
)
def test_what_was_done_is_not_doubted(text: str) -> None:
    assert (
        doubts(text, event("Kenya signs the fish treaty", kind="support", actors=["kenya"])) == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not sign the fish treaty.",
        "Kenya has never signed the fish treaty.",
        "Kenya refused to sign the fish treaty.",
        "Kenya will sign the fish treaty in May.",
        "Kenya is to sign the fish treaty in May.",
        "Kenya plans to sign the fish treaty.",
        "Kenya may sign the fish treaty.",
        "Kenya is due to sign the fish treaty.",
    ],
)
def test_what_is_denied_or_to_come_is(text: str) -> None:
    done = event("Kenya signs the fish treaty", kind="support", actors=["kenya"])
    planned = event(
        "Kenya signs the fish treaty", kind="support", actors=["kenya"], status="planned"
    )
    assert doubts(text, done) == ["status"]
    assert doubts(text, planned) == []


def test_a_title_that_tells_of_a_plan_is_not_reported() -> None:
    text = "Kenya and Peru will meet at the old port."
    told: dict[str, Any] = {"kind": "consult", "actors": ["kenya", "peru"]}
    assert doubts(text, event("Kenya and Peru to meet", **told)) == ["status"]
    assert doubts(text, event("Kenya and Peru to meet", status="planned", **told)) == []


def test_a_promise_is_reported_though_what_is_promised_is_to_come() -> None:
    text = "Kenya promised that it will sign the fish treaty."
    record = event("Kenya promises to sign the fish treaty", kind="agree", actors=["kenya"])
    assert doubts(text, record) == []


@pytest.mark.parametrize(
    "title",
    ["More boats to come", "New quay to replace the old one", "Fish quotas for the port to rise",
     "Strike at the old port to go on", "Talks on the quay to resume"],
)  # fmt: skip
def test_a_title_whose_only_verb_is_to_do_something_tells_of_what_is_to_come(title: str) -> None:
    text = (
        "More boats, a new quay in place of the old one, higher fish quotas, a strike and talks"
        " await the port."
    )
    assert doubts(text, event(title)) == ["status"]
    assert doubts(text, event(title, status="planned")) == []


@pytest.mark.parametrize(
    "title",
    ["Odera leaves the port to become a judge", "Odera flies to the port to meet fishermen",
     "Fishermen labored for hours to free the boat", "Two men sentenced to clean the quay"],
)  # fmt: skip
def test_what_was_done_for_something_was_done(title: str) -> None:
    text = (
        "Odera left the port to become a judge, and flew there to meet fishermen, who labored for hours to free the"
        " boat after two men were sentenced to clean the quay."
    )
    assert doubts(text, event(title, actors=["odera"])) == []


def test_a_noun_of_the_title_that_is_a_verb_of_the_sentence_tells_no_plan() -> None:
    text = "Kenya told the port of its plan to launch a boat, and put it forward to Friday."
    record = event("Kenya puts the launch forward", actors=["kenya"])
    assert doubts(text, record) == []


@pytest.mark.parametrize("verb", ["offer", "reveal", "enter", "recover", "evacuate", "supply"])
def test_a_verb_is_denied_whatever_its_ending(verb: str) -> None:
    text = f"Kenya did not {verb} the old port."
    ends = {"supply": "supplies"}.get(verb, f"{verb}s")
    assert doubts(text, event(f"Kenya {ends} the old port", actors=["kenya"])) == ["status"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Youths pelted the boats with bricks.", "Youths throw bricks at boats"),
        ("A man flung two stones at the boat.", "Man throws stones at a boat"),
        ("The mate was spat at by a fisherman.", "Fisherman spits at the mate"),
    ],
)
def test_stones_and_spittle_are_violence(text: str, title: str) -> None:
    assert doubts(text, event(title, kind="assault")) == []


def test_things_thrown_in_peace_are_not() -> None:
    text = "Youths threw a party at the old port."
    assert doubts(text, event("Youths throw a party", kind="assault")) == ["kind"]


def test_what_is_expected_to_come_was_expected() -> None:
    text = "The World Fish Council projected that prices would rise at the port."
    assert doubts(text, event("Council expects prices to rise")) == []
    assert doubts(text, event("Prices rise at the port")) == ["status"]


@pytest.mark.parametrize("denies", ["won't say", "declines to say"])
def test_a_title_that_denies_says_what_the_sentence_denies(denies: str) -> None:
    text = "Kenya declined to comment on whether it would sign the treaty."
    record = event(f"Kenya {denies} whether it signs", actors=["kenya"], kind="reject")
    assert doubts(text, record) == []


def test_what_is_set_up_to_help_is_there() -> None:
    text = "Officials set up roadblocks and tents to keep the feast safe."
    assert doubts(text, event("Officials set up roadblocks and tents to keep the feast safe")) == []
