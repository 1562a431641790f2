"""How a cause is worded: suspected, confirmed, ruled out. Data for `causes.py`.

Regular expressions over `sentences.fold` text, per language; the order of the tables in
`causes.py` (ruled out, suspected, confirmed) decides where several fit.
"""

RULED_OUT: dict[str, tuple[str, ...]] = {
    "en": (
        r"^(?:it's |it is )?not (?:the|our|your|a|an|dns)\b|\b(?:isn't|aren't|not) to blame\b",
        r"\bmade no difference|\bdidn't (?:help|change)|\bsame (?:on|with) \w+",
        r"\b(?:it|that|this|the \w+(?: \w+)?)(?:(?:'s| is| was| has been) (?:also )?not"
        r"| (?:also )?(?:isn't|wasn't)) (?:the|our|your|their|a|an"
        r"|because of|due to|caused by|related to|down to|bad)\b ?\w+.{0,40}",
        r"\b(?:isn't|wasn't|is not|was not|not) (?:the (?:cause|reason|problem|issue"
        r"|culprit)|due to|because of|caused by|related|to blame|that\b)",
        r"\b(?:ruled (?:it |that |this |them )?out|rule out|can be excluded"
        r"|has been excluded|excluded as|eliminated)\b",
        r"\b(?:nothing to do with|made no difference|makes no difference|unrelated to"
        r"|had no effect|no change after)\b|\bneither .{2,80} nor .{2,80}(?:had|has|is"
        r"|was|caused)",
        r"\bnone of (?:that|this|it|them) (?:had|has|have) .{0,24}to do with\b"
        r"|\b(?:don't|do not) (?:think|believe) .{0,20}(?:has|have) (?:anything )?to do with\b"
        r"|\b(?:i|we) can (?:also |safely )?(?:exclude|rule)\b",
        r"\bred herring\b"
        r"|\bwas a red herring\b|\b(?:is|are|was|were) (?:fine|innocent|clean|healthy"
        r"|ok)\b.{0,40}\bso (?:it|that|the)\b",
    ),
    "de": (
        r"\b(?:ist|war|sind|waren) es (?:\w+ )?nicht\b|\b(?:schließen|schliesse) (?:wir "
        r"|ich )?.{0,30}aus\b",
        r"\b(?:daran|da) liegt(?:'s| es| das) (?:\w+ )?nicht\b|\bkann ich (?:also "
        r"|somit )?ausschließen\b"
        r"|\b(?:nichts|nix) gebracht\b",
        r"\bnicht (?:schuld|beteiligt|ursächlich)\b|\bohne erfolg\b|\bstreichen\b",
        r"\b(?:am|an \w+|am eigenen) .{2,50}(?:liegt|lag) es (?:jedenfalls |also "
        r"|sicher )?nicht\b|\bliegt (?:jedenfalls |also )?nicht an\b"
        r"|\bes liegt nicht an\b|\b(?:können wir |ist |wurde "
        r"|haben wir )?(?:ausschließen|ausgeschlossen)\b",
        r"\b(?:ist|war) nicht (?:die ursache|der grund|schuld|das problem)\b"
        r"|\bnichts damit zu tun\b|\bhat (?:damit )?nichts (?:damit )?zu tun\b"
        r"|\bkeinen unterschied\b",
    ),
    "fr": (
        r"\b(?:n'est|ne sont|n'était|n'étaient) pas (?:en cause|la cause|responsables?)\b",
        r"\bn'y (?:est|sont) pour rien\b|\bsans (?:effet|résultat)\b|\bni .{2,60} ni .{2,60}",
        r"\b(?:ne vient|ne provient) (?:donc |pas )*(?:pas )?(?:de|du|d')\b"
        r"|\bn'est pas (?:la cause|le problème|dû|lié|en cause)\b|\b(?:exclu|écarté"
        r"|hors de cause)\w*\b|\bn'a rien à voir\b|\bce n'est pas (?:le|la|un|une|notre"
        r"|votre)\b",
    ),
    "es": (
        r"\bno (?:es|son|fue|era) (?:el|la|los|las|cosa)\b|\b(?:descartamos|sigue igual)\b",
        r"\bno (?:tuvo|tiene|tienen) nada que ver\b|\bno influy\w+",
        r"\bqueda(?:n)? descartad[oa]s?\b|\bdescartad[oa]s?\b|\bhemos descartado\b"
        r"|\bno (?:es|era|se debe a|viene de|tiene (?:nada )?que ver)\b.{0,60}",
    ),
    "it": (
        r"\b(?:escluso|esclusa|da escludere|non (?:dipende|è dovut[oa]|c'entra|è (?:il"
        r"|la|un|una) (?:causa|problema)))\b",
    ),
    "pt": (
        r"\b(?:descartad[oa]|excluíd[oa]|não (?:é|foi) (?:a causa|o problema|causad[oa])"
        r"|nada a ver)\b",
    ),
    "nl": (r"\b(?:uitgesloten|ligt niet aan|niet de oorzaak|niets te maken)\b",),
    "pl": (r"\b(?:wykluczon\w*|wykluczy\w+|nie jest przyczyną|nie chodzi o|to nie wina)\b",),
    "ja": (
        r"(?:問題|原因)ではない|(?:問題|原因)ではありません|確認済み(?:です|でございます)|除外",
    ),
}

SUSPECTED: dict[str, tuple[str, ...]] = {
    "en": (
        r"\b(?:i|we|he|she|they) (?:suppose|imagine|fancy|gather|figure|think|thinks|belie"
        r"ve|believes|suspects|bet|wonder)\b|^suspect\b|\bcould(?: well)? (?:it )?be\b|\bm"
        r"y money is on\b|\bmust have\b|\bi'd say\b|\b(?:have|had) a (?:feeling|hunch"
        r"|suspicion)\b|\bi'm told\b|\bi wa"
        r"s told\b|\bi hear\b",
        r"\b(?:my|our|the) (?:best |only |working )?(?:guess|bet|theory|hypothesis"
        r"|suspicion|hunch|assumption)\b|\b(?:i|we|they|our \w+(?: \w+)?"
        r"|my \w+(?: \w+)?) (?:strongly |still )?(?:suspect|assume|guess|believe|reckon"
        r"|presume)s?\b(?! (?:you|we can|in|it is fair|the product))|\bi'm guessing\b",
        r"\b(?:looks|seems|appears|sounds) (?:to (?:me|us) )?(?:like(?! (?:we|you|nobody|they) )"
        r"|as if|as though"
        r"|to be (?:caused|related|due|a))\b|\bseems? to be (?:caused|the)\b",
        r"\b(?:probably|possibly|perhaps|maybe|presumably|likely|apparently) (?:because"
        r"|due to|caused|related|a|the|it|something|from|connected|down to)\b|\b(?:might"
        r"|may|could) (?:be|have been|well be|still) (?:the|a|an|caused|due|related"
        r"|because|connected|pointing|point|something|that)\b",
        r"\b(?:i|we) think (?:the|it|that|this|your|there)\b.{0,120}\b(?:was|is|were"
        r"|still|caused|because|generated|wrong|missing|with)\b|\bnot proven\b"
        r"|\bunconfirmed\b|\bsuspected\b",
        r"\bsmells? (?:to me )?(?:like|of)\b|\b(?:my|his|her) money(?:'s| is) on\b"
        r"|\bcould also be\b"
        r"|\b(?:fairly|pretty) (?:sure|certain) (?:you|it|that|the|this|your)\b"
        r"|\bhard to believe (?:in|it is|that is|it's) (?:a )?coincidence\b",
        r"\bis it (?:the |a |your )?\w+, or is it\b|\bcould it be\b"
        r"|\bis it possible that\b(?!.{0,40}\byou (?:can|could)\b)"
        r"|\bdoes it have to do with\b",
    ),
    "de": (
        r"\b(?:tippe|schätze|glaube|glauben|denke|denken|meine|meint|nehme|vermute) (?:ich"
        r"|wir|mal|auf|an|daß|dass|es)?\b|\b(?:womöglich|möglicherweise|wohl|vielleicht|ev"
        r"entuell|angeblich|dem anschein nach)\b|\bhängt .{0,40}zusammen\b|\bverdacht\b|\b"
        r"kann es sein\b|\bman sagt mir\b",
        r"\bnach allem, was (?:ich|wir) (?:so )?hören?\b|\briecht (?:mir |für mich )?nach\b"
        r"|\b(?:dachte|denkt|dachten) (?:zuerst |erst |eher )?an (?:das|den|die|ein\w*)\b",
        r"\b(?:vermuten?|vermutung|vermutlich|verdacht|verdächtigen|mutmaßlich"
        r"|wahrscheinlich (?:liegt|weil|wegen|ist|hat)|anscheinend|offenbar"
        r"|scheint (?:es )?(?:an|so)|könnte (?:an|daran|mit)|unsere theorie"
        r"|wir gehen davon aus|nehmen (?:wir )?an, dass)\b",
    ),
    "fr": (
        r"\b(?:j'imagine|je (?:crois|suppose|présume|soupçonne|me demande)|nous (?:croyons"
        r"|imaginons)|on me dit|il paraît|il se peut|peut-être|sans doute|semble\w*|j'ai l"
        r"'impression|d'après (?:moi|nous|notre)|selon (?:moi|nous|notre)|serait)\b",
        r"\bça sent (?:le|la|les|l')|\b(?:a|ont|avait|ai|avons) pensé (?:à|au|aux)\b",
        r"\b(?:soupçonn\w+|suppos\w+|hypothèse|probablement|sans doute"
        r"|il semble(?:rait)? que|pourrait (?:venir|être (?:lié|dû)|provenir)"
        r"|je pense que|nous pensons que|à mon avis|peut-être (?:que|à cause|lié))\b",
    ),
    "es": (
        r"\b(?:imagino|imaginamos|me da (?:que|la impresión)|nos da la impresión|tal vez|q"
        r"uizás?|puede que|a lo mejor|según (?:mi|nuestr)\w*|me dicen que|parece\w*|pensam"
        r"os que|pienso que)\b|\b¿?no será\b",
        r"\b(?:apost(?:aría|aríamos) por|huele a|pens(?:ó|aba|é|amos) en|es solo una intuición)\b",
        r"\b(?:sospech\w+|hipótesis|probablemente|posiblemente|seguramente|parece (?:ser"
        r"|que)|podría (?:ser|deberse|venir)|creemos que|creo que|suponemos|supongo)\b",
    ),
    "it": (
        r"\b(?:a mio (?:parere|avviso)|secondo me|immagino|immaginiamo|mi (?:pare|sembra)|"
        r"ci sembra|può darsi|temo che|credo|pensiamo|mi dicono)\b",
        r"\b(?:non )?sarà (?:mica|forse)\b|\bpossibile che sia\b",
        r"\b(?:sospett\w+|ipotesi|probabilmente|forse|pare (?:piuttosto )?che"
        r"|sembra (?:che|dovuto)|potrebbe (?:essere|dipendere)|a me pare|crediamo che"
        r"|supponiamo|secondo (?:noi|il vostro|me))\b",
    ),
    "pt": (
        r"\b(?:imagino|julgo|julgamos|deve ser|achamos|acha que|creio|parece\w*|dizem-me"
        r"|a meu ver)\b",
        r"\b(?:suspeit\w+|hipótese|provavelmente|talvez|parece que|pode (?:ser"
        r"|estar relacionad\w)|acreditamos que|acho que|supomos)\b",
    ),
    "nl": (
        r"\b(?:volgens (?:mij|ons)|denk ik(?: eerder)? aan|misschien|ik (?:denk|gok|vermoed)"
        r"|wij denken|het lijkt|"
        r"lijkt|heeft (?:vast|wellicht)|wellicht)\b",
        r"\b(?:vermoed\w*|waarschijnlijk|mogelijk|lijkt (?:op|te)|zou kunnen|denken dat"
        r"|denk dat)\b",
    ),
    "pl": (
        r"\b(?:mam wrażenie|chyba|wydaje (?:mi|nam) się|moim zdaniem|być może|podobno|pewnie)\b",
        r"\b(?:podejrzew\w+|prawdopodobnie|być może|wydaje się|przypuszcz\w+|możliwe, że"
        r"|sądzimy)\b",
    ),
    "ja": (r"推測|思われ|可能性|ではないか|と考えて(?:います|おります)|疑って|原因かと",),
}

CONFIRMED: dict[str, tuple[str, ...]] = {
    "en": (
        r"\b(?:root cause|the cause|the reason|the culprit|the trigger)(?: of (?:this|it"
        r"|the \w+))? (?:is|was|were|turned out|has been)\b|\b(?:was|were|is|are"
        r"|has been) (?:caused|triggered|introduced) by\b|\bdue to\b(?! the (?:holiday"
        r"|time))|\bturn(?:s|ed) out\b",
        r"\b(?:i|we|he|she|they|\w+) (?:have )?(?:found|confirmed|identified|traced"
        r"|reproduced|pinned)\b.{0,80}\b(?:cause|it|that|the|to)\b",
        r"\bwas (?:never|not) (?:switched|set|migrated|configured|enabled|applied"
        r"|updated|implemented|rebuilt|installed|moved|deployed|renewed|extended)\b"
        r"|\bwe (?:built|worked|started) from the (?:wrong|old)\b"
        r"|\b(?:was|were|had been) (?:dropped|deleted|overwritten|misconfigured"
        r"|left (?:on|at|in)|set to|removed|disabled)\b|\bexpired (?:on|last|in)\b",
        r"\b(?:had|has|contained) (?:a|the|an) (?:bug|wildcard|typo|wrong \w+|leak"
        r"|off-by-one)\b|\bwas still (?:going|pointing|set|on|using|running)\b|\b(?:is"
        r"|are) still on (?:polling|the old|version|\w+)\b"
        r"|\breads? from the .{2,60}, not\b|\baccording to your (?:engineer|team|support"
        r"|colleague)\w*.{0,10}\bit\b",
        r"\b(?:since|because) you (?:brought in|changed|rolled out|released|introduced"
        r"|switched|moved|upgraded)\b|\bbecause of the\b|\b(?:changed|broke) (?:our|the"
        r"|your) (?:connector|behaviour|behavior|config\w*|schema|mapping|integration)\b"
        r"|\bwas created with\b|\bwere stuck because\b"
        r"|\bdoes not count as\b",
        r"\b(?:alone )?explains? (?:\d|all|most|half)\w*"
        r"|\bhad (?:a|an)(?:other)? (?:different |other |simple |single )?(?:reason|cause)\b"
        r"|\bhas been doing .{2,30} ever since\b|\bhad no .{2,40} in it\b",
    ),
    "de": (
        r"\b(?:ursache|grund|auslöser) (?:[\w-]+ ){1,4}(?:ist|war|waren)\b"
        r"|\b(?:die ursache|grund (?:dafür )?|auslöser|hauptursache) (?:ist|war|waren"
        r"|liegt)\b|\b(?:verursacht|ausgelöst|hervorgerufen) (?:durch|von|worden)\b"
        r"|\bliegt (?:daran|an (?:der|dem|einem|einer))\b|\blag (?:daran|an (?:der|dem"
        r"|einem|einer))\b|\bstellte sich heraus\b|\bwurde (?:nie|nicht) (?:umgestellt"
        r"|migriert|gesetzt|aktualisiert|eingespielt|angelegt)\b"
        r"|\bhaben (?:wir )?(?:den fehler|die ursache) gefunden\b|\bwegen (?:eines|einer"
        r"|des|der)\b",
    ),
    "fr": (
        r"\b(?:la cause|l'origine|la raison)(?: du problème| de l'incident)? (?:est"
        r"|était|vient)\b|\b(?:causé|provoqué|déclenché|dû|due) (?:par|à|au|aux)\b"
        r"|\ben raison d[e'u]\b|\bil s'avère\b|\bn'a jamais été (?:migré|configuré"
        r"|activé|fait|mis)\w*\b|\bnous avons (?:identifié|trouvé)\b.{0,30}\b(?:cause"
        r"|origine|problème)\b",
    ),
    "es": (
        r"\b(?:la causa|el motivo|el origen|la razón)(?: del problema)? (?:es|era|fue"
        r"|está)\b|\b(?:causad|provocad|originad)[oa]s? por\b|\bdebido a\b|\bse debe a\b"
        r"|\bse debía a\b|\bal final era\b|\bresult(?:a|ó) que\b|\bnunca se (?:migr"
        r"|configur|activ|cambi)\w+",
    ),
    "it": (
        r"\b(?:la causa|il motivo|l'origine)(?: del problema)? (?:è|era)\b|\b(?:causat"
        r"|provocat|dovut)[oaie] (?:da|dal|dalla|a|al|alla)\b|\bdipende da\w*\b"
        r"|\bè emerso che\b",
    ),
    "pt": (
        r"\b(?:a causa|o motivo|a origem)(?: do problema)? (?:é|era|foi)\b|\b(?:causad"
        r"|provocad)[oa]s? (?:por|pel[oa])\b|\bdevido a\b",
    ),
    "nl": (
        r"\b(?:de oorzaak|de reden) (?:is|was|ligt)\b|\bveroorzaakt door\b"
        r"|\bals gevolg van\b|\bligt aan\b",
    ),
    "pl": (
        r"\b(?:przyczyną|powodem) (?:jest|był\w*|są)\b|\bspowodowan\w+ przez\b"
        r"|\bz powodu\b|\bokazało się\b",
    ),
    "ja": (r"原因は|原因が判明|によるもの(?:です|でした)|が原因(?:です|でした)|ことが判明",),
}

CAUSE_LEAD = (
    r"^(?:\d+[.)] )?(?:root )?causes?:?$|^why(?: (?:it|this) happened)?[:?]?$"
    r"|^why we did not notice[:?]?$|^reason:?$|^findings?:?$"
    r"|^ursachen?:?$|^grund:?$|^causes? (?:racine|profonde)s?:?$|^causa(?: raíz)?:?$|^原因[：:]?$"
)
RULED_OUT_LEAD = r"^what it (?:was|is) not:?$|^ruled out:?$|^ausgeschlossen:?$"
PLAN_TALK = (  # why a step slipped, or what is wanted: not why the problem happened
    r"\?$|\b(?:as promised|i'd like|we'd like|i would like|please|invoice us"
    r"|because i|because he|because she|because they|cannot verify|due (?:on|by"
    r"|date))\b"
)
NOT_A_CAUSE = (
    r"\b(?:found|know|identified) (?:the (?:root )?(?:cause|reason|problem)|it|out why)[.!: ]*$|"
    r"\bnot (?:possible|acceptable|enough|available|sure|clear|ready|the (?:first"
    r"|only|same|way|end))\b|\bit is not necessary\b"
    r"|\bnot (?:a|the) (?:good|big|nice) \b|\bi (?:was|am) (?:not"
    r"|told)\b(?!.{0,80}\b(?:isn't|is not) that\b)"
    r"|\bprobably (?:won't|not)\b|\bnot about\b|\bnot (?:your|his|her) fault\b"
)
