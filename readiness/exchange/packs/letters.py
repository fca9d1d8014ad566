"""Letters: the text of an e-mail for an invitation, a reply and a receipt, and the privacy notice."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from readiness.document.model import Document
from readiness.phrases import Phrases, read_phrases
from readiness.records import data_folder
from readiness.text import FALLBACK_LANGUAGE

LETTER_LANGUAGES = (FALLBACK_LANGUAGE, "cy")


@lru_cache
def pack_phrases() -> Phrases:
    """Return the phrases of letters and of the privacy notice."""
    return read_phrases(data_folder() / "phrases" / "packs.toml")


def language_of(document: Document, reader: str = FALLBACK_LANGUAGE) -> str:
    """Return the language in which ``document``'s letters are written.

    Args:
        document: The document; its own language comes first.
        reader: In which language whoever writes them reads questions.
    """
    entry = document.about.get("document")
    own = entry.value.language if entry is not None and entry.value is not None else FALLBACK_LANGUAGE
    spoken = (one for one in (own, reader) if one != FALLBACK_LANGUAGE and one in LETTER_LANGUAGES)
    return next(spoken, FALLBACK_LANGUAGE)


def draft_note(language: str) -> str:
    """Return what is to be said of letters in ``language`` that nobody has reviewed; nothing of English ones."""
    return "" if language == FALLBACK_LANGUAGE else pack_phrases().say("letter.draft")


def invitation_letter(asker: str, file: str, words: str, reply_by: str = "", language: str = FALLBACK_LANGUAGE) -> str:
    """Return the letter that goes with the invitation in ``file``; ``words`` are the check words of its key."""
    phrases = pack_phrases()
    parts = ["greeting", "what", "how", "choice", "words"]
    by = [phrases.say("invitation.by", language, day=day_in_words(reply_by, language))] if reply_by else []
    said = [phrases.say(f"invitation.{part}", language, asker=asker, file=file, words=words) for part in parts]
    return "\n\n".join([*said[:3], *by, *said[3:], phrases.say("letter.end", language, name=asker)])


def reply_letter(asker: str, sender: str, file: str, code: str, language: str = FALLBACK_LANGUAGE) -> str:
    """Return the letter that goes with the reply in ``file``."""
    phrases = pack_phrases()
    said = [
        phrases.say(f"reply.{part}", language, asker=asker, file=file, code=code)
        for part in ("greeting", "what", "receipt")
    ]
    return "\n\n".join([*said, phrases.say("letter.end", language, name=sender)])


def receipt_letter(asker: str, sender: str, code: str, answers: int, language: str = FALLBACK_LANGUAGE) -> str:
    """Return the letter that goes with the receipt for a reply of ``sender``."""
    phrases = pack_phrases()
    said = [
        phrases.say("receipt.greeting", language, sender=sender),
        phrases.number("receipt.answers", answers, language),
        phrases.say("receipt.code", language, code=code),
    ]
    return "\n\n".join([*said, phrases.say("letter.end", language, name=asker)])


def privacy_notice(asker: str, erase_by: str = "", language: str = FALLBACK_LANGUAGE) -> Sequence[str]:
    """Return the privacy notice, a paragraph each."""
    phrases = pack_phrases()
    keys = [key for key in phrases.keys if key.startswith("privacy.")]
    day = day_in_words(erase_by, language) if erase_by else phrases.say("letter.no_day", language)
    return tuple(phrases.say(key, language, asker=asker, day=day) for key in keys)


def day_in_words(day: str, language: str = FALLBACK_LANGUAGE) -> str:
    """Return a day such as ``2026-11-30`` as people write it, or as it is where it is no day."""
    try:
        when = date.fromisoformat(day)
    except ValueError:
        return day
    # The computer's own names of the months might be of a third language.
    return f"{when.day} {pack_phrases().say('letter.months', language).split()[when.month - 1]} {when.year}"
