"""The scripts that have shells ask `sahara` to complete a line, printed or installed.

Names come from the dossier at hand, so from anybody. No script evaluates what it is handed: each reads lines, and has
its shell quote them, or they come quoted.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sahara_cli.errors import FileError, RequestError
from sahara_cli.files import read_text, reason, replacing

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


def write_script(text: str) -> None:
    """Print a script, or what is to be known of it."""
    sys.stdout.write(text.strip("\n") + "\n")


def provide(args: list[str]) -> None:
    """Print the script for a shell, or install it: for the one that is named, else the one that asks."""
    option, equals, name = args[0].partition("=")
    named = [name] if equals else []
    if len(named := [*named, *args[1:]]) > 1:
        raise RequestError(f"{option} takes one shell; it is one of {_known()}")
    shell = named[0] if named else _asking()
    text = script(shell, option)
    if option == SHOW:
        write_script(text)
    else:
        _install(shell, text.strip("\n") + "\n")


def script(shell: str, option: str = SHOW) -> str:
    """Give the script for a shell, which an option asks for."""
    if shell not in SCRIPTS:
        message = (
            f'no completion for "{shell}"' if shell else "it cannot be told which shell this is"
        )
        raise RequestError(f"{message}; name one of {_known()}, such as: sahara {option} bash")
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
    write_script(f"{shell} completion installed in {path}\nIt takes effect in a new terminal.")


def _ask(path: Path, lines: list[str]) -> None:
    current = read_text(path) if path.exists() else ""
    missing = [line for line in lines if line not in current]
    if missing:
        end = "" if not current or current.endswith("\n") else "\n"
        with replacing(path) as file:
            file.write(current + end + "".join(f"{line}\n" for line in missing))
