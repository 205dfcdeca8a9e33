"""The sentences for texts that are no EDTF: where each breaks, and the right form."""

from __future__ import annotations

import re

from sahara_cli.errors import DateError

_LONGEST_QUOTED = 60

#: Shapes of texts that are no EDTF, with the fault of each; the first that fits is reported.
_FAULTS: tuple[tuple[str, str], ...] = (
    (r"^$", "there is nothing where a date should be"),
    (r"\s", "EDTF has no spaces"),
    (r"[^\x21-\x7e]", "EDTF is written with plain digits and signs"),
    (r"^(open|unknown)$", "an open end is written .. and an unknown end is left empty"),
    (r"[0-9X][uU]|^u+", "a digit that is not specified is written X, as in 198X"),
    (r"[()]", "EDTF has no parentheses; a group ends in its sign, as in 2004-06~-11"),
    (r"[?~%]{2}", "one qualifier stands in one place; % is both ? and ~"),
    (r"^[?~%]?-?[0-9]{4}-?W", "EDTF has no weeks; write days, as in 2023-12-11/2023-12-17"),
    (r"^-?[0-9]{4}-[0-9]{3}$", "EDTF numbers no days of a year; write 2023-12-08"),
    (r"^[0-9]{8}", "EDTF has hyphens, as in 2023-12-08"),
    (r"^[0-9]{4}[./][0-9]", "EDTF has hyphens, as in 2023-12-08"),
    (r"^[?~%]?Y.*-[0-9]{2}", "a year that begins with Y has no month"),
    (r"^[?~%]?Y-?0", "a year that begins with Y has no leading zero"),
    (r"^[?~%]?Y-?[0-9]+E(0|$|[^0-9])", "after E stands a power of ten, 1 or more"),
    (r"^[?~%]?Y?-?[0-9E]+S(0|$|[^0-9])", "after S stands how many digits count, 1 or more"),
    (r"^[?~%]?\+", "a year has no plus sign"),
    (r"^[?~%]?-?[0-9X]{4}-([0-9X]{2}-)?[0-9X](-|$)", "months and days have two digits"),
    (r"^[?~%]?-?([0-9X]{1,3})(?![0-9X])", "a year has four digits"),
    (r"^[?~%]?-?[0-9X]{5}", "a year of more than four digits begins with Y, as in Y12023"),
    (r"\.\.", "a range stands in a set, as in [2020..2022]; an interval has /"),
    (r"[\[\]{},]", "a set stands alone in one pair of brackets"),
    (r"^[?~%YESTXZ0-9:+-]*[xyestz]", "EDTF's letters are capitals, as in 198X"),
)  # fmt: skip

_FORMS = "EDTF is written like 2023-12-08, 2023-12, 2023, 2023~, 198X or 2022-02/2023"


def explain(text: str) -> str:
    """Say what is wrong with a part that matches no form of EDTF."""
    return next((reason for pattern, reason in _FAULTS if re.search(pattern, text)), _FORMS)


def refusal(whole: str, reason: str, part: str = "") -> DateError:
    """Make the error for `whole`, with the part that is wrong unless that is all of it."""
    where = f"{quoted(part)}: " if part not in ("", whole) else ""
    return DateError(f"{quoted(whole)} is no EDTF date: {where}{reason}")


def quoted(text: str) -> str:
    """Quote a text: shortened, and with characters that cannot be printed as escapes."""
    shown = text if len(text) <= _LONGEST_QUOTED else f"{text[:_LONGEST_QUOTED]}..."
    return (
        '"'
        + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown)
        + '"'
    )
