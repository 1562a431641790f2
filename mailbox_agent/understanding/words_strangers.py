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
    (
        3,
        r"\bfree (?:quote|consultation|trial|audit|estimate|article|samples?|webinar"
        r"|assessment)\b"
        r"|\b(?:devis|essai|audit|étude) gratuite?\b|\b(?:presupuesto|prueba) (?:gratis"
        r"|gratuit[oa])"
        r"|\bpreventivo gratuito\b|\bkostenlose[ns]? (?:angebot|erstgespräch|demo|test\w*"
        r"|muster)\b"
        r"|\bwould it make sense to (?:talk|chat|speak|connect|meet)\b"
        r"|\b(?:forward|send|share|pass)\b.{0,30}\b(?:her|his|their|the|two|some|a few) (?:cvs?"
        r"|resumes?|profiles?)\b|\bprofile (?:schicken|zusenden|vorstellen)\b"
        r"|\benvoyer (?:des|les|quelques|deux) (?:cv|profils)\b|\benviarle (?:perfiles"
        r"|un perfil)\b"
        r"|\bwir vermitteln\b|\bnous recrutons pour\b|\b(?:mes|nos) clients des postes\b"
        r"|\bwe place (?:\w+ ){0,4}(?:engineers|developers|managers|leaders|staff|people"
        r"|talent)\b"
        r"|\b(?:senken|reduzieren|sparen|halbieren|steigern|optimieren) sie\b(?! (?:bitte|sich))"
        r"|\b\d+ ?% (?:senken|sparen|steigern|reduzieren)\b"
        r"|\bréduisez (?:votre|vos)\b|\bvous réduisez (?:votre|vos)\b|\breduzca (?:su|sus)\b"
        r"|\bahorre (?:hasta|un|en)\b|\brisparmi(?:a|are|ate) (?:fino|il|sul)\b|\briduca (?:i"
        r"|le)\b"
        r"|\b(?:cut|reduce|slash|lower) your (?:\w+ ){1,4}(?:by|up to) \d+ ?%"
        r"|\b(?:automates?|resolves?|saves?) (?:up to )?\d+ ?%"
        r"|\b(?:most|many|viele|die meisten|la plupart des|muchas|molte) (?:\w+ ){0,3}(?:teams"
        r"|companies|vendors|unternehmen|firmen|entreprises|empresas|aziende)"
        r" (?:lose|waste|struggle|spend|still|drown|verlieren|kämpfen|perdent|pierden|perdono)\b"
        r"|\bayudamos a (?:las )?(?:empresas|negocios)\b|\baid(?:ons|e) les entreprises\b"
        r"|\baiutiamo le (?:aziende|imprese)\b|\bajudamos (?:as )?empresas\b"
        r"|\b(?:ab|from|dès|desde) (?:only |nur )?[€£$]?\d[\d.,]* ?(?:euro|eur|usd|gbp|€)s?"
        r" (?:pro|per|je|par|por|al|im)\b"
        r"|\bwann dürfen wir (?:sie )?(?:anrufen|kommen|vorbeikommen)\b"
        r"|\b(?:exchange|swap) links\b|\blink exchange\b"
        r"|\b(?:prezzi|precios|prix|preços) spécia\w+\b|\b(?:prezzi|precios|preços) \wspecia\w+\b"
        r"|\bprezzi speciali\b|\bprecios especiales\b|\bnostro catalogo\b|\bnuestro catálogo\b"
        r"|\bnotre catalogue\b|\bunser(?:en|em)? katalog\b"
        r"|\bthank you for your interest in our\b|\bdank für ihr interesse an unser\w*\b"
        r"|\bmerci de (?:votre|l')intérêt pour nos\b|\bgracias por su interés en nuestr\w+\b"
        r"|\b(?:exploring|open to) (?:new |other )?(?:roles|opportunities|a move|offers)\b"
        r"|\b(?:i'?m|i am|we are) representing an?\b"
        r"|\b(?:exceptional|outstanding|excellent|brilliant|seasoned) (?:\w+ ){0,2}(?:head of"
        r"|director|engineer|developer|leader|support managers?|sales managers?|consultant)\b"
        r"|\bexhibit (?:at|with us)\b|\bstands? from (?:eur|usd|gbp|[€£$])"
        r"|\bshall i (?:drop|pop|swing) by\b",
    ),
    (
        2,
        r"\bkennen sie das\b|\bsounds? familiar\?|\bvous connaissez (?:cela|ça) ?\?|\b¿le suena\b"
        r"|\b(?:für eine|eine|une|una|a|our|live|short|quick"
        r"|minute) (?:live-)?d[eé]mo(?:nstration)?\b"
        r"|\b(?:hätten|haben) sie\b.{0,50}\b(?:minuten|zeit) (?:zeit )?für\b"
        r"|\bauriez-vous\b.{0,15}\b(?:minutes|un moment|disponib)|\bseriez-vous disponibles?\b"
        r"|\b(?:tiene|tendría)\b.{0,15}\bminutos\b|\bavrebbe\b.{0,20}\bminuti\b"
        r"|\bcircling back\b|\bbumping this\b|\bjust floating this\b"
        r"|\bback to the top of your inbox\b"
        r"|\b(?:somos una|siamo un'|nous sommes une|wir sind eine?) ?(?:\w+ ){0,2}(?:agencia"
        r"|agenzia"
        r"|agence|agentur|callcenter|call-center|azienda di|empresa de|entreprise de"
        r"|dienstleister"
        r"|personalvermittlung|beratung)\b"
        r"|\binteresse an einem (?:gespräch|austausch|angebot)\b|\bbei interesse\b"
        r"|\bsi cela vous intéresse\b|\bse (?:le )?interessa\b|\bsi le interesa\b"
        r"|\bin (?:under|unter|moins de|menos de) \d+ (?:seconds|sekunden|secondes|segundos)\b"
        r"|\bsend over the cv\b|\bblog posts\b|\bfree article\b|\bpersonalberatung\b"
        r"|\btalent (?:partner|acquisition|consultant|advisor)s?\b|\bexecutive search\b"
        r"|\bheadhunt\w*"
        r"|\bhinweis an (?:ki|ai)\b|\bnote (?:to|for) (?:the )?(?:ai|llm)\b"
        r"|\b(?:das|ihr) gewünschte[ns]? angebot\b|\bthe quote you (?:requested|asked)\b"
        r"|\bwe rent\b.{0,40}\bin your (?:area|city|town)\b|\bdans votre (?:quartier|secteur)\b"
        r"|\bin ihrer (?:nähe|region)\b|\ben su zona\b|\bwith some samples\b",
    ),
    (
        1,
        r"\bn'hésitez pas à me contacter\b|\bwould be open to\b|\bavailable (?:from|in) \w+\b"
        r"|\bsupport-?ai\b|\bgrow(?:ing|th)\b|\bcompetitive (?:rates|prices)\b|\bpro stunde\b"
        r"|\berfahrene\w*\b|\bnext week\?|\bnächste woche\b.{0,40}\bzeit\b|\bsamples\b"
        r"|\bgadgets?\b"
        r"|\bdevis\b|\bcallcenter\b|\boutsourc\w+|\bmarketing\b|\bcv\b|\bsave your seat\b"
        r"|\bgewerbe\w*|\bangebot\b|\bcandidats?\b|\bcandidatos?\b|\btermin vereinbaren\b",
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
    (
        4,
        r"\bà la recherche d'un (?:stage|emploi|poste|contrat)\b|\bstage de (?:\w+ )mois\b"
        r"|\bsucht ihr (?:noch )?(?:\w+ ){0,2}(?:werkstudent\w*|praktikant\w*|leute"
        r"|verstärkung)\b"
        r"|\b(?:praktikum|ausbildungsplatz|werkstudentenstelle) (?:bei|in|ab|als|im)\b"
        r"|\bhacer (?:mis |las )?prácticas\b|\bun tirocinio\b|\bum estágio\b"
        r"|\been stage(?:plaats)?\b"
        r"|\bbewerbung als\b|\bmeine bewerbung\b|\bsollicit(?:eer|atie)\w*\b|\bcandidarmi\b"
        r"|\bpostular(?:me)? (?:a|para|al)\b",
    ),
    (
        3,
        r"\b(?:lebenslauf|unterlagen) anbei\b|\bmeine? (?:lebenslauf|unterlagen|zeugnisse)\b"
        r"|\b(?:mon|mi|il mio|meu) (?:cv|curriculum|currículum)\b|\bcv ci-joint\b"
        r"|\bich studiere (?:im|an|\w+)\b|\bactuellement étudiante?\b|\bsoy estudiante de\b"
        r"|\bkönnte (?:ab )?(?:sofort|\w+) anfangen\b",
    ),
)

PHISH_WORDS: Weighted = (
    (
        3,
        r"\b(?:confirm|verify|update|validate|reset|re-?enter)\w* your (?:password"
        r"|account|mailbox|identity|credentials|bank|billing|payment)\b"
        r"|\bpassword (?:will )?expires?\b|\bmailbox (?:has reached|is (?:almost )?full"
        r"|quota|storage)\b|\b\d+% (?:of (?:its|your) quota|full)\b|\bkeep your (?:mailbox"
        r"|account) active\b|\bunusual (?:sign-in|login|activity)\b|\b(?<!my )(?<!our )(?:account"
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
    (
        3,
        r"\b(?:ihre?[ns]?|votre|su|tu|il suo|la sua|uw|sua) (?:\w+ ){0,2}(?:konto|postfach"
        r"|zugang|domain"
        r"|compte|boîte|domaine|cuenta|buzón|dominio|conto|casella"
        r"|conta)\b.{0,60}\b(?:gesperrt|gelöscht|eingeschränkt|deaktiviert|limité|suspendue?"
        r"|bloquée?|supprimée?|fermé|suspendid[oa]|bloquead[oa]|sospes[oa]|bloccat[oa]"
        r"|encerrada)\b"
        r"|\b(?:passwor[dt]|contraseña|mot de passe|senha)\b.{0,60}https?:"
        r"|\b(?:confirmez|vérifiez|bestätigen sie|aktualisieren sie|confirme|verifique|confermi"
        r"|verifichi|atualize) (?:vos|votre|ihre?n?|sus?|i suoi|il suo|seus?|ici) (?:informations"
        r"|identité|coordonnées|daten|konto\w*|kontodaten|identität|datos|cuenta|dati|dados)\b"
        r"|\bzollgebühr\w*\b|\bfrais de douane\b|\bgastos de aduana\b|\bspese doganali\b"
        r"|\b(?:zahlen sie|jetzt (?:be)?zahlen|réglez|régler maintenant|payez|pague|paghi"
        r"|pay (?:now|here"
        r"|your|the fee))\b.{0,60}https?:"
        r"|\b(?:process|make|release) an? (?:\w+ )?(?:confidential|discreet|urgent) payment\b"
        r"|\bconfidential payment\b"
        r"|\bbuy (?:\w+ ){0,3}(?:gift|voucher|itunes|steam) cards?\b",
    ),
    (
        2,
        r"\b(?:sous|innerhalb von|binnen|entro) (?:12|24|48|72) ?(?:heures|stunden|horas|ore"
        r"|h)\b|\bcliquez ici\b|\bhier klicken\b"
        r"|\bhaga clic\b|\bclicca qui\b|\b(?:cher|chère) cliente?\b|\bestimado (?:usuario"
        r"|cliente)\b"
        r"|\bsehr geehrter? (?:nutzer|kunde|kundin|domaininhaber)\b|\bgentile (?:cliente"
        r"|utente)\b"
        r"|\bprezado cliente\b|\bgeachte klant\b"
        r"|\b(?:votre nom de domaine|ihre domain|your domain name|su dominio|il suo dominio)\b"
        r"|\bshared .{0,60}\bwith you\b|\bnew device\b|\bverstorben\w*\b|\bdéfunt\b|\bdifunto\b"
        r"|\b\d[\d.,]* (?:millionen|millions|millones|milioni) (?:euro|d'euros|de euros"
        r"|di euro|usd)",
    ),
    (
        1,
        r"\b(?:erbschaft|nachlass|héritage|herencia|eredità)\b|\b(?:sign|log) ?in here\b"
        r"|\bletzte (?:mahnung|erinnerung)\b|\bdernier rappel\b|\búltimo aviso\b"
        r"|\bultimo avviso\b"
        r"|\bfinal (?:notice|reminder)\b|\blast reminder\b|\bimpayée?\b|\bhttps?:"
        r"|\bopen (?:the )?(?:document|file)\b|\breply only\b|\bi(?:'m| am) (?:stuck )?in (?:a "
        r")?(?:meetings?|conference)\b|\bvertraulich\b|\bconfidentiel\w*\b",
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
    (
        3,
        r"\binvited? (?:you )?to (?:the|our|a|an|this year's) (?:\w+ ){0,5}(?:summit|conference"
        r"|webinar|fair|expo|forum|symposium|gala|congress|masterclass|roundtable|exhibition)\b"
        r"|\bjoin (?:our|us for|the) (?:\w+ ){0,4}(?:summit|conference|webinar|expo|forum"
        r"|masterclass|roundtable)\b|\bsave your seat\b|\bearly registration\b"
        r"|\b(?:einladung|laden (?:wir )?sie)\b.{0,40}\b(?:messe|webinar|kongress|fachtagung"
        r"|konferenz)\b|\bvous inviter\b.{0,40}\b(?:salon|webinaire|conférence|congrès)\b"
        r"|\binvitar\w*\b.{0,40}\b(?:feria|webinar|congreso|jornada)\b"
        r"|\binvitar\w*\b.{0,40}\b(?:fiera|convegno)\b",
    ),
)

# Persons who want something of us, but nothing of what we do for customers.
ENQUIRY_WORDS: Weighted = (
    (
        3,
        r"\bpress (?:enquiry|inquiry|request)\b|\bi write for the\b|\b(?:journalist"
        r"|reporter) (?:at|with|for)\b"
        r"|\bwould your ceo\b|\bfill in (?:my|our|this) (?:survey|form)\b"
        r"|\b(?:short|brief|anonymous|online|research|student|university) questionnaire\b"
        r"|\bquestionnaire (?:takes|for (?:my|our) (?:study|research|survey|paper))\b"
        r"|\bi'?m an? (?:\w+ )?student\b|\bmy (?:thesis|dissertation|master's)\b"
        r"|\b(?:dates of|former|previous) employ(?:ment|er)\b|\breference for (?:mr|mrs|ms|dr)\b"
        r"|\bmasterarbeit\b|\bpresseanfrage\b|\bdemande de presse\b",
    ),
    (
        3,
        r"\b(?:my|meiner?|meinem|ma|mon|mi|mia|minha|mijn) (?:\w+ ){0,2}(?:thesis|dissertation"
        r"|masterarbeit|bachelorarbeit|masterthesis|bachelorthesis|diplomarbeit|abschlussarbeit"
        r"|doktorarbeit|seminararbeit|mémoire|thèse|tesis|tesi|tese|scriptie)\b"
        r"|\b(?:i'?m|i am|je suis|ich bin|soy|sono|sou) (?:an? |une? |eine? |uma? )?(?:\w+ )?"
        r"(?:journalist\w*|reporter\w*|periodista|giornalista|jornalista|blogger)\b"
        r"|\bworking on an? (?:piece|story|article|feature) (?:about|on)\b"
        r"|\bich schreibe für (?:die|das|den) \w*(?:zeitung|magazin|blatt|portal|redaktion)\w*"
        r"|\bj'écris pour (?:le|la) (?:journal|magazine|revue)\b|\bescribo para (?:el"
        r"|la) (?:diario"
        r"|revista)\b"
        r"|\b(?:looking|search\w*|sucht|suchen|needs?) (?:for |noch )?(?:\w+ ){0,4}sponsor(?:s"
        r"|en)\b"
        r"|\bmit einer spende\b|\b(?:please donate|make a donation|faire un don"
        r"|hacer una donación)\b"
        r"|\b(?:logo|name) on (?:the|our) (?:shirt|banner|jersey)\b",
    ),
    (
        2,
        r"\b(?:online-?)?umfrage\b|\btake part in (?:a|our|this) (?:survey|study)\b"
        r"|\b(?:encuesta|sondage|enquête) (?:en ligne|anónima|anonyme)\b|\brecherchiere (?:zu"
        r"|über)\b"
        r"|\b(?:short|brief) comment by\b|\binterview of \d+ minutes\b|\bentrevistar\b",
    ),
    (1, r"\bsponsor(?:s|en|ing)?\b|\bcharity\b|\bfundrais\w*\b|\bspende\w*\b|\bverein\b"),
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
    (
        4,
        r"\b(?:i|we)(?:'d| would) like to (?:book|reserve) (?:a|the|one|two) (?:table|room|double"
        r"|twin|single|suite|lesson|appointment)\b"
        r"|\bich möchte\b.{0,60}\b(?:tisch|doppelzimmer|einzelzimmer"
        r"|zimmer)\b.{0,60}\breservieren\b"
        r"|\bje (?:voudrais|souhaite) réserver une (?:table|chambre)\b"
        r"|\bquisiera reservar una (?:mesa|habitación)\b|\bvorrei prenotare un(?:a|o)? \w+\b"
        r"|\b(?:verkaufen sie|ist|haben sie) (?:noch )?.{0,30}\baus (?:der|ihrer) anzeige\b"
        r"|\bsaw your ad\b|\bvotre annonce\b|\bsu anuncio\b|\bil suo annuncio\b",
    ),
    (
        2,
        r"\bmy (?:daughter|son|husband|wife)\b|\bmeine? (?:tochter|sohn|mann|frau)\b"
        r"|\bma (?:fille|femme)\b|\bmon (?:fils|mari)\b|\bmi (?:hij[oa]|marido|mujer)\b"
        r"|\b(?:get|want) (?:the|my|our) money back\b|\bêtre remboursée?\b|\bmi dinero\b"
        r"|\b(?:swimming|piano|dance|riding|driving) lessons?\b|\bsur votre site\b"
        r"|\bboiler\b|\bplumb\w+\b|\bfrühstück\b",
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
    (
        5,
        r"\bdiese (?:mail|e-mail|nachricht)\b.{0,40}\bnicht für mich\b"
        r"|\bnicht für mich bestimmt\b"
        r"|\bce (?:mail|message|courriel) ne m'est pas destiné\b|\bno soy el destinatario\b"
        r"|\bkenne weder sie noch\b|\bnon sono il destinatario\b|\bverkeerde (?:adres|persoon)\b"
        r"|\b(?:i have|i've) never heard of (?:you|your company)\b",
    ),
)

PRIVATE_WORDS: Weighted = (
    (
        3,
        r"\b(?:team |for |join .{0,20})lunch\b(?!time)"
        r"|\b(?<!at )(?<!over )(?<!since )lunch (?:on|at the|together|next"
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
    (
        3,
        r"\blunch\?|\b(?:the )?(?:ramen|pizza|sushi|burger|curry|kebab|tapas|noodle"
        r"|thai) (?:place"
        r"|joint|today|tonight|at \d)|\bmittagessen\?|\bkantine\?|\bdéjeuner \?"
        r"|\bwho'?s (?:coming"
        r"|joining) for\b|\byou (?:still )?owe me a\b|\bfancy a (?:game|beer|pint|drink|coffee)\b"
        r"|\b(?:liebe|chers|dear) (?:eltern|parents)\b"
        r"|\b(?:beer|beers|drinks|pint) (?:after work|tonight|on friday)\b|\bfeierabendbier\b"
        r"|\bsecret santa\b|\bwichteln\b|\bleaving (?:gift|present|card)\b|\babschiedsgeschenk\b",
    ),
    (
        2,
        r"\belternabend\b|\bparents'? evening\b|\bi'll book for (?:two|three|four|five|six"
        r"|\d)\b|\bmate\b|\bautocomplet\w+\b"
        r"|\bwrong autocomplete\b|\bhungry\b|\bhunger\b",
    ),
)

# Asks who we are; group 1 is whom they take us for. Counts only if it holds our name and more.
WHO_ARE_YOU = (
    r"\b(?:is (?:this|that)|are you|have i reached|am i through to|sie sind(?: doch)?|sind sie"
    r"|bin ich (?:hier )?(?:richtig )?bei|suis-je (?:bien )?chez|êtes-vous|c'est bien|vous êtes"
    r"|es (?:este|esta|esto)|son ustedes|siete|è questo|bent u|is dit) "
    r"((?:[\w'&-]+ ){0,6}[\w'&-]+) ?(?:, (?:oder|right|n'est-ce pas|verdad|vero|toch))?\?"
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
