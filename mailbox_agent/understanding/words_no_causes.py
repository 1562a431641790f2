"""What gives a reason, or confirms something, and is no cause of the trouble: data for `causes.py`.

Also how a guess is worded that reads like a finding. Regular expressions over `sentences.fold`
text, of all languages at once.
"""

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober"
    r"|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
    r"|diciembre)\w*\.?"
)
_DAY = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th|\.)?(?: (?:of |de )?{_MONTH})?|{_MONTH} \d{{1,2}}(?:st"
    rf"|nd|rd"
    r"|th)?|\d{4}-\d\d-\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w{3,7}tag|mittwoch|lundi"
    r"|mardi"
    r"|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes)"
)
_BECAUSE = (
    r"(?:because|since|due to|as (?:we|our|the)|on account of|weil|wegen|da (?:wir|ich|die|der|das)"
    r"|parce que|car|en raison|à cause|puisque|porque|ya que|debido a|perché|poiché|dato che)"
)
_WRITES = (
    r"(?:writ\w+|wrote|put(?:ting)?|send\w*|rais\w+|ask\w*|call\w*|ring\w*|escalat\w+|forward\w*"
    r"|copy\w*"
    r"|copied|cc\w*|contact\w*|mention\w*|report\w*|post\w*|add\w*|flag\w*|chas\w+|push\w*"
    r"|insist\w*"
    r"|involv\w+|loop\w*|bring\w*|prefer\w*|chose|pick\w*)"
)
# The reason of a letter, of a wish, of a date.
REASON_OF_SOMETHING_ELSE = (
    rf"^(?:(?:so|also|and|just|only) )?(?:{_WRITES}|sharing|giving|keeping) (?:this|it|that|you|her"
    rf"|him|them|here|in|to|all|\w+)?\b[^.;]{{0,60}}\b{_BECAUSE}\b"
    rf"|\b(?:i|we)(?:'m|'re| am| are|'ve| have)? (?:only |just "
    rf"|also )?{_WRITES} ?[^.;,]{{0,60}}\b{_BECAUSE}\b"
    r"|\b(?:because|since|as) (?:i|we|our [\w-]+|my [\w-]+|the (?:auditors?|board|bank|customer"
    r"|law|management"
    r"|regulators?|insurers?|authorities|inspectors?)) (?:\w+ )?(?:need|want|must|ha(?:ve|s) to"
    r"|require|would"
    r"|like|expect|owe|report|present|plan|insist|ask|demand|am (?:not|no|only|told)|don't know"
    r"|do not know|promised|think|believe|trust|hope|fear|worry|care|are (?:worried|afraid|obliged"
    r"|required))"
    r"|\b(?:because|since|as) (?:it|this|that) is (?:needed|required|important|urgent|necessary"
    r"|the law)\b"
    rf"|^(?:(?:no |not )?(?:by|on|for|from|before|after|until|till|later than|earlier than"
    rf"|deadline:?|date:?"
    rf"|bis|am|ab|zum|vor|le|au|avant|el|para el|antes del) )*{_DAY}(?:,? (?:at the latest"
    rf"|latest))?,?"
    rf" (?:is |was |and )?(?:only |just |simply )?{_BECAUSE}\b"
    rf"|\b(?:need|want|require|deadline|due|asked for|brauchen|benötigen|il (?:nous|me) faut"
    rf"|necesitamos"
    rf"|necesito)\b[^.;]{{0,50}}\b{_BECAUSE}\b"
    r"|\b(?:ich|wir) (?:schreiben?|wenden?|melden?|schicken?|bitten?|fragen?|rufen?|brauchen?"
    r"|benötigen?)\b"
    r"[^.;]{0,60}\b(?:weil|da|wegen|denn)\b"
    r"|\b(?:schreibe|wende|melde|schicke|bitte|frage|brauche|schreiben|wenden|melden|bitten"
    r"|brauchen"
    r"|benötigen) (?:ich|wir)\b[^.;]{0,60}\b(?:weil|da|wegen|denn)\b"
    r"|\b(?:je|nous) (?:vous )?(?:écri\w+|contact\w+|sollicit\w+|envo\w+|relanc\w+|demand\w+"
    r"|transm\w+)"
    r"[^.;]{0,60}\b(?:parce que?|car|puisque|en raison)\b"
    r"|\b(?:les?|os|te|le) (?:escrib\w+|contact\w+|pid\w+|pedimos|env[ií]\w+|llam\w+)[^.;]{0,60}"
    r"\b(?:porque|ya que|debido)\b"
    r"|\b(?:vi|le|ti) (?:scriv\w+|contatt\w+|chied\w+)[^.;]{0,60}\b(?:perché|poiché|dato che)\b"
    r"|\b(?:weil|da) (?:ich|wir|unsere? \w+|der prüfer|die prüfer) [^.;]{0,50}\b(?:brauch\w+"
    r"|benötig\w+"
    r"|müssen|muss|möchte\w*|woll\w+)\b"
    r"|\b(?:parce que|car) (?:j'|je |nous |notre \w+ )(?:en )?(?:ai besoin|avons besoin|dois"
    r"|devons|doit"
    r"|veux|voulons)\b"
    r"|\bporque (?:lo |la )?(?:necesit\w+|tenemos que|tengo que|debemos|quer\w+)\b"
)
# Seen, tried or received; not why.
_WHY = (
    r"(?:caus\w+|because|due to|root|reason|culprit|ursache|grund|auslöser|origine|causa|motivo"
    r"|weil|liegt)"
)
OBSERVED = (
    r"^(?:(?:now|also|just|and|so) )?(?:confirmed|verified|tested|checked|retested|bestätigt"
    r"|geprüft"
    r"|getestet|verifiziert|confirmé|vérifié|testé|confirmado|verificado|probado|confermato"
    r"|verificato)"
    r"(?: (?:it|this|that|also|again|working|fixed|ok|today|the fix|both|all))*"
    rf",? (?:on|in|at|by|with|for|from|auf|im|bei|mit|für|sur|en|avec|par|con|por|su"
    rf"|da)\b(?!.*\b{_WHY}\b)"
    rf"|\b(?:confirm\w*|verif\w+|bestätig\w+)\b(?!.*\b{_WHY}\b).{{0,70}}\b(?:works?|working|fixed"
    rf"|resolved"
    r"|solved|okay|fine|gone|passe[sd]|green|receipt|received|arriv\w+|funktioniert|läuft|behoben"
    r"|eingegangen|fonctionne|résolu|reçu|funciona|resuelto|recibid\w+|funziona|risolto|exists?"
    r"|occurs?|happens?|reproducible|still there|delivered|complete)\b"
    rf"|\breproduc\w+ (?:it|this|that|the (?:problem|issue|error|bug|fault|stops?"
    rf"|behaviou?r))\b(?!.*\b{_WHY}\b)"
    r"|\b(?:nachgestellt|reproduziert|reproduit|reproducido)\b(?!.*\b(?:weil|ursache|grund|cause"
    r"|causa)\b)"
    r"|\bfix (?:is |was |has been )?(?:confirmed|verified|tested)\b"
    r"|\b(?:findings|results?|report|table|log|list)\b[^.;]{0,30}\b(?:attached|enclosed|below"
    r"|in short|follows?)\b"
)
# Of other things than the trouble: courtesy, people, contracts.
OTHER_MATTER = (
    r"\bbelieve (?:her|him|you|them|me)\b"
    r"|\b(?:it|this|that)(?: is|'s) not (?:a|an|the) (?:threat|criticism|complaint|question"
    r"|surprise|joke"
    r"|point|matter|secret|demand|reproach|place|moment|way|time|issue here)\b"
    r"|\bce n'est pas (?:le sujet|la bonne|grave|la question|le propos|urgent|une critique"
    r"|un reproche"
    r"|une menace|une surprise|le moment)\b"
    r"|\bdas ist (?:kein vorwurf|keine (?:drohung|kritik)|nicht (?:der punkt|das thema))\b"
    r"|\bno es (?:una? )?(?:amenaza|crítica|reproche|queja|el tema)\b"
    r"|^not (?:the|a|our|my) .{0,160}\b(?:until|before|unless)\b"
    r"|\b(?:serait-il|would it be|wäre es|sería) possible\b|\bcould it be (?:put|done|made|fixed"
    r"|arranged"
    r"|sent|moved|changed)\b"
    r"|\b(?:i|we) (?:bet|hope|trust) (?:they|you|he|she) (?:did|do|does|will|can)\b"
    r"|\b(?:has|have|had) been taken off\b|\bput (?:a|on) hold\b"
    # a remedy tried in vain is no cause
    r"|^[^,;]{0,30}\b(?:restart\w*|reboot\w*|reinstall\w*|clearing the cache|logging (?:in|out))\b"
    r"[^,;]{0,40}\b(?:did not|didn't|has not|hasn't|does not|doesn't) help(?:ed)?\b[^,;]{0,20}$"
    r"|^[^,;]{0,30}\b(?:neustart\w*|neu ?starten|neuinstallation)\b[^,;]{0,30}\b(?:(?:nicht|nichts)"
    r" (?:geholfen|gebracht)|half nicht|brachte nichts)\b[^,;]{0,10}$"
    r"|^[^,;]{0,30}\bredémarr\w+\b[^,;]{0,40}\bn'a (?:rien (?:changé|donné)|pas aidé)\b[^,;]{0,10}$"
    r"|^[^,;]{0,30}\breinici\w+\b[^,;]{0,40}\bno (?:ayudó|sirvió|funcionó)\b[^,;]{0,15}$"
)
# What is to come has caused nothing; asked only where no table knows words of a cause.
TO_COME = (
    r"\b(?:will|won't|going to|is planned|are planned|scheduled for|from now on|ab sofort|wird"
    r"|werden"
    r"|geplant|prévue?s?|nous allons|je vais|à partir de|vamos a|va a|será|serán|previst[oa]|sarà"
    r"|we keep|stays?|you'll|we'll|i'll)\b"
)
# A guess that reads like a finding: "thought of the certificate".
GUESSED = (
    r"\bthought (?:of|about|it|that|the)\b|\b(?:thinks?|guess(?:es|ed)?|reckons?|suspects?"
    r"|suspected|wonders?"
    r"|wondered|assumes?|assumed|imagines?|believes?|fears?|blames?|suggests?|suggested) (?:it"
    r"|that|the|this"
    r"|your|our|a|an|of|at|on|about)\b|\bpoint(?:s|ed|ing)? (?:the |a )?(?:finger )?(?:at|to"
    r"|towards)\b"
    r"|\b(?:could|may|might) (?:also|just|still|equally|well|simply)? ?be\b"
    r"|\b(?:smells?|feels?|looks?|sounds?) (?:to me )?(?:like|of)\b"
    r"|\b(?:possibly|potentially|conceivably|presumably|perhaps|maybe|probably|likely|allegedly"
    r"|supposedly"
    r"|reportedly)\b|\b(?:my|his|her|our) money(?:'s| is)\b|\bi(?:'d| would) (?:bet|wager)\b"
    r"|\b(?:fairly|pretty|almost|quite) (?:sure|certain)\b"
    r"|\bnot (?:yet |been )?(?:sure|certain|confirmed|proven|verified)\b"
    r"|\bstill to be (?:confirmed|proven)\b"
    r"|\b(?:i|we) (?:don't|do not|can't|cannot) (?:yet )?(?:know|say|tell|prove)\b"
    r"|\bfrom what i hear\b"
    r"|\b(?:has|had|have) (?:a|an|his|her|their) (?:theory|hunch|idea|suspicion|feeling)\b"
    r"|\b(?:dacht\w* (?:\w+ )?an|denkt (?:\w+ )?an|tippt\w* (?:\w+ )?auf|glaubt\w*|meint\w*"
    r"|vermutet\w*"
    r"|mutmaßt|könnten?|riecht (?:\w+ )?nach|was ich (?:so )?höre|belastbar|unbestätigt|angeblich"
    r"|möglicherweise|eventuell|vielleicht|vermutlich|wahrscheinlich|offenbar|anscheinend"
    r"|nicht sicher)\b"
    r"|\b(?:(?:a|ont) (?:d'abord )?pensé|pensait|pensent?|croit|croient|soupçonnent?|peut-être"
    r"|pourraient?"
    r"|ça sent|à confirmer|pas (?:encore )?(?:confirmé|certain|sûre?)|probablement|sans doute"
    r"|serait (?:lié"
    r"|dû))\b"
    r"|\b(?:pensó|pensaba|piensan?|creen? que|sospechan?|podrían?|puede (?:ser|que)|huele a"
    r"|quizás?|tal vez"
    r"|sin confirmar|apostaría|probablemente|posiblemente)\b"
    r"|\b(?:ha pensato|pensa|pensano|crede|sospetta|potrebbe|forse|probabilmente|magari)\b"
    r"|\b(?:denkt|dacht|vermoedt|misschien|mogelijk|waarschijnlijk)\b"
)
# "We thought of the certificate, but it is the queue": the guess is overtaken.
OVERTAKEN = (
    r",? (?:but|aber|sondern|mais|pero|ma|maar)\b.{0,40}\b(?:is|was|it's|were|has|had|ist|war"
    r"|liegt|lag|est"
    r"|était|es|era|fue|è)\b"
)
# "Not a job of ours but the photo sync": what it was not leads over to what it was.
NOT_BUT = (
    r"\b(?:but|sondern|mais|sino|ma|maar) (?:the|an?|our|your|in|de[rnms]|die|das|le|la|un|el|il)\b"
)
