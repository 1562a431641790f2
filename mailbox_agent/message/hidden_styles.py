"""Which HTML is there but not to be seen: styles, attributes and style sheets that hide text.

Belongs here: reading declarations and keeping the inherited state (font size, colour on background,
visibility). Walking the document is `html`'s part. Hidden text matters because it is how somebody
speaks to a machine past the reader (lessons 23).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

_DECLARATION = re.compile(r"([a-z-]{2,40})\s*:\s*([^;]{1,200})")
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_CSS_COMMENT = re.compile(r"/\*[^*]{0,5000}(?:\*(?!/)[^*]{0,5000})*\*/")
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{0,6})?|-?\.\d{1,6})\s*(px|pt|em|rem|%|ex|vw|vh|)")
_HIDING = re.compile(
    r"display|visibility|hide|opacity|font|colou?r|background|height|indent|left|top|clip|width"
)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]{1,8}%?))?")
_NAMED = {
    "white": (255, 255, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255),
    "black": (0, 0, 0),
}
_LONG = 400  # characters of a style that is not remembered
_LONG_SHEET = 20_000  # characters of a sheet that is not remembered
_NEAR = 12  # of 255, per channel: what an eye does not part

# Declarations and attributes by which `inherited` may change what it is given.
_MATTERS = frozenset("font-size visibility background-color background bgcolor color text".split())

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Seen:
    """What an element inherits. `back` None: a picture or a colour that we cannot tell."""

    tiny: bool = False
    invisible: bool = False
    colour: Colour | None = (0, 0, 0)
    back: Colour | None = WHITE

    @property
    def hidden(self) -> bool:
        if self.tiny or self.invisible or self.colour is None:
            return True
        return self.back is not None and all(
            abs(a - b) <= _NEAR for a, b in zip(self.colour, self.back, strict=True)
        )


def declarations(style: str) -> dict[str, str]:
    """ "color: red; font-size:0 !important" as a mapping; the last of one name wins."""
    lowered = style[:20_000].lower().replace("!important", "")
    return {name: value.strip() for name, value in _DECLARATION.findall(lowered)}


def style_of(text: str) -> tuple[Mapping[str, str], bool]:
    """(the declarations of a style attribute that could hide, whether they remove the element)."""
    if len(text) > _LONG:
        return _style_of(text)
    return _known_style(text)


def _style_of(text: str) -> tuple[Mapping[str, str], bool]:
    style = declarations(text) if may_hide(text) else {}
    return style, removes(style)


_known_style = lru_cache(maxsize=512)(_style_of)  # a mail gives many elements the same style


def removes(style: Mapping[str, str]) -> bool:
    """Whether this element and everything inside it is not shown at all."""
    if style.get("display", "").startswith("none") or style.get("mso-hide") == "all":
        return True
    if _zero(style.get("opacity", "1")) or style.get("clip", "").startswith("rect(0"):
        return True
    if style.get("overflow", "").startswith("hidden") and any(
        _zero(style.get(name, "1")) for name in ("max-height", "height", "max-width", "width")
    ):
        return True
    far = [style.get(name, "") for name in ("text-indent", "left", "top", "margin-left")]
    return any(value.startswith("-") and _number(value) <= -500 for value in far)


def inherited(seen: Seen, style: Mapping[str, str], attributes: Mapping[str, str | None]) -> Seen:
    """The state inside an element with these declarations and attributes (bgcolor, color)."""
    if not (style.keys() & _MATTERS or attributes.keys() & _MATTERS):
        return seen
    size = style.get("font-size", "")
    if size:
        seen = replace(seen, tiny=_is_tiny(size, seen.tiny))
    visibility = style.get("visibility", "")
    if visibility:
        seen = replace(seen, invisible=visibility.startswith(("hidden", "collapse")))
    back = style.get("background-color") or style.get("background") or attributes.get("bgcolor")
    if back:
        seen = replace(seen, back=_background(back, seen.back))
    if attributes.get("background"):
        seen = replace(seen, back=None)
    colour = style.get("color") or attributes.get("color") or attributes.get("text")
    if colour:
        seen = replace(seen, colour=_colour(colour.lower(), seen.colour))
    return seen


def hiding_selectors(css: str) -> list[tuple[str, dict[str, str]]]:
    """(selector, declarations) of the sheet's rules that could hide; @media blocks left out."""
    return _selectors_of(css) if len(css) > _LONG_SHEET else _known_selectors(css)


def _selectors_of(css: str) -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    css = _without_at_blocks(_CSS_COMMENT.sub(" ", css[:200_000]))
    for match in _RULE.finditer(css):
        style = declarations(match.group(2))
        if removes(style) or inherited(Seen(), style, {}).hidden:
            found.append((match.group(1).strip(), style))
    return found[:50]


_known_selectors = lru_cache(maxsize=32)(_selectors_of)  # one sender's mails have one sheet


def may_hide(style: str) -> bool:
    return _HIDING.search(style.lower()) is not None


def _without_at_blocks(css: str) -> str:
    """A phone's rules (@media) hide nothing from the reader of the mail as it is."""
    if "@" not in css:
        return css
    out: list[str] = []
    depth = start = 0
    skipping = False
    for match in re.finditer(r"[@{};]", css):
        mark = match.group()
        if mark == "@" and depth == 0 and not skipping:
            out.append(css[start : match.start()])
            skipping = True
        elif mark == "{":
            depth += 1
        elif mark == "}":
            depth = max(0, depth - 1)
            if skipping and depth == 0:
                skipping, start = False, match.end()
        elif mark == ";" and skipping and depth == 0:
            skipping, start = False, match.end()
    if not skipping:
        out.append(css[start:])
    return "".join(out)


def _number(value: str) -> float:
    match = _LENGTH.match(value.strip())
    return float(match.group(1)) if match else 1.0


def _zero(value: str) -> bool:
    match = _LENGTH.match(value.strip())
    return match is not None and float(match.group(1)) == 0


def _is_tiny(size: str, before: bool) -> bool:
    match = _LENGTH.match(size)
    if match is None:
        return before if size.startswith("inherit") else False
    number, unit = float(match.group(1)), match.group(2)
    if unit in ("%", "em", "rem", "ex"):
        return number <= (5 if unit == "%" else 0.05) or (before and unit in ("%", "em"))
    return number <= 1


def _colour(text: str, before: Colour | None) -> Colour | None:
    """None for transparent: text without a colour is not seen."""
    text = text.strip()
    if text.startswith("transparent") or _is_clear(_RGB.match(text)):
        return None
    found = _rgb(text)
    if found is not None:
        return found
    if text.startswith(("inherit", "var(", "unset")):
        return before
    return (128, 128, 129)  # some colour by name: neither black nor white


def _background(text: str, before: Colour | None) -> Colour | None:
    text = text.lower().strip()
    if "url(" in text or "gradient" in text:
        return None
    if text.startswith(("transparent", "inherit", "none", "initial")):
        return before
    found = _rgb(text)
    return found if found is not None else None


def _rgb(text: str) -> Colour | None:
    word = text.split(None, 1)[0] if text else ""
    if word in _NAMED:
        return _NAMED[word]
    digits = word.lstrip("#")
    if word and all(c in "0123456789abcdef" for c in digits):
        if len(digits) in (3, 4) and word != digits:
            digits = "".join(c * 2 for c in digits[:3])
        if len(digits) in (6, 8):
            return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    match = _RGB.match(text)
    if match is None or _is_clear(match):
        return None
    return int(match.group(1)), int(match.group(2)), int(match.group(3))


def _is_clear(match: re.Match[str] | None) -> bool:
    """rgba(0, 0, 0, 0)"""
    return match is not None and (match.group(4) or "1").strip("%0.") == ""
