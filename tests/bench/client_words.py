"""How mail clients introduce what they quote, by language, and how they mark a reply."""

MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(),
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(),
    "es": "ene feb mar abr may jun jul ago sept oct nov dic".split(),
    "it": "gen feb mar apr mag giu lug ago set ott nov dic".split(),
    "ja": [f"{n}月" for n in range(1, 13)],
}
DAYS = {
    "en": "Mon Tue Wed Thu Fri Sat Sun".split(),
    "de": "Mo. Di. Mi. Do. Fr. Sa. So.".split(),
    "fr": "lun. mar. mer. jeu. ven. sam. dim.".split(),
    "es": "lun mar mié jue vie sáb dom".split(),
    "it": "lun mar mer gio ven sab dom".split(),
    "ja": "月 火 水 木 金 土 日".split(),
}
# {wd} weekday, {d} day, {m} month's name, {mm} its number, {y} year, {t} time, {who} name <address>
GMAIL = {
    "en": "On {wd}, {m} {d}, {y} at {t} {who} wrote:",
    "de": "Am {wd}, {d}. {m} {y} um {t} Uhr schrieb {who}:",
    "fr": "Le {wd} {d} {m} {y} à {t}, {who} a écrit :",
    "es": "El {wd}, {d} {m} {y} a las {t}, {who} escribió:",
    "it": "Il giorno {wd} {d} {m} {y} alle ore {t} {who} ha scritto:",
    "ja": "{y}年{mm}月{d}日({wd}) {t} {who}:",
}
APPLE = {
    "en": "On {d} {m} {y}, at {t}, {who} wrote:",
    "de": "Am {d:02}.{mm:02}.{y} um {t} schrieb {who}:",
    "fr": "Le {d} {m} {y} à {t}, {who} a écrit :",
    "es": "El {d} {m} {y}, a las {t}, {who} escribió:",
    "it": "Il giorno {d} {m} {y}, alle ore {t}, {who} ha scritto:",
    "ja": "{y}/{mm:02}/{d:02} {t}、{who}のメール:",
}
OUTLOOK_FIELDS = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "fr": ("De", "Envoyé", "À", "Objet"),
    "es": ("De", "Enviado el", "Para", "Asunto"),
    "it": ("Da", "Inviato", "A", "Oggetto"),
    "ja": ("差出人", "送信日時", "宛先", "件名"),
}
OUTLOOK_DATES = {
    "en": "{day} {d} {m} {y} {t}",
    "de": "{day}, {d}. {m} {y} {t}",
    "fr": "{day} {d} {m} {y} {t}",
    "es": "{day}, {d} de {m} de {y} {t}",
    "it": "{day} {d} {m} {y} {t}",
    "ja": "{y}年{mm}月{d}日 {t}",
}
REPLY = {"en": "RE: ", "de": "AW: ", "fr": "RE: ", "es": "RE: ", "it": "R: ", "ja": "RE: "}
FORWARD = {"en": "FW: ", "de": "WG: ", "fr": "TR: ", "es": "RV: ", "it": "I: ", "ja": "FW: "}
DISCLAIMER = {
    "en": "This e-mail and any attachments are confidential and intended solely for the use of the individual or entity to whom they are addressed. If you have received this e-mail in error please notify the sender immediately and delete it from your system. Any unauthorised copying, disclosure or distribution is forbidden.",
    "de": "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender und vernichten Sie diese E-Mail. Das unerlaubte Kopieren sowie die unbefugte Weitergabe sind nicht gestattet.",
    "fr": "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de ses destinataires. Si vous avez reçu ce message par erreur, merci d'en avertir immédiatement l'expéditeur et de le détruire.",
    "es": "Este mensaje y los archivos adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario. Si lo ha recibido por error, le rogamos que lo comunique al remitente y lo elimine.",
    "it": "Questo messaggio e gli eventuali allegati sono riservati e destinati esclusivamente al destinatario. Se lo avete ricevuto per errore, vi preghiamo di informare il mittente e di cancellarlo.",
    "ja": "本メールには機密情報が含まれている場合があります。誤って受信された場合は、送信者にご連絡の上、削除してください。",
}
