"""A draft reviewed by a person: its lines in the order in which they are asked, and what becomes of each."""
