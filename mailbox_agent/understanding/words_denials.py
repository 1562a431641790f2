"""Words that turn a sentence round: what may not be done, or was not so.

Read where a model's few words are held against the mail's own: of all languages at once, because a
mail may hold several, and whoever is taken for denying costs no more than the shorter wording.
"""

WRITTEN_TOGETHER = (
    r"ない|ません|なかった|不|没|沒|别|勿|未|않|마세요|마십시오|못"  # scripts without blanks
)
DENIALS = (
    r"\b(?:not|never|nobody|none|neither|nor|without|cannot|stop|avoid|refrain\w*"
    r"|nicht|nichts|kein\w*|nie|niemals|niemand|ohne|weder"
    r"|ne|pas|jamais|sans|aucune?"
    r"|nunca|jamás|sin|ning[uú]n\w*|tampoco"
    r"|non|mai|senza|nessun\w*"
    r"|não|sem|nenhum\w*"
    r"|niet|geen|nooit|zonder"
    r"|ikke|ikkje|aldri|aldrig|ingen|intet|inte|uden|uten|utan"
    r"|nigdy|bez|żad\w+|ei|älä|älkää|değil"
    r"|не|нет|никогда|без|нельзя|ні|δεν|μην|لا|لم|لن|ليس|بدون)\b"
    r"|n't\b|\bn'(?=\w)"
)
NO = r"\bno\b"  # "in the" in Portuguese
# What holds such a word and denies nothing: "no later than Wednesday", "without delay".
NO_DENIAL = (
    r"\b(?:no|not) (?:later|sooner|less|more|fewer|earlier|only)\b|\bno\.? ?\d"
    r"|\bwithout (?:any |further )?delay\b|\bnicht (?:später|nur)\b|\bohne (?:weitere )?verzug\b"
    r"|\bsans (?:plus )?(?:tarder|attendre|délai)\b|\bpas plus tard\b|\bno más tarde\b"
    r"|\bsin (?:más )?demora\b|\bnon oltre\b|\bsenza (?:indugio|ritardo)\b|\bsem demora\b"
    r"|\bniet later\b|\bikke senere\b|\binte senare\b"
)
