"""What a person types for a date, in English or as EDTF, read into EDTF."""
