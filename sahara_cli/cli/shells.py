"""The talk between `sahara` and a shell: the script that has it complete, and the words that it offers.

Names come from the dossier at hand, so from anybody. No script evaluates what it is handed: each reads lines, and has
its shell quote them, or they are quoted here. What a shell could not take whole is left out.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sahara_cli.cli.front import offered
from sahara_cli.errors import FileError, RequestError, SaharaError
from sahara_cli.files import read_text, reason, replacing

if TYPE_CHECKING:
    from collections.abc import Iterator

COMPLETING = "_SAHARA_COMPLETE"
SHOW, INSTALL = "--show-completion", "--install-completion"

_BASH = r"""
_sahara_completion() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(IFS=$'\n'; env COMP_WORDS="${COMP_WORDS[*]:0:COMP_CWORD+1}" COMP_CWORD="$COMP_CWORD" \
        _SAHARA_BREAKS="$COMP_WORDBREAKS" _SAHARA_COMPLETE=complete_bash "$1")
}

complete -o default -F _sahara_completion sahara
"""
_ZSH = r"""
#compdef sahara

_sahara_completion() {
  local line
  local -a names shown
  while IFS= read -r line; do
    names+=("${line%%$'\t'*}")
    shown+=("${line/$'\t'/  -- }")
  done < <(env _SAHARA_WORDS="${(pj:\n:)words[1,CURRENT]}" _SAHARA_COMPLETE=list_zsh sahara)
  if (( ! $#names )); then
    _files
    return
  fi
  [[ $PREFIX == --*=* ]] && compset -P 1 '*='
  compadd -U -i "$IPREFIX" -I "$ISUFFIX" -d shown -a names
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _sahara_completion "$@"
else
  compdef _sahara_completion sahara
fi
"""
_FISH = (
    'complete --command sahara --no-files --arguments "(env _SAHARA_COMPLETE=complete_fish '
    '_TYPER_COMPLETE_FISH_ACTION=get-args _TYPER_COMPLETE_ARGS=(commandline -cp) sahara)" '
    '--condition "env _SAHARA_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=is-args '
    '_TYPER_COMPLETE_ARGS=(commandline -cp) sahara"'
)
_POWERSHELL = r"""
Import-Module PSReadLine
Set-PSReadLineKeyHandler -Chord Tab -Function MenuComplete
$scriptblock = {
    param($wordToComplete, $commandAst, $cursorPosition)
    $Env:_SAHARA_COMPLETE = "complete_powershell"
    $Env:_TYPER_COMPLETE_ARGS = $commandAst.ToString()
    $Env:_TYPER_COMPLETE_WORD_TO_COMPLETE = $wordToComplete
    sahara | ForEach-Object {
        $commandArray = $_ -Split ":::"
        [System.Management.Automation.CompletionResult]::new(
            $commandArray[0], $commandArray[0], 'ParameterValue', $commandArray[1])
    }
    $Env:_SAHARA_COMPLETE = ""
    $Env:_TYPER_COMPLETE_ARGS = ""
    $Env:_TYPER_COMPLETE_WORD_TO_COMPLETE = ""
}
Register-ArgumentCompleter -Native -CommandName sahara -ScriptBlock $scriptblock
"""
SCRIPTS = {
    "bash": _BASH,
    "zsh": _ZSH,
    "fish": _FISH,
    "powershell": _POWERSHELL,
    "pwsh": _POWERSHELL,
}


class Word(NamedTuple):
    """A word of a command line: as it was typed, what it means, and the quotation mark that is still open in it.

    `leading` tells whether that mark is its first sign.
    """

    typed: str
    value: str
    quote: str = ""
    leading: bool = False


class Choice(NamedTuple):
    """A word that may stand at the cursor, with its meaning."""

    value: str
    help: str


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
        _write(script(shell))
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
        _write("\n".join(lines))
    return 0


def _write(text: str) -> None:
    sys.stdout.write(text.strip("\n") + "\n")


def _choices(words: tuple[Word, ...]) -> Iterator[Choice]:
    """Give what may stand for the last of the words, without what stands before the value of `--option=value`."""
    typed, last = [word.value for word in words[1:-1]], words[-1].value
    offers = offered(typed, last)
    if offers is None:
        yield from _by_typer(typed, last)
    else:
        yield from (Choice(str(offer), "") for offer in offers)


def _by_typer(typed: list[str], last: str) -> Iterator[Choice]:
    """Have Typer tell what may stand there: commands, options, and values where the line is not plain."""
    from typer import TyperException
    from typer._completion_classes import FishComplete  # Typer has no public name for any of them

    from sahara_cli.cli.assembly import assembled

    asked = FishComplete(
        assembled(), {}, "sahara", COMPLETING
    )  # for what may stand there, which is no shell's
    try:
        found = asked.get_completions(typed, last)
    except (SaharaError, TyperException):  # of which whoever is typing hears once the line is run
        return
    for item in found:
        yield Choice(str(item.value), " ".join((item.help or "").split()))


def _option_of(word: Word) -> str:
    """Give what stands before a value in `--option=value`."""
    found = "=" in word.typed and re.match(r"--[\w-]+=", word.typed)
    return found[0] if found else ""


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
    offered = [_for_bash(choice.value, last) for choice in _choices((*before, last))]
    quoted = [option + one for one in offered if one is not None]
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
            return "".join(one if _is_plain(one) else f"\\{one}" for one in value)
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
    told = [
        f'"{value}":"{help_}"' if help_ and plain.fullmatch(help_) else f'"{value}"'
        for value, help_ in _choices(words)
        if plain.fullmatch(value)
    ]
    yield f"_arguments '*: :(({_LF.join(told)}))'" if told else "_files"


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


def provide(args: list[str]) -> None:
    """Print the script for a shell, or install it: for the one that is named, else the one that asks."""
    option, given, name = args[0].partition("=")
    named = [name] if given else []
    if len(named := [*named, *args[1:]]) > 1:
        raise RequestError(f"{option} takes one shell; it is one of {_known()}")
    shell = named[0] if named else _asking()
    text = script(shell, option)
    if option == SHOW:
        _write(text)
    else:
        _install(shell, text.strip("\n") + "\n")


def script(shell: str, option: str = SHOW) -> str:
    """Give the script for a shell, which an option asks for."""
    if shell not in SCRIPTS:
        told = f'no completion for "{shell}"' if shell else "it cannot be told which shell this is"
        raise RequestError(f"{told}; name one of {_known()}, such as: sahara {option} bash")
    return SCRIPTS[shell]


def _known() -> str:
    return ", ".join(SCRIPTS)


def _asking() -> str:
    from typer._completion_shared import _get_shell_name  # which walks up the processes

    return _get_shell_name() or ""


def _install(shell: str, text: str) -> None:
    """Write a shell's script where it looks for it, and the lines that have it look there."""
    home = Path.home()
    if shell == "bash":
        path = home / ".bash_completions" / "sahara.sh"
        asked = home / ".bashrc", [f"source '{path}'"]
    elif shell == "zsh":
        path = home / ".zfunc" / "_sahara"
        asked = home / ".zshrc", ["fpath+=~/.zfunc; autoload -Uz compinit; compinit"]
    elif shell == "fish":
        path, asked = home / ".config" / "fish" / "completions" / "sahara.fish", None
    else:
        raise RequestError(
            f"{INSTALL} knows bash, zsh and fish; there, type: sahara {SHOW} {shell} >> $PROFILE"
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(path.parent, f"cannot be made: {reason(error)}") from error
    with replacing(path) as file:
        file.write(text)
    if asked:
        _ask(*asked)
    _write(f"{shell} completion installed in {path}\nIt takes effect in a new terminal.")


def _ask(path: Path, lines: list[str]) -> None:
    held = read_text(path) if path.exists() else ""
    missing = [line for line in lines if line not in held]
    if missing:
        end = "" if not held or held.endswith("\n") else "\n"
        with replacing(path) as file:
            file.write(held + end + "".join(f"{line}\n" for line in missing))
