"""What automatic mails say."""

ABSENCE_SUBJECTS = {
    "en": "Automatic reply: {subject}",
    "de": "Automatische Antwort: {subject}",
    "fr": "Réponse automatique : {subject}",
    "es": "Respuesta automática: {subject}",
    "it": "Risposta automatica: {subject}",
    "ja": "自動応答: {subject}",
}
ABSENCES = {
    "en": "Hello,\n\nI am out of the office until {date} with limited access to email. For urgent matters please contact the service desk.\n\n{who}\n",
    "de": "Guten Tag,\n\nich bin bis zum {date} nicht im Büro. In dringenden Fällen wenden Sie sich bitte an meine Vertretung.\n\n{who}\n",
    "fr": "Bonjour,\n\nje suis absent jusqu'au {date}. En cas d'urgence, veuillez contacter le standard.\n\n{who}\n",
    "es": "Hola:\n\nEstaré fuera de la oficina hasta el {date}. Para asuntos urgentes, contacte con la centralita.\n\n{who}\n",
    "it": "Buongiorno,\n\nsono fuori ufficio fino al {date}. Per urgenze contattare il centralino.\n\n{who}\n",
    "ja": "ただいま不在にしております。{date}以降にご返信いたします。\n\n{who}\n",
}
RECEIPT = """\
Thank you for contacting {company}.

Your request "{subject}" has been received and was given the number {n}. One of our agents will get
back to you as soon as possible. Please do not change the subject line when you answer.

This is an automatically generated message.
"""
BOUNCE = (
    "This is the mail system at host mail.{domain}.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<{email}>: host mx.{domain}[198.51.100.7] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n",
    "Reporting-MTA: dns; mail.{domain}\nArrival-Date: {date}\n\nFinal-Recipient: rfc822; {email}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n",
    "From: Vendor Escalations <escalations@vendor.example>\nTo: {email}\nSubject: news of your case\nDate: {date}\nMessage-ID: <sent@vendor.example>\n\nWe have news for you.\n",
)
CALENDAR = """\
BEGIN:VCALENDAR
METHOD:REQUEST
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VEVENT
ORGANIZER:mailto:{email}
UID:{uid}
SUMMARY:{subject}
DTSTART:{start}
DURATION:PT30M
END:VEVENT
END:VCALENDAR
"""
NEWSLETTER = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><style>.w{{max-width:600px;margin:0 auto}} .c{{padding:12px;font-family:Arial,sans-serif}} @media only screen and (max-width:480px){{.w{{width:100%!important}}}}</style></head><body><table class="w" role="presentation" width="600" cellpadding="0" cellspacing="0" border="0">{rows}</table><p style="font-size:10px;color:#999">You receive this because you subscribed. <a href="https://news.{domain}/unsubscribe">Unsubscribe</a> or <a href="https://news.{domain}/view">view in browser</a>.</p></body></html>',
    '<tr><td class="c" align="left" valign="top" style="padding:12px 24px;border-bottom:1px solid #eeeeee"><h2 style="margin:0 0 8px;font-size:18px;color:#223344">{title}</h2><p style="margin:0 0 12px;font-size:14px;line-height:20px;color:#444444">{text}</p><a href="https://news.{domain}/read" style="background:#0055aa;color:#ffffff;padding:8px 16px;text-decoration:none">Read more</a></td></tr>',
)
NEWS = (
    ("Ten ways to save energy in the warehouse", "Our experts visited forty sites and found that small changes pay off within a year."),
    ("Join our webinar", "Learn how leading companies plan their routes. Seats are limited, register today."),
    ("Release notes for spring", "New dashboards, faster search and many small improvements are waiting for you."),
    ("Meet us at the trade fair", "Visit our booth in hall 7 and win a weekend for two."),
    ("Customer story", "How a family business doubled its turnover with better planning."),
    ("Security bulletin", "Please update your clients to the newest version before the end of the month."),
    ("We are hiring", "Developers, consultants and project managers wanted in twelve cities."),
    ("Price list", "The new price list is valid from the first of next month. Ask your partner for details."),
)  # fmt: skip
