"""A library that reads English news: text to times, quotations, events and people. It knows no dossier."""
