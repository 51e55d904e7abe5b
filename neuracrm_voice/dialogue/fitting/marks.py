"""Marks a voice cannot say: markdown, tags, lists, emoji, brackets and lone symbols."""

import re
import unicodedata

_LINK = re.compile(r"!?\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)")
_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,200}>")
_ITEM = re.compile(r"(?:^|\n)\s*(?:[-*+\N{BULLET}]|[0-9]{1,2}[.)]|#{1,6}|>)\s+")
_LINE = re.compile(r"(?<=[^\s.!?,;:])[ \t]*\n+\s*")
_ABOVE = str.maketrans(
    {
        "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{FRACTION SLASH}": "/", "\N{NON-BREAKING HYPHEN}": "-", "\N{HYPHEN}": "-",
    }
)  # fmt: skip
_SYMBOLS = {
    "&": " and ", "@": " at ", "+": " plus ", "=": " equals ", "%": " percent ",
    "\N{DEGREE SIGN}": " degrees ", "\N{MULTIPLICATION SIGN}": " times ",
    "\N{PLUS-MINUS SIGN}": " plus or minus ", "\N{RIGHTWARDS ARROW}": " to ",
    "\N{LESS-THAN OR EQUAL TO}": " at most ", "\N{GREATER-THAN OR EQUAL TO}": " at least ",
    "$": " dollars ", "\N{EURO SIGN}": " euros ", "\N{POUND SIGN}": " pounds ",
    "\N{INDIAN RUPEE SIGN}": " rupees ", "(": ", ", ")": ", ",
}  # fmt: skip
_SYMBOL = re.compile("[" + re.escape("".join(_SYMBOLS)) + "]")
_EITHER = re.compile(r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])")
_DASH = re.compile(r"\s*[\N{EM DASH}\N{EN DASH}]\s*|\s+-+\s+|--+")
_MARKUP = re.compile(r"[<>*_`#|~\\^{}\[\]/]+")
_DOTS = re.compile(r"\.{2,}")
_LOST = re.compile(r"[\s,;:]+(?=[.!?])|[\s,]+(?=[,;:])|^[\s,;:.]+")
_SPACE = re.compile(r"\s+")
_MEANT = re.compile(r"[^\w\s.,;:!?'\"()-]|_|\n")


def plain_of(text: str) -> str:
    """Return text without markup, controls and emoji; the lines of a list become sentences."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_ABOVE)
    if _MEANT.search(text):
        text = _LINK.sub(r"\1", _TAG.sub(" ", text))
    if "\n" in text or "\r" in text or _ITEM.match(text):
        text = _LINE.sub(". ", _ITEM.sub("\n", text.replace("\r", "\n")).strip())
    if text.isascii() and text.isprintable():
        return text
    return "".join(one if _is_speakable(one) else " " for one in text)


def without_symbols(text: str) -> str:
    """Return text whose symbols are words, or gone, and whose spaces and commas are in order."""
    text = _EITHER.sub(" or ", text)
    text = _SYMBOL.sub(lambda found: _SYMBOLS[found[0]], text)
    text = _MARKUP.sub(" ", _DASH.sub(", ", text))
    if not text.isascii():
        text = "".join(" " if unicodedata.category(one)[0] == "S" else one for one in text)
    return _SPACE.sub(" ", _LOST.sub("", _SPACE.sub(" ", _DOTS.sub(".", text)))).strip()


def _is_speakable(character: str) -> bool:
    """Tell letters, marks, digits, punctuation and spaces from controls, emoji and private use."""
    category = unicodedata.category(character)
    return category[0] in "LMNPZ" or category in {"Sc", "Sm"} or character == "\N{DEGREE SIGN}"
