"""Machines that say so in no header, by their forms; and people who write in such forms."""

import pytest
from mails import mail

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Automatic

# fmt: off

ANSWER = {"In-Reply-To": "<ours@vendor.example>"}
MACHINES = (  # kind, From, Subject, whether it answers, text
    ("auto_reply", "Jonas Berg <j@c.example>", "SV: Driftstopp", True, "Hej,\n\njag har semester vecka 28-31 och läser inte min mejl. Vid brådskande ärenden, kontakta support@c.example.\n\nMvh Jonas"),
    ("auto_reply", "Timo <t@c.example>", "Re: Häiriö", True, "Olen lomalla 1.7.-31.7. enkä lue sähköpostejani. Kiireisissä asioissa ota yhteyttä asiakaspalveluun asiakaspalvelu@c.example."),
    ("auto_reply", "Anna <a@c.example>", "Re: Hiba", True, "Szabadságon vagyok augusztus 20-ig. Sürgős esetben kérem, keresse kollégámat: bela@c.example."),
    ("auto_reply", "Ayse <a@c.example>", "Ynt: Arıza", True, "Merhaba, 5-20 Ağustos tarihleri arasında yıllık izindeyim. Acil durumlar için lütfen mehmet@c.example adresine yazınız."),
    ("auto_reply", "Li Wei <l@c.example>", "回复: 系统故障", True, "您好，我正在休假，8月20日返回。如有急事请联系王芳 wang@c.example。"),
    ("auto_reply", "Иван <i@c.example>", "Re: Сбой", True, "Здравствуйте! Я в отпуске до 20 августа. По срочным вопросам обращайтесь к Петрову: petrov@c.example."),
    ("auto_reply", "Els <e@c.example>", "Antw: Storing", True, "Ik ben met vakantie tot en met 15 augustus. Voor dringende zaken kunt u terecht bij Bram, bram@c.example."),
    ("auto_reply", "Office <office@c.example>", "Office closed", False, "Our office is closed for the public holiday on Monday. We will answer your message on Tuesday."),
    ("auto_reply", "Ben Low <b@c.example>", "Re: Renewal", True, "I no longer work at Corbel. Please direct your mail to Sue Adams, sue@c.example."),
    ("auto_reply", "Ben Low <b@c.example>", "Re: Renewal", True, "Please note that this address is no longer in use. Write to accounts@c.example instead."),
    ("auto_reply", "Zoe <z@c.example>", "Re: Renewal", True, "This mailbox is not monitored. For support visit https://help.c.example."),
    ("notification", "Service Desk <servicedesk@c.example>", "INC0042113 Printer queue stopped", False, "Your incident INC0042113 has been created.\n\nShort description: Printer queue stopped\nPriority: 3 - Moderate\nState: New\n\nYou can follow it in the portal."),
    ("notification", "Helpdesk <help@c.example>", "Ticket 4411 geschlossen", False, "Guten Tag,\n\nIhr Ticket 4411 wurde geschlossen. Wie zufrieden waren Sie mit der Bearbeitung? Bewerten Sie uns: https://c.example/r/4411"),
    ("notification", "Customer Care <care@c.example>", "How did we do?", False, "Hello,\n\nyour request #2214 was recently solved. How would you rate the support you received?\n\nGood, I'm satisfied: https://x.example/g\nBad, I'm unsatisfied: https://x.example/b"),
    ("notification", "ticketing@c.example", "Case 00921 status changed", False, "Case 00921\nOld status: In progress\nNew status: Waiting for customer\nChanged by: mwong\nChanged at: 2025-03-04 10:22"),
    ("notification", "arsys@mailman.c.example", "Your Approval is Overdue: Access for m.smith", False, "This request has been pending your approval for 58 days. Please click http://it.c.example/x?ID=67320 to review and act upon this request.\n\nRequest ID : 000067320\nRequest Create Date : 10/11/01 10:24:53 AM\nRequested For : m.smith@c.example\nResource Type : Applications"),
    ("notification", "sap-admin@c.example", "Job Z_BILLING_RUN abgebrochen", False, "Job: Z_BILLING_RUN\nMandant: 100\nStart: 04.03.2025 02:00:01\nEnde: 04.03.2025 02:00:09\nStatus: abgebrochen"),
    ("notification", "db01@c.example", "Tablespace USERS 97% on db01", False, "Host=db01 Tablespace=USERS Used=97% Free=1.2GB at 03:14"),
    ("notification", "PRTG <prtg@c.example>", "PRTG Summary: 2 new messages", False, "Sensor Ping on core-sw1 down. Last message: request timed out. Since 04.03.2025 03:12."),
    ("notification", "SolarWinds <orion@c.example>", "Node edge-07 is Down", False, "Node edge-07 (10.2.3.4) is Down at 3:12 AM.\nAcknowledge: https://orion.c.example/a/1"),
    ("newsletter", "Statuspage <incidents@status.example>", "Investigating - elevated error rates", False, "We are currently investigating elevated error rates on the API.\n\nPosted at 10:12 UTC. Affected components: API, Webhooks\n\nManage subscription: https://status.example/s"),
    ("notification", "Ops <outages@c.example>", "Weekend Outage Report for 6/1 through 6/4", False, "------------------------------\nW E E K E N D   S Y S T E M S\n------------------------------\nSCHEDULED SYSTEM OUTAGES:\n\nDATA CENTER: No Scheduled Outages.\nNETWORK:\nImpact: CORP\nTime: Fri 6/1/2001 at 11:00 PM thru Fri 6/1/2001 at 11:45 PM\nOutage: reboot of router 4\nBackout: remove route\nContact(s): Lee Wong 555-0122\n\nMAIL: No Scheduled Outages.\nUNIX: No Scheduled Outages."),
    ("notification", "Jenkins <ci@c.example>", "nightly #881 - Still Failing!", False, "nightly - Build # 881 - Still Failing:\n\nCheck console output at https://ci.c.example/job/nightly/881 to view the results."),
    ("newsletter", "GitHub <dana@git.example>", "Re: [acme/tool] crash on start (#219)", False, "Closed #219 as completed.\n\n-- \nReply to this email directly, view it on GitHub, or unsubscribe.\nYou are receiving this because you were mentioned."),
    ("notification", "root@web3.c.example", "web3 : Mar 4 : security information", False, "Mar  4 02:11:01 web3 sshd[212]: Failed password for root from 10.1.1.1 port 22\nMar  4 02:11:04 web3 sshd[212]: Failed password for root from 10.1.1.1 port 22"),
    ("notification", "Backup <svc-backup@c.example>", "[Warning] Daily VM (14 VMs)", False, "Success 13\nWarning 1\nError 0\nStart time 22:00:10\nEnd time 02:12:44\nTotal size 4.1 TB"),
    ("notification", "Scanner <copier2@c.example>", "Attached Image", False, 'This E-mail was sent from "RNP0026" (MP C3003).\n\nScan Date: 03.04.2025 10:12:33\nQueries to: copier2@c.example'),
    ("notification", "Voicemail <vm@pbx.c.example>", "New message 3 in mailbox 204", False, "You have a new voicemail from 0555010122 in mailbox 204. Length: 0:31. Dial *97 to listen."),
    ("notification", "Charts <chartnews@news.charts.example>", "Charts Adds Streaming Watchlist", False, "Charts Adds New Features for Subscribers. If you haven't been to www.charts.example lately you will want to stop by for a visit. We now have: powerful charting, a streaming ticker. And coming soon: extended hours. Visit http://www.charts.example"),
    ("notification", "webmaster@research.example", "Director's comment on gas storage", False, "Research Alert, October 4\n\nSubject: storage\n\nURL:\nhttp://www.research.example/c/2211\n\n* Inventories rose again.\n* Prices under pressure.\n\n**end**\n\nFollow the URL above for the full text.\n\nE-mail category: Alert\nTo make changes to your profile, go to http://www.research.example/client"),
    ("newsletter", "wsmith@words.example", "hebdomadal: Word of the Day", False, "Word of the Day for Tuesday November 13:\n\nhebdomadal \\heb-DOM-uh-dl\\, adjective: weekly.\n\nCOPYRIGHT 2001 Words Inc.\nYou are currently subscribed to word-of-the-day as: x@c.example\nTo unsubscribe send a blank email to leave-word@lists.words.example"),
    ("newsletter", "Acme Sales <sales@acme.example>", "License information: no channel available", False, "Dear Mr Low,\n\nWe want to keep you updated on licensing shortages on a regular basis.\n\nSince the last message on 25-Nov there have been temporary exceedances which make it impossible to open more sessions.\n\nIf you do not want to receive these mails, please click here to unsubscribe from further e-mails."),
    ("notification", "survey-admin@data.example", "TIME SENSITIVE: leadership survey", False, "***REMINDER***\n\nWe have not yet received your feedback. It must be received NO LATER THAN Monday, October 22.\n\n* IMMEDIATE ACTION REQUIRED - Do Not Delete *\n\nDear Jeff Low,\n\nTo begin, type the address below into your browser:\n\nwww.data.example/s\n\n4EEKAM (Per Sekse)\n\nThank you for your participation."),
    ("notification", "Shop <shop@store.example>", "Your order 88213 has shipped", False, "Hi Sam,\n\nGood news! Your order 88213 is on its way.\n\nTracking number: 1Z999\nCarrier: ParcelCo\nEstimated delivery: Thursday\n\nTrack your parcel: https://p.example/1Z999"),
    ("notification", "Bestellung <bestellung@laden.example>", "Ihre Bestellung 4411", False, "Vielen Dank für Ihre Bestellung!\n\nBestellnummer: 4411\nArtikel: Toner schwarz\nMenge: 2\nSumme: 89,90 EUR\nZahlungsart: Rechnung\n\nSie können den Status jederzeit in Ihrem Kundenkonto verfolgen."),
    ("notification", "Billing <billing@cloud.example>", "Your March invoice is available", False, "Your invoice for March is now available in the billing console.\n\nAccount: 22110\nAmount due: $412.10\nDue date: April 15\n\nView invoice: https://cloud.example/i"),
    ("notification", "Bank <info@bank.example>", "Ihr Kontoauszug liegt bereit", False, "Ihr elektronischer Kontoauszug 3/2025 liegt in Ihrem Postfach bereit. Bitte antworten Sie nicht auf diese Nachricht."),
    ("notification", "Travel <res@air.example>", "Booking confirmation XK4T2", False, "Booking reference: XK4T2\nPassenger: LOW/BEN MR\nFlight: ZZ 214\nDeparture: 04 MAR 07:10 DUB\nArrival: 04 MAR 08:25 LHR\nSeat: 14C"),
    ("notification", "Cal <cal@app.example>", "New event: Ann Low - 10:30am", False, "Hi Dana,\n\nA new event has been scheduled.\n\nEvent type: 30 min\nInvitee: Ann Low\nInvitee email: ann@c.example\nEvent date/time: 10:30am, Friday\n\nView event in app"),
    ("newsletter", "list-request@lists.c.example", "users Digest, Vol 12, Issue 4", False, "Send users mailing list submissions to users@lists.c.example\n\nTo subscribe or unsubscribe visit https://lists.c.example\n\nToday's Topics:\n\n   1. Re: build (Ann)\n   2. release (Bob)"),
    ("notification", "mailman@lists.c.example", "lists.c.example mailing list memberships reminder", False, "This is a reminder, sent out once a month, about your lists.c.example mailing list memberships."),
    ("notification", "listserv@lists.c.example", "Your subscription to X-L", False, "Your subscription to the X-L list has been accepted. Please save this message for future reference."),
    ("notification", "SharePoint <sp@c.example>", 'Kim shared "Plan" with you', False, "Kim shared a file with you.\n\nPlan.xlsx\n\nOpen\n\nThis link will work for anyone."),
    ("notification", "TRV <trv@c.example>", "TRV Notification: (East totals - 11/16/2001)", False, "The report named: East totals <http://trv.c.example/x?cd=1>, published as of 11/16/2001 is now available for viewing on the website."),
    ("notification", "Planner <planner@c.example>", "You have late tasks", False, "You have 3 late tasks in Onboarding.\n\nOrder laptops - due 2 March\nPrepare desk - due 3 March"),
    ("notification", "Password <pwd@c.example>", "Your password expires in 7 days", False, "Your network password will expire in 7 days. Press Ctrl+Alt+Del and choose Change a password."),
    ("notification", "Fleet <telematics@c.example>", "Geofence exit: van 12", False, "Vehicle: Van 12\nEvent: Geofence exit\nZone: Depot north\nTime: 04.03.2025 03:12\nSpeed: 12 km/h"),
)
PEOPLE = (  # From, Subject, whether it answers, text
    ("Ann Low <ann@c.example>", "Friday", False, "Hi all, just so you know: I'm off on Friday, back Monday. Could someone send me the export before? Ann"),
    ("Ann Low <ann@c.example>", "Severity of the issue", False, "Hello,\n\nSeverity: for us it is critical.\nImpact: 40 shops.\nSince: this morning.\n\nPlease call me. Ann"),
    ("Ann Low <ann@c.example>", "Ticket 4411", False, "Ticket 4411 has been closed without any answer. Please reopen it.\n\nAnn"),
    ("support@c.example", "Export broken", False, "Dear vendor,\n\nour export has been failing since Monday. Host: db01. Version: 4.2. Error: ORA-1.\n\nCan you look into it?\n\nRegards\nIT support, Corbel"),
    ("Info <info@bakery.example>", "Kasse geht nicht", False, "Guten Tag, die Kasse zeigt: Fehler 17. Status: offline. Bitte um Hilfe. Bäckerei Lenz"),
    ("Newsroom <news@paper.example>", "Outage at your company", False, "Hello, I'm writing for the Evening Paper about yesterday's outage and would like to ask three questions. Could someone call me?"),
    ("Ann Low <ann@c.example>", "unsubscribe does not work", False, "Hi, our members click on unsubscribe in the newsletter that your system sends and still get it. Please fix it."),
    ("Ann Low <ann@c.example>", "Node down", False, "Node edge-07 is down again and the alert said nothing. I am on site until five."),
    ("it@c.example", "Incident INC0042113", False, "Hi,\n\nwe opened INC0042113 with you on Monday.\nPriority: 1\nState: no answer\nWe need an engineer today.\n\nLee, IT"),
    ("Webmaster <webmaster@school.example>", "Login page", False, "Hello, since your update our pupils cannot log in. I have attached a screenshot. Best, Jo (webmaster)"),
    ("admin@hotel.example", "keys", False, "No keys can be coded. Guests are waiting. Call 0555 12."),
    ("Sam <sam@c.example>", "Order 88213", False, "Order 88213 has shipped to the wrong address. What do you do about it?"),
    ("Ann Low <ann@c.example>", "Re: maintenance", True, "Understood, the maintenance is scheduled for Sunday. Please make sure that the report job has been restarted after it."),
    ("Ops <operations@c.example>", "Handover list", False, "Site: Leeds\nTill 1: dead\nTill 2: dead\nTill 3: works\nContact: Maria, 0161 555 0122\n\nPlease send someone."),
    ("Ann Low <ann@c.example>", "Minutes", False, "Date: 4 March\nPresent: Ann, Bob\nOwner: Ann\nDue: Friday\n- vendor sends analysis\n- we test on Monday"),
    ("office@c.example", "Rechnung 4411", False, "Rechnung: 4411\nBetrag: 1.200 EUR\nDatum: 3.3.\n\nDieser Betrag wurde doppelt abgebucht, bitte prüfen. Büro Lenz"),
    ("Ann Low <ann@c.example>", "Survey", False, "We have not received the survey results that you promised. No later than Monday please."),
    ("Ben <ben@c.example>", "Re: contact", True, "I no longer look after the rollout, please write to Sue Adams from now on. She knows about the two open points."),
    ("Ben <ben@c.example>", "Re: contact", True, "I'm on leave from tomorrow; Sue takes the call on Friday. Please send her the plan today."),
    ("Kim <kim@c.example>", "shared the file", False, "I shared the plan with you, open it and tell me what you think about page 3."),
    ("Zoe <z@c.example>", "Re: Renewal", True, "Your message has been read by our board. They aren't convinced."),
    ("Lee <lee@c.example>", "report", False, "The report named East totals is now available for viewing, but the numbers are wrong."),
    ("alerts@c.example", "Alerts", False, "Hi team, we (the people behind this shared alerts mailbox) get 900 alerts a day from your gateway. Can you lower the threshold? Thanks, Maria"),
    ("Ann <ann@c.example>", "Accepted", False, "We accept the offer. Ann"),
    ("Ann <ann@c.example>", "Read this first", False, "Read the attached letter before our call."),
    ("Tom <t@c.example>", "Booking reference XK4T2", False, "Booking reference: XK4T2\nPassenger: Low\nThe guest paid and your engine shows no booking. Help!"),
    ("Service <service@c.example>", "Ihre Nachricht", False, "Vielen Dank für Ihre Nachricht. Wir haben den Vorschlag geprüft und sind damit nicht einverstanden, denn die Schnittstelle fehlt noch immer."),
    ("News <news@c.example>", "Bad news", False, "Hi, bad news from us: the import died again at 3. See log. Lee"),
    ("Ann Low <ann@c.example>", "password expires", False, "Your password expires after 30 days policy locks out our night shift. Change it please."),
    ("Ida <ida@c.example>", "Re: Störung", True, "ich bin bis Freitag im Urlaub, habe aber gesehen, dass der Export wieder steht. Bitte kümmern Sie sich heute darum."),
)
# fmt: on


def answer(sender: str, subject: str, text: str, answers: bool) -> Automatic | None:
    headers = ANSWER if answers else {}
    message = parse_message(mail(text, sender=sender, subject=subject, headers=headers))
    return why_automatic(message, read_body(message))


@pytest.mark.parametrize(("kind", "sender", "subject", "answers", "text"), MACHINES)
def test_a_machine_is_known_by_its_forms(kind, sender, subject, answers, text):
    found = answer(sender, subject, text, answers)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(("sender", "subject", "answers", "text"), PEOPLE)
def test_a_person_who_writes_in_a_machines_forms_is_a_person(sender, subject, answers, text):
    assert answer(sender, subject, text, answers) is None


def test_a_sender_and_a_link_alone_make_no_machine():
    text = "See http://c.example/a\n"
    assert answer("IT <it-admin@news.c.example>", "Report 1200", text, False) is None
