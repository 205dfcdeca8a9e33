"""A language model as one more drafter: it chooses among the finds of our engines, and never copies or reckons.

Before it is asked, sentences are numbered, and times, names and quotations found; its answers are claims.
"""
