"""Make the report's typeface for Arabic script: a static copy of Noto Sans Arabic with its joined shapes and no more.

Run once by a developer, with fontTools installed: ``python packaging/fonts/make_arabic.py VARIABLE_FONT``.
The program itself only reads the result in ``readiness/report/fonts``.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parents[2] / "readiness" / "report" / "fonts" / "NotoSansArabic-Regular.ttf"


def make(path: Path) -> None:
    """Write the static font."""
    font = instantiateVariableFont(TTFont(path), {"wght": 400, "wdth": 100})
    options = Options()
    # Shapes are chosen by code point, so the tables that choose them by context are not needed.
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)
    font.save(TARGET)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} KB")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
