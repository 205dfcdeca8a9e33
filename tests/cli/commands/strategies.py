"""Records and questions for laws: drawn from the dossier that is known by heart."""

from __future__ import annotations

from hypothesis import strategies as st

from sahara_cli.dates import Window, parse
from sahara_cli.dossier.criteria import (
    About,
    All,
    AnyOf,
    At,
    CitedFrom,
    Criterion,
    Dated,
    HasStatus,
    Involves,
    KnownBy,
    Mentions,
    OfKind,
    PlainKind,
)
from tests.cli.commands.samples import BY_ID

RECORD = st.sampled_from(sorted(BY_ID)).map(BY_ID.__getitem__)
DAY = st.sampled_from(
    ["1975", "2020", "2023-11", "2023-12-03", "2023-12-08", "202X", "2022/2023-12-05"]
)
ACTOR_IDS = st.frozensets(st.sampled_from(["north", "south", "envoy"]))
_ARTICLES = st.frozensets(st.sampled_from(["paper", "leaflet"]))
SIMPLE: st.SearchStrategy[Criterion] = st.one_of(
    DAY.map(lambda day: Dated(Window.on(parse(day)))),
    DAY.map(lambda day: Dated(Window.since(parse(day)))),
    ACTOR_IDS.map(Involves),
    st.frozensets(st.sampled_from(["harbour", "in-north"])).map(At),
    st.frozensets(st.sampled_from(["borders", "diplomacy", "weather"])).map(About),
    _ARTICLES.map(CitedFrom),
    st.frozensets(st.sampled_from(["planned", "disputed"])).map(HasStatus),
    st.sampled_from(["the", "quay", "xyzzy"]).map(Mentions),
    st.sampled_from(
        [PlainKind("consult"), PlainKind("consult", "visit"), PlainKind("consult", "")]
    ).map(lambda kind: OfKind(frozenset((kind,)))),
    st.builds(KnownBy, _ARTICLES, _ARTICLES),
)
CRITERION: st.SearchStrategy[Criterion] = st.recursive(
    SIMPLE,
    lambda inner: st.lists(inner, max_size=3).flatmap(
        lambda parts: st.sampled_from([All(tuple(parts)), AnyOf(tuple(parts))])
    ),
    max_leaves=6,
)
