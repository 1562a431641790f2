"""Abbreviations and month names that tell a full stop inside a sentence from one at its end."""

import re

ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st vs etc approx no nos inc ltd co corp dept est fig ref resp e.g i.e eg ie
    a.m p.m am pm tel ext sr sra jr hr fr frau bzw ca usw nr z.b d.h u.a i.v i.a ggf evtl inkl zzgl
    abs art vgl str m mme mlle p.ex env cf sig sig.ra dott dr.ssa avv pag ecc es d.d d.w.z bijv
    blz nl dhr mevr itd itp np tzn m.in ul pan pani godz tj dot sz ust pvt u.s u.k jan feb mar apr
    jun jul aug sep sept oct nov dec""".split()
)
MONTH_AFTER_NUMBER = re.compile(
    r"\d{1,2}\. (?:jan|feb|m[äa]r|apr|ma[ijy]|jun|jul|aug|sep|okt|oct|nov|de[zc]|quartal|kw\b)"
)
BEFORE_DAY_NUMBER = frozenset("am den dem zum vom bis beim ab".split())  # "am 13. nicht"
