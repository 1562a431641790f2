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
    "monitoring for",
    "monitoring of",
    "new monitoring",
    "an alert",
    "add alert",
    "new alert",
    "alerting",
    "load test",
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
    "lasttest",
    "alarmierung",
    "überwachung für",
    "überwachung der",
    "überwachung des",
    "dauerhaft beheb",
    "absichern",
    # French
    "empêcher",
    "éviter que cela",
    "ne se reproduis",
    "prévenir tout",
    "une alerte",
    "test de charge",
    "tests de charge",
    # Spanish
    "evitar que",
    "no vuelva a",
    "prevenir",
    "una alerta",
    "prueba de carga",
    "pruebas de carga",
    # Portuguese
    "impedir que",
    "não volte a",
    "um alerta",
    "teste de carga",
    "testes de carga",
    # Italian
    "evitare che",
    "impedire che",
    "non si ripeta",
    "prevenire",
    "un allarme",
    "test di carico",
    # Dutch
    "voorkom",
    "niet opnieuw gebeur",
    "een alarm",
    "belastingtest",
    # Polish
    "zapobie",
    "nie powtórz",
    "test obciążeni",
    "testy obciążeni",
    # Japanese
    "再発防止",
    "再発を防",
    "監視を追加",
    "アラートを追加",
    "負荷テスト",
)
