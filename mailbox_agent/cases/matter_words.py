"""Word tables for `matter.py`: subject prefixes, stop words, what numbers are called.

Data only, per language; nothing here decides. Words are written as people write them and folded
by the reader (lower case, accents off).
"""

# What mail clients put before a subject: en, de, nl, sv/da/no, fr, es, pt, it, pl, cs, fi, tr, ja.
REPLY_PREFIXES = (
    "re", "res", "aw", "antw", "antwort", "sv", "vs", "r", "rif", "odp", "ynt", "yanit",
    "réf", "rép", "回复", "回覆", "返信", "답장",
)  # fmt: skip
FORWARD_PREFIXES = (
    "fw", "fwd", "wg", "tr", "rv", "enc", "i", "pd", "doorst", "vl", "vb", "vidb", "ilt",
    "weitergeleitet", "転送", "转发", "轉寄", "전달",
)  # fmt: skip

# Words before a number that make it a reference. Alternatives are longest first when compiled.
REFERENCE_WORDS = (
    # tickets, cases, incidents
    "ticket", "tickets", "tkt", "case", "issue", "incident", "problem", "request", "sr", "support",
    "fall", "vorgang", "vorfall", "störung", "meldung", "anfrage", "aktenzeichen", "az",
    "cas", "dossier", "demande", "incidencia", "incidente", "caso", "expediente", "petición",
    "solicitud", "chamado", "ocorrência", "pedido", "pratica", "segnalazione", "richiesta",
    "melding", "zaak", "storing", "zgłoszenie", "zgłoszenia", "sprawa", "sprawy", "incydent",
    "チケット", "問い合わせ番号", "お問い合わせ番号", "案件", "管理番号", "受付番号",
    # contracts, customers
    "contract", "agreement", "msa", "sow", "customer", "account", "client", "licence", "license",
    "vertrag", "vertrags", "kunden", "kd", "kundennummer", "kdnr", "vertragsnummer", "contrat",
    "client", "contrato", "cliente", "contratto", "klant", "klantnummer", "umowa", "umowy",
    "klient", "契約番号", "契約", "顧客番号", "お客様番号",
    # orders, invoices, quotes
    "order", "po", "invoice", "inv", "quote", "credit note", "purchase order", "bestellung",
    "auftrag", "auftrags", "rechnung", "rechnungs", "rechnungsnummer", "auftragsnummer", "angebot",
    "commande", "facture", "devis", "pedido", "factura", "fatura", "encomenda", "ordine",
    "fattura", "fatt", "ordine d'acquisto", "bestelling", "factuur", "offerte", "zamówienie",
    "faktura", "faktury", "注文番号", "請求書番号", "請求書", "発注番号",
    # references in general
    "ref", "reference", "referenz", "référence", "réf", "referencia", "referência", "riferimento",
    "rif", "kenmerk", "nr ref", "参照番号", "番号",
)  # fmt: skip
# What may stand between such a word and its number: "ticket no. 88214", "Kd.-Nr. 40117".
NUMBER_WORDS = (
    "no", "nr", "num", "number", "nummer", "numéro", "numero", "número", "id", "n", "nº", "n°",
    "№", "numer", "番号", "key", "reference", "ref", "code",
)  # fmt: skip

# Letters before a hyphen and a number that are no reference: standards, encodings, products.
_NOT_REFERENCES = """
iso utf rfc covid cve http https tls ssl ipv sha md5 aes rsa gpt mp h x windows win office q w
kw fy cw level tier phase step day week part page no nr and or to v ver version rel release
build en de fr us eu uk jan feb mar apr may jun jul aug sep oct nov dec
"""
NOT_REFERENCES = frozenset(_NOT_REFERENCES.split())

_STOP_WORDS = """
a about above after again all also am an and any are as ask asked at be because been before
being below between both but by can cannot could did do does doing don done down during each
even every few for from further get gets getting go going got had has have having he hello hi
dear her here hers him his how i if in into is it its just know let like ll made make many me
mail email might mind more most much must my need needs new no nobody nor not nothing now of off
ok on once one only or other our ours out over own per please possible re really regards kind
best right said same say see send sent she should since so some something soon still such sure
take team tell than thank thanks that the their theirs them then there these they thing things
think this those through time to today tomorrow tonight too two three under until up update us
use used very want wants was way we week weeks well were what when where which while who whom
why will with within without would yes yesterday yet you your yours day days hour hours month
monday tuesday wednesday thursday friday saturday sunday morning evening january february march
april may june july august september october november december jan feb mar apr jun jul aug sep
oct nov dec question help call called calls note notes issue problem urgent escalation escalate
escalated status follow following sincerely cheers ve re didn doesn isn wasn won wouldn couldn
aren hasn haven weren shouldn first last next back since long again already always another
anyone around ago asap fyi people person support
aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bis bitte
da dabei dadurch damit dann das dass daß dein dem den denn der des dessen die dies diese diesem
diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch euer
für fuer ganz gegen geht gibt haben hat hatte hätte heute hier hallo ich ihm ihn ihnen ihr ihre
ihrem ihren ihrer im immer in ist ja jede jeden jeder jetzt kann kein keine keinen können könnte
mal man mehr mein meine meinen mich mir mit morgen muss müssen nach nicht nichts noch nun nur ob
oder ohne schon sehr sein seine seit sich sie sind so soll sollte sondern über um und uns unser
unsere unserem unseren unserer unter vom von vor wann war waren warum was wegen weil wenn wer
werden wie wieder wir wird wo wurde wurden zu zum zur zwischen geehrte geehrter herr frau grüße
grüßen freundlichen freundliche mfg danke gruß uhr tag tage woche wochen montag dienstag
mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember
dringend eskalation gestern vorgestern bereits bzw ca
à au aux avec ce ces cet cette ceci cela c d dans de des du elle elles en entre est et étaient
était été être eu eux fait faire il ils j je l la le les leur leurs lui m ma mais me même mes
moi mon n ne nos notre nous on ont ou où par pas pour plus qu que quel quelle qui s sa sans se
ses si son sont sous sur ta te tes toi ton tous tout toute toutes très tu un une vos votre vous
y bonjour bonsoir cordialement merci madame monsieur encore jour jours semaine semaines lundi
mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
septembre octobre novembre décembre aujourd hui demain hier depuis donc alors aussi bien urgent
al algo ante antes aquí así aún aunque cada como con contra cual cuando de del desde donde dos
el ella ellos en entre era es esa ese eso esta está están este esto estos fue ha han hasta hay
hemos la las le les lo los más me mi mis muy nada ni no nos nosotros nuestra nuestro o os otra
otro para pero por porque que qué se sea ser si sí sin sobre son su sus también te tiene tienen
todo todos tu tus un una uno unos usted ustedes y ya yo hola buenos días buenas tardes saludos
gracias estimado estimada lunes martes miércoles jueves viernes sábado domingo enero febrero
marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre hoy mañana ayer
semana semanas urgente cordial
ao aos as até com como da das de dela dele depois do dos e ela ele eles em entre era essa esse
está estão estava este eu foi foram há isso isto já mais mas mesmo meu minha muito na não nas
nem no nos nossa nosso num numa o os ou para pela pelo por qual quando que quem se sem ser será
seu sua são só também te tem temos ter tudo um uma você vocês olá bom dia boa tarde obrigado
obrigada cumprimentos atenciosamente segunda terça quarta quinta sexta feira janeiro fevereiro
março maio junho julho setembro outubro novembro dezembro hoje amanhã ontem semana ainda
ad agli ai al alla alle anche ancora c che chi ci come con cosa cui da dal dalla dalle dei del
della delle dello di dove due e è ed era essere fa fino fra gli ha hanno ho i il in io la le lei
li lo loro lui ma mi mia mio molto ne negli nei nel nella nelle no noi non nostra nostro o ogni
per perché però più poi prima può quale quando quanto quella quello questa queste questi questo
qui sarà se sei senza si sia sono sta stata stato su sua sul sulla suo tra tutti tutto un una
uno vi voi vostra vostro buongiorno buonasera cordiali saluti grazie gentile distinti lunedì
martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio
settembre ottobre dicembre oggi domani ieri settimana giorni giorno
aan al alle als altijd ander andere bij daar dan dat de deze die dit doen door dus een en er
gaan geen haar had heb hebben heeft hem het hier hij hoe hun iets ik in is ja je jij jullie kan
kunnen maar meer met mij mijn moet moeten na naar niet niets nog nu of om omdat onder ons onze
ook op over te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij
wil willen worden wordt zal ze zich zij zijn zo zou hallo beste groet groeten vriendelijke
bedankt maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen gisteren dag
dagen week weken sinds graag mvg geachte heer mevrouw
a aby ale albo bardzo bez będzie być był była było były bo by chcę ci co czy dla do dziś go gdy
gdzie i ich ile im in ja jak jako je jego jej jest jestem jeszcze jeśli już ją każdy kiedy kto
która które który lub ma mam mamy mi mnie może mój moja my na nad nam nas nasz nasza nasze nawet
nic nich nie nim niż o od on ona one oni oraz pan pani państwo po pod ponieważ przed przez przy
raz się są swoje ta tak także tam te tego tej temu ten teraz też to tu tych tylko tym u w was we
więc wszystko z za zaś że żeby dzień dobry witam pozdrawiam pozdrowieniami dziękuję proszę
szanowni szanowny poniedziałek wtorek środa czwartek piątek sobota niedziela jutro wczoraj
tydzień tygodnie dni
"""
# en, de, fr, es, pt, it, nl, pl: one paragraph each
STOP_WORDS = frozenset(_STOP_WORDS.split())

# Written in Japanese everywhere and saying nothing about the matter (as bigrams they would).
CJK_STOP = (
    "お世話になっております", "お世話になります", "よろしくお願いいたします",
    "よろしくお願いします", "お願いいたします", "お願いします", "ありがとうございます",
    "申し訳ございません",
    "について", "いたします", "しております", "ております",
    "ください", "ません", "ました", "ます",
    "です", "株式会社", "ご担当者様", "ご確認",
)  # fmt: skip
