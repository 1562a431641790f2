"""The words by which closings, signature blocks, legal footers and warning banners are known.

Only data. A job title or a legal form counts in signature.py only below a closing or the sender's
name, so these lists may be broad; CLOSINGS count as whole lines, OPEN_CLOSINGS as a line's start.
"""

import re

from mailbox_agent.sieve import Sieve

# Whole lines (punctuation aside), in every language: a client adds them whatever the mail is in.
CLOSINGS = frozenset(
    """regards|kind regards|best regards|warm regards|with kind regards|with best regards|
kindest regards|many regards|rgds|brgds|kr|br|b.r.|k.r.|brs|best|best wishes|all the best|cheers|
thanks|
many thanks|thank you|thank you very much|thanks a lot|thanks and regards|thanks & regards|
thx|tia|thanks in advance|thank you in advance|thanks and best regards|thanks & best regards|
sincerely|yours sincerely|sincerely yours|yours faithfully|yours truly|yours|respectfully|
faithfully|cordially|with thanks|with appreciation|warmly|take care|speak soon|talk soon|
warmest regards|bests|many thanks and kind regards|many thanks and best regards|regards and thanks|
mit freundlichen grüßen|mit freundlichen grüssen|mit freundlichem gruß|mit freundlichem gruss|
freundliche grüße|freundliche grüsse|viele grüße|viele grüsse|beste grüße|beste grüsse|
liebe grüße|liebe grüsse|schöne grüße|herzliche grüße|herzliche grüsse|mit besten grüßen|
mit besten grüssen|mit herzlichen grüßen|mit vielen grüßen|freundlicher gruß|
freundlicher gruss|gruß|gruss|grüße|grüsse|mfg|vg|lg|bg|hochachtungsvoll|danke|vielen dank|
besten dank|danke und gruß|danke und grüße|danke und viele grüße|vielen dank und viele grüße|
vielen dank und beste grüße|mit freundlichen grüßen / best regards|
mit freundlichen grüßen / kind regards|mit freundlichen grüßen / with kind regards|schönen gruß|
cordialement|bien cordialement|très cordialement|bien à vous|bien à toi|cdlt|cdt|salutations|
meilleures salutations|salutations distinguées|sincères salutations|sincèrement|
respectueusement|amicalement|merci|merci d'avance|merci beaucoup|merci par avance|bonne journée|
bonne soirée|à bientôt|avec mes remerciements|mes salutations distinguées|
saludos|un saludo|saludos cordiales|un cordial saludo|cordiales saludos|atentamente|
muy atentamente|un abrazo|gracias|muchas gracias|gracias de antemano|gracias y saludos|
quedo a la espera|quedamos a la espera|reciba un cordial saludo|saludos,|slds|atte|
cordiali saluti|distinti saluti|saluti|un saluto|un cordiale saluto|cordialmente|
i migliori saluti|grazie|grazie mille|molte grazie|grazie e saluti|in attesa di riscontro|
buona giornata|buon lavoro|tanti saluti|grazie in anticipo|a presto|
atenciosamente|com os melhores cumprimentos|melhores cumprimentos|cumprimentos|
os melhores cumprimentos|saudações|abraço|um abraço|abraços|obrigado|obrigada|muito obrigado|
muito obrigada|grato|grata|cordialmente|att|att.|atte.|com os meus cumprimentos|
met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|
groeten|mvg|hartelijke groet|met hartelijke groet|hoogachtend|bedankt|dank u|dank je wel|
alvast bedankt|alvast dank|
pozdrawiam|z poważaniem|pozdrowienia|z wyrazami szacunku|serdecznie pozdrawiam|
pozdrawiam serdecznie|łączę pozdrowienia|łączę wyrazy szacunku|z pozdrowieniami|dziękuję|
dzięki|z góry dziękuję|dziękuję i pozdrawiam|pozdr|
med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänlig hälsning|hälsningar|mvh|
bästa hälsningar|tack|tack på förhand|hälsning|
med venlig hilsen|venlig hilsen|de bedste hilsner|bedste hilsner|mange hilsner|hilsen|vh|dbh|
mange tak|på forhånd tak|tak|med venlig hilsen / best regards|
med vennlig hilsen|vennlig hilsen|med hilsen|mange takk|takk|på forhånd takk|
ystävällisin terveisin|terveisin|yst. terv.|t.|kiitos|parhain terveisin|yt|
s pozdravem|s přátelským pozdravem|děkuji|díky|hezký den|s úctou|pozdrav|
с уважением|с наилучшими пожеланиями|спасибо|заранее спасибо|всего доброго|
з повагою|дякую|з найкращими побажаннями|
saygılarımla|saygılarımızla|iyi çalışmalar|teşekkürler|sevgiler|selamlar|
cu stimă|cu respect|o zi bună|mulțumesc|cele bune|toate cele bune|
üdvözlettel|tisztelettel|köszönettel|köszönöm|üdv|
με εκτίμηση|ευχαριστώ|φιλικά|με φιλικούς χαιρετισμούς|
مع التحية|مع أطيب التحيات|مع خالص التحية|شكرا|وتفضلوا بقبول فائق الاحترام|
בברכה|תודה|בכבוד רב|בתודה|
此致|敬礼|此致敬礼|谢谢|謝謝|顺祝商祺|祝好|敬上|順頌商祺|感谢|
敬具|以上|草々|よろしくお願いします|よろしくお願いいたします|よろしくお願い致します|
감사합니다|고맙습니다|드림""".replace("\n", "").split("|")
)
# The start of a line, by the language of the text (English always).
OPEN_CLOSINGS = {
    "en": r"(?:thanks|thank you|many thanks|kind|best|warm|kindest)\b.{0,40}regards|"
    r"(?:thanks|thank you|cheers|best|regards|rgds)[,!. ]{1,3}(?:and|again|so much|everyone|all)\b|"
    r"(?:look(?:ing)? forward to)\b|thanks (?:in advance|for your)\b|yours\b",
    "de": r"(?:mit|viele|beste|freundliche|liebe|herzliche|schöne|sonnige|danke|vielen dank)\b"
    r".{0,40}(?:gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss))\b|mit freundlichen",
    "fr": r"(?:bien |très )?cordialement\b|(?:je|nous) vous prie|veuillez (?:agréer|recevoir)|"
    r"dans l['’]attente|(?:avec )?mes (?:sincères|meilleures|respectueuses) salutations|recevez\b",
    "es": r"(?:un |muchos )?(?:cordial(?:es)? )?saludos?\b|reciban? un|gracias (?:por|y|de)\b|"
    r"(?:quedo|quedamos) a la espera|muchas gracias",
    "it": r"(?:cordiali|distinti|migliori) saluti\b|resto in attesa|in attesa di|"
    r"(?:la|vi) ringrazi|grazie (?:e|per)\b|ringraziando",
    "pt": r"(?:com os )?(?:melhores )?cumprimentos\b|atenciosamente|obrigad[oa]\b|"
    r"fico (?:a|no) aguard",
    "nl": r"(?:met )?(?:vriendelijke|hartelijke) groet|alvast (?:hartelijk )?(?:dank|bedankt)",
    "pl": r"(?:serdecznie )?pozdrawiam\b|z (?:góry|poważaniem|wyrazami)",
    "ja": r".{0,30}(?:お願い(?:申し上げます|いたします|致します|します)|失礼(?:いた)?します)",
    "zh": r"(?:此致|顺祝|祝您|谢谢|期待您的)",
    "sv": r"(?:med )?(?:vänlig|bästa) hälsning",
    "da": r"(?:med )?(?:venlig|bedste) hils",
    "no": r"(?:med )?vennlig hils",
    "cs": r"s (?:přátelským )?pozdravem|předem děkuji",
}
FOR_SOMEBODY = re.compile(
    r"(?:i\. ?[vVaA]\.|ppa\.|p\. ?p\.|p\.o\.|in vertretung|im auftrag)\s?", re.I
)

MOBILE_LINE = re.compile(
    r"""(?:sent|gesendet|von\ (?:meinem|unterwegs)|diese\ nachricht\ wurde|envoyé|enviado|enviada|
    inviato|verzonden|verstuurd|wysłane|wysłano|skickat|sendt|odesláno|poslano|lähetetty|отправлено|
    надіслано|gönderildi|trimis|küldve|στάλθηκε|get|outlook|obtener|obtenir|obtenez|obter|
    télécharger|scarica|ottieni|download|descargar|pobierz|holen\ sie|hämta|hent|stáhnout|
    yahoo\ mail|typed|written|tapé|getippt|dictated|excuse|please\ excuse|mobil)\b
    .{0,50}(?:iphone|ipad|android|outlook|mobil|handy|samsung|galaxy|blackberry|phone|huawei|xiaomi|
    yahoo|gmail|proton|thunderbird|app\ de|app\b|ios|windows|gmx|web\.de|icloud|mail\ f[oü]r|tablet|
    móvil|celular|telem[óo]vel|telefon|téléphone|cellulare|unterwegs|typos|brevity|
    on\ the\ go).{0,80}$
    |(?:iphone|ipad|android|携帯|スマートフォン|outlook).{0,12}(?:から送信|で送信).{0,30}$
    |(?:从|從|发自|發自|傳送自).{0,24}(?:发送|傳送|iphone|手机|手機|outlook|邮箱).{0,20}$
    |나의\ \w+에서\ 보냄$|.{0,20}에서\ 보냄$|נשלח\ מ.{0,30}$|أُ?رسلت?\ من.{0,40}$|
    virus-?free\..{0,40}$""",
    re.IGNORECASE | re.VERBOSE,
)
# Below a signature block: advertising of the writer's company.
SLOGAN = re.compile(
    r"""\b(?:follow\ us|visit\ us|join\ us|linkedin|facebook|instagram|twitter|youtube|xing|award|
    webinar|
    newsletter|folgen\ sie|besuchen\ sie|messe|suivez|retrouvez|rejoignez|síguenos|visítenos|
    seguici|
    visita|siga-nos|volg\ ons|bezoek|obserwuj|śledź|följ\ oss|følg\ os|iso\ ?\d{4,5}|certified|
    zertifiziert|book\ a\ (?:meeting|call)|working\ (?:days|hours)|bürozeiten|arbeitstage)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What a client lists below a text for each attachment: " - plan.xls", "(See attached file: x.pdf)".
ATTACHMENT_LINE = re.compile(
    r"""(?:[-–•]\ |<<\ ?(?:file:)?|\(?(?:see\ )?attached\ file:|\[?attachment:?\ )
    \s?[^<>:"]{1,90}\.(?:docx?|xlsx?|pptx?|pdf|rtf|txt|csv|zip|html?|gif|jpe?g|png|bmp|tiff?|wpd|vcf|
    msg|eml|ics|vsdx?|mpp|log|xml)\s?(?:\(\d[\d.,]*\ ?[kmb]+\))?\s?(?:>>|\)|\])?$""",
    re.IGNORECASE | re.VERBOSE,
)
POSTSCRIPT = re.compile(
    r"(?:p\.?\s?p?\.?s\.?|nb|n\.b\.|追伸|ps\.?|附言)\s?[:.,)\-–—]?\s|追伸|附[:：]", re.I
)

TITLE = re.compile(
    r"""\b(?:manager(?:in)?|management|
    director|head\ of|chief|officer|ceo|cto|cfo|coo|cio|cso|ciso|vp|svp|evp|
    vice\ president|president|engineer(?:ing)?|consultant|analyst|lead|leader|team\ ?lead|
    specialist|
    coordinator|assistant|associate|partner|founder|owner|architect|developer|administrator|
    executive|representative|supervisor|advisor|adviser|accountant|controller|buyer|planner|
    support|operations|department|sales|account|customer\ (?:success|service)|procurement|logistics|
    purchasing|secretary|treasurer|counsel|principal|programme|project|product|it|hr|
    leiter(?:in)?|leitung|teamleit\w*|abteilung\w*|\w{0,20}leiter(?:in)?|referent(?:in)?|einkauf|
    vertrieb|geschäftsführ\w*|vorstand|prokurist(?:in)?|sachbearbeit\w*|berater(?:in)?|assistenz|
    disponent(?:in)?|fachbereich|bereich|stabsstelle|inhaber(?:in)?|ingenieur(?:in)?|
    techniker(?:in)?|
    directeur|directrice|responsable|chef(?:fe)?|chargée?|gérante?|ingénieure?|service|direction|
    président(?:e)?|adjointe?|comptable|acheteu(?:r|se)|
    director[a]|jefe|jefa|gerente|responsable|encargad[oa]|coordinador[a]?|ingenier[oa]|
    departamento|dirección|compras|administración|técnic[oa]|
    direttore|direttrice|responsabile|ufficio|amministrazione|amministratore|capo|ingegnere|
    acquisti|segreteria|referente|
    diretor[a]?|gestor[a]?|coordenador[a]?|engenheir[oa]|gerência|chefe|técnic[oa]|financeir[oa]|
    hoofd|afdeling|directeur|medewerker|beheerder|teamleider|inkoop|verkoop|adviseur|projectleider|
    kierownik|dyrektor|specjalista|specjalistka|dział\w*|prezes|główn[ya]|księgow[ay]|inżynier|
    koordynator(?:ka)?|
    chef|ansvarig|handläggare|projektledare|inköp|avdeling\w*|avdelning\w*|leder|direktør|
    afdeling\w*|konsulent|ingeniør|projektleder|vedoucí|ředitel\w*|oddělení|manažer\w*|jednatel|
    päällikkö|johtaja|menedżer|директор|менеджер|руководитель|начальник|müdür\w*|uzman\w*|
    igazgató|vezető|βοηθός|διευθυντ\w*)\b
    |部|課長|課$|部長|室長|担当|主任|取締役|代表|マネージャー|经理|經理|总监|總監|部门|主管|팀장|부장|과장|대리""",
    re.IGNORECASE | re.VERBOSE,
)
COMPANY = re.compile(
    r"""(?<!\w)(?:gmbh|ag|kg|kgaa|ohg|ug|e\.\ ?v\.|mbh|se|vvag|ltd|limited|llc|llp|inc|
    incorporated|corp|
    corporation|plc|pty|pvt|co|company|group|groupe|gruppe|grupo|gruppo|holding|s\.?a\.?|
    s\.?a\.?s\.?|
    s\.?a\.?r\.?l\.?|s\.?l\.?u?|s\.?p\.?a\.?|s\.?r\.?l\.?s?|b\.?v\.?|n\.?v\.?|a/?s|aps|ab|asa|as|
    oy|oyj|
    sp\.\ ?z\ ?o\.\ ?o|s\.?r\.?o|a\.\ ?s|k\.?\ ?k|lda|ltda|eirl|sca|kft|zrt|d\.?o\.?o|оoо|ооо|
    a\.\ ?ş|şti|ltd\.\ ?şti|s\.c|spzoo|bank|university|universität|université|stadtwerke|
    universidad|ministry|hospital|klinik\w*|verlag|insurance|consulting|systems|logistics|solutions)
    (?!\w)|株式会社|有限会社|合同会社|（株）|\(株\)|公司|주식회사|㈜""",
    re.IGNORECASE | re.VERBOSE,
)
PHONE = re.compile(
    r"""(?:^|[\s|·•,;/(])(?:t|f|m|p|c|o|d|w|tel|tél|tlf|telf|tfno|tel[eé]fono|tel[eé]fon|telephone|
    telefono|
    t[eé]l[eé]phone|phone|ph|mobile?|mob|m[oó]vil|cell|cellulare|fax|direct|office|handy|mobil|fon|
    telefax|portable|gsm|kom|tel\.?\ ?kom|тел|моб|puh|電話|電話番号|携帯|电话|手机|전화|durchwahl|
    zentrale|hotline|switchboard|
    ext)\s?[.:：)]{0,2}\s?(?:\([^)]{1,12}\)\s?)?\+?[(\d][\d\s()/.\-–]{5,22}
    |^\+?[\d(][\d\s()/.\-–]{7,22}\d(?:\s?(?:\||x|ext).{0,20})?$|
    \+\d{1,3}[\s(.\-]{1,2}\d[\d\s()/.\-–]{5,18}""",
    re.IGNORECASE | re.VERBOSE,
)
WEB = re.compile(r"(?:https?://|www\.)\S{3,200}|^[\w-]{2,40}(?:\.[\w-]{2,40}){1,3}$", re.IGNORECASE)
WEB_LINK = re.compile(r"(?:https?://|\bwww\.)\w", re.IGNORECASE)
STREET = re.compile(
    r"""\b(?:\w{2,30}(?:straße|strasse|str\.|gasse|platz|weg|allee|gade|vej|gatan|vägen|straat|laan|
    plein|kade|utca|katu|tie|ring|damm|ufer)\s?\d{1,4}|(?:street|road|avenue|lane|drive|boulevard|
    blvd|
    suite|floor|p\.?\s?o\.?\ box|square|parkway|house|building|rue|chemin|place|quai|via|viale|
    piazza|corso|calle|c/|avda|av|plaza|paseo|rua|avenida|praça|travessa|ul|al|aleja|plac|
    postfach|cedex|bp|cs|etage|am|an\ der|im)\b\.?\ (?=.*\d))|^\d{1,5}\ [A-Z]\w+\ (?:st|rd|ave|dr|
    steps|street|road|lane|way)\b|(?:^|[\s,;|·•-])
    (?:[A-Z]{1,2}-)?\d{4,5}(?:\ ?[A-Z]{2})?\ [A-ZÄÖÜÉÅØ]\w+|
    \b\d{2}-\d{3}\ \w+|\b\d{4}-\d{3}\ \w+|\b[A-Z]{1,2}\d[A-Z\d]?\ \d[A-Z]{2}\b|
    \b[A-Z]{2}\ \d{5}\b|〒|[都道府県市区町].{0,20}\d""",
    re.VERBOSE | re.IGNORECASE,
)

# A paragraph of legal text: one of these is enough.
DISCLAIMER = Sieve(
    r"""confidentiality\ (?:notice|note)|legal\ (?:notice|disclaimer)\b|^disclaimer\b
    |(?:e-?mail|message|communication|transmission).{0,120}(?:confidential|privileged|
    intended\ (?:only|
    solely|exclusively|for\ the\ (?:use|addressee|named|recipient)))
    |not\ (?:the|an)\ (?:intended|named)\ (?:recipient|addressee)|received\ (?:this|
    it).{0,60}(?:in\ error|by\ mistake)
    |consider\ the\ environment|before\ printing|authori[sz]ed\ and\ regulated|
    registered\ (?:office|in
    \ (?:england|scotland|ireland|wales|germany|the\ netherlands)|company\ number)
    |company\ (?:registration|number|no\.?)|vat\ (?:no|number|reg|id)|scanned\ (?:for|by)|virus
    |views\ (?:or\ opinions\ )?expressed|unauthori[sz]ed\ (?:use|disclosure|copying|review)
    |privacy\ (?:notice|policy|statement)|general\ terms\ and\ conditions
    |vertrauliche?\b.{0,60}(?:information|inhalt)|nicht\ der\ (?:richtige|vorgesehene|beabsichtigte|
    bestimmungsgemäße|angegebene|genannte|adressat)
    |ausschließlich\ für\ (?:den|die|das).{0,30}(?:adressat|empfänger)
    |irrtümlich\ (?:erhalten|zugegangen)|sitz\ der\ gesellschaft|amtsgericht|registergericht
    |handelsregister|\bhr[ab]\ \d|ust\.?-?\ ?id|steuernummer|geschäftsführ\w+\s?:|aufsichtsrat
    |vorstand\s?:|wirklich\ ausgedruckt|denken\ sie\ an\ die\ umwelt|bevor\ sie\ diese.{0,20}drucken
    |datenschutz(?:hinweis|erklärung|information)|informationspflicht
    |(?:message|courriel|e-?mail|mél).{0,120}(?:confidentiel|exclusivement|
    à\ l['’]attention\ exclusive)
    |reçu\ (?:ce|cet).{0,40}par\ erreur|pas\ le\ destinataire|pensez\ à\ l['’]environnement
    |avant\ d['’]imprimer|n['’]imprimez|au\ capital\ de|\brcs\ \w+|siret
    |(?:mensaje|correo|e-?mail).{0,160}(?:confidencial|exclusivamente)|recibido\ (?:este|
    por).{0,40}error
    |no\ es\ (?:usted\ )?el\ destinatario|antes\ de\ imprimir|protección\ de\ datos|
    registro\ mercantil
    |rgpd|lopd|medio\ ambiente
    |informazioni\ contenute.{0,100}(?:riservat|confidenzial)|(?:messaggio|
    e-?mail).{0,160}(?:riservat|
    confidenzial|destinatari)|ricevut[oa].{0,40}per\ errore|ai\ sensi\ del|prima\ di\ stampare
    |2016/679|d\.\ ?lgs|capitale\ sociale|partita\ iva|p\.\ ?iva|\brea\b\ \w+
    |(?:mensagem|e-?mail|correio).{0,160}(?:confidencia|exclusiv)|recebe[ur].{0,50}(?:engano|erro|
    lapso)
    |antes\ de\ imprimir|capital\ social|contribuinte
    |(?:bericht|e-?mail).{0,160}(?:vertrouwelijk|uitsluitend\ bestemd)|ten\ onrechte\ (?:ontvangen|
    bereikt)|niet\ de\ (?:geadresseerde|bedoelde)|\bkvk\b|handelsregister|denk\ aan\ het\ milieu
    |(?:wiadomość|informacje).{0,160}(?:poufn|wyłącznie)|nie\ (?:jest|są).{0,40}(?:adresat|odbiorc)
    |otrzyma\w+.{0,40}(?:omyłk|błęd|przez\ pomyłkę)|sąd\ rejonowy|\bkrs\b|\bregon\b|
    kapitał\ zakładowy
    |chroń\ środowisko|zanim\ wydrukujesz|administratorem\ danych
    |(?:e-?post|e-?mail|meddelande|meddelelse).{0,160}(?:konfidentiel|fortrolig|konfidensiell|
    sekretess)
    |ved\ en\ fejl|av\ misstag|ved\ en\ feil|(?:zpráv|e-?mail).{0,160}(?:důvěrn|určen)
    |luottamuksel|конфиденциальн|конфіденційн|gizli(?:lik)?|bizalmas|confidențial|εμπιστευτικ|سري|
    חסוי
    |本メール.{0,60}(?:機密|秘密|宛先|受信)|誤って(?:受信|送信)|誤送信|本(?:邮件|郵件).{0,40}(?:保密|机密|機密|专供)
    |기밀|법적\ 책임|nsab|verwerkers|avb|adsp""",
    re.IGNORECASE | re.VERBOSE,
)
# Of these, words that people also write themselves: they count below a closing or signature only.
WEAK_LEGAL = re.compile(
    r"virus|scanned|gizli|rgpd|lopd|privacy|general terms|rea\b|avb|nsab|adsp|(?:company|vat)\b"
    r"|protección|medio ambiente|capital|handelsregister|steuernummer|before printing",
    re.IGNORECASE,
)
# What a mail gateway puts above a text.
BANNER = re.compile(
    r"""\W{0,6}(?:\[?external(?:\ (?:e-?mail|sender|mail|message))?\]?\W{0,4}(?:$|this|do\ not|
    please|be)
    |(?:caution|warning|attention|alert|notice|achtung|vorsicht|warnung|hinweis|cuidado|atención|
    aviso|advertencia|attenzione|avvertenza|atenção|let\ op|uwaga|ostrzeżenie|advarsel|varning|obs|
    upozornění|varoitus|внимание|увага|dikkat|注意|警告)\W{0,6}.{0,60}(?:external|outside|extern|
    esterna|
    esterno|extérieur|außerhalb|fuera|zewn|buiten|eksternt|ekstern|внешн|зовнішн|harici|外部|社外)
    |(?:this|the)\ (?:e-?mail|message|sender)\ (?:originated|was\ sent|came|comes|is)\ (?:from\ )?
    (?:an\ )?(?:outside|external)|you\ don['’]t\ often\ get\ e-?mail|
    some\ people\ who\ received\ this
    |sie\ erhalten\ nicht\ (?:oft|häufig)\ e|vous\ n['’](?:obtenez|recevez)\ pas\ souvent
    |no\ suele\ recibir|u\ ontvangt\ niet\ vaak|non\ si\ ricevono\ spesso|nie\ otrzymujesz\ często
    |não\ costuma\ receber|diese\ (?:e-?mail|nachricht)\ (?:kommt|stammt|wurde)\ .{0,20}(?:extern|
    außerhalb)|externe\ e-?mail|externer\ absender|(?:ce\ (?:message|courriel|mail)|cet\ e-?mail)
    \ (?:provient|vient|émane)\ d.{0,20}ext|este\ (?:correo|mensaje|e-?mail)\ .{0,30}(?:fuera|
    extern)
    |questa?\ .{0,10}(?:mail|messaggio)\ (?:proviene|è\ stat).{0,20}estern|このメールは(?:社外|外部)
    |think\ before\ you\ click)""",
    re.IGNORECASE | re.VERBOSE,
)
BANNER_MORE = re.compile(
    r"""click|link|attachment|anhäng|anlage|pièce|lien|adjunto|enlace|allegat|bijlage|załącznik|
    sender|
    absender|expéditeur|remitente|mittente|afzender|nadawc|safe|sicher|learn\ why|weitere\ inform|
    recogni[sz]e|添付|リンク|^[-_=*]{3,}$""",
    re.IGNORECASE | re.VERBOSE,
)
