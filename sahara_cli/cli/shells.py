"""Answers to a shell that completes a line: the words that it offers.

Names come from the dossier at hand, so from anybody: what no shell quotes is quoted here, and what a shell could not
take whole is left out. The script that has a shell ask is one of `scripts`.
"""

import os
import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from sahara_cli.cli.front import offered
from sahara_cli.errors import RequestError, SaharaError

COMPLETING = "_SAHARA_COMPLETE"


class Word(NamedTuple):
    """A word of a command line: as it was typed, what it means, and the quotation mark that is still open in it.

    `leading` tells whether that mark is its first sign.
    """

    typed: str
    value: str
    quote: str = ""
    leading: bool = False


def words_of(line: str) -> tuple[Word, ...]:
    """Split the beginning of a command line as shells do. The last word is what is being typed, and may be empty."""
    words: list[Word] = []
    typing = _Typing()
    for sign in line:
        if sign.isspace() and typing.may_end:
            if typing.typed:
                words.append(typing.word)
            typing = _Typing()
        else:
            typing.take(sign)
    return (*words, typing.word)


class _Typing:
    """A word while it is typed, sign by sign."""

    def __init__(self) -> None:
        self.typed = self._value = self._quote = ""
        self._escaped = self._opened = False

    @property
    def may_end(self) -> bool:
        return not self._quote and not self._escaped

    @property
    def word(self) -> Word:
        leading = bool(self._quote) and self._opened
        return Word(self.typed, self._value, self._quote, leading=leading)

    def take(self, sign: str) -> None:
        if self._escaped:
            self._value, self._escaped = self._value + sign, False
        elif sign == "\\" and self._quote != "'":
            self._escaped = True
        elif sign == self._quote:
            self._quote = ""
        elif not self._quote and sign in "\"'":
            self._quote, self._opened = sign, not self.typed
        else:
            self._value += sign
        self.typed += sign


def complete(instruction: str) -> int:
    """Answer a shell that asks by its environment; tell the exit status."""
    act, _, shell = instruction.partition("_")
    if act == "source":
        from sahara_cli.cli.scripts import script, write_script  # of which who completes needs none

        write_script(script(shell))
        return 0
    answer = {
        "complete_bash": _to_bash,
        "list_zsh": _to_zsh,
        "complete_zsh": _to_old_zsh,
        "complete_fish": _to_fish,
        "complete_powershell": _to_powershell,
        "complete_pwsh": _to_powershell,
    }.get(instruction)
    if answer is None:
        raise RequestError(f'{COMPLETING} is "{instruction}"; it is such as complete_bash')
    lines = list(answer())
    if os.environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args" and shell == "fish":
        return 0 if lines else 1
    if lines:
        sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _choices(words: tuple[Word, ...]) -> Iterator[tuple[str, str]]:
    """Give what may stand for the last of the words, with what it is; without what stands before an option's value."""
    typed, last = [word.value for word in words[1:-1]], words[-1].value
    offers = offered(typed, last)
    if offers is None:
        yield from _by_typer(typed, last)
    else:
        yield from ((str(offer), "") for offer in offers)


def _by_typer(typed: list[str], last: str) -> Iterator[tuple[str, str]]:
    """Have Typer tell what may stand there: commands, options, and values where the line is not plain."""
    from typer import TyperException
    from typer._completion_classes import FishComplete  # Typer has no public name for any of them

    from sahara_cli.cli.assembly import assembled

    asked = FishComplete(
        assembled(), {}, "sahara", COMPLETING
    )  # for what may stand there, which is no shell's
    try:
        offers = asked.get_completions(typed, last)
    except (SaharaError, TyperException):  # of which whoever is typing hears once the line is run
        return
    for item in offers:
        yield str(item.value), " ".join((item.help or "").split())


def _option_of(word: Word) -> str:
    """Give what stands before a value in `--option=value`."""
    match = "=" in word.typed and re.match(r"--[\w-]+=", word.typed)
    return match[0] if match else ""


def _to_bash() -> Iterator[str]:
    """Quote what bash puts on the line as it stands: it replaces the word, or what follows its last `=`."""
    line, at = os.environ.get("COMP_WORDS", ""), os.environ.get("COMP_CWORD", "")
    words = words_of(line)
    if words[-1].typed:
        words = (*words, Word("", ""))
    words = words[: int(at) + 1] if at.isdecimal() else words
    last = Word("", "") if words[-1].typed == "=" else words[-1]
    before = words[:-2] if len(words) > 1 and words[-2].typed == "=" else words[:-1]
    option = _option_of(last)
    offered = [_for_bash(value, last) for value, _ in _choices((*before, last))]
    quoted = [option + value for value in offered if value is not None]
    if len(quoted) == 1 and last.quote and last.quote in quoted[0]:
        quoted = [
            quoted[0] + last.quote
        ]  # bash closes what has no such mark in it, and nothing else
    yield from quoted


def _is_plain(sign: str) -> bool:
    """Tell whether bash takes a sign as it stands."""
    return sign.isalnum() or sign in "_/.,:@%+=-"


def _for_bash(value: str, word: Word) -> str | None:
    match word.quote:
        case "":
            return "".join(
                character if _is_plain(character) else f"\\{character}" for character in value
            )
        case "'" if word.leading:
            return value.replace("'", "'\\''")
        case '"' if (
            word.leading and "!" not in value
        ):  # which would recall a line, and cannot be escaped there
            return re.sub(r'([\\$`"])', r"\\\1", value)
    return None


def _to_zsh() -> Iterator[str]:
    """List what zsh itself quotes and takes for words, with their help after a tab."""
    for value, help_ in _choices(words_of(os.environ.get("_SAHARA_WORDS", ""))):
        yield f"{value}\t{help_}" if help_ else value


def _to_old_zsh() -> Iterator[str]:
    """Answer the script that was Typer's, which evaluates what it is handed: with words that need no quoting."""
    words = words_of(os.environ.get("_TYPER_COMPLETE_ARGS", ""))
    plain = re.compile(r"[\w /.,@%+=-]*")
    choices = [
        f'"{value}":"{help_}"' if help_ and plain.fullmatch(help_) else f'"{value}"'
        for value, help_ in _choices(words)
        if plain.fullmatch(value)
    ]
    yield f"_arguments '*: :(({_LF.join(choices)}))'" if choices else "_files"


_LF = "\n"


def _to_fish() -> Iterator[str]:
    """List what fish itself quotes. It compares the whole word, so what stands before a value comes along."""
    words = words_of(os.environ.get("_TYPER_COMPLETE_ARGS", ""))
    option = _option_of(words[-1])
    for value, help_ in _choices(words):
        yield f"{option}{value}\t{help_}" if help_ else f"{option}{value}"


def _to_powershell() -> Iterator[str]:
    """Quote what PowerShell puts on the line as it stands; it takes curly quotation marks for straight ones."""
    line = os.environ.get("_TYPER_COMPLETE_ARGS", "")
    typed = os.environ.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    words = words_of(line)
    if not typed and words[-1].typed:
        words = (*words, Word("", ""))
    for value, help_ in _choices(words):
        if ":::" in value:
            continue
        plain = re.fullmatch(r"[\w/.%+-]+", value)
        quoted = value if plain else "'" + re.sub(r"(['‘’‚‛])", r"\1\1", value) + "'"
        yield f"{quoted}:::{help_ or ' '}"
