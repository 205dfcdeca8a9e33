"""Answers for assistants, over the Model Context Protocol: five tools that read one dossier and change nothing."""
