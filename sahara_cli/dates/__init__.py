"""EDTF values, verdicts, and what a person types: dates that say no more than is known."""
