"""The sentences that machines write, and those that only people write. Data only.

Each table is matched against one folded sentence at a time. Languages: en, de, fr, es, pt, it, nl,
pl, ja, with sv, da, no, cs, tr, ru, zh where a phrase is common.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

# The mail says of itself that a machine wrote it, or that nobody reads an answer.
SAYS_AUTOMATIC = any_of(
    (
        "this is an? (?:auto|machine|system|computer)[- ]?(?:mat|gener|reply|response|message)*",
        "(?:automatically|auto|system|computer)[- ]?(?:generated|sent|created)",
        (
            "automat(?:ed|ic) (?:reply|response|message|e-?mail|notification|acknowledge?ment|"
            "confirmation|answer)"
        ),
        "(?:please )?do ?n[o']t (?:reply|respond|answer) (?:directly )?(?:to this)*",
        "(?:please )?do not reply",
        "replies to this (?:e-?mail|message|address|mailbox) (?:are|will|is)*",
        "(?:mailbox|inbox|address) is (?:not|un)[- ]?(?:monitored|attended|read)*", "unmonitored",
        "was sent (?:automatically|by (?:an? )?(?:automat|system|robot))*",
        "reply above this line*", "notification[- ]only",
        "this message was (?:generated|created|sent) by*",
        "automatisch (?:generiert|erstellt|erzeugt|versendet|versandt|verschickt|gesendet)*",
        (
            "automatische (?:antwort|nachricht|e-?mail|mail|benachrichtigung|"
            "eingangsbestätigung|empfangsbestätigung|mitteilung)"
        ),
        "(?:antworten sie|antworte) (?:bitte )?nicht auf diese*",
        "nicht auf diese (?:e-?mail|nachricht|mail) (?:zu )?antwort*",
        "vom system (?:generiert|erstellt|versendet)*",
        (
            "(?:message|réponse|courriel|e-?mail|mail|notification) (?:est |"
            "a été )?(?:généré[e]? |envoyé[e]? )?automati(?:que|sé)*"
        ),
        "(?:ne pas|ne) répondre (?:directement )?(?:à ce|a cet)*",
        "veuillez ne pas (?:y )?répondre*", "merci de ne pas (?:y )?répondre*",
        "est généré automatiquement", "envoyé automatiquement",
        "généré par (?:notre|un|le) (?:outil|système|logiciel|application|portail)*",
        "inutile d'y répondre", "inutile de répondre à ce*",
        "(?:generated|created) by (?:our|the|an?) (?:[a-z]+ )?(?:system|tool|software|portal)",
        "von unserem (?:[a-z]*system|portal|programm) (?:erzeugt|erstellt|versendet|verschickt)",
        "generado por (?:nuestro|el|un) (?:sistema|portal|programa)*",
        (
            "(?:mensaje|correo|respuesta|notificación|e-?mail) (?:es |ha sido |"
            "fue )?(?:generad[oa] |enviad[oa] )?(?:automátic[oa]|automáticamente|"
            "automatizad[oa])*"
        ),
        "no (?:responda|conteste|responder|contestar|respondas) (?:a )?(?:este|esta)*",
        "por favor,? no (?:responda|conteste|respondas)*",
        (
            "(?:messaggio|risposta|e-?mail|notifica|mail) (?:è (?:stat[oa] )?)?(?:generat[oa] |"
            "inviat[oa] )?(?:automatic[oa]|automaticamente|in automatico)*"
        ),
        "(?:si prega di |pregasi )?non rispondere (?:a questa|a questo|alla presente)*",
        "la preghiamo di non rispondere*",
        (
            "(?:mensagem|resposta|e-?mail|notificação) (?:é |foi )?(?:gerad[oa] |"
            "enviad[oa] )?(?:automátic[oa]|automaticamente|automatizad[oa])*"
        ),
        "(?:por favor,? )?não responda*", "favor não responder*",
        "automatisch (?:gegenereerd|verzonden|verstuurd|antwoord|bericht|aangemaakt)*",
        "automatische? (?:e-?mail|melding|bevestiging|ontvangstbevestiging)*",
        "niet (?:op dit bericht|op deze e-?mail) (?:te )?(?:reageren|antwoorden|beantwoorden)*",
        "(?:bericht|e-?mail|mail) niet (?:te )?beantwoorden",
        "(?:wygenerowan[aey]|wysłan[aey]) automatycznie", "automatycznie (?:wygenerowan|wysłan)*",
        "(?:wiadomość|odpowiedź|powiadomienie) automatyczn*",
        "automatyczn[aey] (?:wiadomość|odpowiedź|powiadomienie|potwierdzenie)*",
        "(?:prosimy|proszę) nie odpowiadać*", "nie odpowiadaj na*",
        "自動(?:送信|返信|応答|配信|生成|的に送信|で送信|にて送信|でお送り)",
        (
            "(?:ご)?返信(?:は|を)?(?:なさ|いただ|頂|され|し)?(?:いても|ないで|なさらない|"
            "はご遠慮|できません|不要)"
        ),
        "送信専用", "(?:detta|dette|det) (?:är|er) et+ (?:auto|system)*",
        "automatisk (?:svar|genereret|generert|genererat|besked|melding)*",
        "automatickou? (?:odpověď|zpráv)*", "vygenerován[aoy]? automaticky",
        "otomatik (?:olarak|yanıt|mesaj)*", "автоматическ*", "не отвечайте на это",
        "(?:系统)?自动(?:发送|回复|生成|回覆)", "请勿(?:直接)?回复",
    )
)

# I am not here, as an autoresponder says it.
ABSENCE = any_of(
    (
        (
            "(?:am|i'm|will be|be|is|are|being|been) (?:currently |now |presently |"
            "travell?ing and |away and )?(?:(?:completely |"
            "mostly )?out[- ]of[- ](?:the )?office|out of town|ooo|away|"
            "on (?:[a-z-]+ )?(?:leave|vacation|holidays?|pto|a business trip|business travel)|"
            "travel+ing|off work|offline|unavailable|not (?:in the office|available|at my desk|"
            "reading|checking|monitoring|able to))"
        ),
        (
            "^(?:currently |presently |now )?(?:out of (?:the )?office|on (?:annual |parental |"
            "maternity |paternity |sick |medical )?(?:leave|vacation|holiday))"
        ),
        "(?:no longer|not) (?:with|work(?:ing|s)? (?:for|at)|employed (?:by|at)|an employee)",
        "has left (?:the company|the organi[sz]ation|us)*",
        (
            "(?:limited|no|intermittent|occasional|little|sporadic|"
            "restricted) access to (?:my )?(?:e-?mails?|the internet|messages|phone)"
        ),
        "(?:our )?offices? (?:is|are|will be|remains?) closed", "we are closed",
        "closed for (?:the )?(?:holidays?|christmas|easter)",
        (
            "(?:bin|befinde mich|sind|wir haben|ist) .{0,60}(?:nicht (?:im (?:buro|hause?)|"
            "am arbeitsplatz|erreichbar|anwesend|da|personlich)|abwesend|ausser haus|im urlaub|"
            "in urlaub|in elternzeit|auf dienstreise|geschlossen|unterwegs|krank)"
        ),
        (
            "(?:bin|befinde mich) (?:derzeit |momentan |zurzeit |zur zeit |aktuell |"
            "leider )?(?:nicht|im|in|auf|ausser)"
        ),
        "nicht mehr (?:fur|bei|im unternehmen|in unserem)*",
        "(?:eingeschränkten?|keinen?|begrenzten?|sporadisch) (?:zugriff|zugang)*",
        (
            "je (?:suis|serai|sui) .{0,40}(?:absent|en congé|en vacances|en déplacement|"
            "hors du bureau|indisponible|injoignable|en arrêt)*"
        ),
        "actuellement (?:absent|en congé)*", "ne (?:fais|fait) plus partie*",
        "(?:sans|pas|un) accès (?:limité )?à (?:ma|mes|la) (?:messagerie|mails?|e-?mails?|boite)*",
        "nos bureaux (?:sont|seront) fermés*",
        (
            "(?:estoy|estaré|me encuentro|me encontraré|encuentro|voy a estar|"
            "permaneceré) .{0,40}(?:fuera|ausente|de vacaciones|de viaje|de baja|de permiso)*"
        ),
        "(?:ya )?no (?:trabajo|trabaja|forma parte)*", "acceso limitado*", "sin acceso (?:a|al)*",
        "nuestras oficinas (?:permanecerán|estarán|están)*",
        (
            "(?:sono|saro|risulto|mi trovo) .{0,40}(?:assente|fuori (?:sede|ufficio)|in ferie|"
            "in vacanza|in trasferta|in congedo|in maternità|non in ufficio|fuori)"
        ),
        "non (?:lavora|lavoro|collabora) più*", "accesso limitato*",
        "(?:nostri )?uffici (?:saranno|sono|resteranno|rimarranno) chiusi*",
        "non (?:potrò|posso) (?:leggere|rispondere|accedere|consultare)*",
        (
            "(?:estou|estarei|encontro-me|encontrar-me-ei) .{0,40}(?:fora|ausente|de férias|"
            "em férias|em viagem|de licença)*"
        ),
        "(?:já )?não (?:trabalho|trabalha|faço|faz) (?:mais|parte)*",
        "(?:sem|acesso limitado) (?:acesso )?a[os]*",
        (
            "(?:ben|zal|is) .{0,60}(?:afwezig|niet (?:aanwezig|op kantoor|bereikbaar|"
            "in de gelegenheid)|met (?:vakantie|verlof|zwangerschapsverlof)|op vakantie|"
            "met zwangerschapsverlof|buiten kantoor)"
        ),
        "niet meer werkzaam*", "(?:beperkt|geen) toegang tot*",
        (
            "(?:jestem|będę|przebywam|jest) .{0,40}(?:nieobecn|poza biurem|na urlopie|"
            "na zwolnieniu|niedostępn|w delegacji)*"
        ),
        "nie (?:ma mnie|będzie mnie|mam dostępu|pracuje|pracuję)*",
        "(?:ograniczony|utrudniony|nie mam) dostęp*", "przebywam na*",
        (
            "(?:不在|休暇|休み|お休み|夏季休業|冬季休業|年末年始|休業|出張|外出)(?:中|に|を|と|"
            "の|させ|いた|し|で|のため|とな)"
        ),
        "席を外し", "退職(?:いた|し)",
        "(?:メール|返信|対応)(?:を|の)?(?:確認|返信|対応)?(?:が)?でき(?:ない|ません|かね)",
        (
            "(?:är|er|jag är|jeg er) .{0,40}(?:inte på (?:kontoret|plats)|på semester|på ferie|"
            "ikke på kontoret|ledig|fraværende|frånvarande|bortrest|på (?:barsel|forældreorlov|"
            "föräldraledig|tjänsteresa))*"
        ),
        "(?:jsem|budu|nejsem) .{0,40}(?:mimo kancelář|na dovolené|nepřítom|v kanceláři)*",
        "(?:ofis dışında|izinde|izinli|yıllık izin)*",
        "(?:нахожусь|буду|я) .{0,40}(?:в отпуске|в командировке|отсутств|вне офиса)*",
        "(?:我|本人)?(?:目前|正在|将)?(?:不在办公室|休假|外出|出差|请假)",
    )
)

# Announced for later, as a person does: an autoresponder speaks while its owner is away.
ABSENCE_TO_COME = any_of(
    (
        (
            "(?:from|starting|as of|beginning) (?:tomorrow|tonight|next (?:week|month|monday|"
            "tuesday|wednesday|thursday|friday))"
        ),
        "before i (?:disappear|leave|go|head|am off|log off)",
        "away (?:from )?(?:tomorrow|next week)",
        "out (?:of (?:the )?office )?(?:from |starting )?(?:tomorrow|next week)",
        "i(?:'ll| will) be (?:out|away|off|on leave) (?:from )?(?:tomorrow|next week)",
        "ab (?:morgen|heute abend|übermorgen|kommender woche|nächster woche|nächsten)",
        "bevor ich (?:weg|in urlaub|in den urlaub|gehe|mich)*",
        "(?:morgen|nächste woche) (?:bin|gehe) ich*", "à partir de (?:demain|ce soir|lundi)",
        "dès demain", "avant (?:de partir|mon départ|mes congés|mes vacances)",
        "a partir de mañana", "desde mañana", "antes de (?:irme|marcharme|salir|mis vacaciones)",
        "da domani", "prima di (?:partire|andare)", "a partir de amanhã", "antes de (?:sair|ir)",
        "vanaf morgen", "voordat ik (?:weg|ga|vertrek|met)*", "od jutra",
        "zanim (?:wyjadę|pójdę)*", "明日から", "来週から", "from i morgen",
        "från (?:och med )?imorgon", "fra i morgen", "od zítřka", "yarından itibaren",
        "с завтрашнего дня",
    )
)

THANKS = any_of(
    (
        (
            "thank(?:s| you)(?: very much| so much)? for (?:your|the|contacting|reaching|"
            "getting|writing|e-?mail)*"
        ),
        "(?:vielen |herzlichen )?dank fur (?:ihre|die|deine|ihr)*", "merci (?:pour|de|d'avoir)*",
        "gracias por*", "grazie per*", "obrigad[oa] (?:pelo|pela|por)*",
        "(?:hartelijk )?(?:dank|bedankt) voor*", "dziękuj[eę] za*",
        "(?:ありがとう|有難う)(?:ございます|ございました)", "tack för*", "tak for*", "takk for*",
        "děkuj[iu] za*", "teşekkür*", "спасибо за*", "(?:感谢|谢谢)(?:您)?(?:的)?(?:来信|邮件)?",
        "お世話になって",
    )
)

# What else autoresponders say: when they answer, whom to ask instead.
AUTO_REPLY_FORMULAS = any_of(
    (
        "(?:for|in|if|should|on|with) .{0,30}urgent*",
        "urgent (?:questions?|topics?|matters?|issues?|requests?|enquir|inquir|quer)*",
        "(?:in|during) my absence",
        "in the meantime",
        (
            "(?:please )?(?:contact|call|reach out to|e-?mail|get in touch with|write to|"
            r"refer to|direct your) .{0,80}(?:@|tel|phone|ext|\d{3}|colleague|assistant|team|"
            "deputy|instead|directly|office|desk|line|my|our)*"
        ),
        (
            "(?:will|shall|can) (?:be able to )?(?:respond|reply|answer|get back|read|return|"
            "resume|be back|attend|deal|come back|look at|review|process)*"
        ),
        "(?:back|return(?:ing)?) (?:in|to|on|at|by|from|the|after)*",
        "not (?:be )?(?:forwarded|redirected|read|monitored|checked|answered)",
        "(?:cannot|can not|can't) wait", "as soon as (?:possible|i|we)*", "upon (?:my )?return",
        "on (?:my )?return", "when i (?:return|am back|get back)*",
        "until (?:my return|then|further)*",
        "(?:is|are) (?:covering|standing in|looking after|deputi)*", "resend (?:it|your|the)*",
        "delete(?:d)? ", "with (?:kind|best) regards",
        "my (?:assistant|deputy|colleague|replacement|substitute)*", "in dringenden*",
        "dringend*", "bei (?:dringenden|ruckfragen|fragen|notfällen|eiligen)*",
        (
            "(?:wird|werden) (?:nicht |leider nicht )?(?:automatisch )?(?:weitergeleitet|"
            "gelesen|bearbeitet|beantwort|umgeleitet)*"
        ),
        (
            "(?:wenden sie sich|kontaktieren sie|wende dich|erreichen sie|ansprechpartner|"
            "vertretung|vertritt|vertreten)*"
        ),
        "(?:nach meiner|ab meiner|bei meiner) ruckkehr*",
        "(?:wieder|zuruck) (?:im|am|ab|da|erreichbar|zu erreichen|in|fur)*",
        "(?:melde|antworte|beantworte|bearbeite) (?:ich )?(?:mich )?*", "schnellstmöglich*",
        "baldmöglichst*", "so bald wie möglich*", "zwischenzeit*",
        "ihre (?:e-?mail|nachricht|mail|anfrage) (?:wird|werde|wurde|ist)*",
        "zugriff auf (?:meine|mein)*", "en cas d'urgence*",
        "pour (?:toute|tout|les) (?:urgence|question|demande|sujet|besoin)*", "en mon absence*",
        "pendant (?:mon absence|cette période|cette periode|mes congés)*", "(?:de|mon) retour*",
        "(?:contacter|vous adresser|joindre|vous rapprocher)*",
        "vos? (?:messages?|mails?|e-?mails?) (?:ne )?(?:sera|seront|n'est)*",
        "dès (?:mon retour|que possible)*",
        "je (?:vous )?(?:répondrai|reviendrai|traiterai|prendrai|lirai)*",
        "dans les (?:meilleurs|plus brefs)*", "(?:en caso de|para|si es|por) .{0,30}urgen*",
        "(?:durante|en) mi ausencia*",
        (
            "(?:contacte|contactar|ponerse en contacto|póngase en contacto|dirigirse|diríjase|"
            "escriba)*"
        ),
        "(?:a mi|mi) (?:regreso|vuelta)*",
        "(?:regreso|vuelvo|regresaré|volveré|responderé|contestaré|atenderé|me reincorporo)*",
        "lo antes posible*", "a la brevedad*", "reincorporaré*",
        "(?:in caso di|per) .{0,30}urgen*", "(?:durante|in) (?:la )?(?:mia )?assenza*",
        "(?:contattare|rivolgersi|rivolgetevi|scrivere a|fare riferimento)*",
        "(?:al mio|mio) rientro*",
        (
            "(?:rientrerò|rientro|tornerò|risponderò|sarò di ritorno|sarò nuovamente|"
            "la ricontatterò|vi ricontatterò)*"
        ),
        "(?:appena|prima) possibile*", "(?:em caso de|para|se for) .{0,30}urg[eê]n*",
        "(?:durante|na) (?:a )?minha ausência*",
        (
            "(?:contacte|contatar|contactar|entre em contato|entrar em contato|contate|"
            "por favor contact)*"
        ),
        "(?:no meu|meu) (?:regresso|retorno)*",
        "(?:regresso|retorno|retornarei|regressarei|voltarei|responderei|voltar)*",
        "(?:assim que|logo que) possível*", "(?:bij|voor|in) (?:dringende|spoed|urgente)*",
        "(?:tijdens|in) mijn afwezigheid*", "(?:neem|kunt u|contact opnemen|u zich wenden)*",
        "(?:na|bij) mijn terugkomst*",
        "(?:terug op|weer (?:op kantoor|aanwezig|bereikbaar)|ben ik weer)*",
        "(?:wordt|worden) niet (?:doorgestuurd|gelezen)*", "zo (?:spoedig|snel) mogelijk*",
        "(?:w|we) (?:sprawach pilnych|pilnych|nagłych|przypadku)*",
        "(?:podczas|w czasie|na czas) (?:mojej )?nieobecności*",
        "(?:proszę o|prosimy o|proszę|prosimy) (?:kontakt|się kontaktować|kontaktować|o kontakt)*",
        "po (?:moim )?powrocie*", "(?:wracam|wrócę|odpowiem|odpiszę|będę ponownie|będę dostępn)*",
        "zastępuje mnie*", "jak najszybciej*",
        "(?:ご連絡|メール|お問い合わせ|ご用件|お急ぎ|緊急|至急|急ぎ)",
        (
            "(?:までご連絡|にご連絡|へご連絡|までお願い|宛に|代理|戻り|復帰|出社|帰社|後日|"
            "改めて|順次|休暇明け)"
        ),
        "(?:ご迷惑|ご不便|ご了承|よろしくお願い|お待ち(?:ください|いただ))",
        "(?:vid|ved) (?:brådskande|hastende|akutte?|hast|spørgsmål|frågor)*",
        "(?:kontakta|kontakt|kontakte)*", "(?:åter|tilbage|tilbake|tillbaka) *",
        "v (?:naléhavých|urgentních)*", "(?:kontaktujte|obraťte)*", "acil*",
        "(?:по срочным|в срочных)*", "обращайтесь*", "(?:如有|如果)(?:急事|紧急)", "请联系",
    )
)
