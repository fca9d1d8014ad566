"""The few words in bold that lead a text."""

_STOPS = (".", ":", "?", "!", "…", "”")


def led(lead: str, text: str) -> str:
    """Return ``lead`` as it stands before ``text``; without a stop it would be read as one with what follows."""
    stop = "" if lead.rstrip().endswith(_STOPS) or not text else "."
    return f"{lead.rstrip()}{stop}"
