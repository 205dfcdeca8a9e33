"""Capitals, which stand for the government that sits there: "Paris withdrew its troops"."""

from __future__ import annotations

from sahara_cli.reading.lexicon.tables import column, values

#: The capitals of `nations.tsv`, and the state of each.
CAPITALS = {
    capital: name
    for name, status, capitals in column("nations", "name", "status", "capitals")
    if status in ("state", "observer")
    for capital in values(capitals)
}
