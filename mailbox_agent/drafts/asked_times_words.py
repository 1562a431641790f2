"""Words that ask for something at once, per language. Data only, for asked_times.py."""

from collections.abc import Mapping

# "As soon as possible" names no time that a promise could miss, so it is not here.
AT_ONCE: Mapping[str, str] = {
    "en": r"\b(?:right now|now|immediately|at once|straight ?away|right away|this minute|"
    r"this instant|within the hour|in the next (?:hour|few minutes|\d{1,2} minutes))\b",
    "de": r"\b(?:sofort|umgehend|unverzüglich|jetzt|auf der stelle|augenblicklich|"
    r"in der nächsten stunde|binnen einer stunde)\b",
    "fr": r"(?:\bimmédiatement\b|\btout de suite\b|\bsur-le-champ\b|\bmaintenant\b|"
    r"\bsans délai\b|\bdans l['’]heure\b)",
    "es": r"\b(?:ahora(?: mismo)?|inmediatamente|de inmediato|ya mismo|en la próxima hora)\b",
    "pt": r"\b(?:agora(?: mesmo)?|imediatamente|de imediato|na próxima hora)\b",
    "it": r"(?:\bimmediatamente\b|\bsubito\b|\badesso\b|\ball['’]istante\b|\bentro un['’]ora\b)",
    "nl": r"\b(?:onmiddellijk|meteen|direct|per direct|nu|binnen het uur)\b",
    "pl": r"\b(?:natychmiast|teraz|od razu|niezwłocznie|w ciągu godziny)\b",
    "ja": r"(?:今すぐ|直ちに|ただちに|即刻|至急|今から)",
}
# In a sentence that no rule took for a request: somebody or a call is asked for.
ASKS_FOR_SOMEBODY: Mapping[str, str] = {
    "en": r"\b(?:need|want|require|expect|send|get|put|give|have)(?: (?:me|us|my|our))? "
    r"(?:someone|somebody|anyone|anybody|an? |one |your |help\b|people\b|support\b)|"
    r"\b(?:call|phone|ring) (?:me|us|my|our|back)\b|\b(?:must|has to|have to) (?:call|ring|come)\b",
    "de": r"\b(?:brauch(?:e|en)|benötig(?:e|en)|erwart(?:e|en)|verlang(?:e|en)|rufen sie|"
    r"schicken sie|melden sie|ruft|schickt|meldet)\b",
    "fr": r"\b(?:besoin d|il (?:me|nous) faut|exig\w+|appelez|envoyez|rappelez)",
    "es": r"\b(?:necesit\w+|exig\w+|llám\w+|llam(?:en|ad)|envíen|manden|queremos|quiero)\b",
    "pt": r"\b(?:precis\w+|exig\w+|ligue\w*|liguem|enviem|mandem|queremos|quero)\b",
    "it": r"\b(?:(?:mi|ci) serve|bisogno di|pretend\w+|chiamate\w*|mandate\w*|vogliamo|voglio)\b",
    "nl": r"\b(?:nodig|eis|eisen|bel|belt|stuur|stuurt|wil|willen)\b",
    "pl": r"\b(?:potrzebuj\w+|żąda\w+|proszę|zadzwońcie|dzwońcie|przyślijcie|chcemy|chcę)\b",
    "ja": r"(?:ください|願います|お願い|必要)",
}
