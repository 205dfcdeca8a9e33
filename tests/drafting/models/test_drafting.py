"""A model that answers well: what it chose is joined with what rules read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from sahara_cli.storage.dossiers import load
from sahara_cli.texts import digest
from tests.drafting.claims.ferries import TEXT, lay_out, lines
from tests.drafting.models.told import DECIDES, DRAFT, FACT, GOOD, SAID, SIGNED, STRIKE, drafted

if TYPE_CHECKING:
    from tests.conftest import Sahara
    from tests.drafting.models.told import Told


def _one(result: Any, noun: str, **fields: object) -> dict[str, Any]:
    (one,) = (
        one
        for one in lines(result, noun)
        if all(one.get(name) == value for name, value in fields.items())
    )
    return one


def test_what_stands_is_joined_with_the_rules_drafts(sahara: Sahara, told: Told) -> None:
    result = drafted(sahara)
    assert result.status == 0, result.err
    assert "model told, prompt 1: 5 proposed, 5 stand, 0 doubted, 0 refused" in result.err
    strike = _one(result, "event", date="2024-06-03")
    assert strike["date_text"] == "3 June"
    fact = _one(result, "fact")
    assert (fact["subject"], fact["property"], fact["value"]) == (
        "marta-ilves",
        FACT["property"],
        FACT["value"],
    )
    decides = _one(result, "statement", speaker="pavel-orlo")
    assert decides["text"] == DECIDES["says"]
    assert "what was said is in the model's words" in decides["draft"]["unsure"]
    assert told.prompts[0].schema is not None


@pytest.mark.usefixtures("told")
def test_agreement_of_rules_and_model_is_marked(sahara: Sahara) -> None:
    result = drafted(sahara)
    signed = _one(result, "event", date="2024-05-10")
    assert signed["draft"]["rule"].endswith("; model told, prompt 1 has it too")
    assert signed["draft"]["by"]["agrees_with"] == "rules"
    said = _one(result, "statement", speaker="marta-ilves", directness="direct")
    assert said["draft"]["by"]["agrees_with"] == "rules"
    assert len({one["id"] for one in lines(result)}) == len(lines(result))
    rules_alone = sahara(*DRAFT[:-2], "-f", "jsonl")
    assert [one["id"] for one in lines(rules_alone, "statement")] == [
        one["id"] for one in lines(result, "statement")
    ]


def test_where_the_two_differ_it_is_said_and_the_rules_reading_stays(
    sahara: Sahara, told: Told
) -> None:
    told.answer(
        {
            "events": [{**SIGNED, "kind": "consult", "date": "D1"}],
            "statements": [{**SAID, "speaker": "Pavel Orlo"}],
        }
    )
    result = drafted(sahara)
    signed = _one(result, "event", date="2024-05-10")
    assert signed["kind"] == "support"
    assert "the model has another kind: consult" in signed["draft"]["unsure"]
    assert "the model has another date: 2024-05-12" in signed["draft"]["unsure"]
    said = _one(result, "statement", speaker="marta-ilves", directness="direct")
    assert "the model has another speaker: pavel-orlo" in said["draft"]["unsure"]
    assert "by" not in said["draft"]


@pytest.mark.usefixtures("told")
def test_each_record_that_stands_says_which_model_proposed_it(sahara: Sahara) -> None:
    result = drafted(sahara)
    fact = _one(result, "fact")
    whole = digest(json.dumps(GOOD))
    assert fact["draft"]["by"] == {"model": "told", "prompt": 1, "digest": whole}
    assert fact["draft"]["rule"] == "proposed by model told, prompt 1"
    assert fact["proposed_by"] == f"model told, prompt 1, answer {whole[:12]}"


@pytest.mark.usefixtures("told")
def test_a_dossier_takes_what_model_and_rules_drafted(sahara: Sahara) -> None:
    lay_out()
    assert sahara(*DRAFT, "-o", "draft.jsonl").status == 0
    assert sahara("new", "mine").status == 0
    result = sahara("add", "draft.jsonl", "--to", "mine", "--skip-blank", "--accept-doubts")
    assert result.status == 0, result.err
    assert "1 fact to mine" in result.out
    who = f"model told, prompt 1, answer {digest(json.dumps(GOOD))[:12]}"
    held = load([Path("mine")])
    assert {one.proposed_by for one in held.facts} == {who}
    assert {one.proposed_by for one in held.events} == {None, f"rules; {who}"}
    assert f"proposed by  {who}" in sahara("show", held.facts[0].id, "--dossier", "mine").out


def test_the_article_is_sent_as_numbered_data_with_all_that_may_be_chosen(
    sahara: Sahara, told: Told
) -> None:
    drafted(sahara)
    (prompt,) = told.prompts
    assert (
        "[7] Nine people were hurt in March when two ferries collided off Cape Dune"
        in prompt.prompt
    )
    assert '- D4: "March" in [7], 2024-03' in prompt.prompt
    assert "- Q3: reported in [6]" in prompt.prompt
    events = prompt.schema["properties"]["events"]["items"]["properties"]
    assert events["sentence"]["enum"] == list(range(1, 10))
    assert "Pavel Orlo" in events["actors"]["items"]["enum"]
    free = {
        name for name, one in events.items() if one.get("type") == "string" and "enum" not in one
    }
    assert free == {"title"}


def test_a_dry_run_prints_what_would_be_asked_and_asks_nothing(
    sahara: Sahara, told: Told, tmp_path: Any
) -> None:
    lay_out()
    result = sahara(*DRAFT, "--dry-run")
    assert (result.status, result.err) == (0, "")
    assert told.prompts == []
    assert not (tmp_path / "home").exists()
    assert '[9] "We were never asked," its chairman' in result.out
    schema = json.loads(result.out.rpartition("schema ---\n")[2])
    drafted(sahara)
    assert schema == told.prompts[0].schema
    assert told.prompts[0].prompt in result.out
    assert told.prompts[0].system in result.out


def test_a_long_article_is_asked_about_in_windows_that_overlap(sahara: Sahara, told: Told) -> None:
    from pathlib import Path

    filler = "".join(
        f"The ferry of pier {at} left the harbour late again and nobody said why.\n\n"
        for at in range(90)
    )
    told.answer({"events": [SIGNED]}, {"events": [{**STRIKE, "sentence": 98, "date": "none"}]})
    Path("ferries.txt").write_text(
        TEXT.partition("The union")[0] + filler + "The union" + TEXT.partition("The union")[2]
    )
    result = sahara(*DRAFT, "-f", "jsonl")
    assert result.status == 0, result.err
    first, second, *_ = (one.prompt for one in told.prompts)
    number = int(first.partition("Give records for sentences 1 to ")[2].partition(";")[0])
    assert f"[{number + 2}] " in first
    assert f"[{number + 3}] " not in first
    assert f"Give records for sentences {number + 1} to " in second
    assert f"[{number - 1}] " in second
    assert [
        one["draft"]["by"]["model"] for one in lines(result, "event") if "by" in one["draft"]
    ] == ["told", "told"]


def test_what_a_window_says_of_another_s_sentence_is_taken_only_where_that_one_is_silent() -> None:
    from types import SimpleNamespace as Plain

    from sahara_cli.drafting.claims.claimed import Claimed
    from sahara_cli.drafting.models.answers import Chosen
    from sahara_cli.drafting.models.asking import _joined
    from sahara_cli.drafting.models.windows import Window

    def asked(*core: int) -> Any:
        return Plain(offer=Plain(window=Window(range(*core), range(core[0] - 2, core[1] + 2))))

    def event(sentence: int, where: str) -> Chosen:
        return Chosen(Claimed("event", {}, where), sentence)

    first = (asked(0, 10), [event(10, "core"), event(11, "around"), event(12, "alone")])
    second = (asked(10, 20), [event(9, "behind"), event(11, "core too")])
    kept = [cast("Claimed", one.claim).where for one in _joined([first, second])]
    assert kept == ["core", "alone", "behind", "core too"]
