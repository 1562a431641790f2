"""How a day is named that is no deadline: data for `day_asides.py`.

Regular expressions over `sentences.fold` text of all languages at once. BEFORE patterns are looked
for in what stands before the day in its clause, BEHIND in what follows it there.
"""

# A clause that only supposes: its day is none, deadline word or not.
SUPPOSING = (
    r"^(?:and |but |so |even |only |und |aber |et |mais |y |pero "
    r"|e )?(?:if(?! (?:at all )?(?:possible"
    r"|you can|feasible|necessary))|unless|in case|should (?:it|this|that|you|we|nothing|the)"
    r"|whenever|every time|each time|wenn(?! möglich| es geht)|falls(?! möglich)|sofern|sollten?"
    r"|s'il (?!vous|te)|si (?!possible|posible|puede|puedes|pueden|podéis|possibile)"
    r"|au cas où|en caso de que|cada vez que|se (?!possibile)|qualora)\b"
)
# A supposed or inquired case behind the verb: "check whether it fails again on".
INQUIRED = (
    r"\b(?:why|how come|what (?:has |had |exactly )?(?:happened|went wrong|broke|failed|caused)"
    r"|how (?:\w+ ){0,3}(?:was|were|got)|who (?:was|were|had|did)|whether|if (?:it|this|that) "
    r"|warum|weshalb|wieso|was (?:\w+ ){0,2}(?:passiert|geschehen|los)|wer (?:\w+ ){0,2}(?:hatte"
    r"|war)"
    r"|ob es|pourquoi|ce qui s'est passé|qui était|por qué|qué pasó|quién estaba|perché"
    r"|cosa è successo)"
    r"\b[^,;]{0,70}$"
)
# Whether somebody or something is there: no deed.
PRESENT = (
    r"\b(?:i|we|he|she|they|who|shop|store|office|plant|warehouse|team|site|school|hotel|branch"
    r"|desk"
    r"|hotline|line|factory|lab|clinic)(?:'m|'re|'s| am| are| is) (?:[\w-]+ ){0,2}"
    r"(?:open|closed|reachable|available|there|around|in (?:the office|on)|at the office"
    r"|on (?:holiday|leave"
    r"|vacation)|off|away|out|travelling|traveling|shut)\b[^,;]{0,30}$"
    r"|\byou (?:can|may|could|will) (?:also |always |still |even |only )?(?:reach|catch|find|get"
    r"|contact|call|ring) (?:me|us)\b[^,;]{0,30}$"
    r"|\b(?:reachable|available|open|closed) (?:also |even |only |still )?(?:on|until|till"
    r"|through)?"
    r"(?: the)?\s*$"
    r"|\b(?:bin|sind|ist|seid|wäre|haben|hat) (?:[\w-]+ ){0,4}(?:auch|nur|noch|wieder|bis|ab|am)\b"
    r"[^,;]{0,12}$"
    r"|\berreich(?:en|st|t)\b[^,;]{0,20}\b(?:mich|uns|ihn)\b[^,;]{0,20}$"
    r"|\b(?:erreichbar|verfügbar|geöffnet|geschlossen|besetzt|abwesend|unterwegs)\b[^,;]{0,20}$"
    r"|\b(?:joignables?|disponibles?|ouvert\w*|fermée?s?|absente?s?|en congés?|(?:suis|sommes|est"
    r"|sont)"
    r" (?:aussi |encore |toujours )?(?:là|présente?s?))\b[^,;]{0,20}$"
    r"|\b(?:localizables?|disponibles?|abiert[oa]s?|cerrad[oa]s?|ausentes?|de vacaciones"
    r"|(?:también |solo |aún )?(?:estamos|estoy|están|está|abrimos))\b[^,;]{0,20}$"
    r"|\b(?:reperibil[ei]|disponibil[ei]|apert[oaie]|chius[oaie]|siamo|sono) (?:anche |solo )?\s*$"
)
PRESENT_BEHIND = (
    r"^[^,;.?!]{0,24}\b(?:da|erreichbar|verfügbar|geöffnet|geschlossen|besetzt|im büro|im dienst"
    r"|im urlaub|abwesend|unterwegs)\s*(?:$|[,;.?!]|und\b|bin\b|sind\b|ist\b)"
)
# How long a thing lasts: "stays with you until", "reserved until"; a deadline word is none there.
LASTING = (
    r"\b(?:stays?|remains?|valid|reserved|reserve|available|open|closed|watch|monitor|on site|there"
    r"|away|out|on (?:leave|holiday|vacation)|in the office|lasts?|runs?|continues?|works?"
    r"|bleib\w*|gültig|gilt|gelten|verfügbar|läuft|laufen|beobachte\w*|urlaub|büro|bin|rester?a?"
    r"|restent|valables?|ouverts?|congés?|qued[ae]\w*|válid[oa]s?|vacaciones|vigente)\b"
    r"[^,;.]{0,40}\b(?:until|till|through|up to|bis(?: zum| zu| einschließlich)?|jusqu'(?:au|à|en)"
    r"|hasta(?: el)?|fino al?)(?: the| the end of| ende)?\s*$"
)
LASTING_THEN = r"^[^;.?!]{0,30}\b(?:then|afterwards|dann|danach|puis|ensuite|luego|después|poi)\b"
LASTING_BEHIND = r"^[^,;.?!]{0,20}\b(?:reserviert?|gültig|verfügbar|geöffnet|im urlaub|im büro)\b"
# The other end of a stretch: "from 12 May to 14 May", "zwischen dem 12. und dem 14."
STRETCH = (
    r"\b(?:between|zwischen|entre|tra|fra)\b[^,;.]{2,30}\b(?:and|und|et|y|e)(?: the| dem| le| el"
    r"| il)?\s*$"
    r"|\b(?:from|vom|von|du|del|dal|depuis le|desde el) (?:the |dem )?\d[\w. ]{0,18}[ .](?:to"
    r"|until|till"
    r"|through|bis(?: zum| zu)?|au|al|hasta(?: el)?)(?: the)?\s*$"
)
# Papers and events that are named by their day: "the minutes of the meeting on".
NAMED_BY_DAY = (
    r"\b(?:minutes|notes|recording|transcript|results?|outcome|summary|protokolle?s?|ergebnis\w*"
    r"|notizen"
    r"|mitschrift|aufzeichnung|compte[- ]rendu|procès-verbal|enregistrement|résultats?|acta|notas"
    r"|grabación|resumen|resultados?|verbale|registrazione)\b[^,;]{1,45}"
    r"\b(?:on|of|from|at|am|vom|von|de|du|del|di|le|el)?(?: the)?\s*$"
    r"|\b(?:invoices?|bookings?|statements?|logs?|payslips?|figures|entries|run) for(?: the)?\s*$"
    r"|\b(?:it|date|screen|page|system|invoice|letter|report) (?:says?|shows?|states?|displays?)"
    r"(?: the)?\s*$"
    r"|\b(?:steht|zeigt|lautet|indique|affiche|pone|muestra|indica)"
    r"(?: der| le| el)?\s*$"
    r"|\b(?:ends?|expires?|runs out|lapses|endet|läuft (?:\w+ ){0,2}(?:am|zum)|expire|prend fin"
    r"|se termine|termina|vence|caduca|expira|scade)(?: on| at| am| zum| le| el| il)?(?: the)?\s*$"
)
# It has been: the verb behind the day, in its clause.
HAS_BEEN_BEHIND = (
    r"^,? ?(?:was|were|had|has been|have been|got|failed|broke|did not|didn't|never|"
    r"wurden?|war|waren|hatten?|fiel|a été|ont été|était|étaient|fue|fueron|había|è stat[oa]"
    r"|se canceló|foi|foram)\b"
    r"|^[^,;.?!:]{0,60}\b(?:ge\w{2,}t|ge\w{2,}en|\w{2,}ge\w{2,}(?:t|en)|passiert|storniert"
    r"|verschoben"
    r"|vergessen|\w{3,}iert|ver\w{3,}|be\w{4,}|er\w{4,}) (?:ist|sind|war|waren|wurden?|worden|hat"
    r"|haben"
    r"|hatten?)\s*(?:$|[,;.?!:])"
    r"|^[^,;.?!:]{0,50}\b(?:ankam|ankamen|ausfiel|ausfielen|abstürzte|passierte|kam|kamen|fehlten?"
    r"|lief"
    r"|liefen|stand|standen|ging|gingen|klappte|funktionierten?|versagten?|geschah)\s*(?:$"
    r"|[,;.?!:])"
)
# The verb before the day, that `PAST_VERB_WORDS` does not know.
HAS_BEEN_BEFORE = (
    r"\b(?:fell|broke|began|stood|kept|hung|froze|lost|came|became|rang|wrote|put|cut|shut)"
    r"\b[^,;.]{0,24}$"
    r"|\b(?:fiel|fielen|brach|kam|kamen|ging|gingen|lief|liefen|blieb|stand|hing|stürzte|begann"
    r"|scheiterte|fehlte|passierte)\b[^,;.]{0,30}$"
    r"|\b(?:est|sont|a|ont) (?:\w+ )?(?!prévu|attendu|fixé|programm|planifi|bes)\w{2,}(?:é|ée|és"
    r"|ées|u|ue"
    r"|us|ues)\b[^,;.]{0,24}$|\brien n'(?:est|a)\b[^,;.]{0,30}$"
    r"|\b(?!est)\w{3,}(?:ó|ieron|aron)\b[^,;.]{0,24}$|\bse cay(?:ó|eron)\b[^,;.]{0,24}$"
)
# A day behind a day that says which one is meant: "month end, which is 27 February".
SAYS_WHICH = (
    r"^(?: week)?[\s,]*(?:\(|(?:which|that|this) (?:is|would be|falls on)|i\.?e\.?,?|d\.? ?h\.?,?"
    r"|das (?:ist|wäre)"
    r"|also|soit|c'est-à-dire|es decir|o sea|cioè|preferably|ideally|am (?:liebsten|besten)"
    r"|idealerweise|de préférence|idéalement|de preferencia|preferiblemente|meglio"
    r"|preferibilmente)[\s,]*(?:on |am |le |el |il )?(?:the )?$"
)
# "Before Thurrock goes live on Tuesday": the day before, whatever stands between.
BEFORE_AN_EVENT = (
    r"(?:\b(?:before|ahead of|prior to)(?! (?:the )?end)(?: [\w.'-]+){1,7} (?:on|of)(?: the)?"
    r"|\b(?:bevor|vor (?:der|dem|unserer|unserem|ihrer|ihrem))(?: [\w.'-]+){1,7} (?:am|vom)"
    r"|\bavant(?! la fin)(?: [\w.'-]+){1,7} (?:du|le|de)"
    r"|\bantes de(?!l? fin)(?: [\w.'-]+){1,7} (?:del?|el)"
    r"|\bprima (?:che|d\w+)(?! fine)(?: [\w.'-]+){1,7} (?:del|il|di))\s*$"
)
