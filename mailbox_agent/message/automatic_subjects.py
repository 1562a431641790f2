"""The subjects that machines write, per kind. Data only; `automatic.py` weighs it.

A subject alone never decides, except that of an autoresponder's own prefix in front of an empty or
impersonal text. The patterns stand at the subject's beginning unless the name says otherwise.
"""

from mailbox_agent.message.wording import any_of

# Put there by mail servers, not by people: "Automatic reply: Claims portal".
AUTO_REPLY_PREFIX = any_of(
    (
        r"auto(?:matic|mated|matisch)?[- ]?(?:reply|response|answer|respon[sd]er)\b*",
        r"\[?auto[- ]?(?:reply|response)\]?", r"auto:", r"automatic (?:reply|response)", r"out of (?:the )?office (?:auto)?-?reply*",
        r"out of (?:the )?office\s*[:(\[]", r"out-of-office\s*[:(\[]", r"ooo\s*[:(\[]", r"vacation (?:reply|response|message|notice)*",
        r"away (?:message|notice|from my mail)*", r"automatisiert beantwortet*",
        r"automatische (?:antwort|antwortmail|ruckantwort|e-?mail|nachricht|abwesenheit)*", r"automatische antwort*",
        r"abwesenheits(?:notiz|meldung|nachricht|benachrichtigung|assistent|info)*", r"abwesend\s*:",
        r"abwesenheit\s*:", r"autoantwort*", r"nicht im (?:buro|haus)\s*:",
        r"réponse automatique*", r"reponse d'absence*", r"message d'absence*", r"notification d'absence*", r"absence du bureau*",
        r"absent(?:e)? du bureau*", r"message automatique*", r"absence\s*:", r"avis d'absence*", r"répondeur automatique*",
        r"respuesta (?:automática|automatizada)*", r"fuera de (?:la )?oficina\s*[:(]", r"mensaje automático*",
        r"contestación automática*", r"ausencia\s*:", r"ausente\s*:",
        r"risposta automatica*", r"fuori (?:sede|ufficio)\s*[:(]", r"messaggio automatico*", r"avviso di assenza*", r"assenza\s*:",
        r"resposta automática*", r"fora do escritório\s*[:(]", r"mensagem automática*", r"aviso de ausência*", r"ausência\s*:",
        r"automatisch(?:e)? (?:antwoord|beantwoording|bericht|afwezigheid|reactie)*", r"afwezigheids(?:bericht|melding|assistent)*",
        r"niet (?:op kantoor|aanwezig)\s*:", r"afwezig\s*:",
        r"automatyczna odpowiedź*", r"odpowiedź automatyczna*", r"autoodpowiedź*", r"poza biurem\s*:", r"nieobecność\s*:",
        r"autoresponder*", r"自動(?:返信|応答|送信)*", r"【?自動返信】?", r"不在(?:通知|のお知らせ|連絡|のため)", r"\[自動", r"【不在",
        r"autosvar*", r"automatisk(?:t)? (?:svar|fraværssvar|fravarosvar|frånvaro*)", r"frånvaro(?:meddelande)?*", r"fravær(?:sbesked|smelding|ssvar)?*",
        r"automatick[áa] odpověď*", r"automaticka odpoved*", r"mimo kancelář\s*:", r"otomatik (?:yanıt|cevap)*",
        r"ofis dışında\s*:", r"автоматический ответ*", r"автоответ*", r"автоматическое (?:сообщение|уведомление)*",
        r"自动(?:回复|答复|回覆)*", r"自動(?:回覆|答覆)*", r"外出(?:通知|自动)*", r"automaattinen vastaus*", r"automatikus válasz*",
        r"자동 ?(?:응답|회신)*", r"răspuns automat*", r"αυτόματη απάντηση*",
    ),
    at_start=True,
)  # fmt: skip

# A person may write these too.
ABSENCE_WORDS = any_of(
    (
        "out of (?:the )?office", "out-of-office", "ooo", "on (?:annual |parental |maternity |sick )?leave", "on vacation",
        "on holiday", "away from (?:the office|my desk|email)", "away until", "absence", "no longer with", "has left the company",
        "abwesend", "abwesenheit*", "nicht im (?:buro|haus)", "im urlaub", "urlaub", "ausser haus", "elternzeit",
        "absente?", "en congé[s]?", "en vacances", "hors du bureau", "fuera de (?:la )?oficina", "ausente", "ausencia",
        "de vacaciones", "fuori ufficio", "fuori sede", "assente", "in ferie", "fora do escritório", "ausência", "de férias",
        "niet aanwezig", "afwezig", "met vakantie", "op vakantie", "nieobecn*", "poza biurem", "urlop*", "不在", "休暇", "休業",
        "på semester", "inte på plats", "på ferie", "ikke på kontoret", "fraværende", "frånvarande", "mimo kancelář", "dovolen*",
        "ofis dışında", "izinde", "в отпуске", "отсутств*", "休假", "外出", "不在办公室",
    )
)  # fmt: skip

ACKNOWLEDGES = any_of(
    (
        "we (?:have |'ve )?received your", "your (?:request|ticket|case|message|e-?mail|enquiry|inquiry|question|report|order)",
        "thank(?:s| you) for (?:contacting|your|reaching|writing|getting in touch)", "(?:ticket|case|request|incident) (?:received|created|opened|logged|registered|submitted)",
        "(?:request|message|enquiry|receipt) (?:received|confirmation)", "confirmation of (?:receipt|your)", "acknowledg(?:e)?ment*",
        "new (?:ticket|case|request) (?:created|opened|logged)", "has been (?:received|logged|created|registered)", "received:",
        "ihre (?:anfrage|nachricht|e-?mail|meldung|mail|mitteilung|bewerbung)", "eingangsbestatigung*", "empfangsbestätigung*", "vielen dank fur ihre",
        "ticket (?:eroffnet|erstellt|angelegt)", "votre (?:demande|message|ticket|e-?mail|courriel)", "accusé de réception*",
        "nous avons bien reçu", "su (?:solicitud|consulta|mensaje|ticket|caso)", "hemos recibido", "acuse de recibo*", "confirmación de recepción*",
        "la (?:sua|tua|vostra) richiesta", "abbiamo ricevuto", "richiesta (?:ricevuta|presa in carico)", "conferma di ricezione*",
        "(?:o )?seu (?:pedido|chamado|ticket|e-?mail)", "sua (?:solicitação|mensagem)", "recebemos (?:o seu|a sua|seu|sua)", "confirmação de recebimento*",
        "uw (?:verzoek|aanvraag|melding|bericht|e-?mail|vraag)", "ontvangstbevestiging*", "wij hebben uw", "twoje zgłoszenie", "państwa zgłoszenie",
        "potwierdzenie (?:otrzymania|przyjęcia|zgłoszenia|rejestracji)*", "otrzymaliśmy", "zgłoszenie (?:przyjęte|zarejestrowane)", "zarejestrowano zgłoszenie",
        "受付完了", "お問い合わせ(?:を受け付け|ありがとう|受付)", "受け付けました", "受付(?:の)?(?:お知らせ|番号|確認)", "vi har (?:mottagit|modtaget|mottatt)", "vaše žádost*",
        "potvrzení (?:o )?přijetí*", "ваше (?:обращение|сообщение)", "ваша заявка", "talebiniz*", "您的(?:请求|邮件|工单)", "已收到",
        r"\[?(?:ticket|case|request|req|incident|inc|sr|ref|sup|desk|help)\s?[-#:]?\s?[a-z]{0,4}-?\d{3,}",
    )
)  # fmt: skip

CHALLENGE = any_of(
    (
        "(?:please )?(?:confirm|verify) (?:your (?:message|e-?mail|address|mail)|you are|that you)", "confirmation required", "message (?:held|pending|waiting|awaiting)*",
        "sender verification", "verification required", "challenge", r"\[spam ?arrest\]", "boxbe", "your e-?mail requires verification*",
        "bitte bestätigen sie ihre (?:e-?mail|nachricht)", "veuillez confirmer votre (?:message|e-?mail)", "confirme su (?:mensaje|correo)",
        "conferma (?:il tuo|il suo|del) messaggio", "potwierdź (?:swoją )?wiadomość",
    )
)  # fmt: skip

BOUNCE = any_of(
    (
        "undeliver*", "undelivered mail*", "delivery status notification*", "delivery (?:has )?(?:failure|failed|delayed|problem|error|report|notification)*",
        "mail delivery (?:fail|error|problem|issue|subsystem|status|notification|system)*", "mail (?:could not|not) (?:be )?delivered*", "returned (?:mail|e-?mail|message|to sender)*",
        "failure notice*", "message (?:could )?not (?:be )?(?:delivered|sent)*", "message (?:delivery )?(?:failed|failure|undeliverable|blocked|rejected|delayed)*", "non[- ]?deliver*",
        "nondeliverable mail*", "failed mail*", "failed to deliver*", "unable to deliver*", "could not (?:be )?deliver*", "your message (?:could not|couldn't|wasn't|was not)*", "warning: (?:could not send|message)*",
        r"\*\*message you sent blocked*", "address not found*", "rejected(?: mail)?:", "mail (?:rejected|system error|returned)*", "permanent (?:delivery )?(?:failure|error)*", "dsn:", "user unknown*", "mailbox (?:unavailable|full)*", "error sending your mail*",
        "unzustellbar*", "nicht zustellbar*", "unzustellbarkeit*", "zustellung (?:fehlgeschlagen|nicht moglich|verzogert|gescheitert)*", "fehler (?:bei der|in der) (?:e-?mail|zustellung|ubermittlung|nachrichten)*", "(?:e-?mail|nachricht) (?:konnte )?nicht zugestellt*", "zustellungsfehler*", "ruckläufer*", "verzögerte zustellung*",
        "non remis*", "échec de (?:la )?(?:remise|distribution|livraison|l'envoi|transmission)*", "(?:message|courrier) non (?:remis|distribué|délivré)*", "notification d'échec*", "non distribuable*", "remise (?:retardée|différée)*", "retour de courrier*",
        "no se (?:puede|pudo|ha podido) entregar*", "(?:mensaje|correo) (?:no entregado|devuelto)*", "(?:error|fallo) (?:de|en la) entrega*", "no (?:se )?entregad?o*", "entrega retrasada*", "notificación de (?:estado de )?entrega*",
        "impossibile (?:recapitare|consegnare)*", "non recapitabile*", "mancat[oa] (?:recapito|consegna)*", "recapito (?:non riuscito|ritardato)*", "messaggio non (?:recapitato|consegnato)*", "notifica (?:di|sullo stato) (?:mancato )?(?:recapito|consegna)*", "errore (?:di|nella) consegna*", "consegna non riuscita*",
        "não (?:foi possível entregar|entregue|entregável)*", "(?:falha|erro) (?:na|de) entrega*", "mensagem (?:não entregue|devolvida)*", "e-?mail devolvido*", "notificação de (?:status de )?entrega*",
        "onbestelbaar*", "niet (?:bezorgd|afgeleverd|bestelbaar)*", "(?:bericht|e-?mail) (?:kan|kon) niet*", "(?:aflevering|bezorging) (?:mislukt|vertraagd)*", "kan niet (?:worden )?(?:bezorgd|afgeleverd)*",
        "niedostarczon*", "nie (?:można|udało się) dostarczyć*", "niedoręczon*", "nie dostarczono*", "wiadomość (?:nie została|niedostarczona)*", "błąd dostar*", "zwrot (?:poczty|wiadomości)*", "powiadomienie o (?:stanie|niedostarczeniu)*",
        "配信(?:不能|エラー|できません|失敗|不可|遅延)", "(?:メール)?(?:送信|配送|配達)(?:エラー|できません|失敗|不能)", "不達(?:通知|メール)?", "エラーメール", "未配信", "配信状況通知", "送信者に戻され", "宛先不明",
        "oleverer*", "kunde inte levereras*", "kan ikke leveres*", "kunne ikke leveres*", "ikke leveret*", "kan inte levereras*", "uleverbar*", "leveringsfejl*", "kunne ikke levere*",
        "nedoručiteln*", "nedoručen*", "zprávu (?:nelze|nebylo)*", "teslim edilemedi*", "iletilemedi*", "не(?:возможно)? ?доставл*", "недоставлен*", "сообщение не (?:доставлено|может)*", "ошибка доставки*", "无法(?:送达|投递|传递)", "退信", "系统退信", "未送达", "邮件投递失败", "전송 ?실패", "반송",
    ),
    at_start=True,
)  # fmt: skip

READ_RECEIPT = any_of(
    (
        r"(?:read|not read|read receipt|return receipt|delivered|relayed|deleted|recall)\s?:", r"return receipt*", r"read (?:receipt|notification)*", r"delivery receipt*", r"disposition notification*", r"your message was (?:read|displayed)*",
        r"(?:gelesen|nicht gelesen|ungelesen geloscht|gelöscht|zugestellt|ubermittelt|lesebestätigung|empfangsbestätigung)\s?:", r"(?:lu|non lu|remis|relayé|confirmation de lecture|accusé de (?:lecture|réception))\s?:",
        r"(?:leído|no leído|entregado|eliminado|confirmación de lectura|acuse de lectura)\s?:", r"(?:letto|non letto|recapitato|eliminato|conferma di lettura|ricevuta di ritorno|consegnato|conferma lettura)\s?:",
        r"(?:lid[oa]|não lid[oa]|entregue|lida|confirmação de leitura|recibo de leitura)\s?:", r"(?:gelezen|ongelezen|niet gelezen|bezorgd|leesbevestiging|ontvangstbewijs)\s?:", r"(?:przeczytan[oey]|nieprzeczytan[oey]|dostarczono|potwierdzenie (?:odczytu|przeczytania))\s?:",
        r"(?:開封済み|未開封|開封確認|配信済み|既読)\s?:?", r"(?:läst|inte läst|levererat|läskvitto|læst|ikke læst|lest|ikke lest|leveret|levert|kvittering)\s?:", r"(?:přečteno|doručeno|okundu|teslim edildi|прочитано|доставлено|已读|已送达|未读)\s?:",
    ),
    at_start=True,
)  # fmt: skip

CALENDAR = any_of(
    (
        r"(?:accepted|tentative(?:ly)?(?: accepted)?|declined|cancell?ed|invitation|updated invitation|new time proposed|meeting (?:response|request|forward notification|canceled|cancelled|forwarded)|cancell?ed event(?: with note)?|updated event|reminder|proposed new time|follow(?:ing|ed))\s?:", r"meeting forward notification*",
        r"(?:zugesagt|zusage|akzeptiert|angenommen|abgelehnt|absage|abgesagt|mit vorbehalt(?: zugesagt)?|vorläufig(?: zugesagt)?|vorbehalt|einladung|aktualisierte einladung|termin abgesagt|neue (?:be)?sprechungszeit vorgeschlagen|besprechungsanfrage|neuer terminvorschlag|besprechungsweiterleitung|weiterleitungsbenachrichtigung zur besprechung|terminabsage|abgesagter termin)\s?:",
        r"(?:accepté[e]?|refusé[e]?|provisoire|tentative|annulé[e]?|invitation|invitation (?:mise à jour|modifiée)|nouvelle heure proposée|événement annulé|réunion annulée)\s?:", r"(?:aceptad[oa]|rechazad[oa]|provisional|tentativo|cancelad[oa]|invitación|invitación actualizada|nueva hora propuesta|evento cancelado)\s?:",
        r"(?:accettat[oa]|accettazione|rifiutat[oa]|provvisorio|annullat[oa]|invito|invito aggiornato|evento annullato|nuovo orario proposto)\s?:", r"(?:aceit[oae]|aceite|recusad[oa]|provisório|cancelad[oa]|convite|convite atualizado|evento cancelado)\s?:",
        r"(?:geaccepteerd|geweigerd|afgewezen|voorlopig(?: geaccepteerd)?|geannuleerd|uitnodiging|bijgewerkte uitnodiging|nieuwe tijd voorgesteld)\s?:", r"(?:zaakceptowan[oey]|odrzucon[oey]|wstępnie(?: zaakceptowano)?|wstępna akceptacja|odwołan[oey]|anulowan[oey]|zaproszenie|zaktualizowane zaproszenie)\s?:",
        r"(?:承諾|承諾済み|承認|辞退|仮承諾|仮の予定|キャンセル(?:済み)?|取り消し|招待|会議の招待|更新された招待状|予定のキャンセル)\s?:", r"(?:accepterat|accepteret|akseptert|godtaget|avböjt|afvist|avslått|preliminärt|foreløbig|inställt|aflyst|avlyst|inbjudan|indbydelse|invitation|innkalling)\s?:", r"(?:přijato|odmítnuto|zrušeno|pozvánka|kabul edildi|reddedildi|iptal edildi|davet|принято|отклонено|отменено|приглашение|已接受|接受|拒绝|已拒绝|已取消|取消|邀请)\s?:",
    ),
    at_start=True,
)  # fmt: skip

BULK = any_of(
    (
        "newsletter*", "digest", "weekly", "monthly (?:update|review|round-?up)", "bulletin", "round-?up", r"(?:issue|ausgabe|edition|numéro|numero|nr|no)\.? ?#?\d+", r"#\d{1,4}:", "webinar*",
        r"(?:save|spare) \d+ ?%", r"\d{1,2} ?% (?:off|rabatt|de descuento|di sconto|de réduction|korting|rabatu)", "black friday", "early bird", "last chance", "register now", "release notes", "product update[s]?", "what's new", "unsere neuigkeiten",
        "neuigkeiten", "rundbrief", "infobrief", "infolettre", "lettre d'information", "boletín", "novedades", "bollettino", "novità", "novidades", "boletim", "nieuwsbrief", "biuletyn", "メールマガジン", "メルマガ", "ニュースレター", "nyhetsbrev", "nyhedsbrev", "zpravodaj", "bülten*", "рассылка", "новости", "通讯", "周刊",
    )
)  # fmt: skip

# Monitoring, builds, jobs, tickets, accounts: the shape of a line that a program filled in.
NOTIFICATION = any_of(
    (
        r"\[(?:firing|resolved|alert|alerting|ok|warning|warn|critical|crit|error|info|problem|recovery|failed|failure|success|down|up|no ?data|triggered|incident|p[1-5]|sev[-_ ]?[0-4])(?:[:\s#\]][^\]]{0,60})?\]?",
        r"\*{2,3} ?(?:problem|recovery|acknowledgement|flapping|down|service|host)*", r"(?:problem|recovery|resolved|critical|alert|alarm|warning|ok|down|up|incident|störung|entwarnung|alerte|alerta|allarme|awaria)\s?[:!-]",
        r"(?:build|pipeline|job|deploy(?:ment)?|workflow|run|test run) (?:#?\d+ )?(?:failed|failure|succeeded|passed|fixed|broken|is back to normal|still failing|canceled)*", r"(?:failed|fixed|broken|successful|still failing|passed)(?: pipeline| build| job)?:", r"cron ?<*",
        r"(?:backup|sicherung|sauvegarde|copia de seguridad|kopia zapasowa|sync|import|export|batch|datensicherung|task|report)(?:[\w \-:#]{0,40})(?:failed|failure|success(?:ful)?|completed?|finished|ok|fehlgeschlagen|erfolgreich|abgeschlossen|échouée?|réussie?|terminée?|fallida|completad[oa]|fallito|completato|mislukt|geslaagd|nieudana|zakończon[ay])",
        r"\[(?:jira|confluence|github|gitlab|jenkins|redmine|bugzilla|trac|sentry|zabbix|nagios|grafana|pagerduty|opsgenie|datadog|statuspage|uptime|aws|azure)*", r"(?:aws notification|azure|cloudwatch|amazon)*", r"\[[\w.-]+/[\w.-]+\]", r"\([a-z]{2,10}-\d+\)", r"\[[a-z]{2,10}-\d+\]",
        r"(?:new|neue) (?:comment|sign-?in|login|device|voicemail|fax|ticket|assignment|anmeldung)*", r"(?:security|sicherheits)[- ]?(?:alert|warnung|hinweis)*", r"(?:scheduled|planned|geplante) (?:maintenance|wartung)*", r"(?:maintenance|wartung)(?:sfenster|sarbeiten)?*", r"(?:voice ?mail|fax|scan|scanned)*", r"message from \+?\d*",
        r"(?:daily|weekly|nightly|monthly|hourly|täglicher|wöchentlicher|quotidien|diario|giornaliero) (?:report|summary|status|backup|job|statistics|bericht)*", r"(?:certificate|zertifikat|certificat|licen[cs]e|password|domain|disk|storage|quota|cpu|memory|ssl)[\w .\-]{0,40}(?:expir|läuft ab|expire|full|threshold|usage)*", r"logwatch*", r"status (?:update|page|change)[\w ]{0,20}:", r"(?:service|system|host|server) (?:alert|status|is down|is up|recovered|down|up)*",
        r"(?:ticket|issue|case|incident|task|request|change)s? ?[#:]?\s?[\w-]{0,20} ?(?:has been |was |wurde )?(?:assigned|updated|closed|resolved|reopened|escalated|created|commented|zugewiesen|geschlossen|aktualisiert)*",
        r"(?:障害|復旧|監視|アラート|警告|通知|バックアップ)(?:通知|検知|発生|完了|失敗|:|】)*", r"【(?:障害|監視|警告|通知|アラート|復旧|自動送信)",
    ),
    at_start=True,
)  # fmt: skip
