"""Names that mean the same, and names that do not."""

import pytest

from timeline.names import name_key, same_name

SAME = {
    "a given name and another short form of it": ("Hank Okafor", "Henry J. Okafor"),
    "a given name with other vowels": ("Mohammed Okafor", "Muhammad Okafor"),
    "a state and its short name": ("South Orlana", "Republic of South Orlana"),
    "a surname stands for the full name": ("Okafor", "Grace Okafor"),
    "a title makes no difference": ("Prime Minister Grace Okafor", "Grace Okafor"),
    "an office of several before a surname": ("Presidents Okafor", "Grace Okafor"),
    "an honorific before a surname": ("Mr. Lind", "Erik Lind"),
    "a middle initial may be missing": ("Erik J. Lind", "Erik Lind"),
    "a given name may be an initial": ("E. Lind", "Erik Lind"),
    "an acronym stands for its words": ("EU", "European Union"),
    "an acronym with full stops": ("U.N.", "United Nations"),
    "three words and their letters": ("SIS", "Secret Intelligence Service"),
    "little words may count in an acronym": ("BOE", "Bank of England"),
    "a country and its short name": ("Britain", "the United Kingdom"),
    "an article makes no difference": ("US", "the United States"),
    "a company's form makes no difference": ("Halden", "Halden Inc."),
    "spellings of one Ukrainian name": ("Zelensky", "Volodymyr Zelenskyy"),
    "another spelling of it": ("Zelenskiy", "Zelenskyy"),
    "accents make no difference": ("Peña Nieto", "Pena Nieto"),
    "a possessive makes no difference": ("Okafor's", "Grace Okafor"),
    "capitals make no difference": ("Nato", "NATO"),
    "a ship and what stands before its name": ("MV Orlana", "Orlana"),
    "a short form of a given name": ("Mike Okafor", "Michael Okafor"),
    "two short forms of one given name": ("Bob Lind", "Rob Lind"),
    "the Arabic article makes no difference": ("Sami al-Haddad", "Haddad"),
    "a magistrate's title makes no difference": ("Magistrate Ida Lind", "Ida Lind"),
    "a company's form may count in an acronym": ("NSL", "Norden Shipping Ltd"),
}

DIFFERENT = {
    "two programmes of one body": ("UN Fishing Programme", "UN World Harbour Programme"),
    "two of the committees of a house": ("House Ports Committee", "House Fishing Safety Committee"),
    "a king by number and a surname": ("Olaf II", "Erik Olaf"),
    "a town and the battle of it": ("Port Okafor", "Battle of Port Okafor"),
    "two given names before one surname": ("Grace Okafor", "Daniel Okafor"),
    "a city and the new one": ("York", "New York"),
    "a country and an office of it": ("US", "US Southcom"),
    "a country and its south": ("Korea", "South Korea"),
    "a bank and the World Bank": ("Bank", "World Bank"),
    "two given names of which one is short": ("Mike Okafor", "Mark Okafor"),
    "two products with numbers": ("Lumen 3", "Lumen 4"),
    "a title alone is nobody": ("President", "Lind"),
    "two countries": ("France", "Germany"),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_same_name(pair: tuple[str, str]) -> None:
    assert same_name(*pair)
    assert same_name(*reversed(pair))


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_different_names(pair: tuple[str, str]) -> None:
    assert not same_name(*pair)
    assert not same_name(*reversed(pair))


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_the_same_name_has_the_same_key(pair: tuple[str, str]) -> None:
    first, second = map(name_key, pair)
    assert first == second or pair[0] in ("BOE", "NSL")


@pytest.mark.parametrize("name", ["", " ", "—", "123", "the", "'s"])
def test_odd_names_never_raise(name: str) -> None:
    assert isinstance(name_key(name), str)
    assert same_name(name, "Grace Okafor") is False
