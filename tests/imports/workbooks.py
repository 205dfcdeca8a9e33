"""Made workbooks: by the library that spreadsheets are written with, and by hand where none would write them so."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

#: The parts that a workbook is opened by; a sheet stands beside them.
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/>{}</Types>'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TEXTS = (
    '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.'
    'sharedStrings+xml"/>'
)
_PARTS = {
    "[Content_Types].xml": _TYPES,
    "xl/workbook.xml": (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_RELATION}"><sheets>'
        '<sheet name="Rows" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_RELATION}/worksheet"'
        ' Target="/{}"/></Relationships>'
    ),
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"/>',
}


def workbook(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    """Write a workbook of these sheets, and give its path."""
    book: Any = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def by_hand(
    path: Path,
    rows: str,
    parts: Mapping[str, str | bytes] = {},  # nobody changes it
    *,
    sheet: str = "xl/worksheets/sheet1.xml",
    texts: str = "",
) -> Path:
    """Write a workbook whose one sheet holds this XML between its heads and its end; `parts` stand beside it.

    `sheet` and `texts` are the parts in which it and the texts of cells are.
    """
    heads = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'
    whole = f'<worksheet xmlns="{MAIN}"><sheetData>{heads}{rows}</sheetData></worksheet>'
    told = {name: text.replace("{}", "") for name, text in _PARTS.items()}
    told["[Content_Types].xml"] = _TYPES.format(_TEXTS.format(texts) if texts else "")
    told["xl/_rels/workbook.xml.rels"] = _PARTS["xl/_rels/workbook.xml.rels"].format(sheet)
    held: Mapping[str, str | bytes] = {**told, sheet: whole, **parts}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in held.items():
            archive.writestr(name, text)
    return path
