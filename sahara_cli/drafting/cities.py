"""Cities, territories and regions that news names often, and bodies of many states by their short names."""

from __future__ import annotations


def _listed(text: str) -> frozenset[str]:
    names = (" ".join(name.split()) for name in text.split("|"))
    return frozenset(name for name in names if name)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PLACES = _listed("""
    Kabul|Algiers|Buenos Aires|Canberra|Sydney|Melbourne|Vienna|Baku|Dhaka|Minsk|Brussels|Sarajevo|
    Brasilia|Rio de Janeiro|Sao Paulo|Sofia|Ottawa|Toronto|Montreal|Vancouver|Santiago|Beijing|
    Shanghai|Hong Kong|Macau|Taipei|Bogota|Kinshasa|Zagreb|Havana|Nicosia|Prague|Copenhagen|Cairo|
    Alexandria|Tallinn|Addis Ababa|Helsinki|Paris|Marseille|Strasbourg|Tbilisi|Berlin|Munich|Hamburg|
    Frankfurt|Cologne|Accra|Athens|Budapest|Reykjavik|New Delhi|Delhi|Mumbai|Calcutta|Kolkata|
    Jakarta|Tehran|Baghdad|Basra|Mosul|Dublin|Belfast|Jerusalem|Tel Aviv|Haifa|Gaza|Gaza City|
    West Bank|Rome|Milan|Tokyo|Osaka|Hiroshima|Amman|Nairobi|Mombasa|Pristina|Kosovo|Riga|Beirut|
    Tripoli|Benghazi|Vilnius|Kuala Lumpur|Bamako|Mexico City|Chisinau|Rabat|Casablanca|Laayoune|
    Dakhla|Tindouf|Western Sahara|Kathmandu|Amsterdam|The Hague|Wellington|Abuja|Lagos|Oslo|Islamabad|
    Karachi|Lahore|Peshawar|Kashmir|Ramallah|Hebron|Lima|Manila|Warsaw|Krakow|Lisbon|Bucharest|
    Moscow|St. Petersburg|Grozny|Chechnya|Kigali|Riyadh|Jeddah|Mecca|Dakar|Belgrade|Bratislava|
    Mogadishu|Cape Town|Johannesburg|Pretoria|Seoul|Pyongyang|Madrid|Barcelona|Catalonia|Colombo|
    Khartoum|Darfur|Stockholm|Geneva|Zurich|Bern|Damascus|Aleppo|Homs|Idlib|Bangkok|Tunis|Ankara|
    Istanbul|Kampala|Kyiv|Kiev|Kharkiv|Odesa|Mariupol|Crimea|Donetsk|Luhansk|Donbas|Abu Dhabi|Dubai|
    London|Manchester|Edinburgh|Glasgow|Scotland|Wales|England|Northern Ireland|Washington|New York|
    New York City|Los Angeles|Chicago|Boston|Houston|Dallas|Miami|Atlanta|San Francisco|Seattle|
    Philadelphia|Detroit|Denver|Las Vegas|New Orleans|San Diego|Phoenix|Newark|Oklahoma City|
    Puerto Rico|Guantanamo Bay|California|Texas|Florida|Alaska|Hawaii|Ohio|Michigan|Illinois|
    Pennsylvania|New Jersey|Massachusetts|Virginia|Iowa|Idaho|Utah|Montana|Kansas|Nebraska|Oklahoma|
    Missouri|Arkansas|Mississippi|South Dakota|North Dakota|Wyoming|New Mexico|West Virginia|Vermont|
    Maine|New Hampshire|Connecticut|Rhode Island|Delaware|Indiana|North Carolina|South Carolina|Arizona|
    Nevada|Oregon|Colorado|Minnesota|Wisconsin|Louisiana|Alabama|Tennessee|Kentucky|Maryland|Tashkent|
    Caracas|Hanoi|Saigon|Ho Chi Minh City|Phnom Penh|Yangon|Rangoon|Sanaa|Aden|Lusaka|Harare|Tibet|
    Xinjiang|Bosnia|Greenland|Gibraltar|Bermuda|Taiwan|Europe|Asia|Africa|Latin America|Middle East|
    North Africa|West Africa|East Africa|Central Asia|Balkans|Caucasus|Sahel|Antarctica|Arctic|
    Mediterranean|Black Sea|Red Sea|Persian Gulf|Gulf|Strait of Hormuz|South China Sea|Baltic Sea|
    Atlantic|Pacific|Caribbean|Sinai|Golan Heights|Kurdistan|Punjab|Nagorno-Karabakh|Abkhazia|
    South Ossetia|Transnistria|Somaliland|Tigray|Doha|Muscat|Manama|Kuwait City|Vatican City|
    Luxembourg City|Nouakchott|Abidjan|Freetown|Monrovia|Conakry|Ouagadougou|Niamey|N'Djamena|Bangui|
    Libreville|Luanda|Maputo|Antananarivo|Juba|Asmara|Djibouti City|Dar es Salaam|Bujumbura|Goma
""")
#: Bodies by their letters.
BODIES = {
    "UN": "United Nations", "U.N.": "United Nations", "EU": "European Union", "E.U.": "European Union",
    "AU": "African Union", "IMF": "International Monetary Fund", "WHO": "World Health Organization",
    "WTO": "World Trade Organization", "IAEA": "International Atomic Energy Agency",
    "ICC": "International Criminal Court", "OSCE": "Organization for Security and Co-operation in Europe",
    "ASEAN": "Association of Southeast Asian Nations",
}  # fmt: skip
#: Words that end the name of a body or a firm.
BODY_ENDINGS = _words("""
    foods drilling projects industries airlines airways motors systems steel partners brothers acquisition holdings
    technologies stores products securities savings oil gas energy electric telecom composite index exchange
    corp corp. inc inc. ltd ltd. plc co co. s.a. ag ab nv gmbh laboratories pharmaceuticals insurance trust financial
    communications petroleum mining resources enterprises international association federation council committee union
    front movement brigade brigades army militia party alliance league society institute foundation agency authority
    administration commission ministry department court tribunal parliament congress senate assembly police guard
    university press times post news club church bank fund group company organisation organization secretariat house
""")
#: Such a word alone names none of them.
GENERIC = _words("""
    union council party house committee commission board bank court department ministry agency office company group
    fund institute university school college club team league conference front movement federation association society
    army police guard press news street state government web internet bible jesus god communism islam christianity
    asian african european arab latin african-american western-backed republican democratic democrat
    protestant catholic muslim christian jewish sunni shiite protestants catholics muslims christians jews
    south north east west southern northern eastern western mr mrs ms sir jr sr today tomorrow yesterday
""")
