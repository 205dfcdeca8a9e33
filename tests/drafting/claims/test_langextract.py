from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.drafting.claims.ferries import TEXT, lines, taken

if TYPE_CHECKING:
    from tests.conftest import Result, Sahara


def _document(*extractions: dict[str, Any], text: str = TEXT) -> str:
    return json.dumps({"extractions": extractions, "text": text, "document_id": "doc_1"}) + "\n"


def _extraction(named: str, words: str, start: int = 0, **attributes: object) -> dict[str, Any]:
    return {
        "extraction_class": named, "extraction_text": words, "alignment_status": "match_fuzzy",
        "char_interval": {"start_pos": start, "end_pos": start + len(words)}, "attributes": attributes,
    }  # fmt: skip


def _taken(sahara: Sahara, *extractions: dict[str, Any], text: str = TEXT) -> Result:
    return taken(sahara, _document(*extractions, text=text), "--reasons", name="read.jsonl")


def test_words_that_stand_are_found_whatever_the_offsets_say(sahara: Sahara) -> None:
    signed = _extraction(
        "event", "signed an accord on shared timetables", 3, title="Ferry lines sign accord", kind="support",
        actors="Orsen Line, Selva Ferries", when="Friday",
    )  # fmt: skip
    (event,) = lines(_taken(sahara, signed), "event")
    assert event["cites"][0]["sentence"] == 2
    assert (event["actors"], event["date"]) == (["orsen-line", "selva-ferries"], "2024-05-10")


def test_words_that_are_only_alike_are_refused(sahara: Sahara) -> None:
    fuzzy = _extraction("quote", "We were never even asked", speaker="Tomas Reld")
    plain = _extraction("quote", "We were never asked", speaker="Tomas Reld")
    result = _taken(sahara, fuzzy, plain)
    (said,) = lines(result, "statement")
    assert (said["text"], said["directness"], said["speaker"]) == (
        "We were never asked",
        "direct",
        "tomas-reld",
    )
    assert (
        'extraction 1, quote "We were never even asked": refused: extraction_text: these words do'
        in result.err
    )


def test_words_at_several_places_need_offsets_that_point_to_one(sahara: Sahara) -> None:
    second = TEXT.index("accord", TEXT.index("not approved"))
    pointed = _extraction("event", "accord", second, title="Accord awaits approval")
    assert lines(_taken(sahara, pointed), "event")[0]["cites"][0]["sentence"] == 5
    astray = _taken(sahara, _extraction("event", "accord", 2, title="Accord awaits approval"))
    assert "these words stand at 4 places, and its offsets point to none of them" in astray.err
    of_another = _taken(sahara, pointed, text=TEXT.replace("Friday", "Monday"))
    assert "its offsets point to none of them" in of_another.err


def test_classes_and_attributes_that_are_none_of_ours_are_told(sahara: Sahara) -> None:
    result = _taken(
        sahara,
        _extraction("medication", "fog"),
        _extraction("event", "two ferries collided off Cape Dune", severity="high", kind="other"),
    )
    (event,) = lines(result, "event")
    assert event["title"] == "two ferries collided off Cape Dune"
    assert event["draft"]["unsure"] == ["left out, since they are no fields: severity"]
    assert (
        '"medication" is no class that is read; those are event, statement, fact, actor, place'
        in result.err
    )


def test_a_bare_noun_is_no_title(sahara: Sahara) -> None:
    (event,) = lines(_taken(sahara, _extraction("event", "fog", kind="other")), "event")
    assert event["title"] is None


def test_what_is_no_extraction_is_refused_and_the_others_stay(sahara: Sahara) -> None:
    broken: Any = [
        7,
        {},
        {"extraction_class": 1},
        {"extraction_class": "event", "extraction_text": None},
    ]
    result = _taken(sahara, *broken, _extraction("person", "Pavel Orlo", role="Minister"))
    assert "5 proposed, 1 stand, 0 doubted, 4 refused" in result.err
