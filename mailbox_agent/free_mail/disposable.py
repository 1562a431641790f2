"""Mail domains of addresses for ten minutes, for everybody who asks. Data only."""

DISPOSABLE = frozenset(
    """
    0-mail.com 0815.ru 10mail.org 10minutemail.co.uk 10minutemail.com 10minutemail.de
    10minutemail.net 10minutesmail.com 1secmail.com 1secmail.net 1secmail.org 20email.eu
    20minutemail.com 20minutemail.it 30minutemail.com 3d-painting.com 60minutemail.com abyssmail.com
    anonbox.net anonymbox.com antispam.de any.pink armyspy.com bareed.ws bccto.me binkmail.com
    bobmail.info boun.cr bouncr.com boximail.com breakthru.com bugmenot.com byom.de chacuo.net
    chammy.info chitthi.in clrmail.com cool.fr.nf courriel.fr.nf crazymailing.com cs.email cuvox.de
    dayrep.com deadaddress.com despam.it devnullmail.com discard.email discardmail.com
    discardmail.de disposableaddress.com disposablemail.com dispostable.com dodgeit.com dodgit.com
    dodsi.com drdrb.com dropjar.com dropmail.click dropmail.me dump-email.info e4ward.com
    easytrashmail.com einrot.com email-fake.com email60.com emailondeck.com emailsensei.com
    emailtemporanea.com emailtemporario.com.br emlpro.com emltmp.com ephemail.net etranquil.com
    explodemail.com fakeinbox.com fakemail.net fakemailgenerator.com fakermail.com fastacura.com
    fexbox.org fexpost.com fextemp.com filzmail.com fleckens.hu freemail.tweakly.net garliclife.com
    get1mail.com getairmail.cf getairmail.com getnada.com ghosttexter.de girlsundertheinfluence.com
    gishpuppy.com givmail.com grr.la guerrillamail.biz guerrillamail.com guerrillamail.de
    guerrillamail.info guerrillamail.net guerrillamail.org guerrillamailblock.com gustr.com
    harakirimail.com hi2.in hidemail.de hidzz.com hmamail.com hochsitze.com hulapla.de ieatspam.eu
    ieatspam.info imails.info inboxalias.com inboxbear.com inboxes.com inboxkitten.com
    incognitomail.com incognitomail.org instant-mail.de internetkeno.com jetable.com jetable.fr.nf
    jetable.net jetable.org jourrapide.com kasmail.com kaspop.com killmail.com killmail.net
    klzlk.com kurzepost.de laste.ml letthemeatspam.com linshiyouxiang.net lroid.com luxusmail.org
    mail-temp.com mail-temporaire.fr mail.tm mail7.io mailbox.in.ua mailcatch.com maildrop.cc
    maildrop.xyz mailed.in mailexpire.com mailforspam.com mailfreeonline.com mailgw.com mailin8r.com
    mailinater.com mailinator.com mailinator.net mailinator.org mailinator2.com mailismagic.com
    mailmetrash.com mailmoat.com mailnator.com mailnesia.com mailpoof.com mailsac.com mailscrap.com
    mailshell.com mailsiphon.com mailslurp.com mailslurp.net mailtemp.info mailto.plus
    mailtothis.com mailzilla.com mailzilla.org meltmail.com mepost.pw merepost.com mierdamail.com
    mintemail.com minutemail.com moakt.cc moakt.co moakt.com moakt.ws mohmal.com mohmal.im mohmal.in
    mohmal.tech moncourrier.fr.nf monemail.fr.nf monmail.fr.nf mt2009.com mt2014.com mt2015.com
    muell.email muellemail.com muellmail.com mvrht.com mvrht.net mytemp.email mytempemail.com
    mytrashmail.com nada.email nada.ltd nepwk.com netmails.net nomail.xl.cx nomail2me.com
    nospam.ze.tc nospam4.us nospamfor.us notmailinator.com nowmymail.com nwytg.net objectmail.com
    ohaaa.de oneoffemail.com onewaymail.com oshietechan.link owlpic.com papierkorb.me pjjkp.com
    pookmail.com proxymail.eu putthisinyourspamdatabase.com quickinbox.com rcpt.at reallymymail.com
    recode.me recursor.net rhyta.com rmqkr.net robot-mail.com rover.info rppkn.com safetymail.info
    safetypost.de sandelf.de selfdestructingmail.com sendspamhere.com sharklasers.com
    shieldedmail.com shitmail.me shortmail.net sinnlos-mail.de slopsbox.com smellfear.com
    sofimail.com sofort-mail.de sogetthis.com spam.la spam.su spam4.me spamavert.com spambob.com
    spambob.net spambob.org spambog.com spambog.de spambog.ru spambox.us spamcannon.com spamday.com
    spamex.com spamfree24.com spamfree24.de spamfree24.eu spamfree24.org spamgourmet.net
    spamgourmet.org spamherelots.com spamhole.com spamify.com spaml.com spaml.de spammotel.com
    spamspot.com spamthis.co.uk speed.1s.fr spoofmail.de supergreatmail.com superrito.com
    suremail.info tafmail.com teewars.org teleworm.com teleworm.us temp-mail.com temp-mail.de
    temp-mail.io temp-mail.org temp-mail.ru tempail.com tempalias.com tempe-mail.com tempemail.biz
    tempemail.co.za tempemail.com tempemail.net tempinbox.co.uk tempinbox.com tempmail.com
    tempmail.de tempmail.dev tempmail.eu tempmail.io tempmail.it tempmail.lol tempmail.net
    tempmail.ninja tempmail.plus tempmail.us tempmail.ws tempmail2.com tempmailaddress.com
    tempmailer.com tempmailer.de tempmailo.com tempomail.fr temporarily.de temporarioemail.com.br
    temporaryemail.net temporaryemail.us temporaryforwarding.com temporaryinbox.com
    temporarymailaddress.com tempr.email tempsky.com tempthe.net thankyou2010.com
    thisisnotmyrealemail.com thismail.net throwam.com throwawayemailaddress.com throwawaymail.com
    tilien.com tmail.io tmail.ws tmailinator.com tmpmail.net tmpmail.org tradermail.info
    trash-mail.at trash-mail.com trash-mail.de trash2009.com trashdevil.com trashdevil.de
    trashemail.de trashinbox.com trashmail.at trashmail.com trashmail.de trashmail.io trashmail.me
    trashmail.net trashmail.org trashmail.ws trashmailer.com trashymail.com trashymail.net trbvm.com
    turual.com twinmail.de uggsrock.com upliftnow.com venompen.com veryrealemail.com viditag.com
    viralplays.com vomoto.com vpn.st vusra.com wegwerf-email.at wegwerf-email.de wegwerf-email.net
    wegwerf-emails.de wegwerfadresse.de wegwerfemail.com wegwerfemail.de wegwerfmail.de
    wegwerfmail.info wegwerfmail.net wegwerfmail.org wegwerpmailadres.nl wetrash.com wh4f.org
    whyspam.me willselfdestruct.com winemaven.info wronghead.com wuzup.net wuzupmail.net xagloo.com
    xemaps.com xents.com xmaily.com xoxy.net yep.it yogamaven.com yopmail.com yopmail.fr yopmail.net
    you-spam.com yuurok.com zehnminuten.de zehnminutenmail.de zetmail.com zippymail.info zoemail.net
    zoemail.org
    """.split()
)
