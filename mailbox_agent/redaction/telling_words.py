"""Words that say that a secret follows, in the languages of the mailbox."""

import re

PASSWORD_WORD = re.compile(
    r"""(?:
    pass[ _-]?(?:word|wort|phrase|wd)s? | pwd | kennw[oö]rte?r? | passw[oö]rte?r?n?
    | contrase[nñ]as? | wachtwoord(?:en)? | l[oö]senord(?:et)? | adgangskoden? | kodeord(?:et)?
    | passord(?:et)? | salasanan?
    | パスワード | パスコード | 暗証番号 | 密码 | 密碼 | 口令 | 비밀번호 | รหัสผ่าน
    | (?<![^\W_])(?:
      pass[ _-]?(?:code|key) | pass(?=\s{0,3}[:=]) | pw | p/w(?=\s{0,3}[:=])
    | zugangscode | zugangsschl[uü]ssel | losung | tunnussana | toegangscode
    | mots?\ de\ passe | mdp | phrase\ (?:de\ passe|secr[eè]te) | code\ d['’]acc[eè]s
    | clave(?:\ de\ acceso|\ secreta)? | palavra[ -]passe | senhas? | contrasenya
    | parola\ d['’]ordine | parola(?:\ chiave)? | codice\ d['’]accesso
    | has[lł][oaeu] | hesl[oa] | jelsz[oó] | parol[aăeiy] | lozink[aeu] | [sş]ifre(?:niz|si)?
    | kata\ sandi | m[aậ]t\ kh[aẩ]u | парол[ьяеі]\w{0,2} | лозинк[аеу]
    | كلمة\ (?:المرور|السر) | סיסמ[הא])
    )(?:(?![^\W_])|(?<=[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]))""",
    re.IGNORECASE | re.VERBOSE,
)
# In lower case, one of these is in every match: asked first, as it costs little.
PASSWORD_HINTS = (
    "passw", "pass w", "pass-w", "pass_w", "passphrase", "pass phrase", "passcode", "pass code",
    "passkey", "pass key", "pass:", "pass =", "pass=", "pass :", "passord", "de passe", "a-passe",
    "a passe", "contrase", "pwd", "pw", "kennw", "zugangs", "losung", "mdp", "phrase sec",
    "phrase séc", "code d", "clave", "senha", "parol", "codice d", "wachtwoord", "toegangscode",
    "hasl", "hasł", "hesl", "jelsz", "senord", "adgangskode", "kodeord", "salasan", "tunnussana",
    "lozink", "şifre", "sifre", "sandi", "khẩu", "khau", "p/w", "парол", "лозинк", "パス",
    "暗証番号", "密码", "密碼", "口令", "비밀번호", "كلمة", "סיסמ", "รหัสผ่าน",
)  # fmt: skip
LOGIN_HINTS = (
    "credential", "login", "logon", "benutzer", "user", "utilisateur", "usuario", "utente",
    "/pass", "/ pass", "zugangsdaten", "anmelde", "identifiant",
    "credencia", "credenzial", "inloggegevens", "dane logowania", "dados de acesso",
)  # fmt: skip
LOGIN_WORD = re.compile(
    r"(?<!\w)(?:(?:login[ -]?|user[ /]?)?credentials?|log[io]ns?|user\s?/\s?pass(?:word)?"
    r"|zugangsdaten"
    r"|anmelde(?:daten|informationen)|benutzer(?:name)?|user(?:[ -]?name)?|utilisateur|usuario"
    r"|utente"
    r"|identifiants?|credenciales|credenziali|credenciais"
    r"|inloggegevens|dane\ logowania|dados\ de\ acesso)(?!\w)",
    re.IGNORECASE,
)
# What follows a password's word and is none.
NO_PASSWORD = frozenset(
    """reset resets resetting expired expires expiry required requires needed none unknown missing
    incorrect wrong invalid rejected accepted forgotten forgot lost changed change changes same
    above below see attached separately follows following sent unchanged n/a tbd tba yes no ok
    done open closed failed fails failure locked blocked empty hidden removed policy manager
    protected protection authentication login admin portal link page field screen form error
    problem issue issues urgent help please is was are has not and or for the via by in on at to
    with from abgelaufen falsch ungültig unbekannt vergessen geändert gesperrt siehe unverändert
    zurückgesetzt folgt separat erforderlich keine kein nicht und oder für ist wird wurde mit per
    oublié expiré incorrect invalide inconnu changé identique voir suit séparément ne pas et ou
    expirada caducada incorrecta olvidada cambiada no véase aparte scaduta errata dimenticata
    cambiata separatamente verlopen onjuist vergeten gewijzigd niet wygasło błędne nieprawidłowe
    zapomniane osobno nie""".split()
)
# Between a password's word and ABC-1234, that tells of a ticket, a version or a happening.
NO_PASSWORD_OF = re.compile(
    r"\b(?:tickets?|cases?|incidents?|issues?|bugs?|requests?|errors?|numbers?|nr|no|id|ref\w*"
    r"|versions?|releases?|page|screen|polic(?:y|ies)|reset\w*|chang\w+|expir\w+|renew\w+|fail\w+"
    r"|problem\w*|see|under|vorg[aä]ng\w*|fall|fälle|störung\w*|anfrage\w*|nummer|siehe|fehler\w*"
    r"|zurück\w+|ge[aä]nder\w+|abgelaufen|dossier|demande|incidents?|num[eé]ro|erreur|voir|r[ée]initi\w+"
    r"|caso|incidencia|n[uú]mero|error|ver|chamado|richiesta|errore|melding|zaak|zg[lł]oszeni\w+)\b",
    re.IGNORECASE,
)
KEY_WORD = re.compile(
    r"""(?:
    api[ _-]?(?:key|token|secret|schl[uü]ssel)s?
    | (?:access|secret|private|client|consumer|app|account|licen[sc]e|encryption|signing|master
      |subscription|shared|webhook|product|activation|auth|session|storage|ssh|bearer|refresh|id
      |csrf|deploy|personal\ access|service|bot|hmac|host)[ _-]?(?:access[ _-]?)?(?:key|secret
      |token)s?
    | (?:lizenz|produkt|aktivierungs|zugriffs|geheimer)[ -]?schl[uü]ssel | session[ _-]?id
    | (?:php|j)sess(?:ion)?id | (?:api|licentie)[ -]?sleutel
    | apiキー | アクセスキー | シークレットキー | トークン | ライセンスキー | 密钥 | 令牌 | api\ 키
    | (?<![^\W_])(?:
      secrets? | tokens? | jetons? | токен
    | cl[eé]s?\ (?:d['’]api|api|d['’]acc[eè]s|secr[eè]te|de\ licence)
    | claves?\ (?:de\ )?(?:la\ )?(?:api|licencia|secreta) | chiavi?e?\ (?:api|di\ licenza|segreta)
    | chave\ (?:de\ )?(?:api|licen[cç]a|secreta) | klucz\ (?:api|licencyjny|dost[eę]pu)
    | ключ\ (?:api|доступа))
    )(?:(?![^\W_])|(?<=[\u3040-\u9fff\uac00-\ud7af]))""",
    re.IGNORECASE | re.VERBOSE,
)
KEY_HINTS = (
    "key", "secret", "token", "sessid", "session id", "session-id", "session_id", "sessionid",
    "jsession", "schlüssel", "schlussel", "clé d", "cle d", "clés d", "clé api", "clé s", "jeton",
    "clave", "chiav", "chave", "sleutel", "klucz", "токен", "ключ", "キー", "トークン", "密钥",
    "令牌", "키",
)  # fmt: skip
