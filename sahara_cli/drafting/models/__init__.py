"""A language model as one more drafter: it chooses among what our engines found, and never copies or reckons.

Sentences are numbered, and times, names and quotations are found, before it is asked; what comes back are claims.
"""
