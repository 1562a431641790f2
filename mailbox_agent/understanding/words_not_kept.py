"""How a mail says that a date will not be kept. Data, read by `not_kept.py`.

Regular expressions over `sentences.fold` text. Conservative: a plain denial of what was to be there
by then. Fears, conditions and questions are none of it.
"""

_DAY_EN = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|(?:the )?\d|(?:the )?(?:end|middle)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:this|next) (?:week|month)"
)
_WILL_NOT = (
    r"(?:will not|won't|can ?not|can't|(?:am|are|is|'re|'m|'s) not going to"
    r"|(?:am|are|is|'re|'m|will be) unable to|(?:will not|won't) be able to"
    r"|(?:are|is|am|'re|'m)(?: not|n't) able to)"
)
_BY = r"(?:by|on|for|in time|on time|this week|then|today|tomorrow)"  # "before": it may be that day
ENGLISH = (
    rf"\b{_WILL_NOT} (?:\w+ ){{0,2}}?make (?:it(?= (?:to|by|for|on|in|this|today|tomorrow)\b|[.,;!]"
    rf"|$)|(?:to |the )?(?:{_DAY_EN})|(?:the|this|that|our) (?:[\w.]+ ){{0,3}}(?:date|deadline"
    r"|release|target))\b"
    rf"|\b{_WILL_NOT} (?:\w+ ){{0,2}}?(?:meet|keep|hold|hit|manage) (?:to )?(?:(?:the|this|that"
    rf"|our) (?:[\w.]+ ){{0,4}}(?:date|deadline|target|promise|commitment)|{_DAY_EN})"
    r"|\b(?:will not|won't|(?:is|are)(?: not|n't) going to) (?:\w+ ){0,2}?be (?:\w+ )?(?:ready|done"
    r"|finished|completed?|delivered|live|in place|released|fixed|there|with you|shipped)"
    rf" (?:[\w'-]+ ){{0,4}}?{_BY}\b|\b(?:will not|won't) be available (?:by|in time|on time)\b"
    rf"|\b(?:will|going to) miss (?:the |our |that )?(?:[\w.-]+ ){{0,3}}?(?:date|deadline|target"
    rf"|{_DAY_EN})"
    r"|\b(?:slips|slipped|slipping)\b(?! (?:through|past|away|up|out|in))"
    r"|\bno way (?:that )?(?:we|i) (?:can|will|could|'ll) (?:make|have|deliver|send|ship|finish"
    r"|meet)\b"
    rf"|\b{_WILL_NOT} (?:\w+ )?(?:have|deliver|send|ship|finish|complete|release|provide|deploy)"
    rf" (?:[\w'-]+ ){{1,8}}?{_BY}\b"
    r"|\b(?:date|deadline) (?:(?:of|for) (?:[\w.-]+ ){1,6}?)?(?:is off|will not work|won't work)\b"
    r"|\b(?:date|deadline|\w+day) (?:(?:of|for) (?:[\w.-]+ ){1,6}?)?(?:is (?:not|no longer) (?:"
    r"realistic|achievable|possible|feasible)|(?:can ?not"
    r"|can't|will not|won't) be (?:kept|held"
    r"|met))\b|\b(?:is|are|has been|have been|will be|had to be|has to be) (?:\w+ )?(?:postponed"
    r"|rescheduled|pushed back|put off|put back)\b|\bwill be (?:late|delayed)\b"
)
_TERMIN = r"(?:termin|liefertermin|frist|zusage|datum|\w+tag|\d)"
GERMAN = (
    r"\b(?:schaff\w*|packen|packe) (?:wir |ich |es )?(?:[\w.,-]+ ){0,8}?nicht\b(?! nur)"
    rf"|\b(?:halt(?:en|e|et)|erreich\w*|einhalten) (?:[\w.,-]+ ){{0,3}}?{_TERMIN}[\w.]* (?:[\w.,-]+"
    r" ){0,6}?nicht\b"
    rf"|\b{_TERMIN}[\w.]* (?:[\w.,-]+ ){{0,6}}?nicht (?:zu )?(?:halten|gehalten|halt\w*bar|haltbar"
    r"|einhalten|einzuhalten|eingehalten|schaffen|machbar|zu schaffen)\b"
    r"|\b(?:(?:wird|werden) (?:[\w.,-]+ ){0,9}?|(?:ist"
    r"|sind) (?:[\w.,-]+ ){0,7}?bis (?:[\w.-]+ ){1,3}?)"
    r"nicht (?:mehr )?(?:rechtzeitig |pünktlich )?(?:bis |am |zum |im )?(?:[\w.]+ ){0,4}?(?:fertig"
    r"|bereitstehen|bereitgestellt|geliefert|abgeschlossen|behoben|eingespielt|live|kommen)\b"
    r"|\b(?:kommt|kommen) (?:[\w.,-]+ ){0,3}?nicht (?:mehr )?(?:am|bis|zum)\b"
    r"|\b(?:(?:wir|ich) (?:können|kann|werden|werde)|(?:können|kann|werden|werde) (?:wir|ich))"
    r" (?:[\w.,-]+ ){0,9}?nicht (?:[\w.,-]+ ){0,5}?(?:liefern|ausliefern|schicken|senden|einspielen"
    r"|fertigstellen|bereitstellen|abschließen)\b"
    r"|\b(?:verschiebt|verschieben|verzögert|verzögern|verspätet) sich\b|\b(?:ist|wird|wurde|sind"
    r"|werden|wurden) (?:[\w.,-]+ ){0,4}?verschoben\b"
)
FRENCH = (
    r"\bne (?:\w+ )?(?:tiendrons|tiendrai|pourrons|pourrai|pouvons|sera|seront|serons|serai"
    r"|livrerons|respecterons|respecterai|tiendra|pourra) (?:donc "
    r"|malheureusement )?pas (?:\w+ ){0,2}?"
    r"(?:tenir|tenu\w*|respecter|respecté\w*|livrer|livré\w*|prêt\w*|disponible\w*|terminé\w*"
    r"|corrigé\w*"
    r"|fournir|envoyer|la date|le délai|l'échéance|cette date|ce délai|à temps|dans les temps)"
    r"|\bne ser(?:ons|ai) pas en mesure de (?:tenir|livrer|respecter|fournir|envoyer|finir)\b"
    r"|\b(?:n'arriver(?:ons|ai)|n'arrivons|ne parviendrons) pas à (?:tenir|livrer|respecter|finir"
    r"|terminer|corriger|envoyer)\b|\b(?:est|sont|sera|seront) (?:reporté|repoussé)\w*"
)
SPANISH = (
    r"\bno (?:vamos a |voy a |podremos |podré |podemos |se va a |va a )?(?:cumplir(?:emos|é|á)?"
    r"|llegar(?:emos|é|á)?|llegamos|alcanzar(?:emos)?|mantener|respetar) (?:con )?(?:a |al |el "
    r"|la |los "
    r"|las |"
    r"para |en )?(?:[\w]+ ){0,2}?(?:fecha|plazo|tiempo|lunes|martes|miércoles|jueves|viernes|día"
    r"|compromiso|\d)"
    r"|\bno (?:estará|estarán|va a estar|van a estar|tendremos|tendré|(?:podremos|podré"
    r"|vamos a poder|voy a poder) (?:entregar|enviar|tener|terminar)) (?:[\w]+ ){0,6}?(?:para|el"
    r"|a tiempo|listo|lista|listos|listas|disponible)\b"
    r"|\b(?:se (?:aplaza|retrasa|pospone)|queda aplazad[oa]|ha sido aplazad[oa])\b"
)
ITALIAN = (
    r"\bnon (?:riusciremo|riusciamo|possiamo|potremo|riuscirò|posso) (?:\w+ )?(?:a )?(?:rispettare"
    r"|mantenere|consegnare|finire|completare|inviare)\b"
    r"|\bnon (?:rispetteremo|manterremo) (?:la|il|questa|questo) (?:\w+ ){0,2}?(?:data|scadenza"
    r"|termine)|\bnon sarà (?:\w+ )?(?:pront[oa]|disponibile|complet\w+) (?:\w+ ){0,3}?(?:per|entro"
    r"|in tempo)\b"
)
DUTCH = (
    r"\b(?:halen|haal|redden|red) (?:we |ik |wij )?(?:[\w.-]+ ){0,6}?niet\b"
    r"|\b(?:zal|zullen|gaat|gaan|is) (?:[\w.-]+ ){0,6}?niet (?:op tijd|(?:voor|op"
    r"|tegen) (?:[\w.]+ )"
    r"{0,3}?)?(?:klaar|gereed|beschikbaar|af)\b"
)
NOT_KEPT = "|".join((ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH))

DOUBTFUL = (  # a condition, a fear, a question, somebody else's words: nothing is said for sure
    r"\b(?:if|whether|unless|in case|might|may not|could|fear|worried|worry|concerned|risk|danger"
    r"|you said|told us|wenn|falls|sofern|ob|sonst|fürcht\w+|sorge\w*|könnte\w*|riskier\w*|si|sinon"
    r"|crain\w+|risqu\w+|pourrait|tem(?:o|emos)|riesgo|podría\w*|quizás?|rischi\w*|potrebbe|als"
    r"|indien|misschien|since|seit|depuis|desde|sinds)\b|\bse non\b|\?|\"|\b(?:not|nicht) (?:true"
    r"|wahr)\b"
)
DATE_NOUN = (  # the date itself, the thing by no name of its own: with the day it says enough
    r"solution\w*|version\w*|lösung\w*|correction|corrección|correctivo|parche|arreglo"
    r"|solución|versión|estar\w*|list[oa]s?|date\w*|deadline\w*|target\w*|commitment\w*"
    r"|promise\w*|patch\w*|hotfix\w*|fix|fixes"
    r"|release\w*"
    r"|delivery|deliver\w*|update\w*|new|termin\w*|liefertermin\w*|frist\w*|zusage\w*|datum"
    r"|lieferung\w*|korrektur\w*|neuer|neue\w*|délai\w*|delai\w*|échéance|echeance|livraison"
    r"|correctif\w*|fecha\w*|plazo\w*|entrega\w*|compromiso\w*|data|scadenza|termine|consegna"
    r"|afspraak|levering|make|made|meet|keep|kept|hold|hit|manage|ready|finish\w*|done|complete\w*"
    r"|available|send|ship\w*|provide\w*|have|time|able|unable|going|come\w*|follow\w*|schaff\w*"
    r"|halt\w*|erreich\w*|fertig|bereit\w*|kommen|folgt|leider|unfortunately|afraid|sorry"
    r"|tiendr\w*|respecter\w*|livrer\w*|livré\w*|prêt\w*|malheureusement|désolé\w*|desole\w*"
    r"|lamentablemente|lamento|purtroppo|helaas|tenir|respecter"
    r"|pour(?:rons|rai)|cumplir\w*|llegar\w*|podremos|rispettare|riusciremo|halen|between|intern\w*"
)
NEW_DAY = (  # a clause that names the day instead
    r"\b(?:new (?:date|deadline|target)|instead|but (?:by|on|only|rather)|now (?:by|on|for|expected"
    r"|planned)|only (?:by|on)|rather|realistic\w*|neuer (?:termin|liefertermin)|neues datum"
    r"|sondern|erst (?:am|bis|zum)|stattdessen|realistisch\w*|nouvelle (?:date|échéance)"
    r"|mais (?:le|pour"
    r"|d'ici)|plutôt|seulement le|nueva fecha|sino (?:el|para|hasta)|pero (?:el|para)|en su lugar"
    r"|nuova (?:data|scadenza)|bensì|nieuwe (?:datum|afspraak)|maar (?:op|pas)|pas op)\b"
)
NEW_DAY_BEHIND = (  # the next sentence, about the same thing
    r"^(?:(?:the|our|a) )?new (?:date|deadline|target) (?:is|will be)\b|^(?:it|this|that|they) "
    r"(?:will|should|can) (?:now |only )?(?:be (?:ready|done|there|delivered|finished|available"
    r"|live"
    r"|with you|released)|follow|come)\b|^(?:der |unser )?neue[rs]? (?:termin|liefertermin"
    r"|datum) ist"
    r"\b|^(?:es|er|sie|das) (?:kommt|folgt|wird (?:[\w.]+ ){0,5}(?:fertig|geliefert|bereit\w*))\b"
    r"|^la nouvelle date est\b|^(?:il|elle|ce) sera (?:prêt\w*|livré\w*|disponible)\b"
    r"|^la nueva fecha es\b|^estará list[oa]\b"
)
TOLD_LATER = (  # that day brings news, not the thing: the new date is to come
    r"\b(?:tell|let (?:you|them) know|inform|announce|confirm|come back|get back|be in touch|update"
    r" (?:you|them)|to come|to follow|tbd|tba|give you|propose|name|mitteil\w*|nenn\w*|meld\w*"
    r"|informier\w*|bescheid|geben|vorschlag\w*|folgt|communiqu\w+|donner\w*|revenir|reviendr\w+"
    r"|indiquer\w*|confirm\w+|comunicar\w*|informar\w*|dar(?:emos|é)|avisar\w*|because|since|weil"
    r"|da"
    r"|parce que|car|porque)\b"
)
AND_MORE = r"\b(?:and|but|und|aber|et|mais|y|pero|e|ma|en|maar|instead|stattdessen)\b"
