"""No form forgets a field: each of every record is in all of them, or is an exception with its reason."""

from __future__ import annotations

import html
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from sahara_cli.dossier.fields import FIELDS
from sahara_cli.dossier.records import RECORDS, Figure
from tests.conftest import ARTICLE, CITE, DATASET, ROW
from tests.rows import tried_on
from tests.sampled import sampled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Maker, Sahara

#: One record a kind that fills in every field, each with a sign of its own.
_FULL: dict[str, list[dict[str, Any]]] = {
    "article": [
        {
            **ARTICLE, "label": "Label zzlabel", "publisher": "Zzpublisher", "authors": ["Zzauthor", "Other"],
            "published_basis": "Zzpublishedbasis.", "language": "en-zz", "url": "https://zzurl.example/",
            "text_length": 1234, "text_digest": "cafe" * 16, "paragraphs": 77, "sentences": 88, "coded": "2024-05-06",
        }
    ],
    "dataset": [
        {
            **DATASET, "label": "Zzdataset", "publisher": "Zzcounter", "published_basis": "Zzrelease.",
            "url": "https://zzdata.example/", "licence": "zzlicence", "key": ["zzkey", "other"], "rows": 4321,
            "file_digest": "beef" * 16, "coded": "2024-05-07", "preset": "zzpreset",
            "columns": ["zzcolumn", "other"], "sums": ["zzsum", "1"],
        }
    ],
    "actor": [
        {"id": "zz-north", "name": "Zznorth", "kind": "armed_group", "aliases": ["Zzalias", "The N"], "role": "zzrole",
         "part_of": "zz-whole", "same_as": ["https://zzactor.example/", "https://two.example/"]},
        *({"id": f"zz-{one}", "name": f"Zz{one}", "kind": "state"} for one in
          ("whole", "doer", "done", "named", "counter", "speaking", "relaying", "hearing", "asserting", "this",
           "that")),
    ],
    "place": [
        {"id": "zz-harbour", "name": "Zzharbour", "aliases": ["Zzplacealias"], "within": "zz-coast", "note": "zznote",
         "latitude": 12.375, "longitude": -7.5625, "precision": "district",
         "same_as": ["https://zzplace.example/"]},
        {"id": "zz-coast", "name": "Zzcoast"},
    ],
    "event": [
        {
            "id": "zz-full", "date": "2023-12-08", "date_text": "zzdatetext", "date_basis": "zzdatebasis",
            "kind": "consult", "mode": "visit", "status": "disputed", "title": "zztitle",
            "actors": ["zz-doer"], "recipients": ["zz-done"],
            "mentioned": ["zz-named"], "places": ["zz-harbour"], "topics": ["zz-topic"],
            "cites": [CITE, ROW], "origin": "imported", "note": "zznote", "proposed_by": "zzproposer",
            "figures": [{"what": "zz-killed", "low": 1234, "approximate": True, "by": "zz-counter",
                         "text": "zzfigure"}],
        }
    ],
    "statement": [
        {
            "id": "by-actor", "date": "2023-12-08", "date_text": "zzdatetext", "date_basis": "zzdatebasis",
            "speaker": "zz-speaking", "role": "zzrole", "reported_by": "zz-relaying", "addressee": "zz-hearing",
            "place": "zz-harbour", "directness": "indirect", "text": "zztext", "cue": "zzcue",
            "mentioned": ["zz-named"], "topics": ["zz-topic"], "cites": [CITE], "origin": "imported",
            "proposed_by": "zzproposer",
        },
        {"id": "by-nobody", "speaker": None, "speaker_text": "zzspeakertext", "text": "x"},
    ],
    "fact": [
        {
            "id": "fact", "subject": "zz-full", "property": "zzproperty", "value": "zzvalue", "date": "1975",
            "date_text": "zzdatetext", "date_basis": "zzdatebasis", "asserted_by": "zz-asserting", "status": "disputed",
            "mentioned": ["zz-named"], "topics": ["zz-topic"], "cites": [CITE], "origin": "imported",
            "proposed_by": "zzproposer",
        }
    ],
    "same": [
        {"id": "same", "members": ["zz-this", "zz-that"], "verdict": "same", "lead": "zz-this", "basis": "zzbasis",
         "decided": "2024-07-09"},
        {"id": "other", "members": ["zz-done", "zz-named"], "verdict": "different"},
    ],
}  # fmt: skip

#: The sign of each field, as people read it; of one whose id is read by a program, the id.
_SIGNS: dict[str, dict[str, str]] = {
    "article": {
        "label": "zzlabel", "publisher": "Zzpublisher", "authors": "Zzauthor", "published_basis": "Zzpublishedbasis",
        "language": "en-zz", "url": "zzurl", "text_length": "1234", "text_digest": "cafecafe", "paragraphs": "77",
        "sentences": "88", "coded": "2024-05-06|6 May 2024",
    },
    "dataset": {
        "label": "Zzdataset", "publisher": "Zzcounter", "published_basis": "Zzrelease.", "url": "zzdata",
        "licence": "zzlicence", "key": "zzkey", "rows": "4321", "file_digest": "beefbeef",
        "coded": "2024-05-07|7 May 2024", "preset": "zzpreset", "columns": "zzcolumn", "sums": "zzsum",
    },
    "actor": {"name": "Zznorth", "kind": "armed.group", "aliases": "Zzalias", "role": "zzrole",
              "part_of": "[Zz]z.?whole", "same_as": "https://zzactor"},
    "place": {"name": "Zzharbour", "aliases": "Zzplacealias", "within": "[Zz]z.?coast", "note": "zznote",
              "latitude": "12.375", "longitude": "-7.5625", "precision": "district", "same_as": "https://zzplace"},
    "event": {
        "date_text": "zzdatetext", "date_basis": "zzdatebasis", "kind": "consult", "mode": "visit",
        "status": "disputed", "title": "zztitle", "actors": "[Zz]z.?doer", "recipients": "[Zz]z.?done",
        "mentioned": "[Zz]z.?named", "places": "[Zz]z.?harbour", "topics": "zz.topic", "origin": "imported",
        "figures": "zz.killed", "note": "zznote", "proposed_by": "zzproposer",
    },
    "statement": {
        "date_text": "zzdatetext", "date_basis": "zzdatebasis", "speaker": "[Zz]z.?speaking",
        "speaker_text": "zzspeakertext", "role": "zzrole", "reported_by": "[Zz]z.?relaying",
        "addressee": "[Zz]z.?hearing", "place": "[Zz]z.?harbour", "directness": "indirect|a paraphrase",
        "text": "zztext", "cue": "zzcue", "mentioned": "[Zz]z.?named", "topics": "zz.topic", "origin": "imported",
            "proposed_by": "zzproposer",
    },
    "fact": {
        "subject": "zztitle|zz-full", "property": "zzproperty", "value": "zzvalue", "date_text": "zzdatetext",
        "date_basis": "zzdatebasis", "asserted_by": "[Zz]z.?asserting", "status": "disputed",
        "mentioned": "[Zz]z.?named", "topics": "zz.topic", "origin": "imported",
            "proposed_by": "zzproposer",
    },
    "same": {
        "members": r"zz-this\W+zz-that", "verdict": r"verdict\W+same", "lead": r"lead\W+zz-this", "basis": "zzbasis",
        "decided": "2024-07-09|9 Jul 2024",
    },
}  # fmt: skip
_FIGURE = {
    "what": "zz.killed",
    "low": "1,?234",
    "approximate": "about|true",
    "by": "[Zz]z.?counter",
    "text": "zzfigure",
}

_NEEDLESS = {
    (
        "figures",
        "high",
    ): "it is the same as low where it is exact, and has no number where none is known",
    (
        "figures",
        "text",
    ): "in words a figure tells its number, and the article's words where there is none",
}

#: The fields that every form has in a place of its own, each with the reason.
_APART: dict[str, str] = {
    "id": "it names the record: a heading, a node's address, a column of its own",
    "date": "it is told with its bounds and its verdict",
    "published": "it is a source's date, told with its bounds",
    "cites": "they are told by article, paragraph, sentence, offsets and digest, or by row and digest, as sources",
}
_SHOWN = {
    "article": "paper", "dataset": "counted-2024", "actor": "zz-north", "place": "zz-harbour", "event": "zz-full",
    "statement": "by-actor", "fact": "fact", "same": "same",
}  # fmt: skip
_LISTINGS = {
    "event": ("events",), "statement": ("quote",), "fact": ("fact",), "actor": ("actor",), "article": ("articles",),
    "dataset": ("articles",),
}  # fmt: skip


@pytest.fixture
def full(make: Maker) -> Path:
    kinds = {noun: lines for noun, lines in _FULL.items() if noun != "same"}
    return make("full", **kinds)


def _fields(noun: str) -> list[str]:
    return [name for name in RECORDS[noun].declared if name not in _APART]


@tried_on("noun", RECORDS)
def test_every_field_is_declared_once_and_has_a_sign_here(noun: str) -> None:
    names = [field.name for field in FIELDS[noun]]
    assert sorted(names) == sorted(set(names)) == sorted(_fields(noun))
    assert set(_SIGNS[noun]) == set(_fields(noun))
    filled = {name for line in _FULL[noun] for name in line if line[name] is not None}
    assert filled >= set(_fields(noun))


def test_every_part_of_a_figure_has_a_sign_or_a_reason() -> None:
    told = {name for _, name in _NEEDLESS}
    assert set(Figure.declared) == set(_FIGURE) | told


def _misses(noun: str, text: str, *left_out: str) -> list[str]:
    signs = {name: sign for name, sign in _SIGNS[noun].items() if name not in left_out}
    return [name for name, sign in signs.items() if not re.search(sign, text)]


def _plain(told: str, form: str) -> str:
    if form == "html":
        told = re.sub("<(style|script).*?</\\1>", "", told, flags=re.DOTALL)
        return html.unescape(re.sub("<[^>]*>", " ", told))
    return told.replace("\\", "") if form == "md" else told


@pytest.mark.parametrize("form", ["table", "md", "csv", "html", "json", "jsonl"])
@pytest.mark.parametrize("noun", sampled(RECORDS, 3))
def test_a_whole_record_has_every_field_in_every_form(
    make: Maker, sahara: Sahara, noun: str, form: str
) -> None:
    folder = make("full", **_FULL)

    status, out, _ = sahara(
        "show", _SHOWN[noun], "--dossier", folder, "-f", form, "--width", "2000"
    )
    assert status == 0
    if noun == "statement":
        out += sahara("show", "by-nobody", "--dossier", folder, "-f", form).out
    assert _misses(noun, _plain(out, form)) == []


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
@pytest.mark.parametrize("noun", _LISTINGS)
def test_a_listing_for_programs_has_every_field(
    full: Path, sahara: Sahara, noun: str, form: str
) -> None:
    status, out, _ = sahara(*_LISTINGS[noun], "--dossier", full, "-f", form)
    assert (status, _misses(noun, out)) == (0, [])


#: The kinds of record that each export holds with all their fields. On a map is what has a place, as words of nobody
#: and facts about events have not here; FollowTheMoney has no words and no claims.
_EXPORTED = (
    *((form, noun) for form in ("html", "jsonld") for noun in ("event", "statement", "fact")),
    ("geojson", "event"), ("ftm", "event"),
)  # fmt: skip


@pytest.mark.parametrize(("form", "noun"), _EXPORTED)
def test_an_export_has_every_field_of_a_claim(
    full: Path, sahara: Sahara, noun: str, form: str
) -> None:
    status, out, _ = sahara(*_LISTINGS[noun], "--dossier", full, "-f", form, "-o", "-")
    text = _plain(out, form)
    assert (status, _misses(noun, text)) == (0, [])
    if noun == "event":
        assert [name for name, sign in _FIGURE.items() if not re.search(sign, text)] == (
            [] if form == "jsonld" else ["text"]
        )


@pytest.mark.parametrize("noun", [noun for noun in RECORDS if noun != "same"])
def test_a_database_has_every_field_of_a_claim_and_of_what_it_names(
    make: Maker, sahara: Sahara, tmp_path: Path, noun: str
) -> None:
    event = {**_FULL["event"][0], "mentioned": ["zz-named", "zz-north"]}
    folder = make("full", **{**_FULL, "event": [event], "same": []})
    command = _LISTINGS[noun] if noun in ("statement", "fact") else ("events",)
    done = sahara(*command, "--dossier", folder, "-o", tmp_path / "out.sqlite")
    with closing(sqlite3.connect(tmp_path / "out.sqlite")) as held:
        text = "\n".join(line for line in held.iterdump() if "_fts" not in line)
    assert (done.status, _misses(noun, text)) == (0, [])
    if noun == "event":
        assert [name for name, sign in _FIGURE.items() if not re.search(sign, text)] == []


@pytest.mark.parametrize("noun", ["actor", "place"])
def test_followthemoney_has_every_field_of_whom_it_names(
    make: Maker, sahara: Sahara, noun: str
) -> None:
    event = {**_FULL["event"][0], "mentioned": ["zz-named", "zz-north"]}
    folder = make("full", **{**_FULL, "event": [event], "same": []})
    status, out, _ = sahara("events", "--dossier", folder, "-f", "ftm")
    assert (status, _misses(noun, out)) == (0, [])


@pytest.mark.parametrize("noun", ["actor", "place", "article", "dataset"])
def test_linked_data_describe_whom_they_name_with_every_field(
    make: Maker, sahara: Sahara, noun: str
) -> None:
    event = {
        **_FULL["event"][0],
        "actors": ["zz-north", "zz-whole"],
        "places": ["zz-harbour", "zz-coast"],
    }
    folder = make("full", **{**_FULL, "event": [event], "fact": [], "same": []})
    status, out, _ = sahara("events", "--dossier", folder, "-f", "jsonld")
    assert (status, _misses(noun, out)) == (0, [])


@pytest.mark.parametrize("noun", _LISTINGS)
@pytest.mark.parametrize("form", ["table", "md"])
def test_every_field_is_a_column_for_people(
    full: Path, sahara: Sahara, noun: str, form: str
) -> None:
    keys = ",".join(field.key for field in FIELDS[noun])
    status, out, err = sahara(
        *_LISTINGS[noun], "--dossier", full, "--columns", keys, "-f", form, "--width", "3000"
    )
    assert (status, err, _misses(noun, _plain(out, form))) == (0, "", [])


@pytest.mark.parametrize(
    "noun", ["event", "statement", "fact", "actor", "place", "article", "dataset"]
)
def test_every_sought_field_is_found(full: Path, sahara: Sahara, noun: str) -> None:
    sought = [field.name for field in FIELDS[noun] if field.sought]
    assert sought
    for name in sought:
        words = re.split("[|]", _SIGNS[noun][name])[0].replace(".", " ")
        found = sahara("find", words, "--dossier", full, "--columns", "record", "-f", "csv").out
        assert noun in found.split(), name
