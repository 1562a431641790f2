"""The small words that give a language away, and the letters and endings that help.

Only data. A word that several languages share counts less in each of them; names are not here.
"""

WORDS = {
    "en": """the and is are was were be been has have had will would can could should not we you
        they he she it this that these those our your their my me us him her of to in
        on at for from with by as if or but so what when which who how there please
        thank thanks hello hi dear regards any all no yes since still also than then
        about after before only out up do does did don't i'm we're it's didn't doesn't
        can't isn't i've we've again now new just more need get monday tuesday
        wednesday thursday friday week month year call help issue problem working send
        sent attached find know see got going let here off over each every many much
        within until news update""",
    "de": """der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist
        sind war waren wird werden wurde haben hat hatte ich wir sie er es ihr uns
        ihnen mir mich unser unsere ihre ihren mit von zu zum zur bei aus auf für an
        im am um nach seit bis über unter auch noch schon nur sehr wenn dass weil wie
        was wer bitte danke guten hallo liebe geehrte kann können müssen soll sollte
        sich hier heute morgen gestern immer wieder mehr als dann da beim vielen dank
        grüße gruß wann warum durch dieser diese dieses alle gibt keinen montag
        dienstag mittwoch donnerstag freitag samstag sonntag wochenende woche monat
        jahr anbei freundlichen mfg problem lösung rückmeldung fehler funktioniert
        geht läuft unserem unserer anruf frage antwort schnell leider bereits sofern
        jedoch ebenfalls neues etwas jemand niemand vom zwischen ohne gegen gern gerne
        viele passt wäre hätte würde steht kommt bleibt""",
    "fr": """le la les un une des du de et ou mais pas ne est sont était être avoir ont a été nous
        vous je il elle ils on notre votre nos vos mon ma mes leur leurs ce cet cette
        ces que qui quoi dont où avec pour par sur dans sans chez depuis jusqu plus
        très aussi encore toujours déjà si comme merci bonjour bonsoir cordialement
        madame monsieur faire fait peut pouvez avons avez suis c'est n'est j'ai au aux
        en y lors après avant aujourd'hui demain hier tout tous rien quand lundi mardi
        mercredi jeudi vendredi samedi dimanche semaine mois année ci-joint joint
        réponse problème erreur équipe fonctionne attendons reçu envoyé prendre mettre
        besoin toute toutes dernière dernier entre cela ça va vais êtes serait
        pourrait pourriez veuillez aucun aucune jour nuit heure heures""",
    "es": """el la los las un una unos de del y o pero no es son está están era ser ha han hemos
        que qué nosotros usted ustedes yo ella ellos nuestro nuestra nuestros su sus
        mi mis se lo le les nos con por para en sin desde hasta sobre muy más también
        ya todavía aún siempre cuando cuándo como cómo si porque hola buenos días
        gracias favor saludos estimado estimada puede pueden tenemos tiene hace hoy
        mañana ayer este esta estos estas esto eso al todo todos nada hay lunes martes
        miércoles jueves viernes sábado domingo semana mes año adjunto respuesta
        problema error equipo funciona necesitamos espero esperamos enviar enviado
        podéis podríais vuestro vuestra seguimos sigue nadie alguien ahora después
        antes entre cada mismo otra otro ningún ninguna horas hora noche novedad""",
    "it": """il lo la i gli le un uno una di del della dei delle dal dalla nel nella e ed o ma non
        è sono era essere ha hanno abbiamo che chi noi voi io lei loro nostro nostra
        vostro vostra suo sua mi ci si con per da su tra senza fino più molto anche
        ancora già sempre quando come se perché grazie buongiorno salve saluti gentile
        gentili può possono avete questo questa questi oggi domani ieri al alla ai
        tutto tutti stato stata fare fatto dopo prima sul quindi nessun lunedì martedì
        mercoledì giovedì venerdì sabato domenica settimana mese anno allegato
        risposta problema errore nessuno qualcuno funziona attesa potete potreste
        dobbiamo vorrei ora ogni stesso altra altro ore notte novità va bene così vi
        ne""",
    "nl": """de het een en of maar niet geen is zijn was waren wordt worden werd heeft hebben had
        ik we wij u jij je hij zij ze ons onze uw mijn jullie hun met van voor naar op
        in bij uit aan om te tot sinds over ook nog al alleen zeer als dat die dit
        deze er wat wie hoe wanneer graag bedankt dank hallo beste geachte groet
        groeten kan kunnen moet moeten zou niets wel veel meer dan vandaag morgen
        gisteren door maken weer hier toch geven geeft krijgen laten maandag dinsdag
        woensdag donderdag vrijdag zaterdag zondag week maand jaar bijgevoegd bijlage
        antwoord probleem fout werkt niemand iemand wachten nodig sturen gestuurd hoor
        nieuws vraag elke elk afgelopen volgende kunt zodat omdat mij alvast opgelost""",
    "pt": """o a os as um uma de do da dos das no na nos nas e ou mas não é são está estão era ser
        foi tem têm temos que quem nós vocês você eu ela eles nosso nossa nossos seu
        sua seus minha meu se lhe com por para pelo pela em sem desde até sobre muito
        mais também já ainda sempre quando como porque obrigado obrigada olá bom dia
        boa tarde prezado prezados caro atenciosamente pode podem fazer hoje amanhã
        ontem este esta isso isto esse essa ao à tudo todos nada há foram
        segunda-feira terça-feira quarta-feira quinta-feira sexta-feira semana mês ano
        anexo resposta problema erro equipa equipe funciona ninguém alguém precisamos
        enviar aguardo aguardamos continuamos vossa vosso agora depois antes cada
        mesmo outra outro nenhum nenhuma horas hora noite novidades estamos""",
    "pl": """i w z na do nie tak jest są był była było być ma mam mamy mają że który która które co
        kto jak kiedy gdzie my wy ja on ona oni nasz nasza naszych pan pani państwo
        państwa mój się to ten ta te tego tej od dla po o przez przed bez u za oraz
        lub ale też także już jeszcze tylko bardzo proszę dziękuję dzień dobry witam
        pozdrawiam możemy może można dzisiaj dziś jutro wczoraj czy jeśli ponieważ bo
        nadal nam was ich wszystkie tym przy możliwe poniedziałek poniedziałku wtorek
        środa środę czwartek piątek piątku sobota niedziela tydzień miesiąc rok
        załączeniu załączam odpowiedź problem błąd działa czekamy potrzebujemy nikt
        ktoś wysłać teraz potem każdy każdą inny żaden godzinę godzin nocy wiadomości
        została został będzie""",
    "sv": """och att det den de en ett är var vara har hade inte vi ni jag han hon du vår våra er
        era min mitt som för med på av till från om men eller så när vad vem hur där
        här också bara mycket mer än efter innan sedan idag imorgon igår tack hej
        hälsningar kan ska skulle måste vill blir blev finns något någon alla oss dem
        detta denna kunna utan över fortfarande vänligen även måndag tisdag onsdag
        torsdag fredag lördag söndag vecka månad bifogat bifogad svar problem fel
        fungerar fungerat ingen väntar behöver skicka skickat nu snälla nyheter ert
        ditt varje samma natt vore ännu redan""",
    "da": """og at det den de en et er var være har havde ikke vi i jeg han hun du vores jeres min
        mit som for med på af til fra om men eller så når hvad hvem hvordan hvor der
        her også kun meget mere end efter før siden dag morgen går tak hej hilsen kan
        skal skulle må vil bliver blev findes noget nogen alle os dem dette denne
        kunne uden over stadig venligst nu hvis fordi kære mandag tirsdag onsdag
        torsdag fredag lørdag søndag uge måned vedhæftet svar problem fejl virker
        virket ingen venter brug sende sendt jer nyt gerne blevet været hver samme nat
        ville endnu allerede hverken hvornår igen hjælp lave gøre mellem inden ligger
        ud""",
    "no": """og at det den de en et er var være har hadde ikke vi dere jeg han hun du vår våre
        deres min mitt som for med på av til fra om men eller så når hva hvem hvordan
        hvor der her også bare veldig mye mer enn etter før siden dag i morgen går
        takk hei hilsen kan skal skulle må vil blir ble finnes noe noen alle oss dem
        dette denne kunne uten over fortsatt vennligst nå hvis fordi kjære ennå deg
        meg mandag tirsdag onsdag torsdag fredag lørdag søndag uke måned vedlagt svar
        problem feil fungerer fungert ingen venter trenger sende sendt nytt gjerne
        blitt vært hver samme natt ville allerede verken igjen hjelp gjøre fått mellom
        innen ligger ut klokken""",
    "fi": """ja on ei ole oli olla että se ne me te minä hän he meidän teidän minun mutta tai jos
        kun mitä kuka miten missä myös vain vielä jo hyvin paljon enemmän kuin jälkeen
        ennen tänään huomenna eilen kiitos hei terveisin ystävällisin voi voimme
        voitte pitää tämä tämän nämä siitä sitä meille teille olemme emme ovat eivät
        hyvää päivää sekä mukaan kanssa asti lähtien joka koska kaikki uusi olisi
        saada nyt maanantai maanantaina tiistai tiistaina keskiviikko torstai
        perjantai perjantaina viikko kuukausi liitteenä vastaus vastausta ongelma
        virhe toimi toimii toiminut kukaan odotamme tarvitsemme lähettää sitten sama
        muu yö tunti onko eikä uutta tietoa mennessä saakka alkaen ilman tiedoksi olen
        saisiko voisitteko""",
    "cs": """a je jsou byl byla bylo být má máme mají že který která které co kdo jak kdy kde my vy
        já on ona oni náš naše vaše můj se si to ten ta ty toho od do na pro po o přes
        před bez u za v ve s z ale také už ještě jen velmi prosím děkuji dobrý den
        zdravím pozdravem můžete může dnes zítra včera jestli protože nebo když není
        nejsou jsme jste nám vám tím při všechny stále k ke pondělí úterý středa
        středu čtvrtek pátek pátku sobota neděle týden měsíc rok příloze odpověď
        problém chyba funguje nefunguje nikdo někdo čekáme potřebujeme poslat teď
        potom každý každou jiný žádný hodinu nocí noci novinky bude budou vašeho
        našeho""",
    "ro": """și si este sunt era fi are au avem că care ce cine cum când unde noi voi eu el ea ei
        nostru noastră dumneavoastră meu mea se nu da cu de la în pe din pentru prin
        fără până despre dar sau dacă mai foarte doar încă deja tot vă rog mulțumesc
        mulțumim bună ziua stimate salut poate puteți trebuie astăzi azi mâine ieri
        acest această aceste al ale lui lor un o nici am ați luni marți miercuri joi
        vineri sâmbătă duminică săptămână lună an atașat răspuns problemă eroare
        funcționează nimeni cineva așteptăm nevoie trimite acum apoi fiecare alt
        niciun niciuna oră noapte noutate noutăți aveți vreo dumneavoastra inca sa""",
    "tr": """ve bir bu şu o da de ile için gibi kadar sonra önce daha çok en ama veya ya eğer çünkü
        ne kim nasıl nerede zaman biz siz ben onlar bizim sizin benim var yok değil mı
        mi mu mü olarak olan oldu olur ediyoruz ederim ederiz lütfen teşekkürler
        teşekkür merhaba sayın iyi günler bugün yarın dün hala hâlâ artık her hiç tüm
        şimdi bize size göre pazartesi salı çarşamba perşembe cuma cumartesi pazar
        hafta ay yıl ekte ektedir cevap sorun hata çalışmıyor kimse bekliyoruz
        ihtiyacımız ihtiyaç gönderin beri hiçbir saat gece haber gelişme mısınız
        misiniz rica""",
    "hu": """a az és vagy de nem van volt lesz hogy mint ez azt ezt ki mi mit hol mikor hogyan mert
        ha csak már még is meg el fel le be nagyon több után előtt ma holnap tegnap
        kérem kérjük köszönöm köszönjük üdvözlettel tisztelt kedves jó napot szia
        lehet kell tud tudunk nekünk önök önöknek minden egy nincs sem amely amit óta
        alatt szerint által hétfő kedd szerda csütörtök péntek péntekig szombat
        vasárnap hét hónap év mellékelve mellékelten válasz válaszát probléma hiba
        működik senki valaki várjuk szükségünk küldeni küldjük most aztán más
        semmilyen óra éjszaka hír mindig volna lenne""",
    "sk": """a je sú bol bola bolo byť má máme majú že ktorý ktorá ktoré čo kto ako kedy kde my vy
        ja on náš naše vaše sa si to ten tá od do na pre po o cez pred bez u za v vo s
        z ale tiež už ešte len veľmi prosím ďakujem dobrý deň pozdravom môžete môže
        dnes zajtra včera či pretože alebo keď nie sme ste nám vám pri všetky stále""",
    "hr": """i je su bio bila biti ima imamo da koji koja koje što tko kako kada gdje mi vi ja on
        naš naša vaš se to taj ta od do na za po o kroz prije bez kod u iz sa s ali
        također već još samo vrlo molim hvala dobar dan pozdrav možete može danas
        sutra jučer ako jer ili kad nije nisu smo ste nam vam pri sve lijep""",
    "id": """dan yang di ke dari untuk dengan ini itu tidak adalah ada akan sudah belum kami kita
        anda saya mereka kepada pada oleh karena jika atau tetapi juga bisa dapat
        harus mohon terima kasih selamat pagi siang hari lebih sangat masih""",
    "vi": """và là của có không được cho với trong các một những này đó tôi chúng bạn anh chị xin
        cảm ơn chào đã sẽ đang rất nhưng nếu từ đến để khi về""",
    "ca": """el la els les un una de del i o però no és són amb per que què nosaltres vostè jo ell
        nostre nostra seu seva es molt més també ja encara sempre quan com si perquè
        hola bon dia gràcies salutacions pot tenim avui demà ahir aquest aquesta
        aquests això tot tots fins des""",
    "ru": """и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только
        ее мне было вот от меня еще нет о из ему теперь когда даже ну если уже или ни
        быть был до вас нас это мы для при наш ваш спасибо добрый день здравствуйте
        пожалуйста можно сегодня завтра понедельник понедельника вторник среда среду
        четверг пятница пятницу неделя месяц год ответ ответа проблема ошибка работает
        никто ждём ждем нужен нужно отправить сейчас потом каждый другой ночь час есть
        новости прошу всё ещё могли уважаемые уважением пока почему""",
    "uk": """і й в у не що він на я з зі як а то все вона так його але та ти до ви за би по тільки
        її мені було від мене ще ні про із йому тепер коли навіть якщо вже або бути
        був вас нас це ми для при наш ваш дякую дякуємо добрий день вітаю будь ласка
        можна сьогодні завтра є понеділок понеділка вівторок середа середу четвер
        п'ятниця п'ятницю тиждень місяць рік відповідь відповіді проблема помилка
        працює ніхто чекаємо потрібен потрібно надіслати зараз потім кожен інший ніч
        година чи новини прошу досі шановні повагою поки чому""",
    "bg": """и в не че той на аз с като а то всички тя така но да ти към вие за би по само ми беше
        от още няма из когато дори ако вече или бъде до вас нас това ние при наш ваш
        благодаря добър ден здравейте моля може днес утре е са се""",
    "sr": """и у не да он на ја са као а то све она тако али ти ви за би по само ми је било од још
        нема из када ако већ или бити до вас нас ово при наш ваш хвала добар дан молим
        може данас сутра су се""",
}

# Letters that hint at a language, in words that begin small (so not in most names).
LETTERS = {
    "de": "äöüß", "fr": "àâçèéêëîïôûùœ", "es": "ñáéíóú¿¡", "it": "àèéìòù", "pt": "ãõáâçéêíóôú",
    "pl": "ąćęłńóśźż", "sv": "åäö", "da": "åæø", "no": "åæø", "fi": "äö", "cs": "áčďéěíňóřšťúůýž",
    "ro": "ăâîșțşţ", "tr": "çğıöşü", "hu": "áéíóöőúüű", "sk": "áäčďéíľňóôšťúýž", "hr": "čćđšž",
    "ca": "àçèéíïòóúü", "vi": "ăâđêôơưạảấầẩậắằặẹẻẽếềểễệỉịọỏốồổỗộớờởợụủứừửựỳỵỷỹ",
    "ru": "ыэъё", "uk": "іїєґ", "bg": "ъщ", "sr": "јљњћђџ",
}  # fmt: skip
# A letter that only this language has (among those above) is worth more.
OWN_LETTERS = {
    "de": "ß", "es": "ñ¿¡", "pt": "ãõ", "pl": "ąęłśźż", "cs": "ěřů", "ro": "ășț", "tr": "ğış",
    "hu": "őű", "sk": "ľĺŕ", "vi": "ơưạảấầậ", "ru": "ыэё", "uk": "їєґ", "sr": "јљњћђџ",
    "fr": "œêûî",
}  # fmt: skip
ENDINGS = {
    "en": "ing tion ed ly ment",
    "de": "ung lich keit isch en ieren",
    "fr": "tion eux ment ez aient",
    "es": "ción mente ado ando idad",
    "it": "zione mente ato ando ità ioni",
    "nl": "ing lijk heid en",
    "pt": "ção mente ado ando dade ções",
    "pl": "ych ego anie nie ości ów ami",
    "sv": "ning orna ade",
    "da": "ning erne ede",
    "no": "ning ene ede",
    "fi": "ssa ssä sta stä lla llä ksi mme tte nut nyt",
    "cs": "ých ého ání ní ost ích ou",
    "ro": "ului ilor ele ește ție",
    "hu": "ság ség ban ben nak nek unk",
    "tr": "lar ler mız miz yor dır dir ması mesi",
    "ru": "ого ться ный ать ение",
    "uk": "ого тися ний ати ення",
}
