"""How one is courteous without claiming anything, per language. Data only.

FRAMES      what such a sentence does: it regrets, thanks, understands, has heard, stays in touch
MOVES       what a sentence of a template does besides; one that does the same may stand for it
NOT         by which it says the contrary; IDIOMS: and by which it does not
COURTESY    words that it may use besides those of the mail, the letter and the named facts; compared
            by their beginning. No word for a machine, a part of one, or what happens to it.
"""

# ruff: noqa: E501  (a table of alternatives reads worse when it is broken further)

from collections.abc import Mapping

FRAMES: Mapping[str, str] = {
    "en": r"\b(?:sorry|regret|apologi[sz]e|apologies for|thank|thanks|appreciate|grateful|understand|understood|we (?:can )?see (?:how|why|that|what)|(?:we|i) know (?:how|what (?:it|this|a|an|that|your|every)|that)|should(?:n['’]t| not)|(?:we )?would (?:feel|be frustrated|not)|to heart|have (?:read|noted|heard|received)|keep you|let you know|stay with you|hear from us|write to you|be in touch|glad|pleased|please (?:tell|let|write|reply)|looking into|matters to us|(?:what|how) you (?:describe|write|tell)|(?:is|are) hard on|(?:must|can) (?:only )?be (?:\w+ )?(?:hard|difficult|frustrating|worrying|upsetting|disappointing|stressful|trying|tiring|exhausting|annoying|unpleasant)(?= (?:to|for|when)\b|[.,])|(?:we|i) can (?:well |only )?imagine (?:how|what)|not what you should|you wrote|you told us)\b",
    "de": r"(?:tut (?:es )?uns (?:sehr |aufrichtig )?leid|bedauer|entschuldig|\bdank|verstehen|verständ|verstanden|wir sehen,? (?:wie|was|dass)|wir wissen,? (?:wie|was (?:das|es|ein|jede)|dass)|(?:ist uns|uns ist) (?:\w+ )?(?:bewusst|klar),? (?:wie|was|dass jede[rs]? (?:stunde|minute|tag)\b)|nachvollzieh|nachempfinden|(?:können|kann) (?:wir |ich )?uns (?:gut )?vorstellen,? (?:wie|was)|in eine (?:sehr )?(?:schwierige|unangenehme|missliche) (?:lage|situation)|sollten (?:sie )?nicht|sollte nicht|am herzen|zu herzen|gelesen|notiert|aufgenommen|auf dem laufenden|melden (?:wir )?uns|hören (?:sie )?von uns|freut uns|freuen uns|bitte (?:sagen|schreiben|antworten|lassen)|gehen (?:der sache|ihr|dem) nach|schreiben sie|beschr(?:eiben|ieben))",
    "fr": r"(?:désolé|regrett|excus|merci|remerci|comprenons|comprend|mesurons|nous (?:voyons|savons) (?:combien|ce que|à quel|que)|(?:avons|sommes) (?:bien )?conscien\w+ (?:de ce que|du|combien)|imaginons (?:combien|ce que)|n['’]auriez pas dû|ne devriez pas|à cœur|(?:lu|noté|pris (?:bonne )?note|bien reçu)|tiendrons (?:au courant|informé)|reviendrons vers|donner\w* (?:bientôt )?des nouvelles|heureux|ravis|vous écrivez|vous décrivez)",
    "es": r"(?:lament|hacemos cargo|sentimos|disculp|gracias|agradec|entendemos|comprendemos|comprens|(?:vemos|sabemos) (?:cuánto|lo que|que|cómo)|somos conscientes de (?:cuánto|lo que)|imaginamos (?:cuánto|lo que)|no (?:debería|tendría)|leído|anotad|tomado (?:buena )?nota|mantendremos (?:al corriente|informad)|noticias nuestras|alegr|usted (?:escribe|describe)|nos escrib|queremos que sepa)",
    "pt": r"(?:lament|desculp|obrigad|agradec|compreendemos|entendemos|(?:vemos|sabemos) (?:quanto|o quanto|o que|que|como)|não deveria|lemos|anotámos|tomámos nota|registámos|manteremos|notícias nossas|felizes|satisfe|escreve|descreve)",
    "it": r"(?:dispiace|rammaric|scus|grazie|ringrazi|comprendiamo|capiamo|(?:vediamo|sappiamo) (?:quanto|che|cosa|come)|non (?:avrebbe|dovrebbe)|a cuore|letto|annotato|preso (?:buona )?nota|terremo (?:al corriente|inform)|nostre notizie|lieti|felici|scrive|descrive)",
    "nl": r"(?:spijt|betreur|excus|verontschuldig|dank|begrijpen|begrip|begrepen|(?:wij|we) (?:zien|weten) (?:hoe|wat|dat)|had(?:den)? (?:u )?niet|zou(?:den)? (?:u )?niet|ter harte|gelezen|genoteerd|op de hoogte|hoort (?:u )?van ons|laten (?:wij )?(?:u |het u )?weten|blij|schrijft|beschr)",
    "pl": r"(?:przykro|przepraszamy|żałujemy|ubolew|dziękuj|rozumiemy|współczuj|(?:widzimy|wiemy),? (?:jak|że|ile|co)|nie powin|do serca|przeczytaliśmy|odnotowaliśmy|zanotowaliśmy|poinformujemy|odezwiemy|cieszymy|piszą państwo|opis)",
    "ja": r"(?:申し訳|お詫び|恐れ入|恐縮|ありがとう|感謝|御礼|お礼|承知|承り|拝読|拝見|理解|重く受け止め|とのこと|心苦しく|お察し|ご連絡(?:を)?(?:差し上げ|いたします)|嬉しく|何より)",
}

MOVES: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"\bnothing (?:new|yet)\b|\bno news\b|\bnothing (?:more )?(?:to|that we can) (?:report|tell)\b|\bcannot (?:yet )?report\b",
        r"\bnew date\b|\banother date\b",
        r"\bowns the case\b|\byour contact\b|\bcontact (?:person )?for\b|\bturn to\b|\bresponsible for it\b",
        r"\blater than\b|\bearlier\b|\blate\b|\bdelay\b|\b(?:had to|kept you|have been) wait",
        r"\bnext (?:update|message)\b|\bhear (?:it )?from us\b|\bwrite to you again\b",
        r"\bsay so\b|\btell you (?:so|this)\b|\bwithout word\b",
        r"\bwe (?:are )?clos(?:e|ing) (?:escalation )?(?:the )?case\b *[\w-]*\W*\Z",
        r"\b(?:message|mail|it|this) (?:is now part of|belongs to|now stands in) case [\w-]+\W*\Z|\bmessage to case [\w-]+\W*\Z",
        r"\bglad to hear\b|\bgood (?:to hear|news)(?: for (?:us|you))?\W*\Z|\bgladly (?:read|heard)\b",
        r"\breply\b|\banswer (?:to )?this e-?mail\b",
        r"\bopened again\b|\bopen (?:it|the case) again\b|\breopen",
        r"\bhelp with this\b|\byour (?:time|help|patience)\b",
    ),
    "de": (
        r"nichts neues|nichts (?:weiter )?(?:zu )?berichten|keine(?:n)? neu(?:igkeiten|en stand)|noch nichts|nichts neueres",
        r"neue[nrs]? termin|anderen termin",
        r"verantwortet|ansprechperson|ansprechpartner|wenden sie sich|an die sie sich wenden",
        r"später|früher|verspät|verzöger|warten (?:lassen|müssen|mussten)",
        r"nächste[nr]? (?:nachricht|stand|meldung)|sie hören\b|hören [^.]{0,60}von uns",
        r"\boffen (?:zu )?sagen\b|\bsagen wir ihnen\b|ihnen das offen\b",
        r"schließen (?:wir )?(?:hiermit |damit )?den (?:eskalations)?fall *[\w-]*(?: ab)?\W*\Z",
        r"gehört (?:jetzt |nun )?zum fall [\w-]+\W*\Z|in den fall [\w-]+ aufgenommen|dem fall [\w-]+ (?:hinzugefügt|zugeordnet)",
        r"freut uns|(?:eine )?(?:gute|schöne) nachricht(?: für (?:uns|sie))?\W*\Z|gern(?:e)? gelesen",
        r"antworten|antwort (?:auf|genügt)",
        r"wieder (?:ge)?öffne",
        r"mithilfe|ihre (?:zeit|hilfe|geduld)",
    ),
    "fr": (
        r"rien de nouveau|rien (?:de plus )?à (?:vous )?(?:signaler|annoncer)|pas de nouvelles|encore rien",
        r"nouvelle date|autre date",
        r"responsable|votre contact|votre interlocut|adresse[zr][- ]vous|vous adresser",
        r"plus tard que|plus tôt|retard|attendre",
        r"prochain(?:es nouvelles| message)|reviendrons vers",
        r"répond(?:re|ez)|réponse à ce",
        r"rouv(?:ert|rir|rirons)",
        r"votre (?:temps|aide|patience)",
    ),
    "es": (
        r"no hay novedades|nada nuevo|ninguna novedad|nada que (?:podamos )?comunicar",
        r"nueva fecha|otra fecha",
        r"responsab|su contacto|dir[ií]jase|dirigirse",
        r"más tarde|antes de|retraso|esperar",
        r"próxim[ao]s? (?:mensaje|noticias|información)|noticias nuestras",
        r"respond[aeio]|respuesta a este",
        r"volver[áe]\w* a abrir|reabrir",
        r"su (?:tiempo|ayuda|paciencia)",
    ),
    "pt": (
        r"não há novidades|nada de novo|nada a comunicar|nenhuma novidade",
        r"nova data|outra data",
        r"responsável|seu contacto|dirija-se|dirigir-se",
        r"mais tarde|mais cedo|atraso|esperar",
        r"próxim[ao]s? (?:mensagem|notícias|informação)|notícias nossas",
        r"responder|resposta a este",
        r"volta a ser aberto|reabr",
        r"(?:o|seu) tempo|(?:a|sua) ajuda|paciência",
    ),
    "it": (
        r"non ci sono novità|nulla di nuovo|niente di nuovo|nulla da comunicar|nessuna novità",
        r"nuova data|altra data",
        r"responsabile|suo riferimento|si rivolga|rivolgersi",
        r"più tardi|prima|ritardo|aspettare|attendere",
        r"prossim[oa] (?:aggiornamento|messaggio)|nostre notizie",
        r"rispond|risposta a questa",
        r"riaper|riapr",
        r"il tempo|l['’]aiuto|pazienza",
    ),
    "nl": (
        r"niets nieuws|geen nieuws|(?:nog )?niets (?:te )?melden",
        r"nieuwe datum|andere datum",
        r"verantwoordelijk|aanspreekpunt|(?:wendt|wend) u|terecht bij",
        r"later|eerder|vertraging|wachten",
        r"volgende bericht|hoort [^.]{0,60}van ons",
        r"antwoord",
        r"weer geopend|heropen",
        r"uw (?:tijd|hulp|geduld)",
    ),
    "pl": (
        r"nic nowego|nie ma (?:nowych|żadnych) |brak nowych|nie mamy (?:nic|nowych)|jeszcze nic",
        r"now(?:y|ego) termin|inn(?:y|ego) termin",
        r"odpowiada za|odpowiedzialn|osob[aą] kontaktow|zwrócić się|zwracać się|kontakt",
        r"później|wcześniej|opóźnieni|czekać",
        r"następn\w+ (?:wiadomoś|informac)|odezwiemy",
        r"odpowied",
        r"ponownie otw|otworz\w+ ponownie",
        r"(?:poświęcony )?czas\b|pomoc|cierpliwość",
    ),
    "ja": (
        r"新た(?:に|な)|新しい(?:進展|情報)|ご報告できること",
        r"新しい期日|別の期日",
        r"責任者|窓口",
        r"遅く|遅れ|お待たせ",
        r"次回",
        r"ご?返信",
        r"再開",
        r"お時間|ご協力",
    ),
}

NOT: Mapping[str, str] = {
    "en": r"\b(?:not|no|nothing|nobody|none|never|without|cannot)\b|n['’]t\b",
    "de": r"\b(?:nicht|kein\w*|nichts|niemand\w*|nie|ohne)\b",
    "fr": r"\b(?:ne|pas|rien|aucune?|jamais|sans)\b|\bn['’]",
    "es": r"\b(?:no|nada|ning[uú]n\w*|nunca|sin|nadie)\b",
    "pt": r"\b(?:não|nada|nenhum\w*|nunca|sem|ninguém)\b",
    "it": r"\b(?:non|nulla|niente|nessun\w*|mai|senza)\b",
    "nl": r"\b(?:niet|niets|geen|nooit|zonder|niemand)\b",
    "pl": r"\b(?:nie|nic|żad\w+|nigdy|bez|nikt|brak)\b",
    "ja": r"ません|ない|なく",
}
IDIOMS = (
    r"\b(?:leav\w+|left) you without word\b|ohne nachricht zu lassen|"
    r"\bdo(?: not|n['’]t) hesitate\b|zögern sie (?:bitte )?nicht|n['’]hésitez pas|no dude\b|não hesite|non esiti"
    r"|aarzel (?:dan )?niet|(?:się )?nie waha\w+|遠慮なく"
)

COURTESY: Mapping[str, str] = {
    "en": "added chase chasing confirm confirming confirmation duplicate everywhere explaining inform openly openness order pass payment payments pleasant prefer previous setting side suit suits worse earlier puts ask asks asking hesitate delay remain person turn straight away imagine able aboard accept account across again against agree alone already although always angry answer anybody anyone anything appreciate apologise ashamed asked attention attentive available aware away back bear because become been before begin behind being believe better between beyond both brought burden business busy calm came cannot care carefully carry case certain choice clear clearly close colleague come comes company complete concern condition consequence continue cost costs count credit crucial customer daily damage date days deal dealing decision deep deeply deliver demand depend depended describe deserve details different difficult direct directly disappoint disruption done doubt down early easy effect effort either else email employees end enough entire especially essential even evening ever every everybody everyone everything example exact expect experience explain extra face fact fair fall feel felt few finally find first follow force forward found four friday frustrate frustrating full further gave gives given glad goes going gone good grateful great grave grow half hand happen hard harm having heard heart heavy hear held help helped helps here high hold honest hope hour hours however human hurt idle impact importance important inconvenience inform instead into inside invest job just keep keeps kept kind know last late later leave left less letter level life like line list listen little live long longer look lose losing lost made make makes many matter matters mean means meant meantime message mind minute moment month more morning most much must name near need needs never news next night nights nobody noise none noted nothing notice number numbers offer office often once only open order orders other ought outside over own pain part past patience patient pause pay people perhaps person phone place plain plainly plan planner please point position possible precise precisely present press pressure problem promise proper proud provide put question quick quickly quite raise raised rather reach read ready real realise reason receive regret rely relies remain reply report request respect respond rest right risk round said same save saying second see seems seen sense serious seriously service set several severe share short should show sight since situation small some somebody someone something soon sorry speak spend spent staff stake stand standing start stay stays step steps still stood stop stopped straight strain stress strong such suffer supposed sure take taken taking talk team tell tells than thank thanks their them then there these they thing things think this those thought time times today together told tomorrow took top toward trouble troubled true trucks trust truth truly trying turn twice under understand understood until upset urgent usual utmost value very voice wait waited waiting want warm watch ways week weeks weekend weigh well went were what when where whether which while whole whom whose wish with within without wonder word words work worked working worry would write writing written wrote year years yesterday your yours frustration frustrated hardship unacceptable unpleasant plainness detail thorough candid openness frank live deliveries delivery suppliers drivers shift shifts production hit hits telling pick raising learn lived bother carries touch counts rely somebody meet standstill staying plainness colleagues tough rough miss missing missed ruined wrong around tried trying",
    "de": "bestätigt bestätigen bislang erhalten erreichen erreicht früher geplant genügt herzlich herzlichen kundschaft öffnen rückmeldung unterstützung vergangen vergangenen verschlechtern vorher zusammenarbeit abend zögern verspätung verzögerung wenden rückfragen nennen genannten verlässlich verlassen bringt bringen heißt heißen drängen derzeit derzeitig gleich gewandt gewendet weitere zählt zählen bewusst klar vorstellen nachempfinden momentan abhängen aber aktuell allein allem allen alles also andere anderen ändern anfang angelegenheit anliegen antwort antworten anrufen arbeit arbeiten ärger ärgerlich auch auf aufmerksam aufwand ausdrücklich auskommen außerdem bald bedauern bedeuten bedeutung bedrückend beeinträchtigung begonnen beide beim bekommen belastet belastung beschäftigt beschreiben besonders besser betreffen betrieb bevor bewusst beziehung bisher bitte bleiben braucht brauchen dadurch dafür dahinter damit daran darauf darum darüber davon dazu deutlich deutliche dringend direkt druck ehrlich eigentlich einander einfach einmal einsatz ende entschuldigen entstehen erfahren ernst ernste erneut erst erwarten etwas fall fehlen fest finden folgen folge frage fragen freude freuen freundlich früh für führen ganz ganze geben gebracht gedacht geduld gefallen gegenüber gehen gehört gelesen gemacht genannt genau genug geraten gerade gerecht gern gesagt geschäft geschrieben gespräch gestern gewartet gewiss groß große gründlich guten haben halten hand hart hätte herz heute hilfe hilft hilfreich hinter hoffen hören immer innen inzwischen jeder jede jeden jederzeit jemand jetzt kommen können kosten kostet kraft kunde kunden kurz lage lang lange langem lassen laufend leben leid leiden lesen letzte liegt machen manche mehr meinen melden mensch menschen merken mitarbeiter mitgeteilt mittel möchten mögen möglich mühe müssen nach nachricht nacht nächte nachdruck nachfragen nachvollziehen nächste nahe name natürlich neben nehmen nerven neues nicht nichts niemand noch notiert nötig offen oder ohne ordentlich person platz punkt rat recht rechnen reden richtig ruhe rücksicht sache sagen sagten schaden schätzen schicken schildern schlimm schnell schon schreiben schwer schwierig sehen sehr sein seit seite selbst selbstverständlich sicher sieht situation sofort solche sollen sonst sorge sorgen spät sprechen spüren stehen stelle still stillstand stimmen stunde stunden suchen tage tag tagen tatsächlich team teil teilen telefon termin tragen treffen trifft trotz trotzdem überhaupt umstände umso unangenehm und unmut unser unter unterlagen verantwortung verärgert verdient verloren verlassen verlangen verlieren vermissen verschieben verspüren verständlich verständnis verstehen vertrauen verzeihen viel viele vielen vielmals voll vor vorgehen vorliegen vorn wach warten wege weil weise weiter weiß welche wenig wenigstens wer werden wert wichtig wider wie wieder wirklich wissen wo woche wochen wohl wollen wort worte wünschen zahlen zeigen zeit zeiten zu zudem zuerst zuhören zurück zusammen zusätzlich zustand zuverlässig zwei zwischen nötig spüren ertragen einschränkung unannehmlichkeiten belastend frustrierend frust ungeduld offenheit klar klare klaren beschrieben geblieben während mussten musste muss müsste ausfall ausfällt ausfallen stillsteht hätten würden könnten sollten hatten tagen langes ebenso obwohl sobald nachdem solange deren dessen denen jetzigen belastet kostet steht wartet warten arbeitet arbeiten spüren merken angewiesen verlässt verlassen dastehen dasteht dastehst einzig einziger einzigen einzelne fehlschlägt fehlschlagen",
    "fr": "absence actuellement conscience conscients imaginer imaginons adressé accepter agréable ainsi aller année appeler appuyer arrêt attendre attendez attente attention aucun aujourd autant avancer avenir avoir beaucoup bientôt bien bref cela celle certain chacun chaque chose clair claire clairement clarté client clients cœur combien comme comment comprendre comprenons compter concerne connaître conséquences continuer contraint côté coup courant courrier coûte décrire décrit déçu demande demander demain déjà dépend dépendre depuis dernier désagrément désolés détail deux devoir devez difficile difficulté dire direct donner dossier dur durée écrire écrit effet efforts elle encore énergie ensemble entendre entre envers équipe équipes espérer espérons essentiel état être excuses expliquer exprimer façon faire fait fois fort franchise frustration gêne grand grande grave heure heures hier humain ici impact impatience important importance inacceptable inconfort information informer inquiète jour jours journée laisser lettre lire livraison longtemps lourd maintenant manière manque matin merci mesure mettre mieux moment mois montrer mot mots moyen nécessaire nombreux nouvelle nouvelles nuit nuits nuire obliger occuper parler part partager passer patience peine pendant pénible penser perdre perdu personne personnes perturbe peser peu place plaindre point porter pose possible pouvoir précis préciser précision prendre pression pris problème prochain propos quand question quitter rappeler recevoir reçu regret regrettons relancer remercier repartir répondre réponse représente reste réponse ressentir retard revenir rien risque sait savoir sembler sentir serait sérieux seul signifier silence simple situation soir souci souffrir souhait suite supporter sur tard telle temps tenir tension tenu tout travail travailler très trop trouver urgence utile valeur venir vérité vivre voir volonté vraiment désolé pèse franche franches mots soient soit pendant auriez aurait seraient serait afin alors ayez avez cette celui ceux leurs nous vous notre votre dû êtes étaient avait auprès lorsque puisque quel quelle quels quelles arrêtée travaille travaillent subir subissez pèsent échoue échouer",
    "es": "abierto significa significan actualmente conscientes imaginar imaginamos dirigido acudido aceptar además afecta agrad agradecer ahora alguien algo alguna amable antes apoyo aquí asunto atención aunque ayer ayuda bien buena buenos cada calma cambio cantidad carga casi caso causa ciento cierto clara claridad claro cliente clientes cómo comprender concreto confianza conocer consecuencia contar contestar correo corriente cosa costar coste creer cualquier cuando cuánto cuenta cuesta daño debe decir dejar delicad demasiado depende desde describir después detalle días difícil dificultad dinero directo disgusto disculpas duro ella empezar empresa encontrar enorme entender entendemos entiende entonces entrega equipo equipos escribir escrito escuchar esfuerzo especial esperar espera estar estado explicar explicarnos fecha final firme forma franqueza frustración frustrante gente gracias grande grave haber hablar hacer hecho hora horas hoy humana idea igual impacto importante importancia incertidumbre incomodidad información informar insistir intención jornada junto lamentar largo leer lejos llamada llamar llegar llevar lugar luego mañana manera mantener mayor mejor mensaje menos mes miedo mientras mismo molestia molestias momento mucho mundo nada nadie necesita necesario negocio noche noches nosotros noticias nueva número nunca obligar ocasión paciencia padecer pagar palabra palabras parado parte pasar pedir pedido peor perder perjuicio persona personas pesar peso petición poco poder poner porque posible preciso pregunta preocupa presión primera problema pronto propio punto quedar querer quiere razón realidad recibir reconocer respeto responder respuesta saber sabemos salir seguir sentimos sentir sepa seria serio siempre siente silencio situación soportar supone suponer sufrir tanta tanto tarde tarea tema tener tensión tiempo tienda tiene todavía todo todos tomar trabajo trabajar transmitir tratar última urgencia urgente útil valor varias veces ver verdad vez vida vivir voz estén esté fuera sean haya hayan hubiera tenga tengan había estaba estaban mientras aquel aquella cuya cuyo nuestra vuestra ustedes les leído parados sufren sufre falla fallar espera esperan",
    "pt": "aceitar acontece agora agradecemos ainda ajuda alguém algo algum amanhã antes apesar aqui assim assunto atenção até atraso bastante bem bom cada calma carga caso causar certo clara clareza claro cliente clientes coisa como compreender compreendemos confiança conhecer consequência considerar contar correio custa custo dano data decerto deixar demais demora depende depois descrever descrito desculpa detalhe dever dias difícil dificuldade dinheiro dizer direto dura duro ele empresa encomendas entrega então entender enviar equipa equipas equipe escrever esforço especial esperar espera estado estar exigir explicar expor falar falta fazer ficar fim força forma franqueza frustração frustrante gente grande grave haver hoje hora horas hoje humano impacto importante incerteza incómodo informação informar insistir jamais juntos lamentar lamentamos lembrar ler longe longo lugar mais maneira manter mau medida meio melhor mensagem mês mesmo momento motivo muita muito nada necessário ninguém noite noites notícias nova número nunca obrigar onde ontem ouvir paciência pagar palavra palavras parada parado parte passar pedido pedir peso perder perguntar pessoa pessoas poder pois ponto porque posição possível pouco prazo precisa preciso preocupa pressão primeiro problema próprio quanto quase querer questão razão real receber reconhecer respeito responder resposta saber sabemos sair seguir sempre sentir séria sério serviço significa significar silêncio situação sobre sofrer sua suportar tal também tanta tanto tarde tarefa tempo tensão ter todos tomar trabalho trabalhar transtorno tratar tudo última urgência urgente útil valor várias ver verdade vezes vida viver voltar voz quanto sob estejam esteja seja sejam tenha tenham houvesse havia estava estavam enquanto desta deste nesta neste dessa desse nossa nosso sua seus vossa tivesse teve falha falhe sofre espera esperam paradas",
    "it": "accettare accorgere adesso affrontare aiuto alcuno allora altro ancora anche animo anno appena aprire ascolto aspettare attendere attenta attenzione attesa avere azienda bello bene bisogno breve calma capire carico caso causa certo chiara chiarezza chiaro chiedere cliente clienti come comprendere comprendiamo comunque conoscere conseguenza contare continuo cosa così costa costo costretto credere cuore danno dare davanti davvero decidere delusione denaro dentro descritto descrivere dettaglio deve difficile difficoltà dipende dipenda dire diretta disagio disagi dispiace diverso dolore domanda domani dopo dovere durante duro ecco effetto esperienza esporre essere evitare fatica fermo ferma fermi fermi fiducia fine fino forse forte forza franchezza frustrante frustrazione generale gente giorno giorni giusto grande grave grazie guardare impatto impegno importante importanza incertezza informare inoltre insieme intanto intero invece lasciare lavorare lavoro leggere lettera lontano lungo maggiore mai mancare mandare mantenere mattina meglio meno mentre mese messaggio mettere modo molti molto momento mondo necessario nessuno niente notte notti notizie numero nuovo obbligo occasione ogni oltre ore ora ordine pagare parlare parola parole parte passare paziente pazienza pena pensare perché perdere persona persone pesa pesi peso pesante piacere poco portare posizione possibile potere preciso preoccupa presto pressione prima problema proprio prossimo punto quale quando quanto questione ragione realtà ricevere richiesta riconoscere rimanere ringraziare rispetto rispondere risposta ritardo rivolgere sapere sappiamo scrivere scusa seguire sembra sempre sentire sentito serio servire significa silenzio situazione sofferto solo sopportare sostegno spesso spiegare squadra stare stato stesso subito tanto tardi tempo tenere tensione termine tutti tutto ultimo urgente urgenza utile valore vedere venire verità vero vicenda vita vivere voce volere volta siano sia abbia abbiano fosse fossero aveva avevano averci avervi mentre questa questo quella quello nostra nostro vostra sua suoi tanta rammarichiamo fermi ferma subire aspetta aspettano riesce",
    "nl": "aandacht aangelegenheid achter adem afhangt afhangen afhankelijk alles altijd ander antwoord anders begrip begrijpen begin bekend belang belangrijk belasten belasting beschreven beschrijft beschrijven betekent betekenen betere bezig bezwaar bijna binnen blijven boven brengen brief collega contact daarom daarvan deel denken dezelfde dienst diep direct dingen doen doorgeven druk duidelijk duidelijke duren durft eerder eerlijk eerst eigen einde enige ernst ernstig ervaren even frustrerend frustratie gaan gang geduld gedurende geeft gegeven geheel geld geleden gelezen gemist genoeg gesprek gevoel gevolg gevolgen gezegd goed goede groot grote haast hard helder heldere hele helpen herhaald hinder hoeveel hoop hopen horen houden iedere iedereen iemand iets inspanning inzicht jaren kans kent keer klaar klacht klant klanten komen kort kosten kost kracht krijgen kwijt laat lang lange lastig laten leed leven lezen liever liggen luisteren maken meer menen mens mensen merken minder mis moeilijk moeite moment mogelijk mogen morgen naam nacht nachten nadeel nemen niemand niets nodig noemen nooit nood nummers ondanks onder ongemak ongerust onmisbaar onzekerheid open oplopen opnieuw overlast paar pijn plaats positie praten precies probleem punt raken reactie recht reden rekenen rekening richten rustig samen schade schriftelijk schrijven situatie slecht snel sommige soort spijt spoed spoedig spreken staan stand steeds steun stil stilstaand stilte stukken stuur tegen teleurgesteld tenminste terecht terug tijd tijden toekomst toch tussen uitleg uren uur vaak vast vele veel verder verdienen vertellen vertrouwen vervelend verwachten verzoek vinden vlug voelen volgen volle vooral vraag vragen waarde waarom wachten wachttijd wanneer weinig weken werk werken weten willen woord woorden zaak zaken zeggen zeker zelf zelfs zien zitten zorg zorgen zwaar terwijl hebt hadden waren worden zodat omdat hoewel deze dit zulke wiens daardoor hierdoor hieraan wachten wacht draagt treft stilstaan lijdt staat",
    "pl": "bardzo bezczynnie brak było całość całego chcemy chwili chwila cierpliwość ciężar ciężko często człowiek czas czasu czekać czekają dalej dalszy dane decyzja dlaczego dlatego długo dłużej dni dnia dobrze dodatkowy dokładnie dopiero doświadczyć drugi działać dzięki dziękujemy dzień firma frustracja głos godzin godziny ile inaczej inny jasno jasny jasne jaśniej jednak każda każdy kiedy klient klienci klientów koniec konieczne koszt kosztuje która krótko kłopot kłopoty list listu ludzi ludzie łatwo mieć miejsce między mimo minuty moment musi musieli możliwe nadal nagle należy napięcie napisać natychmiast nawet nerwy niecierpliwość niedogodność niełatwo niepewność nigdy noc nocy nocą numer obciążenie obecnie oczekiwać od odpowiedź odpowiedzi oznacza oznaczać opis opisać osoby osób ostatni otwartość państwa pamiętać pieniądze pierwszy pismo pisać ponad ponieważ ponosić poważnie poważna poważny potrzeba potrzebują powiedzieć pośpiech pracować pracuje praca pracy presja presją prosić prośba prośbę proszę próba przede przepraszamy przerwa przestój przez przykro przykre pytać pytanie razem rozmowa rozumieć rozumiemy rzecz równie sama samo słowa słowo słów słuchać spokój sprawa sprawy sprawie sprawia stać stoi stoją strata stronie sytuacja sytuacji szacunek szczegół szczegóły szczególnie szczere szczerość szybko taka takie tracić trud trudno trudna trudności trudny troska trwa tydzień tygodni tyle uciążliwe uwaga uwagą uwagę ważne ważny ważna wiadomość wiedzieć wiele wielu więcej wina wobec wpływ wszystko wydarzyć wyjaśnić wyraźnie wysiłek wziąć zaczekać zadanie zależy zależeć zamówienia zapytać zastać zaufanie zawsze zdarzyć zespół zespołu zespołowi zgłosić znaczenie znaczy zrozumiałe zwłoka życie żaden żałujemy współczujemy bezczynność udaje podczas gdyby byłoby byli były taką takiej taki których którzy którym których swoje swojego czeka czekać stoją działa pracują pracować zespołem cierpi dotyka",
    "ja": "誠に大変本当皆様方々貴社御社弊社私共弊方連絡返信返答回答対応状況状態内容詳細説明理解承知拝読拝見感謝御礼迷惑不便心配心痛負担影響業務作業現場担当時間期間期日期限早急至急緊急重要重大深刻切実要望依頼希望意見言葉文面率直明確具体的丁寧改重受止申上詫申訳恐縮存知把握認識共有案件件名番号以上以内以降現在今後今回先日昨日本日今日明日毎日毎晩夜間朝夕週末月曜火曜水曜木曜金曜土曜日曜何度再度引続継続待作業中長期長時間日々苦労辛抱忍耐協力支援信頼関係お客様一同不安不満残念遺憾思考察伺受頂戴致",
}
