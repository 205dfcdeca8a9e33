"""Attachment: which event a time belongs to, and the date that the event has of it."""
