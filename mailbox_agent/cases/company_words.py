"""Words that many companies have in their names: they do not tell one from another. Data."""

_COMMON = """
group groupe gruppe grupo gruppo grupa holding holdings international global europe worldwide
company companies corporation enterprise enterprises industries industry partners associates
consulting services service solutions systems system software technologies technology tech digital
data media press publishing publishers books bank banking insurance assurance mutual capital
finance financial energy power water utilities gas electric telecom mobile network networks
logistics freight shipping transport cargo express airlines travel hotel hotels lodges resorts
health healthcare medical pharma clinic hospital foods food dairy retail stores trading supply
manufacturing engineering construction motors automotive steel paper chemicals university college
school city county council stadtwerke versicherung versicherungen assekuranz verlag logistik
spedition handel werke energie assurances banque editions hotels transports banco seguros
editorial editora edizioni assicurazioni trasporti banca verzekeringen uitgeverij vervoer bank
ubezpieczenia wydawnictwo logistyka the and und et y e en of de la le les der die das van
"""
COMMON_COMPANY_WORDS = frozenset(_COMMON.split())
