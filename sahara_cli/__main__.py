"""`sahara`, and `python -m sahara_cli`: run, and leave quickly.

A query is over before there is garbage worth collecting, so none is: not while modules load, and not at the end.
"""

import gc


def main() -> None:
    """Run `sahara` on the command line's words, and exit with its status."""
    gc.disable()
    try:
        from sahara_cli.app import run

        status = run()
    except KeyboardInterrupt:  # typed while modules load
        status = 130
    gc.freeze()
    raise SystemExit(status)


if __name__ == "__main__":
    main()
