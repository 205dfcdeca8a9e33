"""The command line: what is typed becomes a question, and a command is load, select, report, write."""
