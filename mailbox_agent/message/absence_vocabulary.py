"""The words of a mail that says nothing but "I am away". Data only; `absent_answer.py` weighs it.

Everything is compared folded (`folding.fold`). AWAY, LASTS and INSTEAD are matched against
sentences; VOCABULARY against single words (a "*" at the end: the beginning of a word): what an
absence may consist of. A word that is not there is somebody's name or somebody's business.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

# The writer is away, in the first person: leave, holiday, journey, illness, out of office.
AWAY = any_of(
    (
        (
            r"(?:i'm|i am|i'll be|i will be|am|will be) (?:[a-z]+ ){0,3}(?:on (?:[a-z]+ "
            "){0,2}(?:leave|vacation|holidays?|pto|trip|travel)|away|out of (?:the )?office|"
            "out of town|off work|(?:off|out) sick|travel+ing|not in the office|not working|absent)"
        ),
        "^(?:currently |now )?(?:out of (?:the )?office|on (?:[a-z]+ )?(?:leave|vacation|holiday))",
        (
            "(?:bin|befinde mich|bin ich) .{0,50}(?:urlaub|abwesend|elternzeit|dienstreise|"
            "nicht im (?:buro|hause?)|ausser haus|krank|unterwegs|mutterschutz)"
        ),
        "je (?:suis|serai) .{0,40}(?:absente?|en conges?|en vacances|en deplacement|en arret)",
        (
            "(?:estoy|estare|me encuentro|me encontrare|voy a estar) .{0,40}(?:fuera|ausente|"
            "de vacaciones|de viaje|de baja|de permiso|de licencia)"
        ),
        "(?:sono|saro|mi trovo) .{0,40}(?:assente|fuori (?:sede|ufficio)|in ferie|in vacanza)",
        (
            "(?:estou|estarei|encontro-me) .{0,40}(?:fora|ausente|de ferias|em ferias|"
            "em viagem|de licenca|de folga)"
        ),
        (
            "(?:ik ben|ben ik) .{0,50}(?:afwezig|vakantie|verlof|niet op kantoor|vrij|"
            "buiten kantoor|op reis)"
        ),
        (
            "(?:jestem|bede|przebywam) .{0,40}(?:nieobecn|poza biurem|urlop|zwolnieni|"
            "delegacji|wyjezdzie)*"
        ),
        "nie ma mnie w (?:biurze|pracy)",
        (
            "(?:jsem|budu|nejsem|cerpam) .{0,40}(?:mimo kancelar|dovolen|nepritom|kancelari|"
            "volno|sluzebni cest|materske)*"
        ),
        (
            "(?:jag ar|ar jag|jeg er|er jeg) .{0,40}(?:ledig|semester|ferie|borta|bortrest|"
            "franvarande|fravaerende|fravarende|foraldraledig|tjanstledig|tjansteresa|barsel|"
            "permisjon|pa resa|ikke pa kontoret|inte pa kontoret|orlov)"
        ),
        "(?:izinde|izinli|tatilde|seyahatte|raporlu|ofis disinda|ofiste olmaya|ofiste degil)*",
        "(?:olen|jaan) .{0,30}(?:lomalla|poissa|vapaalla)",
        "(?:szabadsagon|hazon kivul) (?:vagyok|leszek)",
        "(?:нахожусь|буду) .{0,30}(?:отпуск|командировк|отсутств)",
    )
)

# How long, or with what consequence.
LASTS = any_of(
    (
        "until", "till", "through", "back (?:on|in|at|after)", "return*", "between", "from",
        "no access", "without access", "limited access", "not (?:read|check|monitor)*",
        "bis", "ab", "vom", "zuruck", "wieder", "kein(?:en)? zug*", "ruckkehr*",
        "jusqu*", "du", "retour*", "acces", "hasta*", "del", "desde", "sin acceso", "regres*",
        "vuelvo", "volver*", "fino a*", "dal", "rientr*", "torn*", "accesso", "ate", "entre",
        "a partir", "sem acesso", "retorn*", "volt*", "tot", "t/m", "vanaf", "terug*",
        "geen toegang*",
        "do", "od", "wroc*", "wrac*", "bez dostep*", "dostep*", "od", "vrat*", "bez pristup*",
        "pristup*", "zpet", "till", "t o m", "tillbaka", "ater", "tilbage", "tilbake", "utan*",
        "ingen adgang", "uden adgang", "kadar", "tarih*", "donec*", "erisim*", "asti", "palaan",
    )
)

# Whom to ask instead.
INSTEAD = any_of(
    (
        "urgent*", "emergenc*", "contact*", "deputy", "colleague*", "cover*", "stand(?:s|ing) in",
        "substitute*", "instead", "reach", "dringend*", "notf*", "vertret*", "wenden*", "kontakt*",
        "urgenc*", "urgenz*", "urgente*", "contacte*", "dirigir*", "dirij*", "sustituy*", "rivolg*",
        "substitu*", "spoed*", "vervang*", "waarne*", "collega*", "piln*", "zastep*", "zastup*",
        "nalehav*", "obrat*", "bradskand*", "ersatt*", "vikarie*", "hast*", "afloser*", "akut*",
        "acil*", "vekil*", "vekalet*", "iletisim*", "basvur*", "ulas*", "kiireell*", "surgos*",
    )
)

# "In urgent matters": the words beside one of these are nobody's matter in particular.
URGENT = (
    "urgent", "urgenc", "urgenz", "important", "pressing", "emergenc", "dringend", "eilig",
    "wichtig", "spoed", "piln", "nagl", "nalehav", "neodkladn", "bradsk", "akut", "hast", "acil",
)

# A matter of this day: no autoresponder says so, except of its owner's absence.
NOW = any_of(
    (
        "today", "tonight", "asap", "right now", "heute", "sofort", "umgehend",
        "aujourd'hui", "hoy",
        "oggi", "hoje", "vandaag", "dzisiaj", "dzis", "dnes", "idag", "i dag", "bugun",
    )
)

# Business, whatever the sentence around it says: with one of these it is a person's mail.
BUSINESS = any_of(
    (
        "still", "again and again", "broken", "down",
        "outage*", "fail*", "error*", "escalat*",
        "not (?:acceptable|working|solved|fixed|resolved)",
        "complain*", "deadline*", "invoice*", "contract*", "cancel*", "terminat*", "refund*",
        "production", "fix", "fixed", "export*", "import*", "meanwhile you*",
        "ausfall*", "fehler*", "kaputt*", "immer noch", "weiterhin", "rechnung*",
        "vertrag*", "kundig*", "eskal*", "beschwer*", "storung*", "frist*",
        "panne*", "erreur*", "facture*", "contrat*", "toujours", "reclam*",
        "sigue*", "fallo*", "falla*", "error*", "factura*", "contrato*", "caid[oa]",
        "guast*", "fattur*", "errore*", "contratt*", "ancora",
        "falha*", "erro", "fatura*", "avaria*", "ainda", "continua*",
        "storing*", "fout*", "factuur*", "nog steeds", "kapot*", "klacht*",
        "awari*", "blad*", "faktur*", "umow*", "nadal", "wciaz", "nie dziala*",
        "vypad*", "chyb*", "smlouv*", "stale", "porad", "nefung*", "reklam*",
        "avbrott*", "fel", "avtal*", "fortfarande", "fungerar inte", "fejl*",
        "nedbrud*", "stadig*", "fungerer ikke", "virker ikke",
        "ariza*", "hata*", "sozlesme*", "hala", "calismiyor*", "sikayet*",
    )
)

VOCABULARY = frozenset(
    """
    a able about access achieve address after afternoon again all also am an and annual answer
    any anything are as assistance assistant at attend automatic automatically available away
    back be because been before being best between business but by call can cannot case cases
    check checking colleague colleagues connection contact could cover covering covers current
    currently date day days deal dear deputise deputises deputising deputy desk direct directly
    do during e-mail e-mails email emails emergencies emergency enquiries enquiry ext extension
    fax following for forward forwarded friday from full further get give greetings hand happy
    has have he hello her hi him his holiday holidays hours i i'll i'm i've if immediate in
    inbox including inclusive instead intermittent internet into is it it's its june kind kindly
    later leave limited line longer mail mails maternity matter matters may me meantime medical
    message messages mobile monday morning mr mrs ms my need no not note nothing number of off
    office on only or our out parental paternity phone please pls possible post pto questions
    reach reachable read reading received receiving regards regularly replies reply replying
    request requests respond response restricted resume return returned returning returns
    saturday see sender she should sick since sincerely sir some soon stand standing stands
    starting substitute sunday support take team tel telephone thank thanks that the their them
    then there they this through throughout thursday till to touch town travel traveling
    travelling trip tuesday unable unavailable under until up upon urgency urgent us vacation
    very via wait was we wednesday week weeks when which while who will wish with within without
    working write writing yes you you'll your

    answered assist handle help helps out-of-office

    ab aber abwesend abwesenheit als ansprechpartner antwort antworten auch auf aus ausser
    beantworten befinde bei beim beste besten bin bis bitte buro damen dank dann das dem den der
    derzeit des die dienstreise diese dieser dieses dringend* du eilig* ein eine einen einer
    einschliesslich elternzeit erreichbar erreichen es fall fallen frau freundlich* fur geehrte*
    gern gerne grusse grussen habe haben hallo haus hause herr herren herrn ich ihr ihre ihren
    ihrer im inkl ist jahr kann kein keine keinen kollege* kollegin* konnen kontaktieren krank
    leider lesen meine meinem meinen meiner melde mich mir mit mobil moin momentan nach
    nachricht* nachste* nicht noch notfall* oder personlich ruckkehr schone* sein seit selten
    sich sie sind so sobald telefon telefonisch uber um und unregelmassig unter unterwegs urlaub
    vertreten vertretung vertritt viele vielen vom von voraussichtlich vorubergehend wahrend
    weitergeleitet wende wenden werde werden wieder wir wird zeit zeitweise zu zugang zugriff
    zum zur zuruck zurzeit zwischen

    absence absent absente acces ai au aucun aurai aux avec bien boite bonjour bureau cas ce ces
    cet cette chere collegue* conge conges contacter cordialement courriel courriels d d'urgence
    dans de demande* deplacement dernier disponible dispose durant elle en entre est et etre fin
    ici il inclus je jour jours jusqu jusqu'au l la le les leur lire ma madame mais meilleurs
    merci mes message* messagerie mon monsieur n'ai ne nous ou par pas pendant pour pourrai
    pouvez prochain* que question* qui rapidement repondrai repondre retour reviens salutations
    sans serai si sont suis sur tous tout toute un une urgence* urgent* vacances veuillez vos
    votre vous

    acceso adelante ahora al algo alguna antes asunto* ausencia ausente baja buenas buenos cabo
    caso casos colega* companer* con consulta* contactad contactar contacte contacten contacto
    contestare correo correos cualquier cuando cuestion* del desde dia dias dirigirse dirija
    dirijase disculpe durante el electronico ella encuentro escriba escribir esta estaran estare
    este esto estoy fecha fuera gracias haber hable hasta hola las leer leere licencia llamar
    llame lo los lugar mayor mensaje* mi mis movil muchas ni ninguna nombre o oficina otro para
    pedir permiso pero persona poder podra podre ponerse pongase por pueda puede pueden
    regresare regreso reincorporare responder respondere revisare saludo* saludos se senor* ser
    sin sobre solo su sus sustituta sustituto sustituye tarde* telefono tendre tengo todo todos
    una urgencia* urgente* urgentes usted vacaciones viaje volvere vuelta vuelvo y yo

    accesso agli alla alle anche assente assenza attualmente avro buongiorno casella collega*
    contattare contattate contatti cordiali cui da dal dall'ufficio della delle di disponibile e
    ed emergenza entro essere ferie fino fuori gentile giorni giorno grazie ho inclusa incluso
    indirizzo lei limitato malattia messaggi* mia mie miei mio nel nella non ogni oppure
    pensione per posso posta potete potra potro prego presso prima puo quando quanto rientrero
    rientro rispondero rivolga rivolgersi rivolgetevi saluti saro scrivere sede senza sono
    sostituira sostituisce sua sul suo tornero torno trasferta tutti ufficio urgenti urgenza
    urgenze vacanza vi viaggio vostra vostro

    acesso agora ao aos ate atenciosamente boa bom chefe com como contatar contate contato
    cumprimentos dos ela ele em encontro-me entrar equipa equipe escritorio essa esse estarei
    estou favor ferias fim fora ha ir ja lerei licenca limitado mail* mas melhores mensagem
    mensagens meu meus minha minhas na nao nas nem nenhum nos obrigad* ola os pela pelo pessoa
    pode podem poderei puder qualquer questao questoes regressar regressarei regresso
    responderei resposta retornarei retorno sem sera seu seus sou substitui substituta
    substituto tambem tarde telefone telemovel tenho terei uma viagem voltar voltarei volto

    aan aanwezig achter afwezig afwezigheid antwoord antwoorden bellen ben bent bereikbaar
    bericht berichten bij binnen buiten daarna dag dan dat deze dit doe door een eerder er
    geachte gedurende geen gelezen goed goede goedemorgen goedendag graag groet* haar hartelijk
    heb hebben heer het hij ik inclusief kan kantoor keer kunt lees lezen maar mailen met
    mevrouw mij mijn mobiel mocht naar neem neemt niet nog om ondertussen ook op opnemen over
    periode persoonlijk reactie reageer reis spoed spoedeisend* spoedgevallen staat t/m te
    telefoon terug terugkeer terugkomst tijdelijk tijdens toegang tot tussen u uiterlijk uw
    vakantie van vanaf verlof vervanger vervangt voor vriendelijke vrij waar waarneemt waarnemer
    wanneer weer werk werken worden wordt zaken zal ze zich zijn zo zodra zonder

    aby adres albo ani bardzo bede bez biurem biurze brak byc chwili ciagu czas czasie czlonek
    delegacji dla dni dnia dobry dostep* dostepna dostepny dostepu dzieki dziekuje dzien e-mail*
    elektroniczn* gdy innych jest jestem juz kolega kolegi kolezank* koncu kontakt kontaktowac
    kontaktu ktora ktory lub maila maile mailem mam mnie moimi moj moja moje mojego mojej mozna
    nagl* naglych najszybciej nie nieobecn* niz numer* od odbierac odczytam odpisze odpowiadac
    odpowiedz odpowiem okresie oraz osoba pan pana panem pani pania panstwa panstwo piln* pilne
    po poczt* poczta poczty pod podczas pomoc pomoze poniedzialku poniewaz powrocie powrotu poza
    pozdrawiam pozdrowieniami pracuje pracy prosimy prosze prywatn* przebywam przed przez
    przypadkach przypadku razem razie rowniez sa serdecznie skrzynk* sluzbow* spraw* sprawach
    sprawie sprawy szanowni szanowny ta telefon* telefoniczn* ten tym uprzejmie urlop* urlopie
    urlopu w wiadomosc* wiadomosci wlacznie wracam wroce wszelkich wszystkich wszystkie wyjazd*
    wypadku wypoczynkow* z za zapraszam zastepca zastepstwo zastepuje zwolnieni*

    adrese ale az behem bude budu byt cerpam cesta ceste cestu co dekuji dne dovolen* emailu
    emaily ihned internetu jako jeho jej jiz jsem k kancelar* kde kdy kolegovi kolegu kolegyn*
    kontaktovat kontaktujte ktera ktery meho mimo mne mnou moci mohu moji muj muze muzete
    nalehav* navratu nebo nebudu nejsem nemam neni neodkladn* nepritom* obdobi obracejte obratte
    odpoved odpovedet odpovim poprat poste posty pote potrebujete pozdravem precist pres pripad*
    pripade pripadech pristup* pro prosim prosime proto s sluzebni srdecn* sve svem telefonicky
    telefonu teto tuto urgentni* v vam vas vase vasi vcetne ve vec* vecech veci volejte volno
    vraceni vracim vratim vsechny zastup* zastupce zastupuje zdravim zdravotni zmeskane zpet
    zprava zpravu zpravy

    allt angelagen* annu ar arbete arende* arenden ater atergar aterkommer atkomst att av bara
    basta borta bortrest bradskande dar dessa det detta dig din ditt e-post e-posten efter eller
    ersatter ert ett foraldraledig fore fr frage fragor fram fran franvar* franvarande franvaro
    ga ganska garna halsningar har hej hjalp hor hos ingen inget inklusive innan inte jag
    kollega* kollegor kommer kontakta kontaktas kontor kontoret kund kunna lasa laser ledig
    ledighet m med medan meddelande* mejl* mig min mina mitt nagot nar nasta nu och oss pa
    period* personligen resa semester semestern sig skicka snarast snart som svar svara svarar t
    tack tid tiden tillbaka tillfallig* tillgang tillganglig tjansteresa tjanstledig upp ut utan
    vand vanda vanlig* vanliga vanligen var vara vid vikarie vikarierar vill

    ad adgang af afloser barsel barselsorlov bedes bedste beklager besked besvare besvarer
    besvares deres faar far fra fravaer* fravaerende fuld god haste* hastende haster henvend*
    henvendelse* hilsen hjaelpe hvis ikke inden indtil jeg jer kontakte kontaktes kun laese
    laeser mens mine mulig og orlov paa permisjon sag* saker senest svare svarer tak takk til
    tilbage tilbake tilgang tjenesterejse uden uten vaere ved vedr vend* venlig* venligst
    vennlig* vil vores

    acil* adres* ancak arasinda arayabilir* arayin* ariyorsaniz asagidaki aylik beni benim bey
    bilgi bilgilerinize bir bolum bu buradan cevap* cevaplayacagim cok dahil dair degil* degilim
    dogum dondugumde donecegim doner donerim donus* donusumde durum* durumlarda e-posta*
    e-postalar* e-postalarima ekip elektronik eposta* erisebilir* eriseme* erisim* erisimim
    gecebilir* gecebilirsiniz gecici gecin* geciniz gerek* gun* gunu hanim icin icinde ile
    iletisim* iletisime* ilgili ise islem isleriniz* itibaren itibariyla iyi izin* izinde
    izindeyim izinli* izinliyim kadar kadin kisa kisi kisitli konu* konularda lutfen mailime
    maillere merhaba merhabalar mesaj* mesajiniz mesajlari* mumkun numara* ofis* ofiste olacagim
    olacak* olan olarak olmadigim olmayacagim olup olursa ona oncelik* ondan postalarima
    raporlu* sahibi sahip saygi* saygilar saygilarimla sekilde selam* sinirli sirasinda size
    sizin sonra sure* surede suresince sureyle tarafindan tarih* tarihi tarihinde tarihine
    tarihleri tatil* tatilde tatildeyim tekrar tesekkur* ulasabilir* ulasabilirsiniz ulasin*
    ulasiniz uzere vekalet* vekil* veya ya yada yanit* yanitlayacagim yardim* yazabilir* yerime
    yetkili yillik yok* yoklugumda yoktur yurtdisi* zaman

    anlayis* apolog* begrip chorob* comprension compreensao comprehension comprensione correio
    eletronico forstaelse help inconvenience lekarski* nemocensk* neschopenk* notice patience
    pochopeni sick sjuk* sygemeldt understanding verstandnis ziek* zrozumieni*
    """.split()
)
