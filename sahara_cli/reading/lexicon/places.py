"""Cities, territories, regions and seas that news names often."""

from __future__ import annotations

from functools import cache

#: How long the first word of a name may be.
_LONGEST = 20


def _listed(text: str) -> frozenset[str]:
    names = (" ".join(name.split()) for name in text.split("|"))
    return frozenset(name for name in names if name)


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


def place_at(text: str, start: int) -> str | None:
    """Give the known place of several words whose name stands here: "Dar es Salaam"."""
    first = text[start : start + _LONGEST].partition(" ")[0]
    whole = (name for name in _by_first_word().get(first, ()) if text.startswith(name, start))
    return next((name for name in whole if not text[start + len(name) :][:1].isalnum()), None)


@cache
def _by_first_word() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in sorted(PLACES, key=lambda name: (-len(name), name)):
        if " " in name:
            index.setdefault(name.partition(" ")[0], []).append(name)
    return index
