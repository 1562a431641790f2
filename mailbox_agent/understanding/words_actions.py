"""How requests, promises and assignments are worded, and what only looks like one.

Regular expressions over `sentences.fold` text, per language. Read by `action_items.py`.
"""

_VERBS_EN = (
    r"send|call|ring|phone|fix|reopen|re-open|open|refund|put|provide|confirm|tell"
    r"|give|let (?:me|us) know"
    r"|get|make|check|restore|roll ?back|revert|escalate|assign|name|appoint"
    r"|schedule|arrange|set|explain"
    r"|share|forward|resend|replay|rerun|re-run|update|upload|review|investigate"
    r"|look into|correct|replace"
    r"|extend|keep|remove|delete|switch|enable|disable|turn|stop|respond|reply"
    r"|answer|have|bring|add|advise"
    r"|clarify|deliver|issue|cancel|waive|credit|contact|join|ensure|prepare|test"
    r"|approve|sign|post|ask"
)

REQUEST: dict[str, tuple[str, ...]] = {
    "en": (
        rf"\b(?:please|pls|plz|kindly)[, ]+(?:also |just |then |do )?(?:{_VERBS_EN}|\w+)\b",
        r"\b(?:can|could|would|will) (?:you|somebody|someone|anybody|anyone|one of you"
        r"|your \w+|the \w+ team|we (?:please )?(?:have|get))\b(?! (?:imagine|believe"
        r"|see why|say|be surprised))",
        r"\bmay (?:we|i) (?:have|ask|request)\b",
        r"\bwould it be possible\b|\bis it possible (?:to|for|that)\b"
        r"|\bany chance (?:you|of|that|someone)\b",
        r"\b(?:i|we)(?: \w+)? need (?:you|a|an|the|your|to (?:know|have|hear|see|get"
        r"|understand|speak)|his|her|their|that|this|somebody|someone|\d+|one|it"
        r"|confirmation|access|clarity|help|assurance)\b",
        r"\b(?:i|we) (?:do )?(?:expect|require|insist|demand|request"
        r"|ask)(?: that)?\b(?! for nothing)|\b(?:i am|i'm|we are|we're) (?:expecting"
        r"|asking|requesting|requiring)\b",
        r"\b(?:i|we) (?:want|must have) (?:you|a|an|the|your|somebody|someone|to (?:know"
        r"|have|hear|see|speak|understand|talk))\b",
        r"\b(?:i'd|we'd|i would|we would|i should) (?:also |very much |really )?(?:like"
        r"|love|want|need|appreciate|welcome|be (?:grateful|glad|obliged|happy|pleased"
        r"|thankful) (?:if|to (?:have|get|receive|hear|know)|for))\b",
        r"\b(?:would|'d) (?:also |greatly |really )?(?:appreciate|help (?:enormously"
        r"|a lot|us|if))\b|\bappreciate (?:it )?if you\b|\b(?:be|am|are) grateful (?:if"
        r"|for)\b|\bmuch appreciated if\b",
        r"\brequest (?:you|your \w+) to\b|\bwe request\b|\byou are requested\b",
        r"\b(?:somebody|someone|you|they) (?:has|have|need|needs|ought) to\b|\b(?:must"
        r"|needs to|has to|have to) be (?:\w+ed|done|sent|run|put|set|back|made|given"
        r"|in place|live)\b",
        r"\blet (?:me|us) know\b|\bget back to (?:me|us)\b|\brevert (?:back )?(?:with|to"
        r"|by|on)\b|\bi look forward to (?:receiving|your (?:plan|proposal|answer"
        r"|confirmation))\b",
        r"\bwhen (?:will|can|could|is|are|do)\b.{0,80}\b(?:fix|fixed|ready|live"
        r"|available|deliver\w*|resolved|working|back|have|get|expect"
        r"|expected)\b.{0,60}\?|\bwhat (?:is|'s) (?:the|your) (?:eta|plan|date|timeline"
        r"|root cause|workaround)\b|\bwho (?:do|can|should|will) (?:we|i|my \w+) (?:call"
        r"|contact|speak|talk|write)\b",
        r"\bi (?:only |just )?need to know\b|\bneed(?:s)? your? (?:approval|ok|decision"
        r"|input|confirmation|answer|sign-off)\b|\bneed (?:his|her|their) \w+",
    ),
    "de": (
        r"\bbitte (?!um verst|nicht|entschuldig|beacht|find|sehen sie im anhang)\w+"
        r"|\bbitten (?:wir |sie |ich |sie )*(?:sie |euch )?(?:um(?! verständnis)|daher"
        r"|dringend|,)|\bbitte ich\b",
        r"\b(?:können|könnten|könnt|könntest|kannst|würden|würdet|würdest|werden) (?:sie"
        r"|ihr|du|wir (?:bitte )?(?:einen|eine|das))\b|\bkann (?:bitte )?(?:jemand"
        r"|einer)\b|\bkönnte (?:bitte )?(?:jemand|einer)\b",
        r"\b(?:wir|ich) (?:brauchen?|benötigen?|bräuchten?|erwarten?|fordern?|verlangen?"
        r"|wünschen?|hätten? gern\w*|möchten? (?:wissen|gern\w*|sie bitten)"
        r"|bestehe\w* auf)\b",
        r"\b(?:brauchen|benötigen|bräuchten|erwarten|fordern|verlangen|brauche|benötige"
        r"|bräuchte|erwarte|fordere|verlange) (?:wir|ich)\b",
        r"\b(?:nennen|schicken|senden|teilen|geben|bestätigen|prüfen|klären|stellen"
        r"|rufen|melden|sorgen|liefern|lassen|setzen|benennen|veranlassen|erklären"
        r"|schreiben) sie\b",
        r"\b(?:wäre|wären) (?:es )?(?:ihnen |dir )?(?:dankbar|möglich|schön|hilfreich"
        r"|nett)\b|\bmuss bis\b|\bmüssen bis\b",
    ),
    "fr": (
        r"\bmerci de (?!votre|ta|vos|m'avoir|nous avoir)(?:bien vouloir )?\w+"
        r"|\bveuillez (?!agréer|trouver|recevoir|noter|excuser|croire)\w+|\bprière de\b",
        r"\bje vous (?:prie|demande|saurais gré)(?: d[e'])?(?! d'agréer)"
        r"|\bnous vous (?:prions|demandons|saurions gré)(?! d'agréer)",
        r"\b(?:pouvez|pourriez|pourrais|peux)-(?:vous|tu)\b|\bserait-il possible\b"
        r"|\best-il possible\b|\bquelqu'un (?:peut|pourrait)\b",
        r"\b(?:il me faut|il nous faut|il faut que|j'ai besoin|nous avons besoin|je veux"
        r"|nous voulons|j'attends(?!.{0,80} depuis)|nous attendons(?!.{0,80} depuis)"
        r"|j'exige|nous exigeons|je souhaite"
        r"|nous souhaitons|je souhaiterais|nous souhaiterions|j'aimerais|nous aimerions"
        r"|je voudrais|nous voudrions)\b",
        r"^(?:et )?(?:envoyez|rappelez|appelez|confirmez|donnez|indiquez|corrigez"
        r"|rétablissez|faites|dites|transmettez|vérifiez|tenez)\b",
    ),
    "es": (
        r"\b(?:por favor|os (?:pido|pedimos|ruego|agradecería)|le[s]? (?:pido|pedimos"
        r"|ruego|rogamos|agradecería|agradeceríamos)|te (?:pido|ruego|agradecería)|ruego"
        r"|rogamos)\b",
        r"\b(?:podéis|podríais|podrías|puedes|pueden|podrían|puede"
        r"|podría)\b[^.]{0,200}\?|\b¿(?:podéis|podríais|podrías|puedes|pueden|podrían"
        r"|puede|podría|sería posible|es posible)\b",
        r"\b(?:necesito|necesitamos|quiero|queremos|exijo|exigimos|solicito|solicitamos"
        r"|espero que|esperamos que|me gustaría|nos gustaría|quisiera|quisiéramos"
        r"|hace falta que)\b",
        r"^(?:y )?(?:enviad|envíen|envíe|llamad|llámen|confirmad|confirmen|confirme"
        r"|decid|corregid|dadme|denme)\w*\b",
    ),
    "it": (
        r"\b(?:vi|le|ti) (?:chiedo|chiediamo|prego|preghiamo|sarei grat\w"
        r"|saremmo grati)\b|\bper (?:favore|cortesia|piacere)\b|\bsi prega di\b"
        r"|\bpregasi\b",
        r"\b(?:potete|potreste|può|potrebbe|puoi|potresti)\b[^.]{0,200}\?",
        r"\b(?:ho bisogno|abbiamo bisogno|mi serve|ci serve|ci servono|mi servono|voglio"
        r"|vogliamo|vorrei|vorremmo|esigo|pretendo|richiedo|richiediamo|attendo entro"
        r"|mi aspetto|ci aspettiamo)\b",
    ),
    "pt": (
        r"\b(?:por favor|peço(?:-lhe|-vos)?|pedimos|solicito|solicitamos|favor (?:enviar"
        r"|confirmar|verificar)|agradeço que|agradecemos que|gostaria de (?:saber"
        r"|receber)|gostaríamos de (?:saber|receber))\b",
        r"\b(?:podem|poderiam|pode|poderia|podes|podias)\b[^.]{0,200}\?",
        r"\b(?:preciso|precisamos|quero|queremos|exijo|exigimos|necessito|necessitamos"
        r"|aguardo|espero que)\b",
    ),
    "nl": (
        r"\b(?:graag (?!gedaan)|alstublieft|a\.u\.b|aub|s\.v\.p|svp|gelieve)\b"
        r"|\bverzoek(?:en)? (?:ik |wij |we )?(?:u|jullie|je)\b",
        r"\b(?:kunt u|kan je|kun je|kunnen jullie|zou u|zou je|zouden jullie|wilt u"
        r"|willen jullie|kan iemand|kan \w+)\b[^.]{0,200}\?",
        r"\b(?:ik|wij|we) (?:heb|hebben|wil|willen|verwacht|verwachten|eis"
        r"|eisen) (?!ge)\b.{0,60}\b(?:nodig|een|dat|van u)\b|\b(?:heb|hebben) (?:ik|wij"
        r"|we) .{0,60}nodig\b|\bverwacht(?:en)? (?:ik|wij|we)\b",
    ),
    "pl": (
        r"\b(?:proszę|prosimy|prosiłbym|prosiłabym|poproszę) (?:o|was|pana|panią|państwa"
        r"|też|także|również|\w+ć)\b|\buprzejmie proszę\b",
        r"\bczy (?:mog(?:ą|libyście|łby|łaby)|może|możecie|mógłby|moglibyśmy)\b",
        r"\b(?:potrzebuję|potrzebujemy|oczekuję|oczekujemy|żądam|żądamy|wymagamy"
        r"|chciałbym|chcielibyśmy)\b",
    ),
    "ja": (
        r"ください|下さい|お願い(?:いた|致)?し(?:ます|たく)|お願い申し上げます"
        r"|いただけ(?:ます|ない)|頂け(?:ます|ない)|ご教示|ご対応を"
        r"|ご回答を|ご連絡を|をお送り(?!いたしま|しま)|求めます|必要です|いただきたく",
    ),
}

# At the start of a sentence: an order without "please".
IMPERATIVE: dict[str, str] = {
    "en": rf"(?:and |then |so |now |also |\d[.)] )?(?:{_VERBS_EN})\b(?! (?:is|was|are|were"
    rf"|has|had|will|would|that we|you for|in touch))",
    "de": r"(?!x)x",
}

PROMISE: dict[str, tuple[str, ...]] = {
    "en": (
        r"\b(?<!if )(?<!whether )(?:i'll|we'll|i will|we will|i'm going to|we're going to"
        r"|i am going to"
        r"|we are going to|i shall|we shall)\b(?! (?:not|never|be (?:away|out|off"
        r"|in meetings|back|unable|forced|offline)|have to|need to (?:terminate|leave"
        r"|cancel)|lose|miss|see|find|hear|judge|withhold|terminate|cancel|leave"
        r"|go elsewhere|recommend|accept|know|live|feel|stop paying|agree))",
        r"\bwe (?:commit|undertake|promise|guarantee) (?:to|that)\b|\byou (?:will"
        r"|'ll) (?:have|get|receive|hear)\b|\byou have my word\b",
        r"\b(?:i|we) (?:send|call|deliver|ship|post|replay|deploy|start|give|mail"
        r"|do) (?:you|it|this|that|the|them)\b.{0,120}\b(?:today|tomorrow|tonight"
        r"|this (?:afternoon|evening|week)|on \w+day|by)\b",
        r"\b(?:i|we) (?:also )?(?:send|attach|forward|upload|provide|share|bring|deliver|pass|mail"
        r"|email)\b.{0,120}\b(?:today|tomorrow|tonight|this (?:afternoon|evening|week)|on \w+day"
        r"|by)\b",
        r"\b(?:today|tomorrow|tonight|\w+day|this (?:afternoon|evening)) (?:i|we) (?:also )?(?:send"
        r"|attach|forward|upload|provide|share|bring|deliver|pass|mail|email|call|give)\b",
        r"\b(?:i|we) can have (?:that|this|it)\b.{0,40}\b(?:by|on|before|done)\b",
        r"\bi'd like to do\b|\bi'll take (?:it|that|this)\b",
    ),
    "de": (
        r"\b(?:ich|wir) werden?\b(?! (?:nicht|ja|uns vorbehalten|gezwungen|sehen"
        r"|noch immer|kündigen))|\bwerden? (?:ich|wir)\b|\bwir sagen (?:ihnen )?zu\b",
        r"\b(?:ich|wir) (?:schicken?|senden?|liefern?|melden? (?:mich|uns)|rufen?"
        r"|prüfen?|klären?|stellen?|spielen?|führen?|kümmern?)\b.{0,120}\b(?:heute"
        r"|morgen|bis|am \w+tag|diese woche)\b",
        r"\bich (?!(?:habe|hätte|hatte|bitte|möchte|würde|hoffe|warte|glaube|denke|erwarte"
        r"|brauche|könnte"
        r"|sollte|wäre|werde|wurde|danke|freue|finde|konnte|musste|wollte|weise)\b)\w{2,20}e\b"
        r".{0,120}\b(?:heute|morgen|bis|am \w+tag)\b",
        r"\b(?:heute|morgen|\w+tag|bis \w+)(?: \w+)? (?:schicken?|senden?|liefern?|melden?|rufen?"
        r"|prüfen?"
        r"|klären?|stellen?|reichen?|leiten?) (?:ich|wir)\b",
        r"\bsie (?:erhalten|bekommen|hören)\b.{0,80}\b(?:heute|morgen|bis|am)\b",
    ),
    "fr": (
        r"\b(?:je|j'|nous) ?(?:vous )?(?:l'|le |la |les )?(?:\w+(?:erai|irai|rai|erons"
        r"|irons|rons))\b|\b(?:je vais|nous allons)(?: vous)? \w+(?:er|ir|re)\b",
        r"\b(?:je|nous) vous (?:envoie|envoyons|rappelle|rappelons|tiens|tenons|confirme"
        r"|confirmons) .{0,80}\b(?:demain|aujourd'hui|d'ici|avant|ce soir|lundi|mardi"
        r"|mercredi|jeudi|vendredi)\b",
        r"\bvous (?:recevrez|aurez) .{0,80}\b(?:demain|aujourd'hui|d'ici|avant|ce soir|lundi|mardi"
        r"|mercredi|jeudi|vendredi|de (?:ma|notre) part)\b",
    ),
    "es": (
        r"\b(?<!si )(?:voy|vamos) a \w+(?:r|rle|rles|ros|rte)\b|\b(?:te|os|le|les|lo"
        r"|la)? ?(?:enviaré|enviaremos|haré|haremos|llamaré|llamaremos|mandaré"
        r"|mandaremos|confirmaré|confirmaremos|revisaré|revisaremos|avisaré|avisaremos"
        r"|informaré|informaremos|tendrá|tendréis|tendrán)\b",
        r"\b(?:te|os|le|les) (?:envío|mando|llamo|confirmo|paso|aviso|enviamos|mandamos|llamamos"
        r"|confirmamos|pasamos) .{0,60}\b(?:hoy|mañana|el \w+)\b"
        r"|\b(?:hoy|mañana|el (?:lunes|martes|miércoles|jueves|viernes))(?: mismo)? (?:te|os|le"
        r"|les)"
        r" (?:envío|mando|llamo|confirmo|paso|aviso|enviamos|mandamos|llamamos|confirmamos"
        r"|pasamos)\b",
    ),
    "it": (
        r"\b\w+(?:erò|irò|eremo|iremo|erete)\b|\b(?:vi|le|ti) (?:invio|mando|chiamo|inviamo"
        r"|mandiamo|giriamo|chiamiamo|confermiamo"
        r"|confermo) .{0,60}\b(?:oggi|domani|entro)\b",
    ),
    "pt": (r"\b(?:vou|vamos) \w+r\b|\b\w+(?:arei|erei|irei|aremos|eremos|iremos)\b",),
    "nl": (r"\b(?:ik|wij|we) (?:zal|zullen|ga|gaan)\b|\b(?:zal|zullen) (?:ik|wij|we)\b",),
    "pl": (
        r"\b(?:wyślę|wyślemy|prześlę|prześlemy|sprawdzę|sprawdzimy|zadzwonię|zadzwonimy"
        r"|przygotuję|przygotujemy|potwierdzę|potwierdzimy|dam znać|damy znać|zrobimy"
        r"|naprawimy|dostarczymy)\b",
    ),
    "ja": (r"(?:いた|致)します(?!よう)|ご連絡(?:いた|致)します|お送りします|対応します|予定です",),
}

# It is not to be done, or has been, or is only thought of.
NOT_TO_DO: dict[str, tuple[str, ...]] = {
    "en": (
        r"\b(?:no need|not necessary|needn't|(?:do not|don't|does not|doesn't|did not"
        r"|won't|will not) (?:need|have) to|there is no need|not required"
        r"|without you having to)\b",
        r"\b(?:please|pls|kindly) (?:do not|don't|never) \w+",
        r"\b(?:please )?(?:do not|don't|never) (?:come back|send|offer|quote|touch|call"
        r"|write|change|reply|hesitate|bother|worry|resend|take|give|tell|ask|close"
        r"|even)\b",
        r"\byou (?:can|may|could) (?:stop|forward|ignore|keep|use|also|of course|reach"
        r"|always|find|see)\b|\bfeel free\b|\bhappy to\b|\bif you (?:like|want|wish"
        r"|prefer|need)\b(?=.{0,60}\bi can\b)|\bi can do\b",
        r"\bi was (?:going|meant|supposed|told) to\b|\b(?:already|just) (?:sent|done|did"
        r"|fixed|called|told|uploaded|switched|replaced|resent)\b|\b(?:have|has"
        r"|had) (?:already|now|since|just|asked us)\b",
        r"\b(?:i|we) (?:asked|requested|needed|wanted|expected|called|wrote|told you)\b",
        r"\bno hotfix is needed\b|\bis not needed\b|\bnot asking for\b"
        r"|\bnothing (?:to do|needed)\b",
        r"\bthank(?:s| you) for\b(?!.{0,80}\b(?:please|could|can) )|\bhope (?:this|you"
        r"|that)\b|\bi hope\b|\bwould you have \d+ minutes\b",
        r"\bplease (?:note|find(?! out\b)|see|accept|be aware|be advised|excuse|forgive|disregard"
        r"|ignore|bear|feel|refer|consider|remember|understand)\b|\bkindly (?:note|find"
        r"|be|treat)\b",
        r"\bwe (?:would|might|could|may) (?:look at|have to|lose|need to)\b"
        r"|\bwould (?:have to|close|lose)\b",
        r"\bwhat (?:i|we) can't\b|\bi (?:don't|do not) (?:need|want|expect|intend)\b",
    ),
    "de": (
        r"\b(?:nicht (?:nötig|notwendig|erforderlich)|brauchen sie nicht"
        r"|müssen sie nicht|brauchst du nicht|nicht mehr nötig|sich sparen"
        r"|können sie sich .{0,20}sparen|kein(?:en)? handlungsbedarf)\b",
        r"\bbitte sehen sie .{0,30}davon ab\b",
        r"\bbitte (?:nicht|um verständnis|entschuldigen|beachten|sehen sie davon ab)\b"
        r"|\bbitten (?:wir )?(?:um (?:ihr )?verständnis|zu entschuldigen)\b",
        r"\b(?:bereits|schon) (?:erledigt|gemacht|geschickt|gesendet|behoben|getan)\b"
        r"|\bhaben wir (?:bereits|schon|gestern)\b|\brichten sie\b"
        r"|\bhat uns .{0,30}geraten\b",
        r"\b(?:gerne? (?:stehe|stehen|können)|bei rückfragen|für rückfragen)\b",
    ),
    "fr": (
        r"\b(?:inutile d[e']|pas (?:la peine|besoin|nécessaire)|n'est pas nécessaire"
        r"|ne pas|ce n'est plus)\b",
        r"\bmerci (?:pour|d'avoir|de votre|beaucoup)\b|\b(?:déjà|bien) (?:fait|envoyé"
        r"|reçu|corrigé)\b|\bveuillez (?:agréer|trouver|recevoir|noter|excuser|croire)\b"
        r"|\bn'hésitez pas\b",
    ),
    "es": (
        r"\b(?:no hace falta|no es necesario|no (?:necesito|necesitamos|tenéis que"
        r"|tiene que|quiero))\b|\bno dud\w+\b",
        r"\bya (?:hemos|he|está|lo)\b|\bgracias por\b",
    ),
    "it": (
        r"\b(?:non (?:occorre|serve|è necessario|c'è bisogno)|grazie (?:per|di|della)"
        r"|già (?:fatto|inviato)|non esitate)\b",
    ),
    "pt": (
        r"\b(?:não (?:é necessário|precisa|é preciso|há necessidade)|obrigad[oa] (?:pel"
        r"|por)|já (?:foi|fizemos|enviei)|não hesite)\b",
    ),
    "nl": (
        r"\b(?:niet nodig|hoeft? (?:u )?niet|hoeven (?:jullie )?niet|bedankt voor"
        r"|al (?:gedaan|verstuurd))\b",
    ),
    "pl": (
        r"\b(?:nie (?:trzeba|potrzeba|ma potrzeby|jest konieczne)|dziękuję za"
        r"|już (?:wysłał\w*|zrobion\w+))\b",
    ),
    "ja": (
        r"不要です|必要はございません|ありがとうございま|よろしくお願い(?:いた|致|申し上げ)"
        r"|お世話になっ|ご不明な点",
    ),
}

CONDITIONAL_START: dict[str, str] = {
    "en": r"(?:and |but |so )?(?:if|unless|in case|should (?:you|we|this|that|it|they|the)"
    r"|when (?:it|you|we)|once|were)\b",
    "de": r"(?:und |aber )?(?:falls|wenn|sollten?|sofern)\b",
    "fr": r"(?:et |mais )?(?:si|au cas où)\b",
    "es": r"(?:y |pero )?(?:si|en caso de que)\b",
    "it": r"(?:e |ma )?(?:se|qualora|nel caso)\b",
    "pt": r"(?:e |mas )?(?:se|caso)\b",
    "nl": r"(?:en |maar )?(?:als|indien|mocht(?:en)?)\b",
    "pl": r"(?:i |a |ale )?(?:jeśli|jeżeli|gdyby|w razie)\b",
    "ja": r".{0,40}(?:場合は|もし)",
}

# A lead that makes every bullet below it something to do.
ASKING_LEAD = (
    r"\b(?:need|require|want|expect|ask(?:ing)?|request(?:s|ed)?|must|have to happen"
    r"|has to happen|demands?)\b.{0,60}:?$"
    r"|please:?$|following(?: from you)?:?$|brauchen|benötigen|erwarten|fordern"
    r"|bitten|bräuchten|bitte"
    r"|il (?:me|nous) faut|besoin|demand|attend|souhait|merci de|necesit|pedimos|pido|solicit"
    r"|exig"
    r"|chied|serve|servono|bisogno|precis|nodig|verzoek|prosi|oczekuj|potrzeb|お願い|下記|以下"
)
PLAN_LEAD = (
    r"\b(?:to[ -]?do|actions?(?: items?| points?)?|next steps?|still (?:to come"
    r"|open)|steps|plan|agreed|remaining|open points"
    r"|follow[- ]ups?|commit(?:ted|ments)?|promise[sd]?|who does what|tasks|timeline)\b.{0,60}$"
    r"|nächste schritte|maßnahmen|offene punkte|aufgaben|vereinbart|noch offen"
    r"|prochaines étapes|actions|convenu|reste à faire"
    r"|próximos pasos|acciones|acordad|pendiente|prossimi passi|azioni|concordato"
    r"|próximos passos|ações"
    r"|vervolgstappen|acties|afgesproken|następne kroki|działania|ustali|今後の対応|対応予定"
)
TOLD_LEAD = (
    r"\b(?:told (?:her|him|them|the customer|\w+)|promised|agreed(?: with)?|committed|assured)\b"
    r"|zugesagt|versprochen|vereinbart|promis|convenu|prometid|acordad|promess"
    r"|concordat|toegezegd|obieca"
)
NOT_PLAN_LEAD = (
    r"what (?:is|was|has been) done|already done|done so far|what happened|cause"
    r"|parking lot|attached"
    r"|present|attendees|what it was not|not doing|options?|which of these|erledigt|war passiert"
    r"|ce qui a été fait|hecho|fatto"
)

# "Jonas confirms to Rasmus by noon": an assignment in the present tense needs a date to be one.
ASSIGN_VERBS = (
    r"(?:will|to|is going to|shall|must|should|can|needs to|has to|takes|sends?"
    r"|confirms?|adds?|calls?|checks?|tests?|delivers?|prepares?"
    r"|writes?|provides?|reviews?|runs?|hears?|gets?|does|speaks?|joins?|owns?"
    r"|updates?|signs?|fixes|rebuilds?|uploads?|shares?"
    r"|wird|schickt|sendet|prüft|klärt|liefert|meldet|bestätigt|übernimmt|envoie"
    r"|appelle|vérifie|confirme|livre|prend|enverra"
    r"|envía|enviará|llama|revisa|confirma|prepara|invia|invierà|verifica|controlla)"
)
FUTURE_STATE = (
    r"\b(?:will be|is|are|goes?|gets|go) (?:live|on|in|out|to|done|ready|fixed|back"
    r"|replayed|deployed|delivered|available|complete|finished|online|the same)\b"
    r"|\bwill be \w+ed\b|\bgo(?:es)? (?:to|live|out)\b|\bwerden? .{0,80}(?:sein|\w+t|\w+en)\b"
)
IMMINENT_NOT_A_TASK = (
    r"\b(?:ends?|expires?|renewal|deadline|notice period|contract|is due|are due"
    r"|filing|holidays?|in front of|away|out of office|leave|off until)\b"
)
ASKED_SOMEBODY = (
    r"\b(?:i've|i have|i|we've|we have|we) (?:also )?(?:asked|tasked|assigned"
    r"|told) (?!you\b|us\b|her that|him that|them that|three|twice|for\b"
    r"|about\b)([\w-]+(?:'s (?:team|people|group|crew))?) to\b"
)
TOLD_CUSTOMER = (
    r"\b(?:i|we)(?:'ve| have)? (?:[^.;]{0,30} )?(?:told|promised|assured) (?:her|him|them|you"
    r"|the \w+|\w+) (?:that )?"
    r"|\bhabe(?:n)? (?:\w+ ){1,3}(?:zugesagt|versprochen)\b|\b(?:lui|leur) a(?:i"
    r"|vons) (?:dit|promis"
    r"|assuré)\b|\bles? (?:he|hemos) (?:dicho|prometido|asegurado)\b|\b(?:le|gli) (?:ho|abbiamo)"
    r" (?:detto|promesso)\b"
)
# What the other side says that we have promised.
YOU_PROMISED = (
    r"\byou(?:r \w+| guys| all)?(?:'ve|'d| have| had)?(?: \w+ly| also| all)?"
    r" (?:promised|committed|assured|guaranteed|said|told)\b"
    r"|\b(?:was|were|been) promised\b"
    r"|\b(?:sie|ihr(?:e \w+)?) (?:haben|hatten|habt|hattet|hat|hatte)\b.{0,80}"
    r"\b(?:zugesagt|versprochen|zugesichert)\b"
    r"|\bwurden?\b.{0,80}\b(?:zugesagt|versprochen|zugesichert)\b"
    r"|\bvous (?:nous )?(?:avez|aviez) (?:promis|assuré|garanti)\b"
    r"|\b(?:nos|me) (?:prometieron|prometió|prometisteis|habéis prometido|han prometido)\b"
    r"|\b(?:avete|avevate|ci è stat\w) (?:promesso|garantito|assicurato)\b"
    r"|\b(?:u|jullie) (?:had|hadden|heeft|hebben|hebt)\b.{0,80}\b(?:beloofd|toegezegd)\b"
)
# A request that speaks to a person, not to his company.
SPEAKS_TO_YOU = (
    r"\b(?:can|could|would|will|did|do|are|have|if|from|ask|like|need|with) you\b"
    r"|\bplease\b|\bpls\b"
    r"|\bcould i (?:please )?(?:have|get)\b|\bmay i (?:have|ask)\b|\blet me know\b"
    r"|^(?:give|send|tell"
    r"|call|put|switch|check|have|get|take)\b"
    r"|\b(?:können|könnten|würden|werden|möchten|haben) sie\b|\b(?:du|dir|dich|euch)\b|\bbitte\b"
    r"|\b(?:von|bei) ihnen\b|-(?:vous|tu)\b|\b(?:tu peux|tu pourrais|te|toi|merci de)\b"
    r"|\b(?:me|nos) (?:puedes|puede|podrías|podría)\b|\b(?:puedes|podrías|te|usted)\b|por favor"
    r"|\b(?:puoi|potresti|può|ti)\b|\b(?:kun|kan|zou|wil) (?:je|jij|u)\b|\b(?:możesz|czy może)\b"
    r"|\b(?:você|pode|podes)\b"
)


# Good wishes, and the permission to close: words to a person that ask for no deed.
COURTESY = (
    r"^(?:and |so |then |please )?(?:have|enjoy) (?:(?:a|an|your|the|yourselves"
    r"|some) )?(?:\w+ ){0,2}"
    r"(?:weekend|day|evening|week|holidays?|vacation|trip|time|rest|one|break|afternoon|morning"
    r"|night"
    r"|flight|easter|christmas|summer)\b(?! (?:to|for us))"
    r"|^(?:please )?(?:give|pass(?: on)?|send|extend) (?:my|our) (?:best |kind |warm )?(?:regards"
    r"|wishes|love|greetings|compliments|thanks|congratulations|apologies)\b"
    r"|^say (?:hi|hello)\b"
    r"|^(?:please )?(?:stay (?:safe|healthy|well|warm)|take care|keep well|get well|safe travels)\b"
    r"|^(?:talk|speak|see) (?:to )?you\b"
    r"|^(?:please )?(?:let (?:me|us) know|call|contact|write(?: to)?|ask|reach)(?: me"
    r"| us)? if (?:you (?:have"
    r"|need)|there (?:is|are)|anything|something)\b"
    r"|\b(?:wünschen?|wünsch) (?:ich |wir )?(?:ihnen|euch|dir|allen)\b"
    r"|\bje vous souhaite\b|\bnous vous souhaitons\b|\bpassez (?:une?|de) (?:bon|agréable)\w*"
    r"|\b(?:os|le|les|te) deseo\b|\bespero que (?:est[ée]\w*|te encuentres|se encuentren|tengas?"
    r"|todo)\b"
    r"|\b(?:vi|le|ti) augur\w+|\bsperando di\b|\b(?:ik wens|wij wensen|wens) (?:u|je|jullie)\b"
    r"|\bżycz(?:ę|ymy)\b"
)
_MATTER = (
    r"(?:ticket|case|incident|issue|escalation|matter|this|it|vorgang|fall|thema|eskalation|anfrage"
    r"|dossier|demande|incidencia|caso|segnalazione|pratica|zgłoszenie|melding)"
)
MAY_BE_CLOSED = (
    rf"\b(?:you|we) (?:can|may|could) (?:now |then |also )?close\b|\b(?:please|kindly|happy to"
    rf"|so) close (?:the |this |our )?{_MATTER}\b"
    rf"|\b(?:können|dürfen|kann|könnt|darf) (?:sie |wir |ihr "
    rf"|man )?.{{0,60}}\b(?:ab)?(?:schließen|schliessen|geschlossen werden)[.!]?$"
    rf"|\bbitte schlie(?:ß|ss)en sie (?:den |das |die |diesen |dieses )?{_MATTER}\b"
    rf"|\b(?:pouvez|peut|peux) (?:donc |maintenant )?(?:clore|clôturer|fermer)\b|\bpod(?:éis"
    rf"|emos|rían?|éis ya) cerrar\b"
    rf"|\bpueden? cerrar\b|\b(?:potete|può|puoi) chiudere\b|\bpode[m]? (?:fechar|encerrar)\b"
    rf"|\bproszę zamknąć\b"
)
# "What I need:", "Folgendes:": a sentence of these words only announces what stands below it.
LEAD_IN_WORDS = frozenset(
    """what here is are the following things thing points point items item steps we i you need
    needs require want ask asking request requests demand demands expect to do please from
    for of at now therefore so and as follows below these this list my our your would like
    could can also immediately urgently two three four five have get next actions action
    open in short right see us me side ich wir sie brauche brauchen benötige benötigen
    erwarte erwarten fordern fordere bitte bitten um folgendes folgende folgenden punkte
    punkt dinge das daher deshalb was von ihnen nun jetzt konkret il nous faut besoin de les
    suivants suivant suivantes ce que dont avons ai j'ai je demandons demande voici merci
    vous attendons necesito necesitamos lo siguiente los siguientes puntos pedimos pido
    solicitamos por favor abbiamo ho bisogno di quanto segue seguenti punti chiediamo chiedo
    serve servono ci precisamos preciso o seguinte os seguintes pontos hebben het volgende
    nodig graag potrzebujemy prosimy następujące proszę""".split()
)
LEAD_IN_CJK = (
    r"^(?:つきましては、?)?(?:下記|以下)(?:の(?:通り|とおり|件|点))?(?:を|につきまして)?、?(?:宜しく|よろしく)?"
    r"お願い.{0,14}$"
)
COSTS_US = (
    r"\bcost(?:s|ing)? us\b|\bkoste[tn] uns\b|\bnous coûte(?:nt)?\b|\bnos cuestan?\b"
    r"|\bci costa(?:no)?\b"
    r"|\bcusta-nos\b|\bkost ons\b|\bkosztuje nas\b"
)
# The whole sentence passes a matter on to whoever reads it.
_GREETS = (
    r"^(?:(?:hi|hello|hallo|bonjour|hola|team|all|folks|fyi|fwd|zur info|pour info)\W{1,4}){0,3}"
)
# "I have sent it to you today": told, not promised. English and what else says it by other words
# is known to `clauses.is_past`.
HAVE_DONE = (
    r"\b(?:(?:ich|wir) (?:\w+ )?(?:habe|haben)|(?:habe|haben) (?:ich|wir))\b.{0,200}"
    r"(?<!zu )\b(?:\w*ge\w{2,}(?:t|en)|\w+iert|(?:über|ver|be|er|ent|zer)\w{2,}(?:t|en))[.!]?$"
    r"|\b(?:j['’]ai|(?:je|nous) (?:\w+ )?(?:ai|avons)) (?:\w+ )?\w+(?:ée?s?|is|it|us?|ert)\b"
    r"|\b(?:(?:ik|wij|we) (?:heb|hebben)|(?:heb|hebben) (?:ik|wij|we))\b.{0,200}"
    r"(?<!te )\b(?:\w*ge\w{2,}(?:d|t|en)|(?:ver|be|over|her|ont)\w{2,}(?:d|t|en))[.!]?$"
    r"|\b(?:he|hemos) (?:ya )?\w+(?:ado|ido|cho|sto|rto|elto)\b"
    r"|\b(?:ho|abbiamo) (?:già )?\w+(?:ato|uto|ito|sso|tto|sto|rto)\b"
    r"|\b(?:envi|mand|instal|entreg|carreg|verific)(?:ei|uei|ámos|amos)\b"
    r"|\b(?:fiz|fizemos|concluí|concluímos)\b"
    r"|\b(?:wysła|przesła|przekaza|zainstalowa|wdroży|naprawi|doda|sprawdzi|wykona|dostarczy)"
    r"(?:łem|łam|liśmy|łyśmy)\b"
    r"|ました。?$"
)
ASKS_WHERE_WE_STAND = (
    r"\b(?:a che punto (?:siamo|è)|em que ponto (?:está|estamos|vai)|où en (?:est|sommes|êtes)"
    r"|en qué punto (?:está|estamos)|cómo va|wo stehen wir|wie steht es|where (?:do|are) we"
    r"|hoe staat het|jak wygląda)\b.*\?$"
)
BY_THEN = r"\b(?:bis|d['’]ici|avant|tegen|vóór|uiterlijk|antes|entro|até|do \d)\b|まで"
HANDS_OVER = _GREETS + (
    r"(?:"
    r"(?:please |pls )?(?:can|could|would|will) (?:some(?:one|body)|any(?:one|body)|one of you|you)"
    r" (?:please )?(?:take|pick|handle|own|grab|deal with|look (?:at|into|after)|see to)"
    r" (?:this|it|that|these)(?: one)?(?: up| over| on| please)*"
    r"|who (?:can|could|will|wants to) (?:take|pick|handle|own|look (?:at|into))"
    r" (?:this|it|that)(?: one)?(?: up| over| on)?"
    r"|(?:kann|könnte|mag) (?:das |sich |hier |bitte |jemand |einer |darum |das mal )+(?:bitte )?"
    r"(?:übernehmen|ansehen|anschauen|kümmern)|wer (?:übernimmt|kann)(?: das)?(?: übernehmen)?"
    r"|(?:quelqu'un (?:peut|pourrait)(?:-il)?|qui peut) (?:s'en (?:occuper|charger)|regarder"
    r"|prendre (?:ça|cela|le relais))"
    r"|(?:¿)?(?:alguien puede|puede alguien|quién puede) (?:encargarse|ocuparse|mirarlo|verlo)"
    r"(?: de esto)?"
    r")\W*$"
)
