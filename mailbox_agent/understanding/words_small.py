"""Words that tell nothing when they stand alone: articles, pronouns, prepositions, auxiliaries,
greetings. Folded (`folding.fold`). Data for what an explanation shows; they count all the
same in the sums."""

SMALL_WORDS = frozenset(
    """
    a an the this that these those i me my mine we us our ours you your yours he him his she her
    hers it its they them their one ones who whom whose which what when where why how here there
    and or but if so as than then though because while of in on at to by for from with about into
    onto over under up down out off is are was were be been being am has have had having do does did
    done will would shall should can could may might must i'm i've i'd i'll we're we've we'd we'll
    you're you've it's that's there's let let's s t d m re ve ll st nd rd th uhr
    also just now too very some any all each more most such no not yes ok please hi hello hey
    dear thanks thank regards kind best
    sincerely br fw fwd since after before only even well new get got go going come came
    take takes took make makes made see say says said know

    der die das den dem des ein eine einen einem einer eines ich mich mir mein meine wir uns unser
    unsere unserem unseren unserer du dich dir sie ihr ihre ihren ihrem ihnen er ihn ihm es man wer
    wen wem was wann wo wie warum und oder aber wenn weil dass ob als denn doch so auch noch schon
    nur sehr dann da hier dort in im an am auf zu zum zur bei beim mit von vom vor nach seit aus fur
    uber unter um bis durch gegen ohne ist sind war waren bin bist sein hat habe haben hatte hatten
    wird werden wurde wurden kann konnen konnte muss mussen soll sollen sollte will wollen wollte
    nicht kein keine keinen ja nein bitte hallo guten tag morgen liebe lieber geehrte geehrter
    damen herren grusse gruss mit freundlichen freundliche viele danke sich diese dieser dieses
    diesen diesem alle etwas mehr

    le la les l un une des du de d et ou mais ne pas plus je j me m moi mon ma mes nous notre nos
    vous votre vos tu te t toi il elle ils elles on se s ce c cet cette ces ca cela qui que qu quoi
    dont quand comme si a au aux en dans sur sous par pour avec sans chez est sont etait etaient
    etre ai as avons avez ont avait fait faire peut il y bonjour bonsoir madame monsieur merci
    cordialement bien tres aussi deja encore depuis apres avant n'est c'est j'ai n'a qu'il

    el los las una unos unas del al y e o u pero si no que quien cuando donde como yo mi mis nos
    nuestro nuestra nuestros su sus le lo les se te tu usted ustedes este esta estos estas eso esto
    con por para sin desde hasta entre ha han he hemos habia es son era ser estar estan esta muy mas
    ya tambien hola buenos buenas dias tardes gracias saludos estimado estimada

    il lo gli i uno di da dal dalla dei delle nel nella sul sulla con su per tra fra e ed o ma non
    che chi quando dove come io mi noi ci voi vi si suo sua loro questo questa questi queste e sono
    era ho ha abbiamo hanno essere avere molto piu gia anche buongiorno salve grazie saluti gentile

    het een en of maar niet geen ik mij mijn wij we ons onze u uw jij je jullie hij zij ze hun dit
    dat deze die van voor naar op in bij uit aan om te tot met door over is zijn was waren heeft
    hebben had wordt worden kan kunnen moet moeten zal zou ook nog al er hier daar beste geachte
    hallo groet groeten bedankt dank

    o os as um uma uns umas do da dos das no na nos nas ao aos pelo pela com sem por para e ou mas
    nao que quem eu meu minha nos nosso nossa voce voces ele ela eles seu sua este esta isso isto
    tem temos foi sao ser estar esta muito mais ja tambem ola bom dia obrigado obrigada

    i a w z ze na do od po przy za dla o u nie tak jest sa byl byla bylo ma mamy my nas nasz nasze
    ja mi mnie ty pan pani panstwo on ona oni to ten ta te ktory ktora co jak czy ze ale oraz sie
    juz tez bardzo dzien dobry witam prosze dziekuje pozdrawiam
    """.split()
)
