"""The months as mail clients write them, by number; genitives where a language writes those.

Only data. An abbreviation of three letters or more counts if it names one month only.
"""

MONTHS: dict[int, str] = {
    1: "january januar janvier enero janeiro gennaio januari stycznia styczeń ledna leden "
    "tammikuuta января січня ocak január ianuarie ιανουαρίου jänner",
    2: "february februar février fevrier febrero fevereiro febbraio februari lutego luty "
    "února únor helmikuuta февраля лютого şubat február februarie φεβρουαρίου feb fév",
    3: "march märz maerz mars marzo março maart marca marzec března březen maaliskuuta марта "
    "березня mart március martie μαρτίου mrz mrt mär",
    4: "april avril abril aprile kwietnia kwiecień dubna duben huhtikuuta апреля квітня "
    "nisan április aprilie απριλίου apr avr abr",
    5: "may mai mayo maio maggio mei maja maj května květen toukokuuta мая травня mayıs "
    "május μαΐου μαι máj",
    6: "june juni juin junio junho giugno czerwca czerwiec června červen kesäkuuta июня "
    "червня haziran június iunie ιουνίου jun",
    7: "july juli juillet julio julho luglio lipca lipiec července červenec heinäkuuta июля "
    "липня temmuz július iulie ιουλίου jul",
    8: "august août aout agosto augustus augusti sierpnia sierpień srpna srpen elokuuta "
    "августа серпня ağustos augusztus αυγούστου aug ago",
    9: "september septembre septiembre setembro settembre września wrzesień září syyskuuta "
    "сентября вересня eylül szeptember septembrie σεπτεμβρίου sept sep set",
    10: "october oktober octobre octubre outubro ottobre października październik října říjen "
    "lokakuuta октября жовтня ekim október octombrie οκτωβρίου okt oct out",
    11: "november novembre noviembre novembro listopada listopad listopadu marraskuuta ноября "
    "листопада kasım noiembrie νοεμβρίου nov",
    12: "december dezember décembre decembre diciembre dezembro dicembre grudnia grudzień "
    "prosince prosinec joulukuuta декабря грудня aralık decembrie δεκεμβρίου dec dez dic "
    "déc",
}
# Hours east of UTC that clients write as letters.
ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 1, "cet": 1, "mez": 1, "wet": 0, "west": 1, "cest": 2,
    "mesz": 2, "eet": 2, "eest": 3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
    "mdt": -6, "pst": -8, "pdt": -7, "jst": 9, "kst": 9, "ist": 5.5, "aest": 10, "aedt": 11,
}  # fmt: skip
EVENING = ("pm", "p.m.", "p. m.", "午後", "下午", "오후", "晚上", "μ.μ.", "م")
MORNING = ("am", "a.m.", "a. m.", "午前", "上午", "오전", "早上", "π.μ.", "ص")
