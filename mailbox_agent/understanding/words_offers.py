"""How services are offered to us that a vendor is written about daily: being found, being sold for,
being written about, being staffed. Data, more of `words_strangers.PITCH_WORDS`.

(points, pattern) over `sentences.fold` text. One of these never sets a mail aside alone: customers
run web shops too, and write that their "organic traffic fell since your update".
"""

from mailbox_agent.understanding.words_topics import Weighted

OFFER_WORDS: Weighted = (
    (  # to be found: search engines
        3,
        r"\b(?:rank|ranks|ranked|ranking|show up|appear)(?:ing)?(?: \w+){0,3} (?:on|at|in)"
        r" (?:the )?(?:page one|page 1|first page|google|search results|bing)\b"
        r"|\b(?:page one|page 1|first page|top) (?:of|on|in) google\b"
        r"|\borganic(?:ally)? (?:search )?(?:traffic|reach|visitors|leads|growth)\b"
        r"|\bsearch engine (?:optimi[sz]ation|ranking|visibility)\w*\b"
        r"|\bseo (?:audit|services?|agency|experts?|specialists?|packages?|strategy|company)\b"
        r"|\b(?:seite|platz) (?:eins|1) (?:bei|auf|von) google\b|\bgoogle-?rankings?\b"
        r"|\b(?:sichtbarkeit|auffindbarkeit|besser gefunden)(?: \w+){0,3} (?:bei|auf|in) (?:google"
        r"|suchmaschinen)\b|\bsuchmaschinenoptimierung\b|\bseo-?(?:agentur|analyse|check|audit"
        r"|optimierung)\b|\borganische[rn]? (?:traffic|reichweite|besucher)\b"
        r"|\bpremière page (?:de|sur) google\b"
        r"|\bréférencement (?:naturel|web|google|seo|de votre)\b"
        r"|\bvisibilité (?:\w+ ){0,2}sur (?:google|internet)\b|\btrafic (?:organique|naturel)\b"
        r"|\b(?:agence|audit|expert) (?:seo|de référencement)\b"
        r"|\bprimera página de google\b|\bposicionamiento (?:web|seo|en google|en buscadores"
        r"|orgánico)\b|\btráfico orgánico\b|\b(?:agencia|auditoría|consultor) (?:seo|de"
        r" posicionamiento)\b"
        r"|\bprima pagina (?:di|su) google\b|\bposizionamento (?:su google|sui motori|seo)\b"
        r"|\bprimeira página do google\b|\beerste pagina (?:van|in|op) google\b"
        r"|\bvindbaarheid\b",
    ),
    (  # to be linked to
        3,
        r"\blink[- ]building\b|\bdomain (?:authority|rating)\b|\bdo-?follow\b|\blink insertions?\b"
        r"|\bsponsored (?:post|article|content)s?\b|\bguest[- ](?:posts?|blog\w*|contributions?)\b"
        r"|\b(?:publish|place|write) (?:an? |our )?(?:\w+ ){0,2}(?:article|post|link)s? (?:on|for) "
        r"your (?:site|website|blog|page)\b"
        r"|\bgast(?:beitrag|artikel|beiträge)\w*\b|\blinkaufbau\b|\bbezahlte[rn]? (?:beitrag|link"
        r"|artikel)\w*\b|\barticles? (?:invités?|sponsorisés?)\b|\bnetlinking\b"
        r"|\bartículos? (?:patrocinados?|de invitado)\b|\bpost de invitado\b"
        r"|\benlaces (?:entrantes|de calidad|patrocinados)\b|\barticol[oi] sponsorizzat[oi]\b",
    ),
    (  # to be sold for
        3,
        r"\b(?:qualified|warm|sales-?ready|exclusive|b2b) (?:\w+ )?(?:leads|appointments"
        r"|prospects)\b"
        r"|\bappointment[- ]setting\b|\bcold (?:e-?mail|outreach|calling) (?:campaigns?|agency"
        r"|services?)\b|\bfill(?:s|ing)? your (?:sales )?(?:pipeline|calendar)\b"
        r"|\b(?:double|triple|boost|grow|skyrocket|increase|multiply) (?:your|their) (?:\w+ ){0,2}"
        r"(?:traffic|rankings?|leads|conversions?|pipeline|sales|online presence|followers)\b"
        r"|\b(?:verified|targeted) (?:e-?mail|contact|attendee)s? (?:list|database)s?\b"
        r"|\battendees? list\b|\bqualifizierte (?:leads|termine|anfragen|kontakte)\b"
        r"|\bneukundengewinnung\b|\bkaltakquise\b|\bleadgenerierung\b"
        r"|\bmehr (?:besucher|leads|anfragen|neukunden|termine) (?:für|über|auf) ihr\w*\b"
        r"|\b(?:prospects|leads|rendez-vous) qualifiés\b|\bgénération de (?:leads|prospects)\b"
        r"|\b(?:doubler|booster|augmenter) votre (?:trafic|visibilité|chiffre d'affaires)\b"
        r"|\bgeneración de (?:leads|clientes|prospectos)\b|\bcaptación de clientes\b"
        r"|\b(?:duplicar|aumentar|multiplicar) (?:su|sus) (?:ventas|tráfico|visibilidad|clientes)\b"
        r"|\bgenerazione di (?:lead|contatti)\b|\bgekwalificeerde (?:leads|afspraken)\b",
    ),
    (  # to be staffed, designed or programmed for
        3,
        r"\bstaff augmentation\b|\b(?:offshore|near-?shore)(?:\w+ ){0,2} ?(?:team|developers?"
        r"|development|engineers?)\b|\b(?:dedicated|vetted|pre-vetted) (?:\w+ ){0,2}(?:developers"
        r"|engineers|programmers|talent)\b|\bhire (?:\w+ ){0,3}(?:developers|programmers)\b"
        r"|\b(?:website|web|logo|ui|app) (?:re-?)?(?:design|development) (?:services?|agency"
        r"|company|firm|team)\b"
        r"|\bre-?design(?:ing)? (?:of )?your (?:web ?site|site|home ?page|logo)\b"
        r"|\bexplainer videos?\b|\b(?:externe|nearshore|offshore|erfahrene)[- ]?entwickler\w*\b"
        r"|\bentwickler(?:team|kapazität)\w*\b|\bihre (?:website|webseite|homepage|internetseite)"
        r" (?:neu|modern\w*|professionell)\b|\bneue[nrs]? (?:website|webauftritt|internetauftritt)"
        r" für (?:sie|ihr)\w*\b|\brefonte de votre site\b|\bdéveloppeurs? (?:dédiés?|offshore"
        r"|expérimentés?)\b|\bcréation de sites? (?:web|internet)\b"
        r"|\bredise\wa(?:r|mos) su (?:página|web|sitio)\b|\bdesarrolladores (?:dedicados|remotos"
        r"|externos)\b|\bdise\wo (?:y desarrollo )?(?:web|de páginas)\b"
        r"|\brestyling del (?:suo|vostro) sito\b",
    ),
    (  # how such mails begin, and whom they name
        2,
        r"\b(?:was|been|just) (?:on|looking at|browsing|checking out|reviewing|visiting)"
        r" your (?:web ?site|site|blog)\b"
        r"|\b(?:reviewed|audited|visited|analy[sz]ed|looked at) your (?:web ?site|site|blog)\b"
        r"|\bwe(?:'ve| have)? helped (?:over |more than )?\d+\+? "
        r"|\b(?:several|some|a few|many|technical) (?:seo )?(?:errors|issues|mistakes) on your"
        r" (?:web ?site|site)\b"
        r"|\b(?:ihre (?:website|webseite|homepage|internetseite)) (?:angesehen|angeschaut|gesehen"
        r"|besucht|analysiert|gestoßen|gestossen)\b"
        r"|\b(?:visité|consulté|analysé|parcouru) votre site\b|\ben visitant votre site\b"
        r"|\b(?:visité|visitado|visto|revisado|analizado) su (?:página|sitio|web)\b"
        r"|\bvisitato il (?:suo|vostro) sito\b"
        r"|\b(?:firmen|unternehmen) wie (?:ihre[sm]?|ihrem|das ihre)\b"
        r"|\bentreprises comme la vôtre\b|\bempresas como la suya\b",
    ),
)
