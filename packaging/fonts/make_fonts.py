"""Make the report's typefaces: static, renamed copies of Source Sans 3, as its licence asks of changed copies.

Run once by a developer, with fontTools installed: ``python packaging/fonts/make_fonts.py FOLDER_OF_VARIABLE_FONTS``.
The program itself only reads the results in ``readiness/report/fonts``.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Readiness Sans"
TARGET = Path(__file__).resolve().parents[2] / "readiness" / "report" / "fonts"
# style, variable file, weight; the bold is the semibold cut, which prints calmer at small sizes.
STYLES = (
    ("Regular", "SourceSans3[wght].ttf", 400),
    ("Bold", "SourceSans3[wght].ttf", 600),
    ("Italic", "SourceSans3-Italic[wght].ttf", 400),
)
_FULL_NAME, _POSTSCRIPT_NAME, _UNIQUE_ID = 4, 6, 3


def make(folder: Path) -> None:
    """Write one static font for each style into the report's font folder."""
    for style, file_name, weight in STYLES:
        font = instantiateVariableFont(TTFont(folder / file_name), {"wght": weight})
        _keep_what_is_printed(font)
        _rename(font, style)
        target = TARGET / f"ReadinessSans-{style}.ttf"
        font.save(target)
        print(f"{target.name}: {target.stat().st_size // 1024} KB")


def _keep_what_is_printed(font: TTFont) -> None:
    options = Options()
    options.layout_features = ["kern", "mark", "ccmp", "locl"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)


def _rename(font: TTFont, style: str) -> None:
    names = font["name"]
    licence = {record.nameID: record.toUnicode() for record in names.names if record.nameID in (0, 13, 14)}
    names.names = []
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    ours = {1: FAMILY, 2: style, _UNIQUE_ID: postscript, _FULL_NAME: f"{FAMILY} {style}", 5: "Version 1.000"}
    for name_id, text in sorted({**licence, **ours, _POSTSCRIPT_NAME: postscript}.items()):
        names.setName(text, name_id, 3, 1, 0x409)
    font["head"].macStyle = {"Regular": 0, "Bold": 1, "Italic": 2}[style]
    font["OS/2"].fsSelection = {"Regular": 0x40, "Bold": 0x20, "Italic": 0x01}[style]
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400


if __name__ == "__main__":
    make(Path(sys.argv[1]))
