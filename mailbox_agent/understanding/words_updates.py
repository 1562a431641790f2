"""How a mail says that something is done, moved or dropped, and what only sounds like it. Data.

Regular expressions over `sentences.fold` text, all languages in one: a clause has words of one
language only. Read by `item_updates.py`.
"""

# name -> (how the deed is named in an item, how it is told when it has been done)
DEEDS: dict[str, tuple[str, str]] = {
    "transfer": (
        r"(?:re)?send\w*|sent|shar(?:e|ing)|provid\w+|deliver\w*|forward\w*|upload\w*"
        r"|e?-?mail(?:ed|ing)?"
        r"|submit\w*|issu(?:e|ed|ing)|give|hand over|zu?schick\w*|schick\w*|send(?:en|e|et)"
        r"|liefer\w*"
        r"|übermitt\w+|übersend\w+|zukommen|bereitstell\w*|hochlad\w*|enverr\w+|envo[iy]\w+"
        r"|transmet\w*|fourni\w*|livr\w+|env[ií]\w+|mand(?:a|o|ar\w*|are)|entreg\w+|invi(?:o"
        r"|a\w*|er\w+)"
        r"|consegn\w+|verstu\w+|stuur\w*|lever(?:en|t)|wysł\w+|prześl\w+|wyśl\w+|お送り|送付",
        r"(?:re)?sent|shared|provided|delivered|forwarded|uploaded|e?-?mailed|submitted|issued"
        r"|handed over|attached|enclosed|(?:zu|ver|nach)?geschickt|verschickt|(?:nach|ab"
        r"|über)?gesandt"
        r"|(?:nach|ab|zu)?gesendet|(?:nach|aus)?geliefert|übermittelt|bereitgestellt|hochgeladen"
        r"|angehängt|beigefügt|(?:r?envoyé|transmis|fourni|livré|déposé)(?:e|s|es)?"
        r"|(?:re)?enviad[oa]s?"
        r"|mandad[oa]s?|entregad[oa]s?|adjuntad[oa]s?|inviat[oaie]|mandat[oaie]|consegnat[oaie]"
        r"|allegat[oaie]|(?:ver|toe|op|door)?(?:ge)?stuurd|(?:ver|toege|ge)zonden|geleverd|bijgevoegd"
        r"|wysłan\w+|wysłał\w*|przesłan\w+"
        r"|przesłał\w*",
    ),
    "repeat": (
        r"replay\w*|re-?run\w*|repeat\w*|reprocess\w*|wiederhol\w*|nachspiel\w*|rejou\w+"
        r"|relanc\w+|repet\w+",
        r"replayed|re-?run|repeated|reprocessed|wiederholt|nachgespielt|rejoué\w*|relancé\w*"
        r"|repetid[oa]s?",
    ),
    "repair": (
        r"fix\w*|correct\w*|solv\w+|resolv\w+|repair\w*|beheb\w*|korrigier\w*|lös(?:en|t)"
        r"|reparier\w*"
        r"|corrig\w+|répar\w+|résou\w+|corrij\w+|arregl\w+|soluc\w+|risolv\w+|oplos\w*|napraw\w*|直",
        r"fixed|corrected|solved|resolved|repaired|behoben|korrigiert|gelöst|repariert|corrigé\w*"
        r"|réparé\w*|résolu\w*|corregid[oa]s?|arreglad[oa]s?|solucionad[oa]s?|corrett[oaie]"
        r"|risolt[oaie]"
        r"|opgelost|hersteld|naprawion\w+",
    ),
    "install": (
        r"install\w*|deploy\w*|releas\w+|roll(?:ed|ing)? out|go(?:es)? live|be live|put live"
        r"|put in place"
        r"|activat\w+|enabl\w+|switch\w*|turn\w*|introduc\w+|einspiel\w*|ausroll\w*|aktivier\w*"
        r"|umstell\w*|einschalt\w*|déploy\w+|activ\w+|instal\w+|mettre en place|despleg\w+"
        r"|attiv\w+",
        r"installed|deployed|released|rolled out|activated|enabled|disabled|switched(?: on| off"
        r"| over)?"
        r"|turned o(?:n|ff)|put (?:live|in place)|introduced|live|eingespielt|installiert"
        r"|ausgerollt"
        r"|aktiviert|deaktiviert|umgestellt|eingeschaltet|abgeschaltet|déployé\w*|activé\w*"
        r"|installé\w*"
        r"|mise? en place|desplegad[oa]s?|activad[oa]s?|instalad[oa]s?|attivat[oaie]"
        r"|installat[oaie]",
    ),
    "move": (
        r"mov(?:e|ed|ing)|migrat\w+|umzieh\w*|verleg\w*|migrier\w*|déplac\w+|migrer\w*|mover"
        r"|migrar\w*"
        r"|spost\w+",
        r"moved|migrated|umgezogen|verlegt|migriert|déplacé\w*|migré\w*|movid[oa]s?|migrad[oa]s?"
        r"|spostat[oaie]",
    ),
    "build": (
        r"(?:re)?build\w*|creat\w+|add(?:s|ed|ing)?|set up|configur\w+|prepar\w+|writ(?:e|ing)"
        r"|erstell\w*"
        r"|anleg\w*|einricht\w*|ergänz\w*|hinzufüg\w*|aufbau\w*|schreib\w*|cré(?:er|é\w*)"
        r"|ajout\w+|prépar\w+"
        r"|rédig\w+|crear\w*|añad\w+|prepar\w+|redact\w+|crea\w*|aggiung\w+",
        r"(?:re)?built|created|added|set up|configured|prepared|written|erstellt|angelegt"
        r"|eingerichtet"
        r"|ergänzt|hinzugefügt|aufgebaut|geschrieben|créée?s?|ajouté\w*|préparé\w*|rédigé\w*"
        r"|cread[oa]s?"
        r"|añadid[oa]s?|preparad[oa]s?|redactad[oa]s?|creat[oaie]|aggiunt[oaie]|preparat[oaie]",
    ),
    "check": (
        r"check\w*|test\w*|verif\w+|review\w*|investigat\w+|analy[sz]\w+|look (?:at|into)"
        r"|prüf\w*|überprüf\w*"
        r"|untersuch\w*|kontrollier\w*|vérifi\w+|examin\w+|comprob\w+|revis\w+|verific\w+"
        r"|controll\w+"
        r"|controler\w*|sprawdz\w*",
        r"checked|tested|verified|reviewed|investigated|analy[sz]ed|looked (?:at|into)"
        r"|(?:über)?geprüft"
        r"|getestet|untersucht|kontrolliert|analysiert|vérifié\w*|testé\w*|examiné\w*"
        r"|comprobad[oa]s?"
        r"|probad[oa]s?|revisad[oa]s?|verificat[oaie]|verificad[oa]s?|controllat[oaie]|testat[oaie]"
        r"|gecontroleerd|sprawdzon\w+",
    ),
    "speak": (
        r"call\w*|phon\w+|ring|speak\w*|talk\w*|anruf\w*|telefonier\w*|sprech\w*|rappel\w+|appel\w+"
        r"|llam\w+|chiam\w+",
        r"called|phoned|rang|spoke|spoken|talked|angerufen|telefoniert|gesprochen|rappelé\w*"
        r"|appelé\w*"
        r"|llamad[oa]|chiamat[oa]",
    ),
    "restore": (
        r"restor\w+|re-?open\w*|roll(?:ed|ing)? back|revert\w*|re-?activat\w+|re-?enabl\w+"
        r"|wiederherstell\w*"
        r"|zurück\w+|rétabl\w+|réactiv\w+|restaur\w+|reactiv\w+|reabr\w+|ripristin\w+",
        r"restored|re-?opened|rolled back|reverted|re-?activated|re-?enabled|wiederhergestellt"
        r"|zurückgesetzt"
        r"|rétabli\w*|réactivé\w*|restaurad[oa]s?|reactivad[oa]s?|reabiert[oa]s?|ripristinat[oaie]",
    ),
    "raise": (
        r"rais(?:e|ed|ing)|increas\w+|lift\w*|erhöh\w*|anheb\w*|augment\w+|aument\w+",
        r"raised|increased|lifted|erhöht|angehoben|augmenté\w*|aumentad[oa]s?|aumentat[oaie]",
    ),
    "pay": (
        r"refund\w*|credit\w*|reimburs\w+|erstatt\w*|gutschreib\w*|rembours\w+|reembols\w+"
        r"|abon\w+|rimbors\w+",
        r"refunded|credited|reimbursed|erstattet|gutgeschrieben|remboursé\w*|reembolsad[oa]s?"
        r"|abonad[oa]s?"
        r"|rimborsat[oaie]",
    ),
    "remove": (
        r"remov\w+|delet\w+|cancel\w*|entfern\w*|lösch\w*|supprim\w+|annul\w+|elimin\w+|borr\w+",
        r"removed|deleted|cancel+ed|entfernt|gelöscht|supprimé\w*|annulé\w*|eliminad[oa]s?"
        r"|borrad[oa]s?",
    ),
    "confirm": (
        r"confirm\w*|answer\w*|repl(?:y|ies)|bestätig\w*|antwort\w*|beantwort\w*|répond\w*"
        r"|respond\w*|contest\w*"
        r"|conferm\w+|rispond\w+|bevestig\w*|potwierdz\w*",
        r"confirmed|answered|replied|bestätigt|(?:be)?antwortet|confirmé\w*|répondu\w*"
        r"|confirmad[oa]s?"
        r"|respondid[oa]s?|contestad[oa]s?|confermat[oaie]|rispost[oaie]|bevestigd|potwierdzon\w+",
    ),
    "upgrade": (
        r"updat\w+|upgrad\w+|renew\w*|aktualisier\w*|erneuer\w*|mettre à jour|actualiz\w+"
        r"|aggiorn\w+",
        r"updated|upgraded|renewed|aktualisiert|erneuert|mise? à jour|actualizad[oa]s?"
        r"|aggiornat[oaie]",
    ),
}

# Verbs that name their doer, us: the same deeds.
_POLISH = r"(?:łem|łam|liśmy|łyśmy)"
DEEDS_OF_OURS: dict[str, str] = {
    "transfer": r"(?:re)?envi(?:ei|ámos|amos)|entreg(?:uei|ámos|amos)|mand(?:ei|ámos|amos)"
    rf"|(?:wysła|przesła|przekaza|dostarczy){_POLISH}",
    "repair": rf"corrigi(?:mos)?|resolvi|reparei|reparámos|naprawi{_POLISH}|rozwiąza{_POLISH}",
    "install": rf"instal(?:ei|ámos|amos)|(?:zainstalowa|wdroży|uruchomi){_POLISH}",
    "build": rf"acrescent(?:ei|ámos)|adicion(?:ei|ámos)|cri(?:ei|ámos)|(?:doda|utworzy){_POLISH}",
    "check": rf"verifi(?:quei|cámos)|(?:sprawdzi|zweryfikowa){_POLISH}",
}

# Whatever the deed was. Of what was to be handed over only the first kind says that it has been.
ANY_DEED = (
    r"done|carried out|erledigt|umgesetzt|durchgeführt|faite?s?|effectué\w*|hech[oa]s?"
    r"|fatt[oaie]|feit[oa]s?|gedaan|zrobion\w+"
)
ENDED = (
    r"finished|ended|completed?|over|through|fertig|abgeschlossen|beendet|durchgelaufen"
    r"|terminée?s?|achevé\w*"
    r"|finie?s?|terminad[oa]s?|finalizad[oa]s?|completad[oa]s?|list[oa]s?|terminat[oaie]"
    r"|completat[oaie]"
    r"|finit[oaie]|concluíd[oa]s?|afgerond|klaar|zakończon\w+|gotow[aey]?"
)
STATE = (
    r"(?:up and )?running(?= again| since|[.,]?$)|in place|in production|in operation|active"
    r"|aktiv|in betrieb"
    r"|en production|en service|activos?|in funzione|attiv[oa]|en marcha|o(?:n|ff|ut)(?= again"
    r"| in| now| since|[.,]?$)"
)
HERE_IT_IS = (
    r"^(?:(?:and|so|hi|hello|dear) )?(?:\w+, )?(?:here (?:is|are|comes)"
    r"|(?:please )?(?:find )?attached(?: is| are|,| you)?\b"
    r"|enclosed|i attach|we attach|anbei|im anhang|hier (?:ist|sind|kommt)|beigefügt|voici"
    r"|ci-joint\w*"
    r"|vous trouverez ci-joint|adjunt[oa]s?|os adjunto|le adjunto|aquí (?:está|tiene|tenéis)"
    r"|in allegato"
    r"|ecco|em anexo|segue|bijgaand|hierbij|w załączeniu|w załączniku|添付)"
)
AS_PROMISED = (
    r"\b(?:as (?:promised|agreed|announced|discussed|planned|requested)|wie (?:versprochen|zugesagt"
    r"|vereinbart|angekündigt|besprochen|geplant|gewünscht)|comme (?:promis|convenu|prévu|annoncé)"
    r"|como (?:prometí|prometido|acordado|acordamos|previsto|quedamos)|come (?:promesso"
    r"|concordato|previsto"
    r"|d'accordo)|zoals (?:beloofd|afgesproken|gepland)|zgodnie z (?:obietnicą|ustaleniami"
    r"|planem))\b"
)
BEFORE_PARTICIPLE = (  # "was", "we have now", "Jonas": what makes a participle a report
    r"(?:\b(?:is|are|was|were|has been|have been|has|have|had|got|'ve|'s|it's"
    r"|ist|sind|wurden?|worden|hat|haben|habe|est|sont|été|a|ai|avons|ont|avez|"
    r"está|están|ha|han|he|hemos|fue|fueron|sido|quedó|quedan?|è|sono|stat[oaie]|abbiamo|hanno|ho|"
    r"foi|foram|está|estão|heb|hebben|heeft|zijn|werd|werden|jest|są|został\w*)\b|\bj'ai|\bl'ai)"
    r"(?: [\w.'-]{1,24}){0,8}? "
)
BY_SOMEBODY = (
    r"^(?:and |so |also |then )?(?P<who>[\w'-]{1,25})"
    r" (?:have |already |just |now |then |also )?"
)
FRAGMENT = r"^(?:all |now |already |just |ist |bereits |schon |c'est |ya |già )?"

NOT_DONE_CLAUSE = (  # denied, to come, in part, or only a wish
    r"\bnot\b|n't\b|\bcannot\b|\bnever\b|\bno (?!(?:errors?|problems?|issues?)\b)|\bnone\b"
    r"|\bnothing\b"
    r"|\bnobody\b|\bneither\b|\bnor\b|\bwithout (?!(?:any )?(?:errors?|problems?|issues?"
    r"|trouble))|\bstill\b"
    r"|\byet\b|\bonly\b|\bhardly\b|\binstead\b"
    r"|\bpart(?:s|ly|ially)?\b|\bsome of\b|\bmost\b|\bhalf\b|\balmost\b|\bnearly\b"
    r"|\bso far\b|\bthe first (?:\w+ )?(?:of|batch|part|half|set|wave|run)\b|\b\d+ (?:of"
    r"|out of) \w+"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:of|out of) \w+|\d ?%|\bpercent\b"
    r"|\bwill\b|'ll\b|\bgoing to\b|\bshall\b|\btomorrow\b|\btonight\b|\bnext (?:week|month"
    r"|\w+day)\b|\blater\b|\bto be\b"
    r"|\bbeing\b|\b(?:has|have|had|needs?|ought) to\b|\bmust\b|\bneed(?:s|ed)?\b|\bwants?\b"
    r"|\bplease\b"
    r"|\bdue\b|(?<!as )\bplanned\b|\bscheduled\b|\bsoon\b|\bready to\b|\bby (?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day\b"
    r"|\bby (?:\d|the end|noon|tomorrow)|\bnicht\b|\bkein\w*|\bnie\b|\bnoch\b|\bohne\b"
    r"|\bteil(?:s|weise|e)?\b|\bfast\b"
    r"|\bnur\b|\bwerden\b|\bwird\b|(?<!heute )(?<!gestern )\bmorgen\b|\bsoll\w*|\bmuss\b"
    r"|\bmüssen\b|\bgeplant\b(?<!wie geplant)"
    r"|\bbis (?:zum|heute|morgen|\w+tag|\d)|\bbitte\b|\bpas\b|\bjamais\b|\brien\b|\baucun\w*"
    r"|\bencore\b|\bpresque\b"
    r"|\bpartie\w*|\bsera\b|\bseront\b|\bvont\b|\bva\b|\ballons\b|\bdemain\b|\bdoi(?:t|vent)\b"
    r"|\bd'ici\b"
    r"|\bprévu\w*(?<!comme prévu)|\bmerci de\b|\bno\b|\bnunca\b|\bnada\b|\bcasi\b|\bparcial\w*"
    r"|\bser[áà]n?\b|\bvan? a\b"
    r"|\bvamos a\b|\bmañana\b(?<!esta mañana)|\bdeben?\b|\btiene que\b|\baún\b|\btodavía\b|\bsin\b"
    r"|\bpor favor\b|\bnon\b|\bancora\b|\bquasi\b|\bsarà\b|\bsaranno\b|\bdomani\b|\bentro\b"
    r"|\bsenza\b|\bparzial\w+|\bnão\b|\bamanhã\b|\bainda\b|\bniet\b|\bgeen\b|\bnog\b|\bzal\b"
    r"|\bzullen\b"
    r"|\bnie\b|\bjeszcze\b|\bjutro\b|\bbędzie\b|まだ|ません|ない|予定"
)
NOT_DONE_BEHIND = (  # behind the words of completion: it went wrong
    r"\b(?:fail\w*|missing|wrong\w*|incomplete\w*|incorrect\w*|broken|empty|late for|falsch\w*"
    r"|fehl\w+"
    r"|unvollständig\w*|leer|manqu\w+|incompl[eè]t\w*|vide|faltan?|mal|incorrect\w*|vac[ií]\w+"
    r"|manca\w*"
    r"|sbagliat\w+|vuot\w+)\b"
)
DOUBTFUL_SENTENCE = (  # supposed, told by others, asked, or under a condition
    r"\b(?:if|whether|unless|once|until|till|before|as soon as|when|would|should|could|might"
    r"|(?<!\d )may(?! \d)|hope\w*"
    r"|expect\w*|think|thought|believe|guess|assum\w+|suppos\w+|apparently|allegedly|seem\w*"
    r"|claim\w*|told"
    r"|said|says|say|wrote|promised(?<!as promised)|according to|pretend\w*|want|wish|imagine"
    r"|wenn|falls|sobald|bevor|ob|sofern|würde\w*|sollte\w*|könnte\w*|hoff\w+|glaub\w+|angeblich"
    r"|vermut\w+"
    r"|offenbar|laut|si|dès que|quand|avant (?:que|de)|espér\w+|pens\w+|croi[st]|semble\w*"
    r"|serait|auraient|aurait"
    r"|apparemment|soi-disant|cuando|antes de|en cuanto|esper\w+|cre(?:o|emos)|parece\w*|sería"
    r"|supuestamente"
    r"|quando|appena|prima (?:di|che)|sper\w+|credo|sembra\w*|sarebbe|zodra|wanneer|hoop|hopen"
    r"|jeśli|gdy)\b"
    r"|\?|(?:^|, )se\b|もし|場合"
)
EXCEPT = (
    r"\b(?:except(?:ing)?(?: for)?|apart from|other than|aside from|save for|bar(?: the)?"
    r"|but not|all but"
    r"|with the exception of|excluding|ausser|außer|bis auf|abgesehen von|ausgenommen|mit ausnahme"
    r"|nur .{1,40}? nicht|sauf|hormis|excepté|à part|à l'exception|mis à part|salvo|excepto"
    r"|menos|a excepción"
    r"|tranne|eccetto|a parte|ad eccezione|exceto|behalve|uitgezonderd|op .{1,40}? na|oprócz"
    r"|poza|z wyjątkiem)\b"
)
CLAUSE_END = (
    r"[;:()!]|, | - |\. |\b(?:but|while|whereas|although|though|however|which|aber|während"
    r"|jedoch|obwohl|mais"
    r"|tandis que|pero|mientras|ma|mentre|mas|maar|ale)\b"
    r"|\b(?:and|und|et|y|e|en|i) (?=(?:the|a|an|we|i|it|they|our|your|he|she|who|whose|der|die"
    r"|das|wir|ich|es|sie|ein|eine"
    r"|le|la|les|l'|nous|je|un|une|el|los|las|il|lo|gli|de|het)\b)"
)
# What an item is about ends where its reason, aim or detail begins.
ITEM_CORE_END = (
    r"\bso that\b|\bin order to\b|\bbecause\b|\bsince (?=i|we|you|it)|\botherwise\b|\bwhich\b"
    r"|\bthat i can\b|\bi can\b|\bfrom release\b"
    r"|\bwhen (?=i|we|you|it)|; |: |\(|\bdamit\b|\bweil\b|\bsonst\b|\bafin\b|\bparce que\b"
    r"|\bpara que\b|\bporque\b|\bperché\b|, (?:so|as|not|und|et|y|otherwise)\b"
)
NOT_AN_OBJECT = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december today tonight tomorrow yesterday evening
    morning afternoon noon week month your their montag dienstag mittwoch donnerstag freitag
    samstag sonntag heute morgen gestern abend night nacht noche nuit notte januar februar
    marz april juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi
    dimanche demain hier matin soir janvier fevrier mars avril juin juillet lunes martes
    miercoles jueves viernes sabado domingo hoy manana ayer enero febrero marzo abril junio
    julio agosto septiembre octubre noviembre diciembre lunedi martedi mercoledi giovedi
    venerdi oggi domani ieri last next time date latest later every daily please written
    short own new all also soon possible neuen neue neues kurz schriftlich ecrit ecrite
    court corto escrito escrita live""".split()
)
PAST_DAYS = (  # words -> days before the mail's own day
    (
        -1,
        r"yesterday|last night|last evening|gestern|hier soir|hier matin|ayer|anoche|ieri|ontem"
        r"|gisteren|wczoraj|昨日",
    ),
    (
        0,
        r"today|this (?:morning|afternoon|noon)|heute|aujourd'hui|ce matin|cet après-midi|hoy"
        r"|esta mañana"
        r"|oggi|stamattina|hoje|esta manhã|vandaag|vanochtend|dzisiaj|dziś|本日|今日",
    ),
)
PREPOSITION = (
    r"\b(?:of|with|for|about|from|in|on|to|at|into|by|since|until|after|between|under|von|vom"
    r"|mit|für|über|zu|zum|zur|aus"
    r"|im|am|an (?=der|die|das|den|dem|sie|ihn|ihr|uns)|auf|bei|seit|nach|de|du|des|d'|pour|avec"
    r"|sur|dans|depuis|à"
    r"|au|aux|del|para|con"
    r"|sobre|en|desde"
    r"|di|della|dello|dei|delle|per|su|da|voor|van|met|op|dla|z|na|do)\b"
)
STILL_OPEN_LEAD = (
    r"\b(?:open|to[ -]?do|still|to come|next|pending|remaining|offen\w*|ausstehend\w*|reste"
    r"|pendiente\w*|aperti|todo)\b"
)
SEVERAL_DEEDS = r"\b(?:and|und|et|y|e|en|i)\b"
MOVED = (
    r"\b(?:postpon\w+|moved? (?:to|from|by|until)|delay\w*|slip\w*|later than"
    r"|not before|instead of|takes longer|new date|rescheduled?|will only be"
    r"|now (?:by|on|planned for|expected)|pushed (?:back|to|out)"
    r"|verschob\w*|verschieb\w*|verzöger\w*|erst am|neuer termin"
    r"|reporté\w*|reporter|reportons|repoussé\w*|décal\w+|retras\w+|aplaz\w+|nueva fecha"
    r"|rinviat\w+|posticipat\w+"
    r"|slitta\w*|adiad\w+|uitgesteld|verschoven|przesuni\w+|opóźni\w*)\b|延期|遅れ"
)
DROPPED = (
    r"\b(?:no longer (?:needed|necessary|required)|not needed (?:any ?more|for)?"
    r"|(?:do not|don't|needn't) need|(?:can|may|could|to|will) be dropped|(?:is|are|was"
    r"|were) cancel+ed|can be dropped|forget about"
    r"|obsolete|superseded|won't do|will not do|took it out|no need"
    r"|nicht mehr (?:nötig|notwendig|erforderlich)|entfällt|hinfällig"
    r"|plus (?:nécessaire|besoin)|annulé\w*|ya no (?:hace falta|es necesario)"
    r"|cancelad[oa]|non (?:serve|occorre) più|annullat\w+|já não é necessário"
    r"|niet meer nodig|vervalt|już niepotrzebn\w+)\b|不要"
)
BESIDE_FRAGMENT = (
    r"(?=$|,| (?:yesterday|today|this|last|on|at|in|since|the|your|our|it|gestern|heute|seit|am"
    r"|die|den|das|hier|ayer|ieri))"
)
ENDED_BY_ITSELF = r" (?P<done>finished|ended|completed)(?= (?:on|at|last|yesterday|this|in)\b|$)"
SWITCHED_OFF = (
    r"\b(?:off|disabl\w+|deactivat\w+|deaktivier\w*|abgeschaltet|abschalten|ausgeschaltet"
    r"|ausschalten"
    r"|désactiv\w+|desactiv\w+|disattiv\w+)\b"
)
SWITCHED_ON = (
    r"\bon(?= again|[.,]?$| in\b| tonight| today)|\b(?:switch(?:ed)? on|turn(?:ed)? on|enabl\w+"
    r"|activat\w+"
    r"|(?:re)?aktivier\w*|einschalten|eingeschaltet|(?:ré)?activ\w+|(?:re)?attiv\w+)\b"
)
