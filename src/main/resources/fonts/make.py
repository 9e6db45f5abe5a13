"""Makes one font of this folder: make.py SOURCE.ttf TARGET.ttf all|common. Needs fonttools. Why: see README.md."""
import copy
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

WESTERN = [(0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x370, 0x4FF), (0x1E00, 0x1EFF)]
SIGNS = [(0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF), (0x2100, 0x2BFF), (0x3000, 0x33FF), (0xFE10, 0xFE4F), (0xFF01, 0xFFEF)]
HAN = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF)]


def ranges(pairs):
    return {point for first, last in pairs for point in range(first, last + 1)}


def common_han():
    """The 6,763 characters of GB 2312."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for text in (pair.decode("gb2312", "ignore") for pair in rows) if text}


def cut(font, points):
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]
    tool = subset.Subsetter(options)
    tool.populate(unicodes=points)
    tool.subset(font)


def part_twins(font):
    """Where two characters share a glyph, the second gets a copy: a PDF remembers one character per glyph."""
    glyf, hmtx, seen, copies = font["glyf"], font["hmtx"], set(), {}
    for point, glyph in sorted(font.getBestCmap().items()):
        if glyph in seen:
            copies[point] = "twin%04X" % point
            glyf[copies[point]] = copy.deepcopy(glyf[glyph])
            hmtx[copies[point]] = hmtx[glyph]
        seen.add(glyph)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format != 14]
    font.setGlyphOrder(glyf.glyphOrder)
    for table in font["cmap"].tables:
        table.cmap.update({point: name for point, name in copies.items() if point in table.cmap})


source, target, choice = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
cut(font, ranges(WESTERN + SIGNS) | (ranges(HAN) if choice == "all" else common_han()))
part_twins(font)
font.save(target)
