"""A real model end to end, by hand: what it proposes of the development articles, and what of it stands.

    python tests/benchmarks/modelled.py MODEL [ARTICLE…]          # a model that `llm` knows
    python tests/benchmarks/modelled.py --gguf FILE [ARTICLE…]    # a GGUF file, through xllamacpp

Without articles it asks about two of our own, made up for it. Nothing is written into a dossier; answers are kept as
`sahara draft` keeps them, unless --again asks anew.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sahara_cli.app import run
from tests.drafting.claims.ferries import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

#: So many tokens a small model may answer; what is cut off there is no JSON, and told so.
LONGEST = 800

_SECOND = """\
Flood closes mill in Tarn Valley

TARN BRIDGE, 3 March 2024 - A flood closed the paper mill of Tarn Bridge on Saturday and cut off 40 houses, the \
district said.

"We have never seen the river so high," said mayor Ines Varga. No one was hurt.

The owner, Varga Paper, will reopen the mill on 18 March. Police in Tarn Bridge arrested two men on Sunday who had \
taken copper from the empty houses.
"""
_OURS = {"ferries.txt": (TEXT, "2024-05-12"), "flood.txt": (_SECOND, "2024-03-03")}


def _registered(file: Path, most: int) -> str:
    """Register a GGUF file as a model of `llm`'s, by its own plugin hook."""
    import llm
    import xllamacpp
    from llm.plugins import pm

    params = xllamacpp.CommonParams()
    params.model.path = str(file)
    params.n_ctx = 8192
    params.n_predict = most
    params.cpuparams.n_threads = 2
    server = xllamacpp.Server(params)

    class Local(llm.Model):
        model_id = file.stem
        supports_schema = True
        api_base = "http://localhost"  # it runs within this process

        def execute(self, *given: Any, **more: Any) -> Iterator[str]:
            prompt, response = given[0], more["response"]
            messages = [
                {"role": "system", "content": prompt.system},
                {"role": "user", "content": prompt.prompt},
            ]
            asked: dict[str, Any] = {"messages": messages, "temperature": 0, "max_tokens": most}
            if prompt.schema:
                asked["response_format"] = {
                    "type": "json_schema",
                    "json_schema": {"schema": prompt.schema},
                }
            told = server.handle_chat_completions(asked)
            usage = told["usage"]
            response.set_usage(input=usage["prompt_tokens"], output=usage["completion_tokens"])
            yield told["choices"][0]["message"]["content"]

    class Plugin:
        @llm.hookimpl
        def register_models(self, register: Any) -> None:
            register(Local())

    llm.get_models()
    pm.register(Plugin())
    return file.stem


def main() -> int:
    """Ask, and print what stands."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("model", nargs="?", help="a model that `llm` knows")
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--gguf", type=Path)
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--most", type=int, default=LONGEST, help="tokens that may be answered")
    told = parser.parse_args()
    articles = told.articles
    if told.gguf:
        articles = [Path(one) for one in (told.model, *articles) if one]
    name = _registered(told.gguf, told.most) if told.gguf else told.model
    if not name:
        parser.error("name a model, or give --gguf FILE")
    days: list[tuple[str, ...]] = [()] * len(articles)
    if not articles:
        articles = [Path(one) for one in _OURS]
        for file, (text, _) in _OURS.items():
            Path(file).write_text(text, encoding="utf-8")
        days = [("--published", day) for _, day in _OURS.values()]
    worst = 0
    for article, day in zip(articles, days, strict=True):
        began = time.monotonic()
        more = ("--again",) if told.again else ()
        status = run(
            ["draft", str(article), *day, "--model", name, "--reasons", "--no-keep", *more]
        )
        print(
            f"\n=== {article}: exit {status}, {time.monotonic() - began:.1f} s ===\n",
            file=sys.stderr,
        )
        worst = max(worst, status)
    return worst


if __name__ == "__main__":
    sys.exit(main())
