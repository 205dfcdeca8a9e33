"""What quotation marks are for: words of somebody's, a title, or a word held at arm's length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from sahara_cli.drafting.quotations import lexicon
from sahara_cli.drafting.quotations.verbs import is_possessive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sahara_cli.drafting.quotations.attribution import Attribution
    from sahara_cli.drafting.quotations.tokens import Sentence, Token

Kind: TypeAlias = Literal["quotation", "scare", "title"]

_SMALL = lexicon.words("a an and as at by for from in of on or the to with is vs but nor")
_TITLED = lexicon.words(
    "show book film movie song column program programme podcast series anthem host album novel"
    " memoir play musical documentary article essay hit ballad track single titled entitled author"
)
_BEFORE_TITLES = frozenset(("on", "of", "in"))
_SO_CALLED = frozenset(("so-called", "dubbed", "nicknamed", "known"))
_FEW = 3  # words below which marks without a source hold a word at arm's length


def kind(text: str, sentence: Sentence, quoted: int, found: Attribution | None) -> Kind:
    """Tell quotations, titles and scare quotes apart; `found` is the source in the sentence."""
    tokens = sentence.tokens
    stretch = tokens[quoted].stretch
    words = text[stretch.start : stretch.end].split() if stretch else []
    if _is_title_case(words) and (found is None or _stands_as_title(tokens, quoted)):
        return "title"
    if found is None and len(words) < _FEW and sentence.has_words:
        return "scare"
    if quoted and tokens[quoted - 1].lower in _SO_CALLED:
        return "scare"
    return "quotation"


def is_direct(tokens: Sequence[Token], quoted: int) -> bool:
    """Tell a sentence of the speaker's from words inside a sentence of the writer's."""
    first = next((letter for letter in tokens[quoted].text if letter.isalnum()), "")
    if not quoted:
        return True
    before = tokens[quoted - 1]
    led = not before.is_word or before.lower in lexicon.SPEECH | lexicon.PARTICIPLES
    return led and not first.islower()


def _is_title_case(words: Sequence[str]) -> bool:
    capitals = sum(word[0].isupper() for word in words)
    return capitals > 1 and all(
        word[0].isupper() or word[0].isdigit() or word == "&" or word.lower() in _SMALL
        for word in words
    )


def _stands_as_title(tokens: Sequence[Token], quoted: int) -> bool:
    before = tokens[quoted - 1] if quoted else None
    after = tokens[quoted + 1] if quoted + 1 < len(tokens) else None
    if after is not None and after.lower in _TITLED:
        return True
    if before is None:
        return False
    if before.text == "," and quoted > 1:
        return tokens[quoted - 2].lower in _TITLED
    named = is_possessive(before) or before.lower in _TITLED | _BEFORE_TITLES
    return named or (before.lower in ("the", "a", "an") and after is not None and _is_noun(after))


def _is_noun(token: Token) -> bool:
    closed = lexicon.NOT_NAMES | lexicon.SPEECH | lexicon.DESCRIBING
    return token.is_word and not token.is_capital and token.lower not in closed
