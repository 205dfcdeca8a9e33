"""Groups of ids that judgements join: over several judgements too, and led by the member that was named last."""

from __future__ import annotations

from sahara_cli.dossier.joins import groups
from sahara_cli.dossier.records import Same
from tests.rows import tried_on


def _joined(*judged: str) -> list[tuple[str, str | None]]:
    """Join by judgements such as "a b" or, led by the second, "a b*"; give each group's members and its lead."""
    sames = []
    for number, told in enumerate(judged):
        members = [one.strip("*!") for one in told.split()]
        lead = next((one.strip("*") for one in told.split() if one.endswith("*")), None)
        verdict = "different" if "!" in told else "same"
        fields = {"id": f"j{number}", "members": members, "verdict": verdict, "lead": lead}
        sames.append(Same.model_validate({**fields, "decided": "2024-04-01"}))
    found = {id(group): group for group in groups(sames).values()}
    return [(" ".join(group.members), group.lead) for group in found.values()]


@tried_on(
    ("judged", "groups"),
    [
        (["a b"], [("a b", None)]),
        (["a b", "c d"], [("a b", None), ("c d", None)]),
        (["a b", "b c"], [("a b c", None)]),
        (["a b", "c d", "b c"], [("a b c d", None)]),
        (["a b", "c d", "e f", "f c a"], [("e f c d a b", None)]),
        (["a b!"], []),
        (["a b*"], [("a b", "b")]),
        (["a* b", "a b*"], [("a b", "b")]),
        (["a b*", "b c"], [("a b c", "b")]),
        (["a* b", "c* d", "b c"], [("a b c d", "c")]),
        (["c* d", "a* b", "d b"], [("c d a b", "a")]),
        (["a* b", "c d*", "b* c"], [("a b c d", "b")]),
    ],
)
def test_judgements_join_groups_and_the_lead_that_was_named_last_leads(
    judged: list[str], groups: list[tuple[str, str | None]]
) -> None:
    assert _joined(*judged) == groups
