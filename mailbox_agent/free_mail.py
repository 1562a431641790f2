"""Mail providers that anybody can have an address at: such a domain never identifies a customer.

Data only, shared by the settings (which refuse them) and by whoever looks for customers in mail.
"""

FREE_MAIL_DOMAINS = frozenset(
    """
    126.com 139.com 163.com 189.cn alice.it aliyun.com aol.com aol.de arcor.de att.net bbox.fr
    bellsouth.net biglobe.ne.jp bigpond.com bk.ru bluewin.ch bol.com.br bredband.net btinternet.com
    btopenworld.com caramail.com centrum.cz charter.net comcast.net cox.net daum.net docomo.ne.jp
    earthlink.net email.com email.cz email.de eresmas.com ezweb.ne.jp fastmail.com fastmail.fm
    foxmail.com free.fr freemail.hu freenet.de gazeta.pl gmail.com gmx.at gmx.ch gmx.com gmx.de
    gmx.fr gmx.net googlemail.com hanmail.net hetnet.nl hey.com home.nl hotmail.co.uk hotmail.com
    hotmail.de hotmail.es hotmail.fr hotmail.it hotmail.se hushmail.com i.softbank.jp icloud.com
    ig.com.br inbox.lv inbox.ru interia.pl kolumbus.fi kpnmail.nl laposte.net libero.it list.ru
    live.co.uk live.com live.de live.fr live.nl live.se mac.com mail.com mail.de mail.ru mailbox.org
    me.com msn.com nate.com naver.com neuf.fr nifty.com ntlworld.com o2.pl ocn.ne.jp onet.eu onet.pl
    online.de online.no op.pl optusnet.com.au orange.fr outlook.com outlook.de outlook.es outlook.fr
    outlook.it outlook.jp planet.nl pm.me poczta.fm poczta.onet.pl posteo.de posteo.net proton.me
    protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com rocketmail.com rogers.com
    runbox.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca sina.com skynet.be softbank.jp
    sohu.com sympatico.ca t-online.de talktalk.net telefonica.net telenet.be terra.com.br terra.es
    tin.it tiscali.it tuta.com tuta.io tutanota.com tutanota.de ukr.net uol.com.br verizon.net
    virgilio.it virginmedia.com vodafonemail.de wanadoo.fr web.de wp.pl xs4all.nl xtra.co.nz
    yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.br yahoo.de yahoo.es yahoo.fr
    yahoo.it yandex.com yandex.ru yeah.net ymail.com ziggo.nl zoho.com zohomail.com
    """.split()
)

# Names that are a provider's under whatever ending.
FREE_MAIL_BRANDS = frozenset(
    """
    aol fastmail freemail freenet gmail gmx googlemail hotmail hushmail icloud mailbox outlook
    posteo proton protonmail rediffmail rocketmail tuta tutanota webmail yahoo yandex ymail zoho
    zohomail t-online
    """.split()
)
