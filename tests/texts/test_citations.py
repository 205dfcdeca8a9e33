import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.texts import LONGEST_SLID, digest, locate, normalise, quoted
from tests.rows import tried_on

_TEXT = (
    'The envoy came on Monday. "We view the plan as serious," she said. The envoy left on Friday.'
)
_SPAN = "We view the plan as serious"
_START = _TEXT.index(_SPAN)
_END = _START + len(_SPAN)


def test_a_digest_is_the_sha256_of_utf8() -> None:
    assert digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_a_span_at_its_offset_is_exact() -> None:
    found = locate(normalise(_TEXT), _START, _END, digest(_SPAN))
    assert (found.outcome, found.start) == ("exact", _START)


def test_a_span_behind_new_words_has_moved_to_its_new_offset() -> None:
    found = locate(normalise("A new lead stands here.\n" + _TEXT), _START, _END, digest(_SPAN))
    assert (found.outcome, found.start) == ("moved", _START + 24)


def test_a_span_may_move_to_the_front() -> None:
    found = locate(normalise(_SPAN), _START, _END, digest(_SPAN))
    assert (found.outcome, found.start) == ("moved", 0)


def test_a_span_that_moved_to_two_places_is_ambiguous() -> None:
    found = locate(normalise(f"New. {_TEXT} {_TEXT}"), _START, _END, digest(_SPAN))
    assert (found.outcome, found.start) == ("ambiguous", None)
    assert found.starts == (_START + 5, _START + 6 + len(_TEXT))


def test_one_changed_letter_makes_a_span_missing() -> None:
    found = locate(normalise(_TEXT.replace("serious", "serlous")), _START, _END, digest(_SPAN))
    assert found == ("missing", ())


def test_typography_does_not_move_a_span() -> None:
    curly = _TEXT.replace(' "', " “").replace('," ', ",”\u00a0")
    assert locate(normalise(curly), _START, _END, digest(_SPAN)).outcome == "exact"


def test_in_the_cited_text_itself_a_wrong_offset_is_a_fault_and_is_not_mended() -> None:
    text = normalise(_TEXT)
    assert locate(text, _START + 1, _END + 1, digest(_SPAN)).outcome == "moved"
    assert (
        locate(text, _START + 1, _END + 1, digest(_SPAN), whole=digest(_TEXT)).outcome == "missing"
    )
    assert locate(text, _START, _END, digest(_SPAN), whole=digest(_TEXT)).outcome == "exact"


@tried_on(("start", "end"), [(-5, 20), (9, 9), (20, 9), (10**9, 10**9 + 30), (0, 10**9)])
def test_an_offset_outside_the_text_is_missing(start: int, end: int) -> None:
    assert locate(normalise(_TEXT), start, end, digest("")).outcome == "missing"


def test_a_very_long_span_is_looked_for_at_its_offset_alone() -> None:
    words = "word " * LONGEST_SLID
    span = words[: LONGEST_SLID + 1]
    assert locate(normalise(words), 0, len(span), digest(span)).outcome == "exact"
    assert locate(normalise("A " + words), 0, len(span), digest(span)).outcome == "missing"


@given(st.text(st.sampled_from("ab .,\"'é"), min_size=30), st.data())
def test_a_span_of_whole_words_is_found_wherever_it_goes(raw: str, data: st.DataObject) -> None:
    text = normalise(raw).text
    words = [at for at in range(len(text)) if text[at] != " " and text[at - 1 : at] in ("", " ")]
    start = data.draw(st.sampled_from(words or [0]))
    span = text[start:]
    moved = normalise(f"zzz {text}")
    found = locate(moved, start, len(text), digest(span))
    assert (found.outcome == "exact" or start + 4 in found.starts) == bool(span)


@tried_on(
    ("words", "stands"),
    [
        ("We view the plan as serious", True),
        ("“We view the plan as serious,”", True),
        ("we view the plan as serious", False),
        ("We view the plan as seriou", False),
        ("e view the plan", False),
        ("The envoy came [...] The envoy left", True),
        ("The envoy left [...] The envoy came", False),
        ("The envoy came [...]", False),
        ("plan", True),
        ("pla", False),
        ("", False),
    ],
)
def test_a_quotation_stands_word_for_word_or_not_at_all(words: str, stands: bool) -> None:  # noqa: FBT001  # a case
    assert quoted(_TEXT, words) is stands


def test_a_curly_apostrophe_is_the_same_word() -> None:
    assert quoted("the ministry's words", "ministry\u2019s words")


def test_hashing_is_loaded_by_who_proves_alone() -> None:
    code = "import sys, sahara_cli.texts; print('hashlib' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
