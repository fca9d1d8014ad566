"""The program's version, printed on every report."""

VERSION = "0.1.0"
