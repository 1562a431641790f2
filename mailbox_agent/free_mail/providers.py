"""Mail domains under which anybody, or every customer of a provider, can have an address.

Data only: mailboxes of providers, of telephone and cable companies, aliases that forward, lists
that anybody can open. A name stands for what lies below it as well.
"""

PROVIDERS = frozenset(
    """
    012.net.il 013.net 013net.net 014.net.il 123mail.org 126.com 12move.nl 139.com 150mail.com
    163.com 163.net 16mail.com 188.com 189.cn 1gb.pl 2-mail.com 21cn.com 263.net 2talk.co.nz
    33mail.com 3g.ua 4email.net 50mail.com 63.ru 8alias.com 8shield.net 9business.fr 9online.fr
    a1.net a1plus.at aaathats3as.com aanet.com.au aapt.net.au abcom.al abissnet.al able.es
    absamail.co.za abv.bg accesscomm.ca accountant.com acn.gr actcom.co.il activ8.net.au
    activist.com actrix.co.nz actrix.gen.nz adam.com.au addy.io addymail.com adelphia.net adexec.com
    adinet.com.uy adr.dk adres.pl advalvas.be africamail.com africaonline.co.ke africaonline.co.ug
    africaonline.com.gh afrihost.co.za agni.com aim.com aim.net aircraftmail.com airmail.cc
    airpost.net airtelbroadband.in airtelmail.com airtelmail.in aitlbd.net albaniaonline.net
    aleeas.com algonet.se alice-dsl.de alice-dsl.net alice.de alice.it aliceadsl.fr alicemail.it
    aliceposta.it alicepro.fr aliyun.com allergist.com allmail.net alltel.net alltele.se aloola.sy
    altibox.no altiboxmail.no alumni.com alumnidirector.com ameritech.net amis.hr amis.net amorki.pl
    ananzi.co.za anarki.dk anche.no andinanet.net angelfire.com angelic.com anonaddy.com anonaddy.me
    anvianet.fi aol.com aol.de aol.fr aon.at apollo.lv aport.ru appraiser.net aqq.eu arach.net.au
    archaeologist.com arcor-online.net arcor.de arcormail.de arcticmail.com arnet.com.ar arrakis.es
    artlover.com aruba.it arubapec.it asahi-net.or.jp asia-mail.com asia.com asianet.co.th aster.pl
    astound.net astral.ro atheist.com atlanticbb.net atlas.cz atlas.sk att.net au.com auctioneer.net
    auna.com auone.jp australiamail.com autistici.org autograf.pl autorambler.ru aviso.ci
    awalnet.net.sa axelero.hu axxess.co.za azet.sk bahnhof.se balticom.lv balticum-tv.lt bangla.net
    barak.net.il bartender.net batelco.com.bh bayantel.com.ph bbiq.jp bbox.fr bdcom.com bdonline.com
    belgacom.net bell.net bellatlantic.net bellnet.ca bellsouth.net bendbroadband.com beotel.net
    beotel.rs berlin.com besonet.ch bestmail.us bezeqint.net bharatmail.co.in bigblue.net.au
    bigfoot.com biglobe.ne.jp bigmir.net bigpond.com bigpond.com.au bigpond.net.au bigstring.com
    bih.net.ba bikerider.com birdlover.com bitex.bg bitmessage.ch biz.net.id bk.kz bk.ru blader.com
    blau-mail.de blic.net blu.it bluelight.com blueline.mg bluemail.ch bluewin.ch bluewin.com
    blueyonder.co.uk bluezone.no bnet.hr boardermail.com bol-online.com bol.co.tz bol.com bol.com.br
    bonetmail.com bordernet.com.au bostream.com bostream.nu botsnet.bw bouygtel.fr bouyguesbox.fr
    box.az brain.net.pk brazilmail.com breathe.com breathemail.net bredband.net bredband2.com
    bresnan.net brevet.nu brew-master.com brew-meister.com brighthouse.com broadpark.no brturbo.com
    brturbo.com.br brutele.be bsnl.co.in bsnl.in btcl.net.bd btclick.com btconnect.com
    btinternet.com btopenworld.com bttb.net.bd burnermail.io buziaczek.pl c2i.net cable.net.co
    cablecom.ch cableinet.co.uk cablenet.com.cy cableone.net cablevision.net cablevision.net.mx
    caiway.net caiway.nl californiamail.com callplus.co.nz callplus.net.nz camintel.com camnet.cm
    canada.com canl.nc cantv.net caramail.com caramail.dz caramail.fr care2.com casellapec.com
    casema.nl cash4u.com catlover.com caucasus.net cbn.net.id cbox.cz ccnw.ne.jp cebridge.net
    cegetel.net centras.lt centrin.net.id centrum.cz centrum.sk centurylink.net centurytel.net cg.yu
    cgates.lt chariot.net.au charter.net cheapnet.it cheerful.com chef.net chello.at chello.be
    chello.cz chello.hu chello.nl chello.no chello.pl chello.sk chemist.com chez.com chinamail.com
    chinaren.com chmail.ir chol.com chollian.net cincinnatibell.net cinet.it citechco.net
    citlink.net citromail.hu city.dk citycable.ch ciudad.com ciudad.com.ar clara.co.uk clara.net
    claranet.com claro.net.do clear.net clear.net.nz clearwire.net clerk.com click21.com.br
    clicknet.ro cliffhanger.com clix.pt cloaked.id club-internet.fr clubmember.org clubnet.it
    cluemail.com cnh.at cnt.gob.ec coara.or.jp cocaine.ninja cock.li codetel.net.do cogeco.ca
    cogeco.net collector.org columnist.com comcast.net comhem.se comic.com commufa.jp comporium.net
    compuserve.com compuserve.de computer4u.com comtv.ru concepts.nl connect.com.fj consolidated.net
    consultant.com contactoffice.com contactoffice.net contractor.net coolsite.net coppernet.zm
    coqui.net corbina.ru cosmotemail.gr cotse.net counsellor.com countermail.com couple.com cox.net
    criptext.com crossnet.se crosswinds.net cryptolab.net cs.com cscoms.com csloxinfo.com ctb.ne.jp
    ctemplar.com ctimail.com ctimail3.com ctrl-c.club ctv.es cty-net.ne.jp cubebox.de currently.com
    cutey.com cwgsy.net cwpanama.net cy.net cyber-wizard.com cyber.net.pk cybercity.dk cyberdude.com
    cyberfear.com cybergal.com cyberia.net.lb cyberservices.com cybersmart.co.za cytanet.com.cy
    czateria.pl dada.it dallasmail.com danwin1210.de danwin1210.me data.bg datacomm.ch dataone.in
    datec.net.pg daum.net day.az dbmail.com dbmail.dk dbzmail.com dds.nl delfi.ee delfi.lt delfi.lv
    deliveryman.com demon.co.uk demon.nl deutsche-glasfaser.net dhaka.net dhivehinet.net.mv
    dialog.net.pl dialogsl.net digikabel.hu digiweb.ie dion.ne.jp diplomats.com dir.bg directbox.com
    directbox.de disciples.com discofan.com dismail.de disney.ne.jp disposable.com disroot.org
    distributel.net distruzione.org djaweb.dz dlgmail.dk dlgtele.dk dnainternet.fi dnainternet.net
    dnet.net.id docomo.ne.jp doctor.com dodo.com.au doglover.com dommel.be doramail.com dplanet.ch
    dr.com dralias.com dreamwiz.com druknet.bt dslextreme.com dti.ne.jp dtmail.lv dublin.com
    duck.com dutchmail.com e-apollo.lv e-kolay.net e-mail.ru e.email e1.ru earthlink.net eastlink.ca
    easynet.co.uk easynet.ro ebnett.no eclipse.co.uk ecloud.global econophone.ch edpnet.be edpnet.nl
    edsamail.com.ph eduhi.at egroups.com eidsiva.net eim.ae eir.ie eircom.ie eircom.net elcat.kg
    elisanet.fi elitemail.org elude.in elvisfan.com email-postfach.info email.com email.cz email.de
    email.it email.lt email.ly email.ro email.si email.ua emailcorner.net emailengine.net
    emailengine.org emailgroups.net emailn.de emailplus.org emailuser.net embarq.com embarqmail.com
    emirates.net.ae eml.cc emobile.ne.jp empal.com energimail.dk enet.com.np enet.cu engineer.com
    englandmail.com enivest.net enjoy.ne.jp entelchile.net entelnet.bo enternet.hu eonet.ne.jp
    epix.net eplus-online.de epn.ba epost.de eranet.pl eresmas.com erine.email es.co.nz esc.net.au
    esenet.dk estpak.ee etb.net.co eth.net ethome.net.tw etik.com eudoramail.com eunet.at eunet.me
    eunet.rs eunet.yu euphony.be eureka.lk euronet.nl europe.com europemail.com euskalnet.net
    euskaltel.net evc.net everyone.net ewetel.de ewetel.net excite.co.jp excite.com execs.com
    execulink.com exede.net exemail.com.au exetel.com.au existiert.net externet.hu eyou.com
    ezweb.ne.jp f-m.fm f2s.com fan.com farmside.co.nz fast-email.com fast-mail.org fastem.com
    fastemail.us fastermail.com fastest.cc fastimap.com fastmail.cn fastmail.co.uk fastmail.com
    fastmail.com.au fastmail.de fastmail.es fastmail.fm fastmail.in fastmail.jp fastmail.mx
    fastmail.net fastmail.nl fastmail.org fastmail.se fastmail.to fastmail.tw fastmail.uk
    fastmail.us fastmailbox.net fastmessaging.com fasttvnet.dk fastwebnet.it fea.st feelings.com
    fibermail.dk fibermail.hu fiberpost.dk fibertel.com.ar filternet.nl financier.com firemail.cc
    firemail.de firemail.eu fireman.net firstnet.dk flash.com.ar flash.net flashmail.com fm.pl
    fmail.co.uk fmailbox.com fmgirl.com fmguy.com folha.com.br footballer.com force9.co.uk
    force9.net forthnet.gr forum.dk foxmail.com fpt.vn francite.com free.fr freechal.com freedom.nl
    freedomnet.nl freeler.nl freelists.org freemail.com.ua freemail.gr freemail.hu freemail.ua
    freeml.com freenet.com.ua freenet.de freenetmail.de freeserve.ch freeserve.co.uk freeshell.org
    freesurf.ch freeuk.com frisurf.no fromru.com front.ru frontier.com frontiernet.net
    fsbusiness.co.uk fslife.co.uk fsmail.net fsnet.co.uk fsworld.co.uk ftml.net fuse.net gadz.org
    games.com gardener.com gawab.com gazeta.pl gbg.bg gci.net genion.de geocities.com geologist.com
    germanymail.com get2net.dk getmail.no gga.ch ggamaur.ch ggaweb.ch ghana.com giallo.it
    giga.net.tw gigapec.it global.co.za globalnet.hr globe.net.nz globelines.com.ph globetrotter.net
    globo.com globomail.com glocalnet.net gmail.com gmx-topmail.de gmx.at gmx.biz gmx.ch gmx.co.uk
    gmx.com gmx.de gmx.es gmx.eu gmx.fr gmx.info gmx.li gmx.net gmx.org gmx.tm gmx.us gnet.tn
    go.com.jo go.net.mt go.ro go2.pl goat.si gol.ge goo.jp goo.ne.jp googlegroups.com googlemail.com
    gotadsl.co.uk graduate.org graffiti.net graphic-designer.com green.ch groupmail.com
    groups.facebook.com groups.io gte.net guam.net guernsey.net guest.arnes.si h-1.hr h-mail.us
    hackermail.com hailmail.net hairdresser.net hanafos.com hanmail.net hanmir.com hansenet.de
    hargray.com hathway.com haugnett.no hccnet.nl hdsnet.hu hellasonline.gr het.net hetnet.nl
    hexabyte.tn hey.com hi-ho.ne.jp highway.ne.jp hilarious.com hinet.net hiphopfan.com
    hispavista.com hispeed.ch hitel.net hkbn.net hknet.com hol.gr home.ne.jp home.nl home.ro home.se
    homemail.com hongkong.com hot-shot.com hot.ee hot.pl hotbox.ru hotkey.net.au hotmail.ca
    hotmail.co.il hotmail.co.jp hotmail.co.kr hotmail.co.uk hotmail.co.za hotmail.com hotmail.com.eg
    hotmail.com.tr hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.iq hotmail.it
    hotmail.net hotmail.no hotmail.org hotmail.pk hotmail.ru hotmail.se hotpop.com housemail.com
    hteronet.ba htnet.hr htp-tel.de hughes.net humanoid.net hush.ai hush.com hushmail.com
    hushmail.me hutchcity.com hyperia.com i-cable.com i-manila.com.ph i.softbank.jp i.ua iafrica.com
    iam.net.ma ibest.com.br iburst.co.za icc-al.org ice.co.cr icloud.com icloud.com.cn icntv.ne.jp
    icon.co.za iconnect.co.ke icqmail.com idm.net.lb idnet.com ifrance.com ig.com.br igrin.co.nz
    ihug.co.nz ihug.com.au iinet.net.au ik.me iki.fi ikmail.com imagine.ie imap.cc imapmail.org
    immerda.ch imsbiz.com in.com in.gr iname.com inbox.com inbox.eu inbox.kz inbox.la inbox.lol
    inbox.lt inbox.lv inbox.ru inbox.uz inco.com.lb incredimail.com indamail.hu index.com.jo
    indiatimes.com indigo.ie indo.net.id indosat.net.id inet.co.th inet.fi inet.hr inetia.pl
    inexio.net infinitum.com.mx info.com.np info.com.ph infocom.co.ug infogen.net.nz infonie.be
    infonie.fr infoseek.co.jp infoseek.jp infostrada.it infovia.com.ar inicia.es init.lt inmail.cz
    inmail.sk inode.at inorbit.com insightbb.com inspire.net.nz instruction.com instructor.net
    insurer.com intekom.co.za inter.net.il interactive.net.ec interfree.it interia.com interia.eu
    interia.pl internet-e-mail.com internet-mail.org internet.is internet.lu internet.ru
    internetemails.net internetmailing.net internode.on.net interware.hu intmail.pl intnet.mu
    inventati.org invitel.hu inwind.it iol.cz iol.ie iol.it iol.pt ipasifika.net ipko.net
    iprimus.com.au iran.ir irelandmail.com irishbroadband.net isat.co.za iskon.hr ismart.net
    israelmail.com italymail.com ite.net itelefonica.com.br iway.na iwon.com ix.netcom.com ixir.com
    izi.re jambo.co.ke japan.com jaring.my jazzfree.com jazztel.es jerseymail.co.uk jetemail.net
    ji-net.com jippii.fi jmail.co.za job4u.com journalist.com jp-c.ne.jp jp-d.ne.jp jp-h.ne.jp
    jp-k.ne.jp jp-n.ne.jp jp-q.ne.jp jp-r.ne.jp jp-s.ne.jp jp-t.ne.jp jpberlin.de jubii.dk
    jubiimail.dk jumpy.it juno.com justemail.net k.ro kabelbw.de kabelfoon.net kabelfoon.nl
    kabelmail.de kabelnet.ch kabelplus.at kablonet.com.tr kabsi.at kakao.com kanguru.pt katamail.com
    kataweb.it katch.ne.jp kcn.jp kcn.ne.jp keemail.me kems.net kenyaweb.com keromail.com
    keyworld.net kidanet.com.fj kielnet.net kimo.com kimo.com.tw kinect.co.nz kittymail.com
    klikni.cz kliksafe.nl km-net.dk km.ru knology.net kol.co.nz kolab.com kolabnow.com kolumbus.fi
    kopteri.net korea.com koreamail.com kornet.net kotinet.com kpnmail.nl kpnplanet.nl krovatka.su
    ksc.net.th ksc.th.com ktvwindischgarsten.at kujtesa.com kukamail.com kuwait.net lagoon.nc
    land.ru lankacom.net lantic.net laopdr.com laposte.net latinmail.com latnet.lv lavabit.com
    lawyer.com legalmail.it legislator.com lelantos.org lenta.ru lesamoa.net letterboxes.org
    leunet.ch libero.it libertysurf.fr lijbrandt.nl lilo.org lineone.net link.com.eg link.net
    linkem.com linuxmail.org linzag.net list.by list.ru list.ua live.ca live.co.uk live.com
    live.com.au live.de live.dk live.fi live.fr live.it live.nl live.no live.se livedoor.com
    livemail.com liwest.at lizzy.net.nz lobbyist.com logorroici.org lol.ba lombardiacom.it
    london.com lonestar.org look.ca loqal.no love.com loveable.com lovecat.com loxinfo.co.th ltt.ly
    lttnet.net lucky.net lumen.net luukku.com luukku.fi lycos.at lycos.co.kr lycos.co.uk lycos.com
    lycos.de lycos.es lycos.fr lycos.it lycos.nl lycosmail.com lyse.net m-online.net mac.com
    macau.ctm.net macau.net madasafish.com madnet.rs madonnafan.com madrid.com magenta.de
    magentacloud.de mageos.com magix.com.sg mail-buero.de mail-central.com mail-ed.com mail-me.com
    mail-page.com mail.am mail.at mail.az mail.bg mail.by mail.ch mail.com mail.com.ua
    mail.datanet.hu mail.de mail.dk mail.ee mail.fi mail.fr mail.ge mail.gr mail.ir mail.kg mail.kz
    mail.lt mail.lu mail.md mail.nu mail.org mail.pf mail.pt mail.ru mail.se mail.sy mail.tele.dk
    mail.telekom.sk mail.ua mail.uz mail15.com mail2tor.com mail2web.com mail2world.com mail333.com
    mailandftp.com mailas.com mailbolt.com mailbox.hu mailbox.org mailbox.ro mailc.net mailcan.com
    mailcity.com mailer.me mailexcite.com mailfa.com mailfence.com mailforce.net mailftp.com
    mailhaven.com mailingaddress.org mailite.com mailmight.com mailnew.com mailnull.com mailo.com
    mailo.fr mailoo.org mails.ch mailsent.net mailservice.ms mailup.net mailworks.org maktoob.com
    maltanet.net mango.zw manquehue.net mantraonline.com manx.net manyme.com marchmail.com
    matavnet.hu mauimail.com maxis.net.my maxnet.co.nz mbnet.fi mcb.net mchsi.com mclink.it me.com
    mediacat.ne.jp mediacombb.net medianis.net medias.ne.jp mediaserv.net meditel.ma megaegg.ne.jp
    megared.net.mx melita.com melita.net memeware.net menara.ma menta.net meo.pt meta.ua
    metalfan.com metrocast.net mexicomail.com mi.cl midco.net mimer.no mindless.com mindspring.com
    minister.com mits.lv ml1.net mls.nc mm.st mnet-mail.de mnet-online.de mobistar.be moj.net
    mol.com.mk monet.no monornet.hu montevideo.com.uy moov.mg mopera.net mos.com.np moscowmail.com
    movistar.cl movistar.com movistar.com.ar movistar.com.pe movistar.es mozcom.com mozmail.com
    mptmail.net.mm msn.co.uk msn.com mt.net.mk mtnl.net.in mtnloaded.co.za mts.net mts.rs mtu-net.ru
    mtu.ru multimo.pl multinet.com.pk multiweb.nl mundo-r.com mundofree.com munich.com murena.io
    musician.org muslim.com mweb.co.za mweb.com.na myanmar.com.mm myfastmail.com mykolab.com
    mymacmail.com mymts.net mynet.com mypostoffice.co.uk myrambler.ru myrealbox.com myself.com
    mysunrise.ch myt.mu myway.com nadlanu.com nal-net.dk namba.kg nana.co.il nana10.co.il narod.ru
    nate.com nauta.cu nautile.nc naver.co.kr naver.com naxoo.ch nayatel.pk nbl.fi ncf.ca
    neasonline.no nefkom.net nemr.net neo.pl neobee.net neomail.co.za neomailbox.com neomailbox.net
    neostrada.pl neotel.net.mk nesma.net.sa net-c.com net-c.fr net-shopping.com net.hr
    netactive.co.za netaddress.com netc.eu netc.fr netcabo.pt netcmail.com netcologne.com
    netcologne.de netcourrier.com netease.com.cn netfront.net neti.ee netian.com netic.de netikka.fi
    netmadeira.com netnam.vn netplus.ch nets.com.jo netscape.com netscape.net netsgo.com
    netsite.com.br netspace.net.au netspeed.co.nz netster.com netti.fi netvigator.com
    netvision.net.il netway.at netzero.com netzero.net neuf.com neuf.fr newmail.dk newmail.ru
    nexgo.de nexicom.net nextgentel.no nextra.sk ngi.it ngs.ru nic.fi nifmail.jp nifty.com
    nifty.ne.jp niftymail.jp nightmail.ru ninfan.com nm.ru nns.ne.jp noavar.com nonpartisan.com
    noos.fr nordcom.net nordnet.com nordnet.fr northwestel.net nospammail.net novo-ordo.com
    nownuri.net ntc.net.np ntelos.net ntl.com ntlbusiness.com ntlworld.com nuke.africa null.net
    numericable.com numericable.fr nursat.kz nursat.net nvbell.net nxt.ru nycmail.com o2.co.uk o2.ie
    o2.pl o2active.cz o2email.co.uk o2mail.co.uk o2mail.de o2online.de oceanfree.net ocn.ne.jp
    odn.ad.jp odn.ne.jp offratel.nc ofir.dk oi.com.br ok.de omantel.net.om on.net.mk one.lt one.lv
    onebox.com onelist.com onenetbeyond.org onet.com.pl onet.eu onet.pl onetel.com onetel.net
    oninet.pt onionmail.org online.bg online.com.kh online.de online.ee online.fr online.kz
    online.ms online.net.pg online.nl online.no online.ua onlinehome.de only.fr ono.com
    onsbrabantnet.nl onsneteindhoven.nl onsnetnuenen.nl onvol.net op.eu op.lt op.pl opayq.com
    open.by open.telekom.rs openmail.cc openmailbox.org optician.com optima.com.ua optimum.net
    optinet.hr optisprint.net optonline.net optushome.com.au optusnet.com.au orange.ci orange.co.uk
    orange.es orange.fr orange.jo orange.mu orange.net orange.nl orange.pl orange.sn
    orangehome.co.uk orangemail.sk orc.ru orcon.net.nz orgio.net oricom.ca orthodontist.net
    osnanet.de otenet.gr outgun.com outlook.ca outlook.com outlook.de outlook.es outlook.fr
    outlook.it outlook.jp ownit.nu ownit.se ownmail.net ozemail.com.au ozone.net ozonline.com.au
    ozu.es pacbell.net pacific-ocean.com pacific.net.hk pacific.net.id pacific.net.ph pacific.net.sg
    pacificwest.com paknet.com.pk pandora.be paradise.net.nz paran.com paranoici.org paris.com
    parks.lv passagen.se passfwd.com passinbox.com passmail.net passport.com pathfinder.gr pc.dk
    pchome.com.tw pdx.ne.jp pec.it pecimprese.it pediatrician.com penki.lt people.net.au
    peoplepc.com personal.ro perspektivbredband.se petlover.com petml.com philonline.com phnet.fi
    photographer.net physicist.net picknowl.com.au pikara.ne.jp pipex.com pisem.net plala.or.jp
    planet-interkom.de planet.nl planet.tn planetmail.com planetmail.net plasa.com pldtdsl.net
    plus.com plus.net plusnet.co.uk plusnet.com plusnet.pl pm.me pobox.com pobox.sk pochta.ru
    pochtamt.ru poczta.fm poczta.onet.pl poczta.pl pocztaonet.pl polandmail.com politician.com
    polka.co.za pop.com.br pop3.ru popaccount.com popstar.com portugalmail.com portugalmail.pt
    post.com post.cz post.ir post.sk post.tele.dk posta.ge postecert.it posteo.at posteo.ch
    posteo.de posteo.eu posteo.net posteo.org postinbox.com postmark.net postmaster.co.uk
    postpro.net presidency.com priest.com primacom.net primehome.com primus.ca primus.com.au
    privat.dk privaterelay.appleid.com prodigy.net prodigy.net.mx profibermail.dk programmer.net
    proinbox.com prokonto.pl promessage.com prontomail.com protestant.com proton.me protonmail.ch
    protonmail.com proximus.be pt.lu ptcl.net.pk ptd.net ptt.rs ptt.yu publicist.com purelymail.com
    pyur.net q.com qatar.net.qa qip.ru qq.com qualitynet.net qualityservice.com quick.cz
    quickline.ch quicknet.ch quicknet.nl quicksilver.net.nz qwest.net r7.com racsa.co.cr rad.net.id
    radiologist.net raha.com rakumail.jp rakuten.jp rambler.com rambler.ru rambler.ua ravemail.com
    rayana.ir razdva.cz rbcmail.ru rcn.com rdslink.ro rdsmail.ro rdsnet.ro realemail.net
    reallyfast.biz reallyfast.info realtyagent.com reborn.com red-sfr.fr redchan.it rediffmail.com
    reggaefan.com registerednurses.com reincarnate.com relay.firefox.com religious.com repairman.com
    representative.com republika.pl rescueteam.com retemail.es riseup.net ro.ru roadrunner.com
    rock.com rocketmail.com rogers.blackberry.net rogers.com romandie.com rome.com rossoalice.it
    rr.com rsnweb.ch ruggedinbox.com runbox.com rushpost.com s-mail.com s5.net safe-mail.net
    safrica.com saigonnet.vn saintly.com salesperson.net salzburg-online.at samart.co.th
    samerica.com samoa.ws sancharnet.in sanfranmail.com sannet.ne.jp sapo.com sapo.pt sasktel.net
    satyam.net.in saudi.net.sa saunalahti.fi sayclub.com sbb.rs sbcglobal.net sbermail.ru sbg.at
    scarlet.be sci.fi scientist.com scn-net.ne.jp scotlandmail.com scryptmail.com scs-net.org
    sdf.org sdfeu.org secmail.pro secretary.net seed.net.tw sefanet.ch sendme.cz senet.com.au
    sensewave.com sent.as sent.at sent.com sentoo.sn seychelles.net sezam.cz sezampro.rs sezampro.yu
    seznam.com seznam.cz sf-nett.no sfr.fr shaw.ca shinternet.ch sibmail.com sicurezzapostale.it
    sify.com sigaint.org silomails.com siminn.is simmani.com simnet.is simplelogin.co
    simplelogin.com simplelogin.fr sina.cn sina.com sina.com.cn sinamail.com singnet.com.sg siol.com
    siol.net sion.com skiff.com skiff.org skiffmail.com sky.com skybroadband.com.ph skyinet.net
    skymail.ru skynet.be skytalk.co.uk slingshot.co.nz slmail.me slmails.com slovanet.sk sltnet.lk
    smart-mail.de smartbro.net smile.net.il smtp.ru snakebite.com snap.net.nz sneakemail.com
    snet.net so-net.jp so-net.ne.jp so-net.net.tw socialworker.net sociologist.com sodetel.net.lb
    sofortsurf.de softbank.jp softbank.ne.jp softhome.net sogou.com sohu.com sol.dk solcon.nl
    solconmail.nl solnet.ch solution4u.com songwriter.net sonic.net sonofon.dk southernphone.com.au
    soverin.com soverin.net spainmail.com spamcop.net spamgourmet.com sparklight.net speakeasy.net
    spectrum.net speedlinq.nl speedpost.net speedy.com.ar speedy.com.pe speedymail.org
    spidernet.com.cy spin.net.au spinter.net splius.lt spnet.net spoko.pl spoluzaci.cz spray.se
    sri.lanka.net ssl-mail.com starband.net starcat.ne.jp starhub.net.sg starmail.com starman.ee
    starmedia.com start.no startmail.com stipte.nl stofanet.dk stonline.sk stream.cz streamyx.com
    stv.ee suddenlink.net suddenlinkmail.com sunrise.ch suomi.net suomi24.fi supanet.com supereva.it
    superig.com.br superonline.com sure.gg surfeu.at surfeu.de surfeu.fi surffi.fi surffi.net
    surgical.net swbell.net swbmail.de swedenmail.com swift-mail.com swiftdsl.com.au swiftkenya.com
    swing.be swipnet.se swissmail.com swissonline.ch sympatico.ca systausfall.org systemli.org
    szm.com szm.sk t-1.si t-2.net t-2.si t-com.hr t-com.me t-com.ne.jp t-com.sk t-home.de t-home.mk
    t-mobilethuis.nl t-online.de t-online.hu takas.lt talk21.com talkcity.com talkline.de
    talktalk.co.uk talktalk.net tango.lu tbaytel.net tcn.jp tdcadsl.dk tdcspace.dk tds.net
    teachers.org tech-center.com techemail.com techie.com technologist.com tedata.net.eg tees.jp
    teknik.io teksavvy.com tel.net.ba tele2.at tele2.de tele2.fr tele2.it tele2.nl tele2.no tele2.se
    tele2adsl.dk tele2allin.be telebyte.nl telecable.es telecentro.com.ar telecolumbus.net
    telefonica.es telefonica.net teleline.es telemach.net telenet.be telenet.lv telenetmail.be
    telenordia.se teleos-web.de telepac.pt teleport.ch telering.at teletu.it telewest.co.uk
    telfort.nl telfortglasvezel.nl telia.com telia.se telkom.net telkomsa.net tellas.gr telmex.net
    telmexla.net.co telone.co.zw telus.net telusplanet.net tenbit.pl teol.net terra.cl terra.com
    terra.com.ar terra.com.br terra.com.co terra.com.mx terra.com.pe terra.com.ve terra.es
    terra.net.br terra.net.lb tesco.net tfwno.gf thaimail.com the-fastest.net the-quickest.com
    theglobe.com theinternetemail.com themail.com theplate.com therapist.net thexyz.com thexyz.net
    thn.ne.jp thrunet.com thurweb.ch ticino.com tightmail.com tiki.ne.jp tilde.club tilde.team
    tim.it time.net.my tin.it tinet.net.tw tirol.com tiscali.ch tiscali.co.uk tiscali.co.za
    tiscali.com tiscali.cz tiscali.de tiscali.dk tiscali.es tiscali.fr tiscali.it tiscali.nl
    tiscali.no tiscalinet.de tiscalinet.it tjohoo.se tlen.eu tlen.pl tm.net.my tmomail.net tnc.ne.jp
    tng.de tnn.net toast.net tokai.or.jp toke.com tom.com tomaatnet.nl toothfairy.com topica.com
    topmail.de topnet.tn torontomail.com totalise.co.uk toucansurf.com touchtelindia.net
    toughguy.net toya.net.pl tpg.com.au tpts.net.tw tre.it tre.se tricom.net triera.net
    truemail.co.th tsn.cc ttcl.co.tz ttmail.com ttnet.net.tr turbopost.dk turk.net tut.by tuta.com
    tuta.io tutamail.com tutanota.com tutanota.de tvcablenet.be tvk.ne.jp tvn.hu tvnet.lv
    tvnetwork.hu tvstar.com tvujmail.cz twc.com tyt.by ua.fm uar.net ukf.net ukonline.co.uk ukr.net
    ukrpost.net ukrpost.ua umail.uz umpire.com unacs.bg une.net.co unforgettable.com uninet.ee
    uninet.net.id unitedonline.net unitel.co.kr unity-mail.de unitybox.de unitymedia.de unseen.is
    unwired.com.fj uol.com.ar uol.com.br uolinc.com uolsinectis.com.ar upc.at upcmail.at upcmail.ch
    upcmail.cz upcmail.hu upcmail.ie upcmail.nl upcmail.ro upcmail.sk upcnet.ro upcpoczta.pl
    uqmobile.jp url.com.tw usa.com usa.net usanetmail.com user.fm utanet.at utfors.se
    utlonline.co.ug utvinternet.co.uk utvinternet.com utvinternet.ie uwclub.net uymail.com
    value.net.nz varanger.com vatanmail.ir velox.com.br veloxmail.com.br vera.com.uy verat.net
    verizon.net versanet.de versatel.be versatel.de versateladsl.be veryfast.biz veryspeedy.net
    vfemail.net vianet.ca vianet.com.np videotron.ca videotron.qc.ca viettel.vn vip.hr vipmail.hu
    virgilio.com virgilio.it virgin.net virginmedia.co.uk virginmedia.com virtual.net.au visir.is
    vivaldi.net vivamail.hu vivodinet.gr vk.com vnet.hu vnn.vn vo.lu vodafone.co.nz vodafone.de
    vodafone.es vodafone.gr vodafone.ie vodafone.it vodafone.ne.jp vodafone.net vodafone.net.nz
    vodafone.pt vodafoneemail.co.uk vodafonemail.cz vodafonemail.de vodafonethuis.nl vodafonevast.nl
    vodamail.co.za voila.fr vol.at vol.net.mo vol.net.mt volia.net volja.net vollbio.com vollbio.de
    volny.cz voo.be vortex.is vp.pl vsnl.com vsnl.net vsnl.net.in vtext.com vtown.com.au vtr.cl
    vtr.net vtx.ch vtxmail.ch vtxnet.ch vzw.com vzwpix.com waifu.club waitrose.com wakwak.com
    waldonet.net.mt walla.co.il walla.com wanadoo.co.uk wanadoo.es wanadoo.fr wanadoo.mg
    wanadoo.net.ma wanadoo.nl wanadoo.re wananchi.com wans.net waoo.dk warpmail.net wave.co.nz
    wavecable.com wavenet.at web.de webmail.co.za webmails.com webname.com webspeed.dk webtv.net
    welho.com westnet.com.au westnet.net.au whale-mail.com who.net wibox.fr wickmail.net
    wideopenwest.com willcom.com wind.gr windowslive.com windstream.net winning.com wippies.com
    wippies.fi wise.net.lb wissal.dz witty.com wlink.com.np wo.cn wo.com.cn wol.net.pk woosh.co.nz
    workmail.com worldcall.net.pk worldonline.co.za worldonline.cz worldonline.dk worldonline.fr
    worldonline.nl wow.com wowmail.com wowway.com wp.eu wp.pl writeme.com wtnet.de wxs.nl xmail.net
    xmail.ru xmsnet.nl xnet.co.nz xnet.hr xnet.ro xoommail.com xplornet.ca xplornet.com xs4all.net
    xs4all.nl xsinet.co.za xsmail.com xtra.co.nz y-mobile.ne.jp y.net.ye ya.com ya.ru yaani.com
    yahoo.ca yahoo.cm yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.uk yahoo.com yahoo.com.br
    yahoo.com.vn yahoo.de yahoo.es yahoo.fr yahoo.it yahoo.ne.jp yahoogroups.co.uk yahoogroups.com
    yahoogroups.de yahoogroups.fr yam.com yandex.by yandex.com yandex.ru ybb.ne.jp yeah.net
    yebo.co.za yemen.net.ye yepmail.net yes.my yetnet.ch yifan.net ymail.com ymail.com.br
    ymail.ne.jp ymobile.ne.jp ymobile1.ne.jp yoafrica.com youmail.dk your-mail.com yours.com
    yousee.dk yubc.net zaclys.net zahav.net.il zamnet.zm zamtel.zm zapak.com zappmobile.ro zaq.ne.jp
    zaz.com.br zdnetonebox.com zebra.lt zeelandnet.nl zelkanet.hu zen.co.uk ziggo.nl ziggomail.com
    ziggozakelijk.nl zip.net zipmail.com.br zoho.com zohomail.com zol.co.zw zonmail.pt zonnet.nl
    zoomtown.com zoznam.sk ztv.ne.jp zuku.co.ke
    """.split()
)
