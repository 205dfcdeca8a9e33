"""Timeline and fact queries over a coded news file: honest dates, provable citations."""

__version__ = "0.2.0"
