"""What proves that a stranger's mail is no matter of ours, and what speaks against it. Data.

(points, pattern) over `sentences.fold` text, several languages at once; used by `strangers.py`.
Words that a customer with a problem may well use give few points or stand in no table.
"""

from mailbox_agent.understanding.words_topics import Weighted

# An offer of the writer's own goods weighs most; asking for a call or a meeting alone never
# makes a pitch, for customers ask for them too.
PITCH_WORDS: Weighted = (
    (
        3,
        r"\b(?:first|one|two|three) months? (?:is |are )?free\b|\bsynerg\w+"
        r"|\brates on request\b|\bstands? (?:left|available)\b|\bmembership is\b"
        r"|\bpartnership opportunit\w+"
        r"|\bat no (?:extra )?cost\b"
        r"|\b(?:at|from|only|just) [$€£]?\d[\d.,]* ?(?:usd|eur|gbp|€|\$)? (?:per|an"
        r"|a) (?:hour|month|user|day)\b"
        r"|\bbook (?:before|by|now)\b|\b(?:seats|places) are limited\b"
        r"|\bsave (?:up to )?[$€£]?\d+"
        r"|\bis your (?:business|company|team) (?:covered|ready|protected|prepared|compliant)\b"
        r"|\bprofitez d[e']|\baprovech[ae]\b|\bapprofitt\w+|\bprofitieren sie\b"
        r"|\bjetzt (?:bestellen|buchen)\b"
        r"|\bwe (?:help|support|work with|have (?:helped|guided"
        r"|supported)) (?:\w+ ){0,3}(?:companies|b2b"
        r"|businesses|teams|vendors|saas|firms|organi[sz]ations|brands|clients)\b"
        r"|\bi (?:place|represent) "
        r"|\b(?:exceptional|great|suitable|outstanding|strong|excellent) candidates?\b"
        r"|\bwe have (?:\w+ ){1,2}(?:engineers"
        r"|developers|consultants|profiles|specialists) (?:who|available|ready)\b"
        r"|\bour (?:\w+ ){0,2}(?:platform|solution|services?|agency|software|ai|agents|team"
        r"|developers"
        r"|engineers|products?) (?:helps?|can (?:help|fix|save|cut|reduce|show|support|take)"
        r"|lets|cuts?"
        r"|costs?|saves?|resolves?|reduces?|has helped|have helped)\b"
        r"|\bspecial (?:offer|prices?|conditions|rates)\b|\blimited[- ]time\b|\b\d+ ?% (?:off"
        r"|discount|less"
        r"|cheaper|more leads)\b(?! .{0,20}\b(?:by mistake|instead)\b)|\bguest (?:post|article)\b"
        r"|\bbacklinks?\b|\bsponsor (?:a|our|the)\b|\bsend us your (?:inquiry|enquiry"
        r"|requirements)\b"
        r"|\b(?:our|the) best price\b|\boffice space\b|\border now\b|\bpodcast\b"
        r"|\bcame across your (?:company|website|profile|blog)\b|\bas a guest\b"
        r"|\bi'?m a freelance\b",
    ),
    (
        3,
        r"\bwir (?:helfen|unterstützen) (?:firmen|unternehmen)\b|\bwir bieten (?:ihnen|an)\b"
        r"|\bunverbindliches? (?:angebot|gespräch|beratung)\b|\bsonderkonditionen\b"
        r"|\bkostenlose (?:beratung|analyse|erstberatung)\b"
        r"|\b(?:dürfen|möchten) wir ihnen\b.{0,40}\b(?:angebot|vorstellen|anbieten)\b"
        r"|\bnotre (?:agence|solution|société) (?:permet|aide|propose|accompagne)\b"
        r"|\bnous (?:vous )?proposons\b|\bsans engagement\b|\boffre (?:exceptionnelle|spéciale)\b"
        r"|\ble (?:ofrecemos|presentamos)\b|\bsin compromiso\b|\bnuestra (?:empresa"
        r"|agencia) ofrece\b"
        r"|\bvi (?:proponiamo|offriamo)\b|\bsenza impegno\b|\bla nostra (?:azienda"
        r"|agenzia) offre\b"
        r"|\boferecemos\b|\bsem compromisso\b|\bwij bieden\b|\bvrijblijvend\w*\b"
        r"|\boferujemy\b|\bbez zobowiązań\b|\bnasza oferta\b|ご提案させて|無料(?:トライアル"
        r"|相談)|弊社サービスのご紹介",
    ),
    (
        2,
        r"\bwe (?:offer|provide|sell|supply|speciali[sz]e in|build|develop|design|compare"
        r"|translate)\b|\bwe are an? (?:\w+ ){0,3}(?:manufacturer|provider|supplier|agency"
        r"|consultancy"
        r"|recruiter|reseller)\b|\bright person to\b|\bpoint me to\b"
        r"|\bwho (?:looks after|is in charge of) (?:your )?"
        r"(?:hiring|marketing|purchas\w+|procurement)\b|\bcame across\b|\bwanted to reach out\b"
        r"|\b(?:noticed|saw) (?:that )?(?:you're|you are|your company|your team) (?:hiring"
        r"|looking|growing)\b"
        r"|\breaching out (?:because|to (?:see|introduce|offer))\b"
        r"|\b(?:companies|businesses|teams|vendors) (?:like yours|your size|like you)\b"
        r"|\b(?:most|many) (?:\w+ ){0,2}(?:companies|vendors|businesses|teams)\b"
        r"|\bstruggling with\b"
        r"|\bboost (?:your|sales)\b|\blead generation\b|\bgoogle ranking\b|\broi\b"
        r"|\b(?:completely|totally) free\b|\bfree of charge\b|\blink to my client\b"
        r"|\bbig fan of your\b"
        r"|\bour demo\b|\bsend (?:you )?(?:a|our) (?:deck|brochure|catalog\w*)\b"
        r"|\bwould your company like\b"
        r"|\bpackages (?:start|from)\b|\b(?:rather|prefer) not (?:to )?hear from (?:me|us)\b"
        r"|\bdear (?:purchasing|hiring) manager\b|\b(?:ab|from|dès"
        r"|desde) (?:only )?\d[\d.,]* (?:euro|eur|usd)\b",
    ),
    (
        1,
        r"\b(?:quick|short|brief|15|20|30)[- ](?:call|chat|demo|minutes?|min)\b|\b(?:15|20"
        r"|30) minutes\b"
        r"|\bbook (?:a |directly ).{0,12}(?:demo|call|slot|meeting|calendar)\b"
        r"|\bschedule a (?:call|demo)\b"
        r"|\b(?:happy|glad|love|like) to (?:send|share|show|introduce|contribute|offer|have) "
        r"|\b(?:may|shall|can) i send\b|\b(?:her|his|their) profiles?\b|\bopen to a\b"
        r"|\binterested\?"
        r"|\bworth (?:a|15|20) (?:chat|call|minutes|conversation)\b|\bwould you be open to\b"
        r"|\bwhen would suit\b|\bkurzes (?:telefonat|gespräch|kennenlernen)\b|\bbref échange\b"
        r"|\bbreve (?:llamada|reunión|chiamata|incontro)\b|\bkort (?:gesprek|belletje)\b",
    ),
    (
        1,
        r"\bcandidates?\b|\brecruit\w+|\bhiring\b|\btalent\b|\bfreelance\w*|\bseo\b"
        r"|\bunsubscribe\b"
        r"|\bhope (?:your week|you are doing|you're (?:doing )?well|this (?:e-?mail|mail"
        r"|message)? ?finds you)\b"
        r"|\bcut (?:your|their|response)\b.{0,40}\bby (?:\d+ ?%|half)|\bwith ai\b"
        r"|\bnew customers\b",
    ),
)

APPLICATION_WORDS: Weighted = (
    (
        4,
        r"\b(?:looking for|interested in) an? (?:internship|new challenge|apprenticeship"
        r"|traineeship)\b"
        r"|\bapply for (?:the|a|your) (?:\w+ ){0,4}(?:position|role|job|vacancy|post"
        r"|internship)\b"
        r"|\b(?:job|my|speculative) application (?:for|as)\b|\bbewerbe (?:ich )?mich\b"
        r"|\bbewerbung (?:als|um|auf)\b|\bma candidature\b|\bcandidature (?:au|pour|spontanée)\b"
        r"|\bmi candidatura\b|\bla mia candidatura\b|\baplikuję na\b|\bmijn sollicitatie\b",
    ),
    (
        2,
        r"\bmy (?:cv|resum[eé])\b|\bconsider me for\b|\bvacanc(?:y|ies)\b|\b(?:cv"
        r"|resum[eé]) (?:is )?(?:attached|enclosed)\b"
        r"|\bhiring (?:team|manager)\b|\byears of experience\b|\blebenslauf\b|\bmon cv\b"
        r"|\bcover letter\b",
    ),
)

PHISH_WORDS: Weighted = (
    (
        3,
        r"\b(?:confirm|verify|update|validate|reset|re-?enter)\w* your (?:password"
        r"|account|mailbox|identity|credentials|bank|billing|payment)\b"
        r"|\bpassword (?:will )?expires?\b|\bmailbox (?:has reached|is (?:almost )?full"
        r"|quota|storage)\b|\b\d+% (?:of (?:its|your) quota|full)\b|\bkeep your (?:mailbox"
        r"|account) active\b|\bunusual (?:sign-in|login|activity)\b|\b(?:account"
        r"|mailbox) (?:will be"
        r"|has been) (?:suspended|locked|limited|deactivated|closed)\b|\bpermanent suspension\b"
        r"|\bgift cards?\b|\bbitcoin\b|\binheritance\b|\blottery\b|\bhidden (?:webcam|camera)\b"
        r"|\bpasswort (?:bestätigen|läuft ab)\b|\bcompte (?:sera )?(?:suspendu|bloqué)\b"
        r"|\bcontraseña (?:caduca|expira)\b",
    ),
    (
        3,
        r"\brelease (?:the|a) .{0,20}(?:payment|transfer)\b|\bwire (?:transfer|the)\b"
        r"|\biban:? ?[a-z]{2}[\dx]{2}\b|\bbeneficiary\b|\bchange of (?:our )?bank (?:details"
        r"|account)\b"
        r"|\bwithout further review\b|\bnew bank (?:details|account)\b",
    ),
    (
        3,
        r"\b(?:usd|us\$|\$|eur|€|gbp|£) ?\d[\d.,]* (?:million|billion)\b"
        r"|\bmillion (?:us )?dollars\b"
        r"|\bnext of kin\b|\bmy late (?:husband|father|client)\b|\btrustworthy (?:partner"
        r"|person)\b"
        r"|\b(?:your|full) (?:full name|name) and bank\b|\bbusiness proposal\b"
        r"|\bdear (?:friend|beloved)\b",
    ),
    (
        2,
        r"\b(?:package|parcel) (?:could not be delivered|is waiting)\b|\bcustoms fee\b"
        r"|\bemail password\b|\bswift copy\b|\bconfirm your bank\b|\bnew voicemail\b"
        r"|\bsaw your (?:picture"
        r"|photo)\b|\bwant to know you\b|\bhello dear\b"
        r"|\b(?:review|view|sign|open) (?:the |and sign )?(?:document|voicemail"
        r"|secure message)\b.{0,20}https?:"
        r"|\blink expires\b|\bsent you a (?:secure |shared )?(?:document"
        r"|file)\b.{0,30}\b(?:sign|review|view)\b"
        r"|\bdo not share this (?:e-?mail|link)\b|\breply to this mail only\b"
        r"|\bhandle something for me\b|\bdiscreet\w*\b|\bsend me the codes\b",
    ),
    (
        1,
        r"\bdear (?:user|customer|client|valued|account holder)\b|\bclick (?:here"
        r"|the link|below)\b|\bit helpdesk\b|\bimmediately to avoid\b|\bwithin 24 hours\b"
        r"|\burgent\b",
    ),
)

EVENT_WORDS: Weighted = (
    (
        3,
        r"\bcall for (?:papers|speakers|proposals)\b|\b(?:distinguished|keynote|honou?red"
        r"|guest) speaker\b"
        r"|\binvite you (?:as|to (?:speak|exhibit|sponsor|submit|attend|join (?:our"
        r"|the) (?:webinar|event)))\b"
        r"|\bsubmit your (?:paper|abstract|manuscript)\b|\bearly bird\b"
        r"|\bsponsorship (?:package|opportunit)\w*"
        r"|\borgani[sz]ing committee\b|\bconference secretariat\b|\bregister (?:now|today)\b"
        r"|\b(?:our|free) webinar\b|\bhonou?red to invite\b|\bunverbindlich anmelden\b",
    ),
)

# Persons who want something of us, but nothing of what we do for customers.
ENQUIRY_WORDS: Weighted = (
    (
        3,
        r"\bpress (?:enquiry|inquiry|request)\b|\bi write for the\b|\b(?:journalist"
        r"|reporter) (?:at|with|for)\b"
        r"|\bwould your ceo\b|\bquestionnaire\b|\bfill in (?:my|our|this) (?:survey|form)\b"
        r"|\bi'?m an? (?:\w+ )?student\b|\bmy (?:thesis|dissertation|master's)\b"
        r"|\b(?:dates of|former|previous) employ(?:ment|er)\b|\breference for (?:mr|mrs|ms|dr)\b"
        r"|\bmasterarbeit\b|\bpresseanfrage\b|\bdemande de presse\b",
    ),
)

BILL_WORDS: Weighted = (
    (
        4,
        r"\b(?:find|attached is|enclosed|attached) (?:attached )?our invoice\b"
        r"|\bour invoice (?:no\.? ?|number ?)?[\w-]*\d[\w-]* (?:over|for|dated)\b"
        r"|\banbei (?:erhalten sie|finden sie)? ?unsere rechnung\b|\bunsere rechnung nr\b"
        r"|\bveuillez trouver (?:ci-joint )?notre facture\b|\badjuntamos (?:nuestra )?factura\b"
        r"|\bin allegato (?:la )?nostra fattura\b|\bonze factuur\b|\bnasza faktura\b",
    ),
    (
        2,
        r"\bpayment is due within\b|\bthank you for your (?:business|order)\b"
        r"|\bpurchase order attached\b"
        r"|\b(?:remit|transfer) (?:the amount|payment) to\b|\baccount given on the invoice\b"
        r"|\bzahlbar (?:bis|innerhalb)\b|\bpayable (?:sous|within)\b"
        r"|\byour order (?:has )?shipped\b",
    ),
)

CONSUMER_WORDS: Weighted = (
    (
        3,
        r"\bi (?:have )?(?:ordered|bought|booked) (?:a|an|the|two|three|my|some)\b|\bi paid for\b"
        r"|\bmy (?:parcel|order|delivery|flight|holiday|swimming|yoga|gym|membership|shoes|dress"
        r"|washing machine|fridge|sofa) (?!(?:manager|system|management|import|export"
        r"|interface)\b)"
        r"|\bich habe .{0,40}bestellt\b|\bj'ai commandé\b|\bhe pedido (?:un|una)\b"
        r"|\bho ordinato\b",
    ),
    (
        2,
        r"\bmy money back\b|\bi want .{0,30}refund\w*|\bcan i (?:send|return|exchange) (?:it"
        r"|them)\b"
        r"|\byour shop\b|\byoga\b|\bswimming (?:course|lesson|class)\b|\bgym\b|\b(?:my"
        r"|the) (?:studio|class)\b"
        r"|\bsessions in advance\b|\bin my building\b|\bgarden hose\b|\bsize (?:xs|s|m|l|xl"
        r"|3\d|4\d)\b",
    ),
)

WRONG_ADDRESS_WORDS: Weighted = (
    (
        5,
        r"\bthis (?:mail|message|e-?mail) (?:is|was) (?:not |probably )?(?:meant"
        r"|intended) for (?:me|somebody|someone)\b"
        r"|\b(?:sent|wrote) (?:this|it) to the wrong (?:address|person|company)\b"
        r"|\b(?:you have|you've|have|got|reached|has) (?:got |reached )?the wrong (?:address"
        r"|person|company"
        r"|mailbox|number|recipient)\b|\bi am not (?:the person|your customer"
        r"|a customer of yours)\b"
        r"|\bsie haben die falsche adresse\b|\bfalscher empfänger\b|\bmauvais destinataire\b"
        r"|\bdestinatario equivocado\b|\bwe (?:do not|don't) (?:know|use) (?:you"
        r"|your (?:company|product))\b",
    ),
)

PRIVATE_WORDS: Weighted = (
    (
        3,
        r"\b(?:team |for |join .{0,20})lunch\b(?!time)|\blunch (?:on|at the|together|next"
        r"|tomorrow"
        r"|today|with (?:us|me))\b|\bcake in the kitchen\b|\bhappy birthday\b"
        r"|\bbirthday (?:cake|drinks|lunch)\b|\bhappy hour\b"
        r"|\bparking (?:space|spot)\b|\bfootball (?:match|game|on|next|tonight|\w+day)\b"
        r"|\bdarling\b|\bget home ok\b|\bstill on for (?:\w+day|tonight|tomorrow"
        r"|lunch|dinner)\b"
        r"|\b(?:farewell|leaving|birthday) (?:drinks|party|do)\b|\bbarbecue\b|\bbbq\b"
        r"|\b(?:zum|gemeinsame[sn]?) mittagessen\b|\bklassentreffen\b|\b(?:school|class"
        r"|family) reunion\b|\bgeburtstag\b|\bkuchen\b|\bpot de départ\b|\bcomida de equipo\b"
        r"|\bdéjeuner (?:ensemble|d'équipe)\b|\bcumpleaños\b|\bcompleanno\b|\bverjaardag\b"
        r"|\burodzin\w*\b",
    ),
    (
        2,
        r"\bthe kids\b|\blove,? \w+ ?$|\bmum ?$|\bhey you\b|\bwho's in\?|\bthe dog\b"
        r"|\b(?:x{2,}|hugs|kisses)\b|\blove from\b|\bfridge\b"
        r"|\bthe weekend away\b"
        r"|\bdinner (?:on|at)\b|\bhow was (?:your|the) (?:holiday|weekend|wedding)\b",
    ),
)

# What speaks for a matter with us, however it is dressed.
MATTER_WORDS: Weighted = (
    (
        3,
        r"\bsince (?:\w+ )?(?:yesterday|last|this|the|your|mon|tues|wednes|thurs|fri|satur"
        r"|sun|jan|feb|mar"
        r"|apr|may|june|july|aug|sep|oct|nov|dec|\d)|\b(?:has|have) been (?:failing|down"
        r"|broken|missing|stuck"
        r"|wrong|unavailable|slow|off|offline)\b|\bafter (?:the|your"
        r"|last) (?:\w+ ){0,2}(?:update|upgrade"
        r"|release|migration|maintenance|go-?live)\b"
        r"|\bseit (?:gestern|heute|dem|der|letzt\w+|montag|dienstag|mittwoch|donnerstag"
        r"|freitag|samstag"
        r"|sonntag|\d)|\bdepuis (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
        r"|la|le|ce|cette|\d)"
        r"|\bdesde (?:ayer|ontem|hace|el|la|o|a|segunda|terça|quarta|quinta|sexta|esta|hoy|\d)"
        r"|\bd(?:a|al|alla|allo) (?:ieri|luned|marted|mercoled|gioved|venerd|sabato|domenica"
        r"|settimana|\d)"
        r"|\bcon l'ultim[oa]\b|\bsinds (?:gisteren|maandag|dinsdag|woensdag|donderdag|vrijdag"
        r"|de|het|vorige|\d)"
        r"|\bod (?:wczoraj|poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli"
        r"|tygodni\w*|\d)"
        r"|昨日から|先週|以来|から.{0,12}(?:できません|止まって|遅れ)",
    ),
    (
        2,
        r"\b(?:our|the) (?:contract|renewal|account|tenant|subscription|licen[cs]es?"
        r"|agreement|project"
        r"|rollout|go-?live|instance|installation|training)\b|\b(?:unser"
        r"|unsere[nmrs]?) (?:vertrag\w*|projekt\w*"
        r"|lizenz\w*|mandant\w*)\b|\bnotre (?:contrat|projet|abonnement)\b"
        r"|\bnuestro (?:contrato|proyecto)\b"
        r"|\bil nostro (?:contratto|progetto)\b|\bo nosso (?:contrato|projeto)\b"
        r"|\bons (?:contract|project)\b"
        r"|\bnasz\w* (?:umow\w*|projekt\w*)\b|契約",
    ),
    (
        2,
        r"\byour (?:\w+ ){0,2}(?:system|software|portal|platform|app|service|product|update"
        r"|upgrade|release"
        r"|api|help ?desk|tool|planner|engine|scanner|terminal|screen|trainer|board"
        r"|support team|(?:first|second) line|phone line|hotline|engineer|consultant"
        r"|project manager|module"
        r"|interface|cloud"
        r"|server|maintenance|connector|integration|booking engine|licen[cs]e)s?\b"
        r"|\b(?:ihr|ihre|ihrem|ihrer|eure?) (?:system|software|portal|plattform|support"
        r"|update|schnittstelle)\b"
        r"|\bvotre (?:logiciel|système|portail|plateforme|support|service)\b"
        r"|\bsu (?:sistema|portal|plataforma|soporte)\b|\bil vostro (?:sistema|portale"
        r"|supporto)\b"
        r"|\bo (?:vosso|seu) (?:sistema|portal|suporte)\b|\b(?:uw|jullie) (?:systeem|portaal"
        r"|software)\b"
        r"|\bwasz\w* (?:system\w*|portal\w*)\b|御社の|貴社の",
    ),
    (
        2,
        r"\b(?:we|our \w+|nobody|no one) (?:\w+ ){0,2}(?:cannot|can't|can not|couldn't"
        r"|are unable|lose|are losing)\b"
        r"|\bcosts us\b|\bwe (?:pay you|use your|are (?:your|a) customer)\b|\bpay you every\b"
        r"|\bwir können\b.{0,40}\b(?:nicht|kein)|\bnous ne pouvons\b|\bno podemos\b"
        r"|\bnon possiamo\b"
        r"|\bnão conseguimos\b|\bkunnen (?:we|wij)\b|\bnie możemy\b|できません",
    ),
)
