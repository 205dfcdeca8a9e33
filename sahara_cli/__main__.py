"""`python -m sahara_cli`: the same as `sahara`."""

from sahara_cli.app import main

main()
