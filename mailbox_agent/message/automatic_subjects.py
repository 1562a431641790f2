"""The subjects that machines write, per kind. Data only; `automatic.py` weighs it.

A subject alone never decides, except that of an autoresponder's own prefix in front of an empty or
impersonal text. The patterns stand at the subject's beginning unless the name says otherwise.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

# Put there by mail servers, not by people: "Automatic reply: Claims portal".
AUTO_REPLY_PREFIX = any_of(
    (
        r"auto(?:matic|mated|matisch)?[- ]?(?:reply|response|answer|respon[sd]er)\b*",
        r"\[?auto[- ]?(?:reply|response)\]?", "auto:", "automatic (?:reply|response)",
        "out of (?:the )?office (?:auto)?-?reply*", r"out of (?:the )?office\s*[:(\[]",
        r"out-of-office\s*[:(\[]", r"ooo\s*[:(\[]", "vacation (?:reply|response|message|notice)*",
        "away (?:message|notice|from my mail)*", "automatisiert beantwortet*",
        "automatische (?:antwort|antwortmail|ruckantwort|e-?mail|nachricht|abwesenheit)*",
        "automatische antwort*",
        "abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|assistent|info)*",
        r"abwesend\s*:", r"abwesenheit\s*:", "autoantwort*", r"nicht im (?:buro|haus)\s*:",
        "réponse automatique*", "reponse d'absence*", "message d'absence*",
        "notification d'absence*", "absence du bureau*", "absent(?:e)? du bureau*",
        "message automatique*", r"absence\s*:", "avis d'absence*", "répondeur automatique*",
        "respuesta (?:automática|automatizada)*", r"fuera de (?:la )?oficina\s*[:(]",
        "mensaje automático*", "contestación automática*", r"ausencia\s*:", r"ausente\s*:",
        "risposta automatica*", r"fuori (?:sede|ufficio)\s*[:(]", "messaggio automatico*",
        "avviso di assenza*", r"assenza\s*:", "resposta automática*",
        r"fora do escritório\s*[:(]", "mensagem automática*", "aviso de ausência*",
        r"ausência\s*:",
        "automatisch(?:e)? (?:antwoord|beantwoording|bericht|afwezigheid|reactie)*",
        "afwezigheids(?:bericht|melding|assistent)*", r"niet (?:op kantoor|aanwezig)\s*:",
        r"afwezig\s*:", "automatyczna odpowiedź*", "odpowiedź automatyczna*", "autoodpowiedź*",
        r"poza biurem\s*:", r"nieobecność\s*:", "autoresponder*",
        r"[【\[]?自動(?:返信|応答|送信|配信)*",
        "不在(?:通知|のお知らせ|連絡|のため)", r"\[自動", "【不在",
        "autosvar*",
        "automatisk(?:t)? (?:svar|fraværssvar|fravarosvar|frånvaro*)", "frånvaro(?:meddelande)?*",
        "fravær(?:sbesked|smelding|ssvar)?*", "automatick[áa] odpověď*", "automaticka odpoved*",
        r"mimo kancelář\s*:", "otomatik (?:yanıt|cevap)*", r"ofis dışında\s*:",
        "автоматический ответ*", "автоответ*", "автоматическое (?:сообщение|уведомление)*",
        "自动(?:回复|答复|回覆)*", "自動(?:回覆|答覆)*", "外出(?:通知|自动)*",
        "automaattinen vastaus*", "automatikus válasz*", "자동 ?(?:응답|회신)*",
        "răspuns automat*", "αυτόματη απάντηση*",
    ),
    at_start=True,
)

# A person may write these too.
ABSENCE_WORDS = any_of(
    (
        "out of (?:the )?office", "out-of-office", "ooo",
        "on (?:annual |parental |maternity |sick )?leave", "on vacation", "on holiday",
        "away from (?:the office|my desk|email)", "away until", "absence", "no longer with",
        "has left the company", "abwesend", "abwesenheit*", "nicht im (?:buro|haus)", "im urlaub",
        "urlaub", "ausser haus", "elternzeit", "absente?", "en congé[s]?", "en vacances",
        "hors du bureau", "fuera de (?:la )?oficina", "ausente", "ausencia", "de vacaciones",
        "fuori ufficio", "fuori sede", "assente", "in ferie", "fora do escritório", "ausência",
        "de férias", "niet aanwezig", "afwezig", "met vakantie", "op vakantie", "nieobecn*",
        "poza biurem", "urlop*", "不在", "休暇", "休業", "på semester", "inte på plats",
        "på ferie", "ikke på kontoret", "fraværende", "frånvarande", "mimo kancelář", "dovolen*",
        "ofis dışında", "izinde", "в отпуске", "отсутств*", "休假", "外出", "不在办公室",
    )
)

ACKNOWLEDGES = any_of(
    (
        "we (?:have |'ve )?received your",
        "your (?:request|ticket|case|message|e-?mail|enquiry|inquiry|question|report|order)",
        "thank(?:s| you) for (?:contacting|your|reaching|writing|getting in touch)",
        "(?:ticket|case|request|incident) (?:received|created|opened|logged|registered|submitted)",
        "(?:request|message|enquiry|receipt) (?:received|confirmation)",
        "confirmation of (?:receipt|your)", "acknowledg(?:e)?ment*",
        "new (?:ticket|case|request) (?:created|opened|logged)",
        "has been (?:received|logged|created|registered)", "received:",
        "ihre (?:anfrage|nachricht|e-?mail|meldung|mail|mitteilung|bewerbung)",
        "eingangsbestatigung*", "empfangsbestätigung*", "vielen dank fur ihre",
        "ticket (?:eroffnet|erstellt|angelegt)",
        "votre (?:demande|message|ticket|e-?mail|courriel)", "accusé de réception*",
        "nous avons bien reçu", "su (?:solicitud|consulta|mensaje|ticket|caso)", "hemos recibido",
        "acuse de recibo*", "confirmación de recepción*", "la (?:sua|tua|vostra) richiesta",
        "abbiamo ricevuto", "richiesta (?:ricevuta|presa in carico)", "conferma di ricezione*",
        "(?:o )?seu (?:pedido|chamado|ticket|e-?mail)", "sua (?:solicitação|mensagem)",
        "recebemos (?:o seu|a sua|seu|sua)", "confirmação de recebimento*",
        "uw (?:verzoek|aanvraag|melding|bericht|e-?mail|vraag)", "ontvangstbevestiging*",
        "wij hebben uw", "twoje zgłoszenie", "państwa zgłoszenie",
        "potwierdzenie (?:otrzymania|przyjęcia|zgłoszenia|rejestracji)*", "otrzymaliśmy",
        "zgłoszenie (?:przyjęte|zarejestrowane)", "zarejestrowano zgłoszenie", "受付完了",
        "お問い合わせ(?:を受け付け|ありがとう|受付)", "受け付けました",
        "受付(?:の)?(?:お知らせ|番号|確認)", "vi har (?:mottagit|modtaget|mottatt)",
        "vaše žádost*", "potvrzení (?:o )?přijetí*", "ваше (?:обращение|сообщение)",
        "ваша заявка", "talebiniz*", "您的(?:请求|邮件|工单)", "已收到",
        (
            r"\[?(?:ticket|case|request|req|incident|inc|sr|ref|sup|desk|"
            r"help)\s?[-#:]?\s?[a-z]{0,4}-?\d{3,}"
        ),
    )
)

CHALLENGE = any_of(
    (
        (
            "(?:please )?(?:confirm|verify) (?:your (?:message|e-?mail|address|mail)|you are|"
            "that you)"
        ),
        "confirmation required", "message (?:held|pending|waiting|awaiting)*",
        "sender verification", "verification required", "challenge", r"\[spam ?arrest\]", "boxbe",
        "your e-?mail requires verification*", "bitte bestätigen sie ihre (?:e-?mail|nachricht)",
        "veuillez confirmer votre (?:message|e-?mail)", "confirme su (?:mensaje|correo)",
        "conferma (?:il tuo|il suo|del) messaggio", "potwierdź (?:swoją )?wiadomość",
    )
)





# Monitoring, builds, jobs, tickets, accounts: the shape of a line that a program filled in.
NOTIFICATION = any_of(
    (
        (
            r"\[(?:firing|resolved|alert|alerting|ok|warning|warn|critical|crit|error|info|"
            "problem|recovery|failed|failure|success|down|up|no ?data|triggered|incident|"
            r"p[1-5]|sev[-_ ]?[0-4])(?:[:\s#\]][^\]]{0,60})?\]?"
        ),
        r"\*{2,3} ?(?:problem|recovery|acknowledgement|flapping|down|service|host)*",
        (
            "(?:problem|recovery|resolved|critical|alert|alarm|warning|ok|down|up|incident|"
            r"monitor|störung|entwarnung|alerte|alerta|allarme|awaria)\s?[:!-]"
        ),
        (
            r"(?:build|pipeline|job|deploy(?:ment)?|workflow|run|test run) (?:#?\d+ )?(?:failed|"
            "failure|succeeded|passed|fixed|broken|is back to normal|still failing|canceled)*"
        ),
        "(?:failed|fixed|broken|successful|still failing|passed)(?: pipeline| build| job)?:",
        "cron ?<*",
        (
            "(?:backup|sicherung|sauvegarde|copia de seguridad|kopia zapasowa|sync|import|"
            r"export|batch|datensicherung|task|report)(?:[\w \-:#]{0,40})(?:failed|failure|"
            "success(?:ful)?|completed?|finished|ok|fehlgeschlagen|erfolgreich|abgeschlossen|"
            "échouée?|réussie?|terminée?|fallida|completad[oa]|fallito|completato|mislukt|"
            "geslaagd|nieudana|zakończon[ay])"
        ),
        (
            r"\[(?:jira|confluence|github|gitlab|jenkins|redmine|bugzilla|trac|sentry|zabbix|"
            "nagios|grafana|pagerduty|opsgenie|datadog|statuspage|uptime|aws|azure)*"
        ),
        "(?:aws notification|azure|cloudwatch|amazon)*", r"\[[\w.-]+/[\w.-]+\]",
        r"\([a-z]{2,10}-\d+\)", r"\[[a-z]{2,10}-\d+\]",
        (
            "(?:new|neue) (?:comment|sign-?in|login|device|voicemail|fax|ticket|assignment|"
            "anmeldung)*"
        ),
        "(?:security|sicherheits)[- ]?(?:alert|warnung|hinweis)*",
        "(?:scheduled|planned|geplante) (?:maintenance|wartung)*",
        "(?:maintenance|wartung)(?:sfenster|sarbeiten)?*", "(?:voice ?mail|fax|scan|scanned)*",
        r"message from \+?\d*",
        (
            "(?:daily|weekly|nightly|monthly|hourly|täglicher|wöchentlicher|quotidien|diario|"
            "giornaliero) (?:report|summary|status|backup|job|statistics|bericht)*"
        ),
        (
            "(?:certificate|zertifikat|certificat|licen[cs]e|password|domain|disk|storage|"
            r"quota|cpu|memory|ssl)[\w .\-]{0,40}(?:expir|läuft ab|expire|full|threshold|usage)*"
        ),
        "logwatch*", r"status (?:update|page|change)[\w ]{0,20}:",
        "(?:service|system|host|server) (?:alert|status|is down|is up|recovered|down|up)*",
        (
            "(?:ticket|issue|case|incident|task|request|"
            r"change)s? ?[#:]?\s?[\w-]{0,20} ?(?:has been |was |wurde )?(?:assigned|updated|"
            "closed|resolved|reopened|escalated|created|commented|zugewiesen|geschlossen|"
            "aktualisiert)*"
        ),
        "(?:障害|復旧|監視|アラート|警告|通知|バックアップ)(?:通知|検知|発生|完了|失敗|:|】)*",
        "【(?:障害|監視|警告|通知|アラート|復旧|自動送信)",
    ),
    at_start=True,
)
