"""What invented people, companies and products are called, by language."""

FIRST = {
    "en": "Alice Ben Carol Dan Erin Frank Grace Henry Isla Jack Karen Liam Mia Noah Olive Peter Quinn Ruth Sam Tess Umar Vera Will Xena Yusuf Zoe Amara Bilal Chidi Devika Elias Farah Gwen Hugo Imran Joan Keith Leila Morag Nadia",
    "de": "Anja Bernd Claudia Dieter Elke Frieder Gisela Heiko Ingrid Jochen Katrin Lars Monika Niklas Olaf Petra Ralf Sabine Torsten Ute Volker Wiebke Jörg Käthe Jürgen Hülya",
    "fr": "Agnès Benoît Camille Didier Élodie Fabrice Gaëlle Hervé Inès Julien Karim Lucie Mathilde Noémie Olivier Pascale Quentin Romane Sylvain Thérèse",
    "es": "Ana Bruno Carmen Diego Elena Fermín Gloria Hugo Inés Javier Lucía Manuel Nuria Óscar Pilar Raúl Sofía Tomás Úrsula Víctor",
    "it": "Alessia Bruno Chiara Dario Elisa Fabio Giulia Ivano Laura Marco Nicolò Ornella Paolo Rosa Silvia Tommaso Umberto Valeria",
    "ja": "健太 美咲 翔太 陽子 大輔 直美 拓也 恵子 隆 由美 誠 香織",
}
LAST = {
    "en": "Abbot Bright Calder Dunmore Easton Fairley Gorman Hartwell Iveson Jessop Kirkby Lomax Marsden Nettle Oakley Pargeter Quill Radley Selby Thorne Upton Vickers Wexford Yardley Adeyemi Banerjee Chowdhury Okoro Mensah Nakamura Novak Petrov Singh Tanaka Osei Haddad Farouk Ibarra",
    "de": "Ahrens Brandt Clausen Dörr Eichner Feldkamp Göbel Hartung Immel Jansen Kröger Lindner Möbius Nagel Overbeck Pohl Rösler Schäfer Thiele Uhlig Vogt Wenzel Ziegler Yıldız",
    "fr": "Aubert Bélanger Chevrier Delorme Étienne Fabre Gauthier Hervieu Jourdan Lacroix Mercier Noël Ouvrard Perrot Renaud Sabatier Tissot Vasseur",
    "es": "Alonso Benítez Cordero Domínguez Escobar Ferrer Gálvez Herrero Ibáñez Lozano Márquez Núñez Ortega Peña Rincón Serrano Téllez Urrutia",
    "it": "Amato Bellini Conti Donati Esposito Ferrante Gatti Leone Marchetti Nardi Orsini Pellegrino Ricci Sartori Testa Vitale",
    "ja": "佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 加藤",
}
# Romanised, for addresses; in the order above.
ROMAN_FIRST = "kenta misaki shota yoko daisuke naomi takuya keiko takashi yumi makoto kaori"
ROMAN_LAST = "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato"

COMPANY_HEADS = "Alder Amber Arctic Argent Ashford Aurora Bayside Beacon Birch Blue Boreal Bramble Bridge Bronze Canal Cedar Cinder Cobalt Copper Coral Crest Delta Dover Eagle East Elm Ember Fair Falcon Fern Fjord Flint Fox Garnet Glen Granite Green Harbor Hazel Heron High Hollow Iron Isar Ivory Jade Juniper Kestrel Lake Larch Lark Linden Lunar Maple Marble Meridian Mill Mistral Moor North Oak Ochre Onyx Opal Orchard Otter Pearl Pine Plover Quarry Quartz Raven Reed Ridge River Rowan Sable Saffron Sand Silver Slate Solent South Spruce Stone Summit Swift Tarn Teal Thistle Tide Timber Topaz Umber Vale Vesper Walnut Water West Willow Wind Wren".split()
COMPANY_TAILS = "Freight Foods Energy Bank Retail Motors Health Media Airlines Insurance Pharma Steel Textiles Logistics Systems Robotics Mutual Travel Chemicals Telecom Grid Hospitals Publishing Breweries Shipping Optics Pumps Tools Paper Glass Farms Rail Credit Labs Homes Waters Ports Studios".split()
COMPANY_FORMS = {
    "en": ("Ltd", "Inc.", "PLC", "Group"),
    "de": ("GmbH", "AG", "KG"),
    "fr": ("SA", "SARL"),
    "es": ("S.A.", "S.L."),
    "it": ("S.p.A.", "S.r.l."),
    "ja": ("K.K.", "Japan"),
}
PRODUCTS = "Ledger Hub,Flow Gateway,Report Studio,Sync Server,Vault Connect,Route Planner,Data Bridge,Claims Desk,Order Engine,Identity Broker".split(
    ","
)
TITLES = "Head of Operations,IT Manager,CIO,Service Desk Lead,Project Manager,Controller,System Administrator,Director of Platforms,Warehouse Manager,Integration Architect".split(
    ","
)
