"""EDTF text and what it is made of: levels 0, 1 and 2 (Library of Congress 2019; ISO 8601-2)."""
