"""A person's own text: two to fifteen sentences that do what the mail is for."""

from datetime import datetime
from random import Random

import sentences_en as english
import sentences_other as other
from slots import Slots

USES = ("REPORT", "IMPACT", "ASK", "STATUS", "ANSWER", "RESOLVED", "TALK", "INTERNAL")
# What each sort of mail is made of: (use, at least, at most), in order.
RECIPES: dict[str, tuple[tuple[str, int, int], ...]] = {
    "request": (("TALK", 0, 1), ("REPORT", 1, 3), ("TALK", 0, 3), ("IMPACT", 0, 3), ("ASK", 1, 4)),
    "status": (("STATUS", 1, 3), ("IMPACT", 0, 2), ("TALK", 0, 2), ("ASK", 0, 2)),
    "update": (("TALK", 1, 4), ("REPORT", 0, 2), ("IMPACT", 0, 1), ("ASK", 0, 2)),
    "answer": (("ANSWER", 2, 6), ("TALK", 0, 2), ("ASK", 0, 1)),
    "resolution": (("RESOLVED", 1, 3), ("TALK", 0, 2)),
    "forward": (("INTERNAL", 1, 4),),
    "internal": (("INTERNAL", 2, 5), ("ANSWER", 0, 2)),
}


def _pools() -> dict[tuple[str, str], list[str]]:
    found = {(use, "en"): getattr(english, use).split("\n") for use in USES}
    for use in USES[:-1]:
        table: dict[str, str] = getattr(other, use)
        found |= {(use, language): text.split("\n") for language, text in table.items()}
    return found


POOLS = _pools()
GREETINGS = {"en": english.GREETINGS, **{k: v.split("|") for k, v in other.GREETINGS.items()}}
CLOSINGS = {"en": english.CLOSINGS, **{k: v.split("|") for k, v in other.CLOSINGS.items()}}


def own_text(
    rng: Random, sort: str, language: str, now: datetime, fixed: dict[str, str]
) -> list[str]:
    """Paragraphs: a greeting (mostly), sentences by the recipe of `sort`, a closing."""
    slots = Slots(rng, language, now, fixed)
    paragraphs = []
    if rng.random() < 0.85:
        paragraphs.append(rng.choice(GREETINGS[language]).format_map(slots))
    gap = "" if language == "ja" else " "
    for use, least, most in RECIPES[sort]:
        pool = POOLS.get((use, language)) or POOLS[use, "en"]
        chosen = rng.sample(pool, min(rng.randint(least, most), len(pool)))
        sentences = [sentence.format_map(slots) for sentence in chosen]
        if use == "ASK" and len(sentences) > 1 and rng.random() < 0.3:
            paragraphs.append("\n".join(f"{i}. {s}" for i, s in enumerate(sentences, 1)))
        elif sentences and paragraphs[1:] and rng.random() < 0.4:
            paragraphs[-1] += gap + gap.join(sentences)
        elif sentences:
            paragraphs.append(gap.join(sentences))
    if rng.random() < 0.9:
        paragraphs.append(rng.choice(CLOSINGS[language]))
    return paragraphs
