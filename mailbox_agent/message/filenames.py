"""File names as strangers write them: without paths and tricks, and what their endings mean.

Belongs here: cleaning a name for display and storage, and lists of endings. What the bytes say is
`signatures`' part.
"""

import re

EXECUTABLE = frozenset(
    "exe scr com pif cpl msi msp mst dll sys ocx drv app apk jar jnlp deb rpm run elf dmg pkg "
    "iso img vhd vhdx msix appx appxbundle xll gadget air ipa so dylib class".split()
)
SCRIPT = frozenset(
    "js jse mjs vbs vbe wsf wsh wsc ws ps1 ps2 psm1 psd1 ps1xml bat cmd sh bash zsh csh hta lnk "
    "reg scf url inf chm hlp py pyw pyc pl rb php sct shb shs scpt applescript command ade adp mde "
    "settingcontent-ms library-ms search-ms application msc vb tcl ksh".split()
)
MACRO = frozenset("docm dotm xlsm xltm xlam xla pptm potm ppam ppsm sldm".split())
INNOCUOUS = frozenset(
    "txt csv tsv log md pdf doc docx xls xlsx ppt pptx odt ods odp rtf jpg jpeg png gif bmp tif "
    "tiff webp heic svg mp3 wav mp4 mov avi zip rar 7z gz xml json yaml yml eml msg ics vcf htm "
    "html".split()
)
DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200d\u2028\u2029\ufeff]")
MAX_NAME = 180  # characters; file systems take 255 bytes


def safe_filename(name: str) -> str:
    """The name without folders, control and direction characters; "" if nothing is left."""
    name = DIRECTION_MARKS.sub("", _UNSEEN.sub("", name)).replace("\\\\", "/")
    name = name.replace("\\", "/").rstrip("/ ").rpartition("/")[2].strip().strip(":")
    if re.match(r"^[A-Za-z]:", name):
        name = name[2:]
    name = re.sub(r"[<>:\"|?*]", "_", name).rstrip(". ")
    if not name.strip("._ "):
        return ""
    if len(name) > MAX_NAME:
        stem, dot, ending = name.rpartition(".")
        keep = f".{ending}" if dot and len(ending) <= 16 else ""
        name = (stem if keep else name)[: MAX_NAME - len(keep)] + keep
    return name


def ending(name: str) -> str:
    """The last ending, lower-case: "exe" of "Invoice.pdf.EXE "."""
    name = DIRECTION_MARKS.sub("", _UNSEEN.sub("", name)).strip().rstrip(". ").lower()
    stem, dot, last = name.rpartition(".")
    return last if dot and stem else ""


def is_disguised(name: str) -> bool:
    """A name made to be misread: turned by a direction mark, or a dangerous second ending."""
    if re.search("[\u202a-\u202e\u2066-\u2069]", name):
        return True
    last = ending(name)
    if last not in EXECUTABLE and last not in SCRIPT:
        return False
    before = ending(re.sub(r"\s{2,}|[_\s]+$", "", name.strip().rstrip(". ")[: -len(last) - 1]))
    return before in INNOCUOUS
