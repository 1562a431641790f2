"""The words by which mail clients of many languages announce an older mail.

Only data: labels of header blocks, verbs of "... wrote:" lines, dividing lines, subject prefixes.
All languages are tried on every mail, because a client often speaks another one than its user;
they are single look-ups or one compiled expression, so that this costs next to nothing.
"""

import re

# Labels of header blocks as Outlook, Notes, Thunderbird, Apple Mail, GMX, Yahoo and phones print
# them, lower case.
AUTHOR_LABELS = """from|von|de|da|van|od|fra|från|avsändare|lähettäjä|отправитель|от кого|от|від|
від кого|kimden|gönderen|feladó|από|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|from/von|
expéditeur|remitente|mittente|afzender|absender|nadawca|odesílatel|de la|expeditor|מאת|من|
saatja|nuo|no|от кого"""
DATE_LABELS = """sent|date|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|envoyée|enviado|
enviado el|enviada|enviada em|enviado em|enviada el|fecha|data|inviato|inviato il|data invio|
verzonden|verzonden op|wysłano|wysłane|data wysłania|odesláno|sendt|skickat|dato|lähetetty|
päivämäärä|päiväys|отправлено|дата|надіслано|gönderilme tarihi|gönderildi|tarih|elküldve|küldve|
dátum|date/heure|trimis|dată|στάλθηκε|ημερομηνία|送信日時|日時|日付|发送时间|发送日期|日期|時間|
寄件日期|傳送時間|时间|보낸 날짜|날짜|보낸 시간|נשלח|תאריך|تاريخ الإرسال|التاريخ|
تم الإرسال|تاريخ|odoslané|
datum/uhrzeit"""
TO_LABELS = """to|an|à|a|para|aan|do|komu|til|till|vastaanottaja|кому|kime|alıcı|címzett|către|προς|
宛先|收件人|收件者|받는 사람|받는사람|אל|إلى|
pour|destinataire|destinatario|destinatário|empfänger"""
COPY_LABELS = """cc|kopie|kopi|copie|copie à|copia|cópia|c.c.|bcc|dw|kopia|dk|kopio|копия|копія|
bilgi|
másolatot kap|κοιν|κοιν.|抄送|副本|참조|עותק|نسخة|ccn|cco|cci|udw|kopie an|másolat"""
SUBJECT_LABELS = """subject|sujet|thema|título|titre|titolo|betreff|betr.|objet|asunto|assunto|
oggetto|onderwerp|temat|předmět|emne|
ämne|aihe|тема|konu|tárgy|subiect|θέμα|件名|主题|主旨|主題|标题|제목|נושא|الموضوع|predmet|re"""
OTHER_LABELS = """reply-to|antwort an|répondre à|responder a|rispondi a|importance|priority|
wichtigkeit|
priorität|importancia|importanza|prioriteit|sent by|gesendet von|envoyé par|enviado por|
inviato da|attachments|anlagen|anhang|pièces jointes|pj|adjuntos|allegati|bijlagen|załączniki|
przyłohy|přílohy|vedhæftede filer|bilagor|bifogade filer|liitteet|вложения|ekler|mellékletek|anexos|
添付ファイル|附件|첨부파일|organization|message-id|in-reply-to|sensitivity|reply to|vertraulichkeit|
kategorien|categories|signed by|security|mailed-by"""


def _labels() -> dict[str, str]:
    kinds = (
        ("other", OTHER_LABELS),
        ("copy", COPY_LABELS),
        ("to", TO_LABELS),
        ("subject", SUBJECT_LABELS),
        ("date", DATE_LABELS),
        ("author", AUTHOR_LABELS),
    )
    return {
        label.strip(): kind
        for kind, labels in kinds
        for label in labels.replace("\n", "").split("|")
        if label.strip()
    }


LABELS = _labels()  # "betreff" -> "subject"

# Verbs of the line above a quotation. Word by word where a script has words.
WROTE = re.compile(
    r"""(?:\b(?:wrote|writes|sent|quoting|zitat\ von|citando|excerpts\ from|said\ the\ following|
    schrieb|schrieben|a\ écrit|écrivait|a\ écrite|escribió|escribio|
    ha\ escrito|ha\ scritto|scrive|escreveu|schreef|geschreven|napisał|napisała|napisal|napsal|
    napsala|skrev|skreiv|kirjoitti|írta|a\ scris|tarihinde|yazdı|έγραψε|пишет|написал|написала|
    написав|написала|пише|pisze|napísal|kirjutas|rašė|rakstīja|napisao|je\ napisal)\b
    |schreibt|写道|寫道|のメール|書きました|님이\ 작성|님의\ 말|כתב|מאת|كتب|viết)""",
    re.IGNORECASE | re.VERBOSE,
)

# How such a line begins: a preposition of time, a weekday, a date, in any of the languages.
WROTE_START = re.compile(
    r"""[\W_]{0,6}(?:(?:on|am|le|el|il|op|em|no\ dia|a|den|d\.|dne|dnia|w\ dniu|på|na|v|în|pe|στις|
    la|vào|tarihinde|kl|בתאריך|at|in\ data|il\ giorno|em|el\ día|em\ data\ de|at)\b
    |\d{1,4}\s?[./年-]|\d{1,2}\.?\ \w+|\d{1,2}:\d{2}\b
    |(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|mie|jue|
    vie|sáb|sab|dom|gio|seg|ter|qua|qui|sex|ma|wo|za|zo|pon|pn|wt|śr|czw|pt|sob|niedz|man|tir|ons|
    tor|tors|fre|lør|søn|mån|tis|lör|sön|ke|to|pe|la|su|пн|вт|ср|чт|пт|сб|вс|нд|po|út|st|čt|pá|so|
    ne|δευ|τρ|τετ|πέμ|παρ|joi|mie|vin|sâm)[a-zà-ÿа-я]{0,7}\.?,?\ )""",
    re.IGNORECASE | re.VERBOSE,
)
# Its end where a client leaves the colon out, or draws a line: "---- On ... wrote ----".
WROTE_END = re.compile(
    r"\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|написал)[ *_-]{0,8}$",
    re.IGNORECASE,
)
# GroupWise: ">>> "Salmi, Aino" <asalmi@frostgate.example> 01/02/01 11:12AM >>>"
GROUPWISE_LINE = re.compile(
    r".{2,160}\s\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}.{0,6}\s?>>>$"
)
# Help desks: what stands below is theirs.
REPLY_ABOVE = re.compile(
    r"""[#=*_-]{2,9}.{0,30}(?:(?:repl|respond|answer|writ|typ|respons)\w*\b.{0,40}\babove\ this
    \ line|(?:ober|über)\w*\ diese[rn]?\ (?:zeile|linie)|au-dessus\ de\ cette\ ligne|
    (?:por\ )?encima\ de\ esta\ línea|acima\ desta\ linha|sopra\ (?:di\ )?questa\ (?:riga|linea)|
    boven\ deze\ (?:regel|lijn))""",
    re.IGNORECASE | re.VERBOSE,
)
CLOCK = re.compile(r"\b\d{1,2}\s?[:.h]\s?\d{2}\b|\b\d{1,2}\s?(?:am|pm|uhr)\b|\d{1,2}時", re.I)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b")
MAIL_ADDRESS = re.compile(r"[\w.+'&=/-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")

# Dividing lines. The dashes (or the lone words of Apple Mail) make them safe.
FORWARD_WORDS = r"""forwarded\ (?:message|e-?mail|by)|begin\ forwarded|
    weitergeleitete\ (?:nachricht|
    e-?mail|mail)|anfang\ der\ weitergeleiteten|message\ (?:transféré|transmis|réexpédié)|
    début\ du\ message\ (?:transféré|réexpédié)|e-?mail\ transféré|courriel\ transféré|
    mensaje\ reenviado|inicio\ del\ mensaje\ reenviado|correo\ reenviado|mensagem\ (?:encaminhada|
    reencaminhada)|início\ da\ mensagem\ (?:encaminhada|reencaminhada)|messaggio\ inoltrato|
    inizio\ messaggio\ inoltrato|doorgestuurd\ bericht|begin\ doorgestuurd|doorgestuurde\ e-?mail|
    wiadomość\ przekazana|przekazana\ wiadomość|przekazywana\ wiadomość|początek\ przekazywanej|
    videresendt\ (?:besked|meddelelse|e-?post|melding)|start\ på\ videresendt|vidarebefordrat|
    vidarebefordrad|vidarebefordrat\ (?:brev|meddelande)|påbörjat\ vidarebefordrat|
    přeposlaná\ zpráva|
    začátek\ přeposílané|välitetty\ viesti|edelleenlähetetty|пересылаемое\ сообщение|
    пересланное\ сообщение|переслане\ повідомлення|iletilen\ (?:mesaj|ileti)|továbbított|
    mesaj\ redirecționat|προωθημένο\ μήνυμα|転送(?:された)?メッセージ|転送メール|転送された|
    转发的邮件|
    轉寄郵件|转发邮件|轉寄的郵件|전달된\ 메(?:일|시지)|הודעה\ שהועברה|رسالة\ (?:محولة|معاد)"""
ORIGINAL_WORDS = r"""original\ (?:message|appointment|e-?mail|nachricht)|original-nachricht|
    ursprüngliche\ (?:nachricht|mail|e-?mail)|originalnachricht|message\ d['’]origine|
    message\ original|mensaje\ original|mensagem\ original|messaggio\ originale|
    oorspronkelijk\ bericht|original\ bericht|wiadomość\ oryginalna|oryginalna\ wiadomość|
    oprindelig\ meddelelse|oprindelig\ besked|original\ besked|opprinnelig\ melding|
    ursprungligt\ meddelande|originalmeddelande|původní\ zpráva|původní\ e-?mail|
    alkuperäinen\ viesti|исходное\ сообщение|вихідне\ повідомлення|özgün\ ileti|orijinal\ mesaj|
    eredeti\ üzenet|mesaj\ original|mesajul\ original|αρχικό\ μήνυμα|元のメッセージ|
    original\ messages?|原始邮件|原始郵件|邮件原件|원본\ 메(?:일|시지)|הודעה\ מקורית|
    الرسالة\ الأصلية|reply\ message|antwort-nachricht"""
# What this program's own parser writes above an attached mail and above a bounce's original.
ATTACHED_LINE = re.compile(r"-{10} Forwarded message \(attached\) -{10}$")
RETURNED_LINE = re.compile(r"-{10} Returned message -{10}$")
FORWARD_LINE = re.compile(
    rf"[*_ ]{{0,3}}[-_=—–]{{2,60}}[ *]{{0,3}}(?:{FORWARD_WORDS}).{{0,80}}$", re.I | re.X
)
# Apple Mail has no dashes; Notes ends its line in "by NAME on DATE -----".
BEGIN_FORWARD_LINE = re.compile(
    r"""(?:begin\ forwarded\ message|anfang\ der\ weitergeleiteten\ (?:nachricht|e-?mail)|
    début\ du\ message\ (?:transféré|réexpédié)|inicio\ del\ mensaje\ reenviado|
    início\ da\ mensagem\ (?:encaminhada|reencaminhada)|inizio\ messaggio\ inoltrato|
    begin\ doorgestuurd\ bericht|początek\ przekazywanej\ wiadomości|
    start\ på\ videresendt\ (?:besked|melding|e-?mail)|påbörjat\ vidarebefordrat\ (?:brev|
    meddelande)|
    vidarebefordrat\ brev|začátek\ přeposílané\ zprávy|välitetty\ viesti\ alkaa|
    начало\ (?:переадресованного|пересылаемого)\ сообщения|iletilen\ ileti|iletinin\ başlangıcı|
    転送されたメッセージ|以下是转发的邮件|以下為轉寄的郵件|전달된\ 메시지\ 시작)\s?[:：]?$""",
    re.I | re.X,
)
ORIGINAL_LINE = re.compile(
    rf"""[*_ ]{{0,3}}[-_=—–]{{2,60}}[ *]{{0,3}}(?:{ORIGINAL_WORDS})
    (?:.{{0,40}}|[ *]{{0,3}}[-_=—–]{{2,60}}[ *]{{0,3}}[^\W\d_]{{1,20}}\ ?[:：].{{0,900}})$""",
    re.I | re.X,
)  # some clients run the headers on behind it: "--- Ursprüngliche Nachricht ---Von: ..."
# Also drawn with gaps ("_ __ ___ ____") and in waves.
RULE_LINE = re.compile(r"[-_=*~─━—–](?: ?[-_=*~─━—–]){4,199}$")
SHORT_RULE = re.compile(r"[-_=*~─━—–]{3,4}$")  # a rule as Markdown draws it

REPLY_PREFIX = re.compile(
    r"\s*(?:re|aw|antw|antwort|sv|vs|odp|ynt|res|rif|r|ref|ατ|απ|回复|回覆|答复|답장|vá|bls|на|отв)"
    r"\s?(?:\[\d+\]|\(\d+\))?\s?[:：]",
    re.I,
)
FORWARD_PREFIX = re.compile(
    r"\s*(?:fw|fwd|wg|wtr|tr|trans|rv|reenv|i|inoltr|enc|doorst|fs|vb|vl|pd|podd?|i̇lt|ilt|továbbítás|"
    r"转发|轉寄|転送|전달|πρθ|на здн)\s?(?:\[\d+\]|\(\d+\))?\s?[:：]",
    re.I,
)
# A list or a gateway puts its tag before the prefix: "[ext] WG: ..."
SUBJECT_TAG = re.compile(r"\s*(?:\[[^\]]{1,40}\]|\*{2,5}[\w -]{1,30}\*{2,5})\s*")
# A line that a person marks with ">" and has not quoted: a prompt, a figure, a log.
LOG_LINE = re.compile(
    r"(?:>>|\$|#|[<>=]|-?\d[\d.,]*\s?(?:%|ms|s|sec|min|h|hrs?|MB|GB|kB|k|€|EUR|USD)\b"
    r"|(?:select|insert|update|curl|npm|git|sudo|cd|ls|docker|kubectl|ping|error|warn|info)\b)",
    re.IGNORECASE,
)
