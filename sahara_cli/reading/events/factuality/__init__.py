"""Factuality, after FactBank: whether a deed was done, is planned, is told by hearsay, or never was."""
