"""Words that begin a sentence in capitals and are nobody's name: for `owners.py`, `parties.py`.

"Können Sie bitte", "Meanwhile, could you", "Kurze Frage: könnten Sie": pronouns and verbs of
address, connecting words, and what announces a request. A person of the mail's headers who is
called so ("Will", "May") is known before this is asked.
"""

import re

_ARTICLES_AND_PRONOUNS = """der die das den dem ein eine einen wir ich sie ihr er es im am zum zur
bis dann danach heute le la les l' un une des du nous vous je on il elle ce cette ces son sa ses el
los las lo una unos se su sus en nosotros nos yo gli i uno de het een wij we zij o a os as um uma
both beide everybody everyone somebody someone anybody anyone nobody nothing reply fix proper second
first von vom mit bei für zu aus pour avec chez par dans sur para con por per dal dalla met voor
third last also once until from after before then there here yes no not"""

# Whoever is spoken to, and the verbs that ask: never a name, alone or together.
_ADDRESS = """you your yours yourself ye one whoever anyone's everyone's
sie ihnen ihr euch ihre ihren du dich dir uns unser unsere unseren man jemand niemand einer
irgendwer vous tu toi te nous notre nos votre vos quelqu'un quelqu’un personne chacun on ils elles
eux usted ustedes vosotros vosotras tú ti alguien nadie ellos ellas vuestro vuestra nuestro
nuestra voi lei loro tu noi qualcuno nessuno você vocês alguém ninguém u jij jullie iemand niemand
ktoś
can could would should shall will may might must do does did is are was were has have had am be let
please pls plz kindly need want dear
kann könn können könnt könnte könnten könntest kannst darf dürfen dürfte dürfte soll sollen sollte
sollten muss müssen müsste müssten würde würden würdest würdet wird werden werdet wirst möchte
möchten mag mögen hätte hätten wäre wären ist sind war waren hat haben habt bitte bitten bräuchte
bräuchten brauche brauchen
pouvez pourriez pourrait peut peux pourrais pouvons pourrions pourraient voulez voudriez veuillez
voudrais devez devriez merci prière serait est-il est-ce avez auriez aurais avons avais êtes es
puede puedes pueden podría podrías podrían podéis podríais podemos podríamos quiere quieren
querría querrían debería deberían sería favor ruego rogamos
può puoi potete possono potrebbe potreste potresti potrebbero possiamo potremmo vuole volete
vorrebbe dovreste dovrebbe sarebbe prego
pode podem podes poderia poderiam podemos poderíamos kunt kan kunnen zou zouden wilt wil graag
gelieve czy może mogą możecie mógłby proszę"""

# What leads over to a request, or announces it.
_CONNECTING = """meanwhile otherwise however therefore thus hence besides moreover furthermore
instead still anyway anyhow so and but or now again today tomorrow tonight yesterday asap next
later soon maybe perhaps sorry okay ok well right also too lastly finally first firstly second
secondly third thirdly additionally afterwards alternatively if when while since because as
although though whether whatever whichever addition case short view meantime urgent important
question questions request ask asks action actions note nb ps fyi fwiw btw imho info reminder
update status summary result cause reason error warning problem issue topic subject regarding
answer deadline todo task tasks point points item items guys gentlemen ladies folks team all
everyone everybody colleagues friends hi hello hey thanks thank regards option options
außerdem zudem ferner weiterhin darüber hinaus zusätzlich daher deshalb deswegen darum somit also
nun jetzt sonst andernfalls ansonsten trotzdem dennoch jedoch aber und oder denn weil wenn falls
sobald solange währenddessen inzwischen derweil zwischenzeitlich danach dann zuerst zunächst
erstens zweitens drittens schließlich abschließend übrigens gerne gern leider vielleicht
eventuell idealerweise bestenfalls konkret kurz kurze kurzer kurzum nochmal nochmals nochmals
wichtig dringend eilig frage fragen rückfrage bitte wunsch vorschlag hinweis anmerkung info punkt
punkte thema stand status fazit ergebnis ursache grund fehler problem aufgabe aufgaben frist
termin kollegen kolleginnen liebe lieber leute team alle danke hallo entschuldigung falls ok
ensuite enfin puis donc ainsi alors sinon cependant toutefois néanmoins pourtant aussi également
d'abord premièrement deuxièmement troisièmement finalement maintenant aujourd'hui demain hier
entre-temps entretemps d'ailleurs idéalement éventuellement bref concrètement question questions
demande remarque rappel note point points important urgent erreur cause raison problème mais et ou
si quand lorsque parce désolé désolée pardon salut bonjour bonsoir tous toutes équipe bien plus
coup attendant
además asimismo también luego entonces después finalmente primero segundo tercero por último
mientras tanto entretanto ahora hoy mañana ayer sin embargo no obstante pero y o si cuando porque
pregunta preguntas petición solicitud nota aviso recordatorio punto puntos importante urgente
concretamente idealmente quizás quizá tal vez perdón perdona disculpe disculpad hola gracias
equipo todos todas error causa motivo problema bueno vale así
inoltre poi quindi dunque allora infine intanto nel frattempo altrimenti comunque però ma e se
quando perché domanda domande richiesta nota promemoria punto punti urgente importante magari
forse scusi scusate scusa ciao buongiorno grazie tutti errore causa motivo problema oggi domani
ieri primo secondo terzo
além disso também depois então finalmente entretanto agora hoje amanhã porém mas pergunta pedido
verder daarnaast ook dan dus intussen ondertussen anders vraag verzoek sorry
ponadto poza tym więc pytanie prośba"""

NO_NAMES = frozenset(f"{_ARTICLES_AND_PRONOUNS} {_ADDRESS} {_CONNECTING}".split())
# "Will Turner" and "May Lin" are found in the headers; a text's "Würden Sie" is no full name.
NEVER_IN_A_NAME = frozenset(f"{_ADDRESS} {_CONNECTING}".split()) - frozenset(
    "dear favor case view short well right bien plus coup sin tal primo terzo secondo".split()
)
# Adverbs: "Urgently,", "Idealement,", "Concretamente,", "Möglicherweise:".
NO_NAME_ENDING = re.compile(
    r"\w{2,}(?:ently|antly|ately|edly|ingly|ously|ively|ondly|irdly|eally|ually|ically|onally|ibly"
    r"|rtly|ckly"
    r"|\w{2}ment|[aei]mente|lmente|erweise)"
)
