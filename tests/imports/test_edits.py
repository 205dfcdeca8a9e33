"""What was edited by hand is kept when a row is told anew."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.imports.edits import edited, merged
from sahara_cli.imports.losses import Losses

_CITE = {"dataset": "acled", "row": "1", "digest": "a"}
_NEW = {"dataset": "acled", "row": "1", "digest": "b"}
_SPAN = {"article": "ledger", "start": 1, "end": 2}

_fields = st.dictionaries(
    st.sampled_from(["title", "date", "kind", "note", "figures"]), st.integers(0, 3)
)


@given(_fields, _fields, _fields)
def test_a_field_is_the_hand_s_where_it_was_edited_and_the_release_s_elsewhere(
    now: dict[str, Any], told: dict[str, Any], new: dict[str, Any]
) -> None:
    fields = merged({**now, "cites": [_CITE]}, {**told, "cites": [_CITE]}, {**new, "cites": [_NEW]})
    for name in {*now, *told, *new}:
        from_hand = now.get(name) != told.get(name)
        assert fields.get(name) == (now if from_hand else new).get(name)
        assert (name in edited(now, told)) == from_hand
    assert fields["cites"] == [_NEW]


def test_what_is_cited_beside_the_row_stays() -> None:
    now = {"title": "T", "cites": [_SPAN, _CITE]}
    told, new = {"title": "T", "cites": [_CITE]}, {"title": "U", "cites": [_NEW]}
    assert merged(now, told, new) == {"title": "U", "cites": [_NEW, _SPAN]}


def test_of_very_many_sorts_of_loss_the_rest_is_counted_together_and_may_be_taken_back() -> None:
    lost = Losses()
    for at in range(1_000):
        lost.lose(f"sort {at}")
    assert (len(lost), sum(lost.values())) == (41, 1_000)
    lost.take_back("sort 999")
    lost.take_back("sort 1")
    assert (len(lost), sum(lost.values()), lost["other such things"]) == (40, 998, 959)
