"""When two ways of writing a company's name mean the same company. Pure."""

import re
import unicodedata

LEGAL_FORMS = frozenset(
    "ab ag aps as asa bv co company corp corporation eg ek gmbh gmbhcokg inc incorporated kft kg"
    " kgaa kk limited llc llp lp ltd ltda nv og ohg oo oy oyj plc pte pty sa sab sarl sas se sl"
    " slu sp spa spzoo sprl srl srlu ug vof zoo".split()
)
JAPANESE_FORMS = ("株式会社", "有限会社", "合同会社", "(株)", "㈱")


def fold_company(name: str) -> str:
    """The name without legal form, case, accents and punctuation; "" if nothing is left.

    `Nordhavn Logistics A/S` and `nordhavn logistics` fold to the same.
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    for form in JAPANESE_FORMS:
        text = text.replace(unicodedata.normalize("NFKC", form).casefold(), " ")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = re.findall(r"\w+", re.sub(r"[.'’/]", "", text.replace("&", " ")))
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return unicodedata.normalize("NFKC", " ".join(words))
