"""Words by which an action says that it keeps the problem from coming back. Data only, folded.

Deliberately few and plain: an action that is missed shows as a line for the reviewer, one that
is wrongly taken would be a claim to the customer.
"""

PREVENTION_WORDS: tuple[str, ...] = (
    # English
    "prevent",
    "cannot happen again",
    "can't happen again",
    "not happen again",
    "never happen again",
    "does not recur",
    "from recurring",
    "recurrence",
    "regression test",
    "add monitoring",
    "add an alert",
    "add alert",
    "alerting",
    "guard against",
    "safeguard",
    "permanent fix",
    # German
    "verhinder",
    "vorbeug",
    "nicht wieder passier",
    "nicht noch einmal passier",
    "nicht wieder vorkomm",
    "nicht mehr vorkomm",
    "regressionstest",
    "dauerhaft beheb",
    "absichern",
    # French
    "empêcher",
    "éviter que cela",
    "ne se reproduis",
    "prévenir tout",
    # Spanish
    "evitar que",
    "no vuelva a",
    "prevenir",
    # Portuguese
    "impedir que",
    "não volte a",
    # Italian
    "evitare che",
    "impedire che",
    "non si ripeta",
    "prevenire",
    # Dutch
    "voorkom",
    "niet opnieuw gebeur",
    # Polish
    "zapobie",
    "zapobiega",
    "nie powtórz",
    # Japanese
    "再発防止",
    "再発を防",
)
