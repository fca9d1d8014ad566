"""The organisation's own logo: decoded, capped and written anew, so that nothing but the picture goes on."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from readiness.errors import BadInputError
from readiness.report.blocks import Logo
from readiness.text import NAME_LENGTH, clean

LARGEST_FILE_BYTES = 10_000_000
# A picture of more pixels is refused before it is unpacked; one of more on a side is made smaller.
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 900
FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
_REMEDY = "Choose a PNG or JPEG picture."


def read_logo(path: Path, alt: str) -> Logo:
    """Return the picture at ``path`` as a logo that is called ``alt``.

    Raises:
        BadInputError: The file cannot be read, is too large, or is no picture.
    """
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise BadInputError(path.name, "The logo is larger than 10 MB.", "Make it smaller, or choose another.")
        content = path.read_bytes()
    except OSError as error:
        problem = f"The logo cannot be read ({(error.strerror or 'the disk refuses').lower()})."
        raise BadInputError(str(path), problem, "Check its name and place.") from error
    return _logo(content, path.name, clean(alt, NAME_LENGTH))


def _logo(content: bytes, name: str, alt: str) -> Logo:
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise BadInputError(name, "The logo has too many pixels.", "Make it smaller, or choose another.")
            drawn = ImageOps.exif_transpose(picture).convert("RGBA")
    except UnidentifiedImageError as error:
        raise BadInputError(name, "The logo is not a picture that can be read.", _REMEDY) from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadInputError(name, "The picture of the logo is damaged.", _REMEDY) from error
    drawn.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # Paper is white, and a file for the archive has no see-through parts.
    flat = Image.new("RGB", drawn.size, "white")
    flat.paste(drawn, mask=drawn.getchannel("A"))
    written = BytesIO()
    flat.save(written, "PNG", optimize=True)
    return Logo(written.getvalue(), flat.width, flat.height, alt)
