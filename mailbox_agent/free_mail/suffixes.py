"""Names that belong to nobody who writes mail: what registries and hosters hand names out under.

Data only, the part of the world's public suffixes that mail is likely to come from or to be forged
under; the whole list changes weekly and is not carried along.
"""

# Second-level labels that are the registry's under nearly every country: co.uk, com.au, gouv.fr.
ANY_COUNTRY = frozenset("ac co com edu gob gouv gov mil net nom org".split())

_BY_COUNTRY = """
am: commune
ao: ed gv it og pb
ar: coop int musica mutual senasa tur
at: biz gv info or priv
au: act asn conf id info nsw nt oz qld sa tas vic wa
az: biz info int name pp pro
ba: rs
bd: info tv
bo: agro arte int tv web
br: adm adv agr am arq art ato b bio blog bmd cim cng cnt coop ecn eco emp eng esp etc eti far flog
br: fm fnd fot fst g12 ggf imb ind inf jor jus leg lel log mat med mp mus not ntr odo ppg pro psc
br: psi qsl radio rec slg srv taxi tec teo tmp trd tur tv vet vlog wiki zlg
by: of
bz: za
ca: ab bc gc mb nb nf nl ns nt nu on pe qc sk yk
ci: asso ed go int md or presse
cn: ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz
cn: yn zj
co: arts firm info int rec web
cr: ed fi go or sa
cu: inf
cy: biz ekloges ltd press pro tm
dk: biz firm reg store
do: art sld web
dz: art asso pol
ec: fin info k12 med pro
ee: aip fie lib med pri riik
eg: eun name sci
fj: biz info name pro
fr: aeroport asso avocat cci prd tm
ge: pvt
gi: ltd mod
gt: ind
hk: idv inc ltd
hr: from iz name
ht: adult art asso coop firm info med perso pol pro rel shop
hu: 2000 agrar bolt casino city erotica erotika film forum games hotel info ingatlan jogasz konyvelo
hu: lakas media news priv reklam sex shop sport suli szex tm tozsde utazas video
id: biz desa go my or ponpes sch web
il: idf k12 muni
in: business coop cs delhi er firm gen ind info int internet io nic pg post pro res travel up us
ir: id sch
is: int
it: ag al an ancona ao aosta ap aq ar at av ba bari bergamo bg bi biella bl bn bo bologna bolzano br
it: brescia brindisi bs bt bz ca cagliari caserta catania cb ce ch cl cn como cosenza cr cremona cs
it: ct cuneo cz en fc fe ferrara fg fi firenze florence fm foggia fr frosinone ge genoa genova go
it: gorizia gr grosseto im imperia is kr latina lc le lecce lecco li livorno lo lodi lt lu lucca
it: macerata mantova matera mb mc me messina mi milan milano mn mo modena monza ms mt na naples
it: napoli no novara nu og or ot pa padova padua palermo parma pavia pc pd pe perugia pescara pg pi
it: piacenza pisa pistoia pn po pordenone potenza pr prato pt pu pv pz ra ragusa ravenna rc re rg ri
it: rieti rimini rm rn ro roma rome rovigo sa salerno sassari savona si siena siracusa so sondrio sp
it: sr ss sv ta taranto te teramo terni tn to torino tp tr trapani trento treviso trieste ts turin
it: tv ud udine va varese vb vc ve venezia venice vercelli verona vi vicenza viterbo vr vs vt vv
jo: name sch
jp: ad aichi akita aomori chiba ed ehime fukui fukuoka fukushima gifu go gr gunma hiroshima hokkaido
jp: hyogo ibaraki ishikawa iwate kagawa kagoshima kanagawa kawasaki kitakyushu kobe kochi kumamoto
jp: kyoto lg mie miyagi miyazaki nagano nagasaki nagoya nara ne niigata oita okayama okinawa or
jp: osaka saga saitama sapporo sendai shiga shimane shizuoka tochigi tokushima tokyo tottori toyama
jp: wakayama yamagata yamaguchi yamanashi yokohama
ke: go info me mobi ne or sc
kh: per
kr: busan chungbuk chungnam daegu daejeon es gangwon go gwangju gyeongbuk gyeonggi gyeongnam hs
kr: incheon jeju jeonbuk jeonnam kg ms ne or pe re sc seoul ulsan
kw: emb ind
lk: assn grp hotel int ltd ngo sch soc web
lv: asn conf id
ly: id med plc sch
ma: press
mg: prd tm
mk: inf name
mu: or
mw: coop int museum
my: name
mz: adv
na: ca cc dr in info mobi mx name or pro school tv us ws
ng: i mobi name sch
ni: in info int web
no: fhs folkebibl fylkesbibl idrett priv stat vgs
np: info name
nz: cri geek gen govt health iwi kiwi maori parliament school
om: med museum pro
pa: abo ing med sld
ph: i ngo
pk: biz fam gok gon gop gos info web
pl: agro aid art atm auto bialystok bielawa biz bydgoszcz bytom cieszyn czest elblag gda gdansk
pl: gdynia gliwice gmina gsm ilawa info jaworzno kalisz katowice konin krakow kutno lomza lubin
pl: lublin mail malbork mazury media miasta mielec nieruchomosci nysa olsztyn opole ostroleka pc
pl: pila podhale podlasie pomorskie powiat poznan priv pruszkow przeworsk radom realestate rel
pl: rybnik rzeszow sanok sex shop sklep slask slupsk sopot sos szczecin szkola targi tarnobrzeg tm
pl: tourism travel turystyka tychy ustka walbrzych warmia warszawa waw wloclawek wroc wroclaw
pl: zachpomor zagan zakopane zarow zgora
pr: biz est info isla name pro prof
ps: plo sec
pt: int nome publ
pw: belau ed go ne or
py: coop
qa: name sch
re: asso
ro: arts firm info nt rec store tm www
rs: in
ru: int msk pp spb
rw: coop
sa: med pub sch
sd: info med tv
se: fh fhsk fhv komforb kommunalforbund komvux lanbib naturbruksgymn parti pp press tm
sg: per
sn: art perso univ
st: consulado embaixada principe saotome store
sv: red
th: go in mi or
tj: biz go int name nic test web
tn: ens fin ind info intl mincom nat perso tourism
tr: av bbs bel biz dr gen info k12 kep name pol tel tsk tv web
tt: aero biz coop info int jobs mobi museum name pro travel
tw: club ebiz game idv
tz: go hotel info me mobi ne or sc tv
ua: biz cherkassy cherkasy chernihiv chernivtsi cn cr crimea cv dn dnepropetrovsk dnipropetrovsk
ua: donetsk dp if in ivano-frankivsk kh kharkiv kharkov kherson khmelnitskiy khmelnytskyi kiev
ua: kirovograd km kr ks kv kyiv lg lt lugansk lutsk lv lviv mk mykolaiv nikolaev od odesa odessa pl
ua: poltava pp rivne rovno rv sebastopol sm sumy te ternopil uz uzhgorod vinnica vinnytsia vn volyn
ua: yalta zaporizhzhe zhitomir zhytomyr zp zt
ug: go ne or sc
uk: ltd me nhs plc police sch
us: ak al ar as az ca ct dc de dni fed fl ga gu hi ia id il in isa kids ks ky la ma md me mi mn mo
us: ms mt nc nd ne nh nj nm nsn nv ny oh ok or pa pr ri sc sd tn tx ut va vi vt wa wi wv wy
uy: gub
ve: arts bib e12 firm info int rar rec store tec web
vi: k12
vn: biz health info int name pro
za: agric alt grondar law ngo nic nis school tm web
"""


def _by_country() -> dict[str, frozenset[str]]:
    """{"uk": {"ltd", "me", ...}}"""
    found: dict[str, frozenset[str]] = {}
    for line in _BY_COUNTRY.strip().splitlines():
        country, _, labels = line.partition(": ")
        found[country] = found.get(country, frozenset()) | frozenset(labels.split())
    return found


BY_COUNTRY = _by_country()

# Each customer of these has a name below it; the name itself is no customer's.
SHARED = frozenset(
    """
    000webhostapp.com 16-b.it 32-b.it 64-b.it ae.org africa.com altervista.org alwaysdata.net
    amplifyapp.com appspot.com ar.com atlassian.net awsapps.com azure-mobile.net
    azurecontainerapps.io azurefd.net azurestaticapps.net azurewebsites.net bitbucket.io
    blogspot.com bounceme.net bplaced.com bplaced.de bplaced.net br.com bubbleapps.io carrd.co
    cloudaccess.net cloudapp.net cloudfront.net cloudfunctions.net cloudns.asia cloudns.biz
    cloudns.cc cloudns.club cloudns.eu cloudns.in cloudns.info cloudns.org cloudns.pro cloudns.pw
    cloudns.us cloudwaysapps.com cn.com co.com codeberg.page cyclic.app ddns.me ddns.net
    ddnsfree.com ddnsking.com ddnss.de de.com dedyn.io demon.nl deno.dev digitaloceanspaces.com
    discordsays.com diskstation.eu diskstation.me diskstation.org dnsalias.com dnsalias.net
    dnsalias.org dnshome.de dreamhosters.com duckdns.org dyn-ip24.de dyndns.biz dyndns.info
    dyndns.org dyndns.tv dyndns.ws dynu.net dynv6.net elasticbeanstalk.com eu.com eu.org
    firebaseapp.com fly.dev framer.app framer.website freeddns.org freshdesk.com freshservice.com
    fritz.box gb.com gb.net ghost.io github.io githubusercontent.com gitlab.io glitch.me
    googleapis.com googlecode.com gotdns.com gotdns.org gr.com helpscoutapp.com herokuapp.com hk.com
    hk.org homedns.org homeftp.net homeftp.org homeip.net homelinux.com homelinux.net homelinux.org
    homeunix.com homeunix.net homeunix.org hopto.me hopto.org hu.com hu.net in.net intercom-mail.com
    it.com jimdofree.com jimdosite.com jp.net jpn.com js.org kasserver.com kinghost.net kinsta.app
    kinsta.cloud kr.com l-o-g-i-n.de lima-city.at lima-city.ch lima-city.de lpages.co
    mail.onmicrosoft.com mailgun.org mex.com microsoftonline.com mybluehost.me myds.me myfritz.net
    myftp.biz myftp.org myqnapcloud.com myshopify.com myspreadshop.com myvnc.com netlify.app
    nfshost.com ngrok-free.app ngrok.app ngrok.dev ngrok.io no-ip.biz no-ip.ca no-ip.info no-ip.net
    no-ip.org no.com noip.me noip.us now.sh on-web.fr ondigitalocean.app onmicrosoft.cn
    onmicrosoft.com onmicrosoft.de onmicrosoft.us onrender.com oraclecloudapps.com pages.dev
    pantheonsite.io partner.onmschina.cn pphosted.com pythonanywhere.com qc.com r2.dev railway.app
    readthedocs.io redirectme.net repl.co replit.app replit.dev rhcloud.com ru.com run.app sa.com
    sakura.ne.jp se.com se.net selfip.biz selfip.com selfip.info selfip.net selfip.org sendgrid.net
    servebeer.com serveblog.net serveftp.com serveftp.net serveftp.org servegame.com servehttp.com
    service-now.com shopifypreview.com simplesite.com sites.google.com spdns.de spdns.eu spdns.org
    square.site streamlit.app supabase.co surge.sh synology.me sytes.net test-google-a.com
    translate.goog trycloudflare.com uber.space uk.com uk.net us.com us.org uy.com vercel.app
    vercel.dev virtualuser.de web.app webflow.io webhop.biz webhop.info webhop.me webhop.net
    webhop.org weeblysite.com windows.net wixsite.com wordpress.com workers.dev wpenginepowered.com
    xs4all.space yolasite.com za.com za.net za.org zapto.org
    """.split()
)

# Endings of networks that are not the Internet: anybody's server may call itself so.
PRIVATE_ENDINGS = frozenset("arpa internal invalid lan local localdomain localhost onion".split())
