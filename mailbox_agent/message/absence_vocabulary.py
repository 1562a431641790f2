"""The words of a mail that says nothing but "I am away". Data only; `absent_answer.py` weighs it.

Everything is compared folded (`wording.fold`). AWAY, LASTS and INSTEAD are matched against
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
            "out of town|off work|off sick|travel+ing|not in the office|not working|absent)"
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
        "a partir", "sem acesso", "retorn*", "volt*", "tot", "t/m", "vanaf", "terug*", "geen toegang*",
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
        "today", "tonight", "asap", "right now", "heute", "sofort", "umgehend", "aujourd'hui", "hoy",
        "oggi", "hoje", "vandaag", "dzisiaj", "dzis", "dnes", "idag", "i dag", "bugun",
    )
)

# Business, whatever the sentence around it says: with one of these it is a person's mail.
BUSINESS = any_of(
    (
        "still", "again and again", "broken", "down",
        "outage*", "fail*", "error*", "escalat*", "not (?:acceptable|working|solved|fixed|resolved)",
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
    a able about access achieve address after afternoon again all also am an and annual answer any
    anything are as assistance assistant at attend automatic automatically available away back be
    because been before being best between business but by call can cannot case cases check
    checking colleague colleagues connection contact could cover covering covers current currently
    date day days dear deal deputy deputise deputises deputising desk direct directly do during
    e-mail e-mails email emails emergencies emergency enquiries enquiry ext extension fax following
    for forward forwarded friday from full further get give greetings hand happy has have he hello
    her him hi his holiday holidays hours i i'll i'm i've if immediate in inbox including
    inclusive instead internet into intermittent is it it's its june kind kindly later leave limited line
    longer mail mails matter matters may me meantime message messages mobile monday morning mr mrs
    ms my need no not note nothing number of off office on only or our out parental maternity
    paternity sick medical
    phone pls please possible post pto questions reach reachable read reading received receiving
    regards regularly replies reply replying request requests respond response restricted resume
    return returned returning returns saturday see sender she should since sincerely sir some
    soon stand standing stands starting substitute sunday support take team tel telephone thank
    thanks that the their them then there they this through throughout thursday till to touch town
    travel traveling travelling trip tuesday unable unavailable under until up upon urgency
    urgent us vacation very via wait was we wednesday week weeks when which while who
    will wish with within without working write writing yes you you'll your

    assist help helps handle answered out-of-office

    ab abwesend abwesenheit aber als am an ansprechpartner antwort antworten auch auf aus ausser
    beantworten befinde bei beim beste besten bin bis bitte buro damen dann das dem den der derzeit
    des die dienstreise diese dieser dieses dringend* du e-mail eilig* ein eine einen einer
    einschliesslich elternzeit email emails erreichbar erreichen es fall fallen frau freundlich* fur
    geehrte* gern gerne grusse grussen habe haben hallo haus hause herr herren herrn ich ihr ihre
    ihren ihrer im in inkl ist jahr kann kein keine keinen kollege* kollegin* kontaktieren konnen
    krank leider lesen mail mails meine meinem meinen meiner melde mich mir mit momentan mobil moin
    nach nachricht* nachste* nicht noch notfall* oder personlich ruckkehr schone* sein seit selten sich sie
    sind so sobald telefon telefonisch uber um und unregelmassig unterwegs unter urlaub vertreten
    vertretung vertritt viele vielen dank vom von voraussichtlich vorubergehend wahrend weitergeleitet wenden
    wende werde werden wieder wir wird zeit zeitweise zu zugang zugriff zum zur zuruck zurzeit zwischen

    absence absent absente acces ai au aucun aurai aux avec bien bonjour boite bureau ce cas ces cet
    cette chere collegue* conge conges contacter cordialement courriel courriels d d'urgence dans de
    demande* deplacement des dernier des dispose disponible du durant e-mails elle en entre est et
    etre fin ici il inclus je jour jours jusqu'au jusqu l la le les leur lire ma madame mail mails
    mais me meilleurs merci mes messagerie message* mon monsieur n'ai ne nous ou par pas pendant
    pour pourrai pouvez prochain* que question* qui rapidement repondrai repondre retour reviens
    salutations sans serai si sont suis sur toute tout tous un une urgence* urgent* vacances
    veuillez votre vos vous

    a acceso adelante ahora al algo alguna antes asunto* ausencia ausente baja buenas buenos cabo
    caso casos colega* companer* con consulta* contactar contacte contacten contactad contacto contestare correo correos
    cualquier cuando cuestion* de del desde dia dias dias dirigirse dirijase dirija disculpe durante
    el electronico ella en encuentro entre es escriba escribir esta estare estaran este esto estoy
    fecha fecha fuera gracias haber hable hasta hola inclusive internet la las le leer leere licencia lo los
    llamar llame lugar mayor me mensaje* mi mis movil muchas ni ninguna no nombre o oficina
    otro para pedir permiso pero persona podre podra poder ponerse pongase por pueda puede pueden que
    regresare regreso reincorporare respondere responder revisare saludo* saludos se senor* ser si sin
    sobre solo su sus sustituye sustituta sustituto tarde* tel telefono tendre tengo todo todos un
    una urgencia* urgente* urgentes usted vacaciones viaje volvere vuelta vuelvo y yo

    accesso agli al alla alle anche assente assenza attualmente avro buongiorno caso casella
    collega* contattare contatti contattate con cordiali cui da dal dall'ufficio del della delle di disponibile
    durante e e-mail ed emergenza entro essere ferie fino fuori gentile giorno giorni grazie ho i il
    in inclusa incluso indirizzo l la le lei limitato lo ma mail malattia messaggi* mi mia mie miei mio nel nella
    non o ogni oppure pensione per persona posso posta potete potra potro prego presso prima puo
    quando quanto rientrero rientro rispondero rivolgersi rivolgetevi rivolga saluti saro scrivere se
    sede senza si sono sostituisce sostituira su sua sul suo telefono tornero torno trasferta tutti ufficio un una urgenti
    urgenza urgenze vacanza viaggio vi vostra vostro

    acesso agora ao aos as ate atenciosamente ausencia ausente boa bom caso casos chefe colega*
    com como contactar contacte contatar contate contato contacto cumprimentos da das de dia dias
    dirija do dos durante e ela ele em email emails encontro-me entrar entre equipa equipe escritorio essa esse
    esta estarei este estou favor ferias fim fora ha ir ja lerei licenca limitado mail* mas me
    melhores mensagem mensagens meu meus minha minhas na nao nas nem nenhum no nos o obrigad* ola ou os para
    pela pelo pessoa podem poderei pode por posso puder qualquer quando que questoes questao regresso regressar
    regressarei responderei responder resposta retorno retornarei se sem sera seu seus so sou sua substitui
    substituto substituta tambem tarde telefone telemovel tenho terei todo todos um uma urgencia* urgente*
    viagem voltarei voltar volto

    aan aanwezig achter afwezig afwezigheid alle als antwoord antwoorden bellen ben bent bereikbaar
    bericht berichten beste bij binnen buiten collega* contact daarna dag dan dank dat de deze die
    direct dit doe door dringend* e-mail e-mails een eerder en er geen gedurende geachte gelezen
    goed goede graag groet* haar hallo hartelijk hebben heb heer het hij ik in inclusief is je kan
    kantoor keer kunt lees lezen mail mails mailen maar me met mevrouw mij mijn mobiel mocht na naar neem niet
    nog om ondertussen ook op opnemen over per periode persoonlijk reactie reageer reis spoed spoedeisend* spoedgevallen
    staat t/m te tel telefonisch telefoon terug terugkeer terugkomst tijdelijk tijdens toegang tot tussen u uiterlijk uw
    vakantie van vanaf verlof vervangt vervanger via voor vriendelijke vrij waarneemt waarnemer waar neemt goedendag goedemorgen wanneer weer week wenden
    werken werk worden wordt zaken zal ze zich zijn zo zodra zonder

    aby adres albo ani bardzo bede bez biurem biurze brak byc chwili ciagu czas czasie czlonek
    dla dnia dni do dobry dostep* dostepu dostepna dostepny dziekuje dzien dzieki e-mail* e-mail elektroniczn* gdy i
    ich innych ja jest jestem juz kolega kolezank* kolegi koncu kontakt kontaktowac kontaktu ktora ktory lub ma mail* mailem mam
    maila maile mnie mozna moja moj moje mojej mojego moimi na nagl* naglych najszybciej nie nieobecn* niz numer* o
    od odbierac odczytam odpisze odpowiadac odpowiedz odpowiem okresie oraz osoba pan pana pani panem pania panstwa panstwo
    pilne piln* po poczt* poczty poczta podczas pod pomoc pomoze poniewaz poniedzialku powrocie powrotu poza pozdrawiam pozdrowieniami
    pracuje pracy prosimy prosze prywatn* przebywam przed przez przypadku przypadkach razie razem rowniez sa serdecznie
    sie skrzynk* sluzbow* spraw* sprawach sprawie sprawy szanowni szanowny tel telefon* telefoniczn* ten ta to
    tym uprzejmie urlop* urlopie urlopu w wiadomosc* wiadomosci wlacznie wroce wracam wszelkich wszystkie wszystkich wyjazd* wypadku wypoczynkow* z
    za zapraszam zastepuje zastepstwo zastepca ze zwolnieni* delegacji

    a aby ale adrese az ani bez behem bude budu byt co cerpam cestu cesta ceste dne den dni dekuji do dobry
    dovolen* e-mail* emailu emaily i ihned internetu ja jako je jej jeho jsem jiz k kancelar* kde kdy kolega
    kolegu kolegovi kolegyn* kontaktovat kontaktujte kontakt ktera ktery ma mam me mimo mne mnou moje meho mohu moci moji muj muze muzete
    na nalehav* nebo nebudu nejsem neni nepritom* nemam neodkladn* o obdobi obracejte obratte od odpovim odpovedet odpoved
    osoba pan pana pani panem po poprat posty posta poste pote potrebujete pozdravem pres precist pristup* pripad* pripadech
    pripade pro proto prosim prosime s se sluzebni srdecn* svem sve ta tel telefon* telefonu telefonicky teto ten to tuto u urgentni* v
    vase vas vam vasi vcetne vec* vecech veci volejte volno vratim vraceni vracim navratu vsechny ve z za zastup* zastupuje zastupce zdravim
    zdravotni zmeskane zpravu zpravy zprava zpet

    alla allt angelagen* annu ar arbete arende* arenden atkomst att av bara basta borta bortrest bradskande da dag dar dessa det detta dig din
    ditt du efter eller e-post e-posten e-mail en er ert ett foraldraledig fore fr fran franvar* franvarande franvaro for fragor fram frage
    ga ganska garna halsningar har hej hjalp hor hos i in ingen inget inte innan inklusive jag kan kollega* kollegor kommer
    kontakta kontaktas kontor kontoret kund kunna lasa laser ledig ledighet m mail mailen meddelande* mejl* med medan mig min mina mitt mobil nar nas
    na nagot nasta nu och om oss pa personligen period* resa semester semestern sig sin skicka som snarast snart sa svar svara svarar
    tack telefon* tid tiden till tillbaka tillfallig* tillganglig tillgang tjansteresa tjanstledig t under upp ut utan vanlig* vanliga vanligen vand vanda var vara via
    vid vikarierar vikarie vill ersatter atergar ater aterkommer

    ad adgang af afloser al at bedes beklager besvare besvarer besked besvares bedste dag de dem den der deres det din du eller en er et faar far ferie fra fravaer*
    fravaerende for fuld god ha har haster haste* hastende hej henvend* henvendelse* hilsen hjaelpe hvis i ikke indtil inden ingen jeg jer kan
    kollega* kontakte kontakt kontaktes kontor kontoret kun laese laeser mail* mailen med mens mig min mine mit mobil mulig naar nar og om os paa pa
    permisjon barsel barselsorlov orlov sag* saker senest snart som svare svarer tak takk telefon* tilbage tilbake tilgang til tjenesterejse uden under uten vaere vedr
    ved vend* venlig* venligst vennlig* vil vores

    acil* adres* ancak arasinda arayabilir* arayin* ariyorsaniz asagidaki aylik ben beni benim bey bilgi bilgilerinize bir bolum bu buradan cevap* cevaplayacagim cok dair degil* degilim
    dogum donecegim donus* donusumde dondugumde dahil da de doner donerim durum* durumlarda e-posta* e-postalar* e-postalarima elektronik ekip en erisim* erisimim
    erisebilir* eriseme* eposta* gecebilirsiniz gecici gecebilir* gecin* geciniz gerek* gun* gunu hanim icin icinde ile ilgili iletisime* iletisim* is islem isleriniz* itibariyla itibaren iyi izin* izinde
    izindeyim izinli* izinliyim ise kadar kadin kisa kisi kisitli konu* konularda lutfen mail* maillere mailime merhaba merhabalar mesaj* mesajiniz mesajlari* mumkun
    numara* ofis* ofiste olan olacak* olacagim olmayacagim olmadigim olursa olarak olup ona ondan oncelik* posta postalarima raporlu* sahip sahibi saygi* saygilarimla saygilar selam* sekilde sinirli sirasinda sizin size sonra sure* suresince surede sureyle
    tarafindan tarih* tarihi tarihine tarihleri tarihinde tatil* tatilde tatildeyim tekrar telefon* tesekkur* ulasabilir* ulasabilirsiniz ulasin* ulasiniz uzere var vekalet*
    vekil* ve veya ya yardim* yada yanit* yanitlayacagim yazabilir* yerime yetkili yillik yok* yoktur yoklugumda yurtdisi* zaman
    """.split()
)
