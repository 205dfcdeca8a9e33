from hypothesis import given
from hypothesis import strategies as st

from sahara_cli.texts import sentence_spans
from tests.rows import tried_on

# One case a line, "|" where a sentence ends and another begins.
_CASES = """
The talks ended. | Both sides left.
Mr. Smith met Dr. Jones and Gen. Lee at St. Mary's.
He met J. R. Hale, J.R. Hale and George W. Marsh in May.
The U.S. Army and the U.N. Security Council agreed.
They flew to the U.S. | The trip took a day.
It fell 3.5 percent to 1.25 dollars. | Shares rose.
The meeting is at 9 a.m. Monday. | It ends at 5 p.m. | Then they dine.
Talks began at 9 a.m. and closed at noon.
"We agree." | "So do we."
"We agree," he said. | "We always did." | They shook hands.
"Will you sign?" he asked. | Nobody answered.
"Will you sign?" Hale asked. | Nobody answered.
"Stop!" | The crowd stood still.
He shouted "Stop!" | The crowd stood still.
He trailed off... and went on.
He trailed off... | The room waited.
(They had met before.) | Nobody knew.
See No. 5 and Nos. 7 in vol. 2 on pp. 9-12.
The answer was no. | Then it was yes.
The answer was no. | 15 people left.
Apple Inc. shares fell. | Acme Ltd. | The firm closed.
On Jan. 5 and Dec. 12 they met. | In Oct. | That was all.
Fruit, e.g. apples, i.e. food, etc. were sold.
They sold apples, etc. | The rest was kept.
1. Morocco signed. | 2. Algeria did not.
Really?! | Yes!!! | Fine.
He gave it an A. | However, she did not.
It cost $5. | $6 was too much.
"Go. | Run. | Hide."
He lives on Main St. | They do not.
The plan was "serious." | Others differ.
'We agree.' | He left.
Visit example.org. | It is free.
Version 2.0 is out! | Get it.
The U.S. | "We disagree," said London.
no capital here. but on it goes.
He wrote . . . and stopped.
"""


@tried_on("case", _CASES.strip().splitlines())
def test_a_sentence_ends_where_a_reader_sees_it_end(case: str) -> None:
    expected = case.split(" | ")
    paragraph = " ".join(expected)
    assert [paragraph[a:b] for a, b in sentence_spans(paragraph)] == expected


def test_a_paragraph_without_a_word_has_no_sentence() -> None:
    assert sentence_spans("") == sentence_spans("  ") == []


@given(st.text(st.sampled_from("Aa.!?\"') (;1")))
def test_sentences_leave_out_spaces_alone_and_have_none_at_their_ends(paragraph: str) -> None:
    spans = sentence_spans(paragraph)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(paragraph)]
    assert all(not paragraph[a:b].strip() for a, b in zip(ends, starts, strict=True))
    assert all(paragraph[a:b].strip() == paragraph[a:b] != "" for a, b in spans)


@tried_on(
    "case",
    (
        "The dam held until noon.|Engineers left at one.",
        'He called it "our worst week."|The minister agreed.',
        "The hall was full!|Nobody had come in vain.",
        'They went home, she said.|"Nobody called us."',
        "They met in Oram on Friday.|Ana Silva left at once.",
    ),
)
def test_a_stop_whose_space_was_lost_ends_a_sentence(case: str) -> None:
    expected = case.split("|")
    paragraph = "".join(expected)
    assert [paragraph[a:b] for a, b in sentence_spans(paragraph)] == expected


@tried_on(
    "paragraph",
    (
        "She writes Node.Js code for a bank.",
        "They sold it on Trader.Com in May.",
        "Ask at st.Mary or at cafe.example.org today.",
        "He met Prof.Smith at noon.",
    ),
)
def test_a_stop_within_a_name_ends_no_sentence(paragraph: str) -> None:
    assert sentence_spans(paragraph) == [(0, len(paragraph))]
