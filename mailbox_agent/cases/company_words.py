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

# Further words that tell what an organisation is. A domain that runs words together is cut at
# these ("oxbowfreight"), and a line of a signature that holds one is a company's.
_KINDS = """
airport airways alliance analytics arena associates association authority automation bakeries
bakery bancorp batteries beverages biotech borough brands breweries brewery broadcasting builders
capital carriers catering centre chambers charity cinemas clinics coffee collective college
communications components concrete consortium consultants consultancy contractors cooperative
courier couriers creamery dental department diagnostics distribution diocese electrical electronics
energies engineers enterprises entertainment estates events factory farms fashion ferries fisheries
fitness forwarding foundation foundries foundry furniture gallery garage garden gardens glass
grocers hauliers haulage healthcare heating homes hospitals hospitality housing infrastructure
institute instruments interiors investments jewellers kitchens laboratories labs laundry learning
leasing lending library limited lines logistic maritime marine markets materials metals mills
mining ministry mobility museum nurseries optics outdoor outfitters packaging paints partners
pension pensions petroleum port pharmaceuticals pharmacies pharmacy plastics polymers ports primary
printers printing productions products properties property provisions railway railways
recruitment refinery renewables rentals resources restaurants retail retailers robotics salons
savings schools sciences security semiconductors shipyard societies society solar sports staffing
stations steelworks storage studio studios supermarkets supplies surgical surveyors tech terminal
terminals textiles theatre theatres timber tourism tours toys trade trading trains transit trust
trucking tyres university union utility ventures veterinary vineyards wagons warehouses warehousing
waste wholesale wines workshops yachts
auctions auctioneers aerospace aggregates aviation childcare cleaning clubs coaches cruises dairies
dentistry distillers distillery distilleries elevators florists forestry galleries hospice hospices
leisure living museums orchards plumbing poultry quarries roasters roofing scaffolding seafood
tramways wellness wineries winery

autohaus bau bauunternehmen behörde bildung brauerei druckerei einkauf elektronik fluggesellschaft
genossenschaft gemeinde gesellschaft gruppe hafen handwerk hochschule hotelgruppe immobilien
institut kaufhaus kliniken klinik klinikum klinikverbund krankenhaus kreis landkreis lebensmittel
maschinenbau metallbau möbel molkerei museum netze praxis reederei schule sparkasse stadtverwaltung
stahl stiftung technik textil transporte universität universitätsklinikum verband verkehrsbetriebe
verlage verlagsgruppe verein volksbank warenhaus warenhäuser wasserwerke werft werk wohnbau zentrum

agence atelier ateliers boulangerie bureau caisse centre cabinet chantier chantiers clinique
collège commune compagnie coopérative école énergies établissements fédération filature fonderie
fondation groupement hôpital hôpitaux hospitalier hospices hôtellerie imprimerie institut
laboratoire laboratoires lycée magasins mairie manufacture ministère mutuelle préfecture régie
syndicat société thermes université usine

administración asociación aseguradora autoridad ayuntamiento bodegas centro clínica clínicas
colegio compañía comunicaciones construcciones cooperativa diputación escuela fábrica facultad
farmacias fundación gobierno hoteles hotelera industrias inmobiliaria instituto laboratorios
municipio navieras puerto residencias sociedad supermercados tiendas transportes universidad viajes

azienda agenzia associazione casa cantine clinica compagnia comune consorzio cooperativa ditta
energia farmacie ferrovie fondazione gruppo impresa industrie istituto laboratorio officine ospedale
ospedali porto regione scuola società supermercati università

câmara clínica companhia construtora cooperativa distribuidora editora energia escola fábrica
fundação hospital indústria instituto laboratório lojas prefeitura rede seguradora supermercado
universidade

academie bedrijf drukkerij gemeente groep haven hogeschool hotels instelling kliniek rederij
stichting supermarkten universiteit waterschap woningen ziekenhuis

apotheken bäckerei bäckereien bergbahnen brauereien gärtnerei pflegedienste seilbahnen
domaine domaines maison vignobles boulangeries viveros conservas vivai pastificio traghetti
browar piekarnia

bryggeri energi fabrikk fylke havn kommune rederi sykehus sjukhus universitet verft
firma fabryka grupa hurtownia instytut klinika przedsiębiorstwo przychodnia sklepy spółka
spółdzielnia szkoła szpital uniwersytet urząd zakłady hotele
"""
ORGANISATION_WORDS = COMMON_COMPANY_WORDS.union(_KINDS.split()) - frozenset(
    "the and und et y e en of de la le les der die das van data digital media global mobile".split()
)

# At the end of a domain these may as well be the tail of one word ("Fjordbank", "Lufthansa"):
# only cut where the mail itself writes the part before.
TAILS_OF_ONE_WORD = frozenset(
    """bank banks verlag werke works tech labs media data food air gas bau haus house line
    lines way ways land side field ford port ports net soft ware web cloud shop store mart hub
    base yard mill mills farm farms farma pharma care trans energi havn haven firma casa
    union trust homes glass solar water press steel paper power""".split()
)
