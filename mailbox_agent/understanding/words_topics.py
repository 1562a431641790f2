"""Words that tell of an area, of severity and of a mood, per subject: data for `topics.py`.

Patterns over `sentences.fold` text of several languages at once; technical words travel. Each
tuple is (points, pattern).
"""

from mailbox_agent.records.reading import Area

Weighted = tuple[tuple[int, str], ...]

AREA_WORDS: dict[Area, Weighted] = {
    "integration": (
        (3, r"\bapis?\b|\bsso\b|\bsaml\b|\bscim\b|\bldap\b|\boauth\b|\bwebhooks?\b|\bconnectors?\b|\bkonnektor\w*|connecteur\w*|\bconector\w*|connettor\w*|\bedi\b|\bmiddleware\b|\berp\b|\bsap\b|\bsalesforce\b|\bcrm\b|\btms\b|\bpms\b|\bhttp ?\d{3}\b|\b429\b|\brate limits?\b"),
        (2, r"\bsync(?:s|ed|hroni[sz]\w+|ing)?\b|\bintegrations?\b|\bschnittstelle\w*|\bintegra[cçz]i\w+|\bintegratie\w*|\binterfaces?\b|\bsingle sign[- ]on\b|\bidentity provider\b|\bproveedor de identidad\b|\bendpoints?\b|\bsynchroni\w+|\bsincroni\w+|\bevents?\b|\bqueues?\b|\bcanaux\b|\bdata feed\b|\bgateway\b|連携"),
        (1, r"\bcertificate\b|\btoken\b|\bpush\b|\bpolling\b|\bpayload\b|\bmapping\b|\bpartition\w*"),
    ),
    "performance": (
        (3, r"\bslow(?:ness|er|ly)?\b|\bsluggish\b|\blatenc\w+|\boutages?\b|\b50[0-4]\b|\btime-?outs?\b|\bunavailab\w+|\bavailabilit\w+|\bunreachable\b|\bcrash\w*|\bresponse times?\b|\blangsam\w*|\bausfall\w*|\bausgefallen\b|\bverfügbarkeit\b|\bantwortzeit\w*|\blent(?:e|s|eur|o|a|ezza|itud)?\b|\bpanne\b|\bindisponib\w+|\bcaíd[oa]s?\b|\bno responde\b|\btraag\b|\bstoring\b|\bwoln\w+|\bawari\w+|遅い|障害|応答"),
        (2, r"\bdown\b(?! (?:the|a|to|with))|\bfrozen\b|\bfreez\w+|\bhangs?\b|\bcapacity\b|\bscal(?:e|ing)\b|\boverload\w*|\b\d+ seconds\b|\bcpu\b|\bload times?\b|\bfull scans?\b|\bcluster\b|\bindex\b|\babgebrochen\b|\blaufzeit\b|\bstunden gebraucht\b|\bperformance\b|\bsaturad\w+"),
    ),
    "timeline": (
        (3, r"\bgo[- ]?live\b|\blive date\b|\bmilestones? (?:missed|slip\w*)|\bmissed (?:the )?(?:date|deadline|milestone)|\bslip(?:ped|s|page|ping)?\b|\bpostpon\w+|\bdelay(?:ed|s)? (?:again|of the|by)|\bproject plan\b|\bprojektplan\b|\bverschob\w*|\bverzöger\w+|\bretard (?:du|de|sur)\b|\breport(?:é|er)\b|\baplaz\w+|\bretras\w+|\bproroga\w*|\britard\w+|\batras\w+|\bvertrag(?:ing)\b|\bopóźni\w+|\brollout\b|\bcut-?over\b|稼働|延期|遅延"),
        (2, r"\bdated plan\b|\bschedule\b|\btimeline\b|\bdeadline\b|\bit (?:was|became) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\bmoved\b.{0,30}\bdate\b|\bplan v\d|\bphase\b|\btermin\w*|\bpromised for\b|\bq[1-4]\b|\blaunch\b"),
    ),
    "commercial": (
        (3, r"\binvoic\w+(?! export)|\bcredit notes?\b|\brefund\w*|\bpric(?:e|es|ing)\b|\bquote\b(?! me)|\brenewal quote\b|\brechnung(?:en|sbetrag|snummer)?\b|\bgutschrift\w*|\bpreis(?:e|erhöhung)?\b|\bfactur(?:e|es|a|as|ation|ación)\b|\bavoir\b(?= |s)|\bremboursement\w*|\bnota de crédito\b|\bfattur\w+|\bnot[ae] di credito\b|\bfatura\w*|\bfactuur\w*|\bfaktur\w*|請求|\bovercharg\w+|\bdouble[- ]billed\b|\bbilling (?:error|department|dispute)"),
        (2, r"\bcontract (?:price|terms|value|ends)|\blicen[cs]e fees?\b|\bdiscount\w*|\brenewal\b|\bpayment\w*|\bbudget\w*|\bseats?\b|\bconditions? tarifaires?\b|\bvertrag(?:s|lich)\w*|\bcontratt\w+|\bcontrato\b|\bumow\w+|\bprocurement\b|\bcharged\b|\bsla credits?\b|\bcompensation\b"),
    ),
    "people": (
        (3, r"\bnobody (?:answers?|replies|responds|calls|came|picks)\b|\bno(?:[- ]one| one) (?:answers?|replies|responds|calls|ever)\b|\b(?:consultant|account manager|project manager|engineer|csm)s? (?:left|changed|replaced|never|keeps?)\b|\bthird (?:consultant|project manager|contact|account manager)\b|\bunprofessional\b|\brude\w*|\bunresponsive\b|\bturnover\b|\bhandover\b|\bansprechpartner\w* (?:wechsel|gewechselt)|\bniemand (?:antwortet|meldet|erreichbar)|\bpersonne ne (?:répond|rappelle)\b|\bnadie (?:responde|contesta|nos)\b|\bnessuno (?:risponde|ci)\b|\bninguém\b|\bniemand reageert\b|\bnikt nie\b|\bkonsultant\w*|担当者.{0,12}(?:返事|連絡|不在)"),
        (2, r"\bhis manager\b|\bher manager\b|\bthere (?:was|is) nobody\b|\bcommunication\b|\btrust\b|\bcompeten\w+|\bstaff(?:ing|ed)?\b|\battitude\b|\bignored\b|\bszkoleni\w*|\bkommunikation\b|\bnot about the \w+\b"),
    ),
    "functionality": (
        (3, r"\bbugs?\b|\bfeatures?\b|\bdefects?\b|\bmissing (?:field|column|feature|data|function)\w*|\b(?:column|field|report|export|screen|button|page)s? (?:is|are|comes?|came|coming|stays?|shows?) (?:\w+ )?(?:blank|empty|missing|wrong|broken|incomplete)|\bwrong (?:data|values?|numbers?|totals?|amounts?|profile)|\bfehler\w*|\bfunktion\w*|\bfonctionnalité\w*|\bfuncionalidad\w*|\bfunzionalità\b|\bfuncionalidade\w*|\bfunctionaliteit\w*|\bfunkcj\w+|\broadmap\b|\bout of the box\b|機能|欠落|不具合|文字化け|\bincomplete\b"),
        (2, r"\bexports?\b|\bimports?\b|\bfunction\b|\bdoes ?n[o']t work\b|\bbroken\b|\bcalculat\w+|\btemplate\w*|\breports?\b|\bcolumn\b|\bdisplay\w*|\bsplit\b|\bscreen\b|\bdata (?:is|are) wrong\b|\brows\b|\bgoes nowhere\b|\bdemo\b|\bbase de données\b|\bexportation\b|書き出し"),
    ),
}  # fmt: skip

SEVERITY_WORDS: Weighted = (
    (6, r"\b(?:business|production|operations?|plant|warehouse|line|everything) (?:is |are |has |have )?(?:completely )?(?:stopped|standing still|at a standstill|down|stopp\w+)|\bstandstill\b|\bstillstand\b|\b(?:steht|stehen) still\b|\bà l'arrêt\b|\bparad[oa]s?\b|\bfermo\b|\bcompletely down\b|\btotal outage\b|\bwithout power\b|\b503\b|業務停止|全面停止"),
    (5, r"\bclause \d+|\bterminat(?:e|ion|ing)\b(?! (?:process|session))|\bkündig(?:en|ung)\b|\brésili\w+|\brescind\w+|\brescission\w*|\brisoluzione del contratto\b|\bwypowiedz\w+ umow\w*|\blegal (?:action|steps|counsel)\b|\blawyers?\b|\banwalt\w*|\bbreach\b|解約|\bexercise (?:our|the) (?:right|exit)"),
    (4, r"\bcannot (?:ship|sell|invoice|bill|work|operate|open|log ?in|process)\b|\bcan't (?:ship|sell|invoice|bill|work|operate|open|log ?in|process)\b|\bno (?:orders?|invoices?|shipments?) (?:can|could|since)|\bkein einziger\b|\bkeine (?:rechnungen|aufträge)\b|\bsin poder\b|\bplus aucun\w*\b|\bsafety\b|\bpatients?\b|\bminister\w*|\bregulator\b.{0,60}\b(?:fine|deadline|breach)|\bdata (?:loss|lost|breach|leak)\b|\bdatenverlust\b|\bgdpr\b"),
    (3, r"\bgo[- ]live\b.{0,60}\b(?:risk|danger|impossible|cannot|fail)|\b(?:board|ceo|cfo|coo|vorstand|geschäftsführ\w+|comité|direction générale|consejo|zarząd)\b|\bcompetitors?\b|\bswitch(?:ing)? (?:to another|vendor|provider|supplier)|\bchurn\w*|\brenewal\b.{0,40}\b(?:risk|doubt|\$|k\b)|\bpenalt(?:y|ies)\b|\bvertragsstrafe\w*|\bpénalité\w*|\bpenalizaci\w+|\bpenale\b|\bkar[ay] umown\w+"),
    (2, r"\burgent\w*|\bdringend\w*|\burgence\b|\burgente\b|\bpilne\b|至急|\bimmediately\b|\bsofort\b|\bimmédiat\w*|\binmediat\w*|\bright now\b|\bunacceptable\b|\binakzeptabel\b|\binacceptable\b|\binaceptable\b|\bno workaround\b|\b(?:hundreds|thousands) of\b|\blate(?:d)?\b.{0,30}\bhours\b|\btoday\b|\bhoy\b|\bheute\b|\bby hand\b"),
    (2, r"(?:€|\$|£|¥|\b(?:eur|usd|gbp|dkk|sek|nok|chf|pln|cad|aud|inr|jpy|euros?|dollars?|pounds?)\b) ?\d|\d[\d.,]* ?(?:k\b|€|\$|£|euros?\b|eur\b|dkk\b|usd\b|zł|円|million)"),
    (1, r"\bstuck\b|\bfailed\b|\bfails?\b|\berrors?\b|\bmissing\b|\bwrong\b|\bbroken\b|\blost\b|\bcomplain\w*|\bdeadline\b|\bagain\b|\bnever\b|\bnobody\b|\bfehlt\b|\bfalsch\b|\bmanque\w*\b|\bfaltan?\b|\bcustomers?\b"),
)  # fmt: skip
MILDER_WORDS: Weighted = (
    (3, r"\bworkaround\b|\bwe (?:are )?manag(?:e|ing)\b|\bfor now we\b|\bin the meantime we\b|\bno drama\b|\bno rush\b|\bnot urgent\b|\bnicht dringend\b|\bpas urgent\b|\bno es urgente\b|\bwhen you (?:have|get) (?:a )?(?:time|chance|moment)|\bbehelf\w*|\bminor\b|\bkleinigkeit\w*|\bcosmetic\w*|\btypo\b|\bsmall (?:thing|issue|question)\b|\bone thing\b|\bprovisional\w*|\bby hand .{0,60}managing"),
    (2, r"\bat the moment (?:we|i) (?:help|fetch|use)|\bmanually\b|\bvon hand\b|\bà la main\b|\ba mano\b|\bhandmatig\b|\bręcznie\b|手作業|\bworks? (?:again|now|fine)\b|\bis working\b|\bloaded clean\b|\bthank you very much\b|\bno problem\b"),
)  # fmt: skip

MOOD_WORDS: dict[str, Weighted] = {
    "angry": (
        (4, r"\bunacceptable\b|\boutrag\w+|\bfurious\b|\bdisgrace\w*|\bridiculous\b|\bjoke\b|\bdisgust\w*|\bfed up\b|\bsick of\b|\benough is enough\b|\bincompeten\w+|\bshame\w*|\bunverschämt\w*|\bfrechheit\b|\bskandal\w*|\binakzeptabel\b|\binacceptable\b|\bscandaleu\w+|\bhonteu\w+|\bindignant\w*|\binaceptable\b|\bvergüenza\b|\bvergogn\w+|\binaccettabil\w+|\binaceitável\b|\bonacceptabel\b|\bskandaliczn\w+|言語道断|\bi don't need another\b|\bi don't care\b|\bcan't live with\b"),
        (3, r"\?\?+|!!+|\bnot my problem\b|\bnobody can say\b|\bi asked (?:three|four|five|six|\d+) times\b|\b(?:six|five|four|ten) times\b|\bdon't bother\b|\bthis is the (?:third|fourth|fifth) time\b|\bhow hard can\b|\bdon't offer me\b|\bhere's what has to happen\b|\binutile de\b|\bsince nobody seems\b|\bgoes nowhere\b"),
        (2, r"\bat once\b|\bimmediately\b|\bright now\b|\bdemand\b|\brepeatedly\b|\bonce again\b|\bso now it's\b|\bwhere are we\b|\bsofort\b|\bje n'accepte\w*\b|\bexijo\b"),
    ),
    "frustrated": (
        (3, r"\bfrustrat\w+|\bdisappoint\w+|\bembarrass\w+|\bconcern(?:ed|s|ing)\b|\bunhappy\b|\bworr(?:y|ied|ying)\b|\bstill (?:no|not|waiting|nothing|open)\b|\bfor weeks\b|\bagain and again\b|\benttäusch\w*|\bunzufrieden\w*|\bimmer noch\b|\bleider\b|\bdéçu\w*|\binquiet\w*|\btoujours pas\b|\bdecepcion\w*|\bpreocupa\w*|\bno avanzamos\b|\bdelus\w+|\bpreoccupat\w+|\bdecepcionad\w+|\bteleurgesteld\b|\bnie wiem już\b|\brozczarowan\w*|\b困っ\w*|\bthe only thing i got\b|\b(?:i|we) had hoped\b|\b(?:terz|second|quart)[oa] (?:mese|volta|settimana)\b|\bnever arrived\b|\bmai arrivate\b"),
        (2, r"\bwithout (?:any |a )?(?:answer|reply|response|call|note|notice)\b|\bno (?:answer|reply|response|news|feedback)\b|\bwaiting\b|\bnobody\b|\bkeine (?:antwort|rückmeldung)\b|\bsans (?:réponse|nouvelles)\b|\bsin (?:respuesta|noticias)\b|\bsenza risposta\b|\bbez odpowiedzi\b|\bnikt nie\b|\b(?:did not|didn't) (?:ring|call)\b|\bnobody (?:rang|called)\b|\bagain\b|\bnot usable\b|\bunusable\b|\bsich .{0,30}sparen\b"),
    ),
    "positive": (
        (3, r"\bthank(?:s| you) (?:very much |so much |a lot )?for (?:the |your )?(?:quick|speedy|fast|great|excellent|help|support|staying|solving|fixing)|\bgreat (?:job|work|news)\b|\bwell done\b|\bexcellent\b|\bvery happy\b|\bdelighted\b|\bpleased to\b|\bbetter than (?:i|we) (?:had )?(?:feared|expected|thought|hoped)\b|\bperfect\w*|\bvielen dank für die (?:schnelle|rasche)\b|\bmeinen dank\b|\bmerci (?:beaucoup )?pour (?:la|votre) (?:rapidité|réactivité|aide)\b|\bgracias por la rapidez\b|\bgrazie per (?:la rapidità|l'aiuto)\b|\bobrigad[oa] pela\b|\bbedankt voor de snelle\b|\bdziękuję za szybk\w+|助かりました|\b:-\)"),
        (2, r"\bworks (?:now|again|perfectly|fine)\b|\bsolved\b|\bresolved\b|\bis fixed\b|\bwent (?:well|through|better)\b|\bwithout (?:a late|errors|issues)\b|\bclose it\b|\bohne befund\b|\bfunciona\b(?! mal)|\bhave a good weekend\b|\bcoming correctly\b|\bis live since\b"),
    ),
}  # fmt: skip
