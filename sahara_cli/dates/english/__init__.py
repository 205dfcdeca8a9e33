"""Dates as a person types them, in English or as EDTF, read into EDTF."""
