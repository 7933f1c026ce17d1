"""Feasts that follow the moon, by table: Ramadan, the two Eids, Lunar New Year, Diwali, Holi.

Each word is month and day of one year, from the first year of its row on. The Islamic days are those of the
Umm al-Qura calendar, which a sighting of the moon may move by a day; Diwali and Holi are as India keeps them. The
tables were taken from the package ``holidays`` (MIT), whose sources they share. Outside them nothing is guessed.
"""

from collections.abc import Mapping
from datetime import date, timedelta

_FIRST_ISLAMIC = _FIRST_LUNAR = 1980
_FIRST_INDIAN = 2001

_RAMADAN = """
0713 0702 0622 0612 0531 0520 0509 0429 0417 0407 0327 0317 0305 0222 0211 0131 0121 0110 1219 1209 1127 1116 1106 1026
1015 1004 0924 0913 0901 0822 0811 0801 0720 0709 0628 0618 0606 0527 0516 0506 0424 0413 0402 0323 0311 0301 0218 0208
0128 0116 0105 1215 1204 1123 1112 1101 1020 1010 0930 0919 0907 0828 0817 0806 0726 0715 0705 0624 0612 0602 0522
"""
_EID_AL_FITR = """
0812 0801 0721 0711 0630 0619 0608 0528 0516 0506 0426 0415 0404 0324 0313 0302 0219 0208 0129 0118 0108 1216 1205 1125
1114 1103 1023 1013 1001 0920 0910 0830 0819 0808 0728 0717 0706 0625 0615 0604 0524 0513 0502 0421 0410 0330 0320 0309
0226 0214 0204 0124 0114 0102 1212 1201 1119 1108 1029 1019 1007 0926 0915 0904 0824 0814 0803 0724 0712 0701 0620
"""
_EID_AL_ADHA = """
1019 1008 0927 0917 0905 0826 0815 0804 0723 0713 0702 0622 0611 0531 0520 0509 0427 0417 0407 0327 0316 0305 0222 0211
0201 0121 0110 1220 1208 1127 1116 1106 1026 1015 1004 0923 0911 0901 0821 0811 0731 0720 0709 0628 0616 0606 0527 0516
0505 0424 0413 0402 0322 0311 0301 0218 0207 0126 0116 0105 1214 1204 1123 1112 1031 1021 1010 0930 0919 0908 0828
"""
_LUNAR_NEW_YEAR = """
0216 0205 0125 0213 0202 0220 0209 0129 0217 0206 0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201
0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206
0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123
"""
_DIWALI = """
1114 1104 1025 1112 1101 1021 1109 1028 1017 1105 1026 1113 1103 1023 1111 1030 1019 1107 1027 1114 1104 1024 1112 1031
1020 1108 1029 1017 1105 1026 1114 1102 1022 1110 1030
"""
_HOLI = """
0310 0329 0318 0307 0326 0315 0304 0322 0311 0301 0320 0308 0327 0317 0306 0324 0313 0302 0321 0310 0329 0318 0308 0325
0314 0304 0322 0311 0301 0320 0309 0327 0316 0305 0324
"""
_TABLES: Mapping[str, tuple[int, tuple[str, ...]]] = {
    "ramadan": (_FIRST_ISLAMIC, tuple(_RAMADAN.split())),
    "eid al-fitr": (_FIRST_ISLAMIC, tuple(_EID_AL_FITR.split())),
    "eid al-adha": (_FIRST_ISLAMIC, tuple(_EID_AL_ADHA.split())),
    "lunar new year": (_FIRST_LUNAR, tuple(_LUNAR_NEW_YEAR.split())),
    "diwali": (_FIRST_INDIAN, tuple(_DIWALI.split())),
    "holi": (_FIRST_INDIAN, tuple(_HOLI.split())),
}
MOON_FEASTS = frozenset(_TABLES)
SIGHTED = frozenset({"ramadan", "eid al-fitr", "eid al-adha"})
"""Feasts that begin when the new moon is seen."""


def moon_feast(name: str, year: int) -> date:
    """Return the first day of a feast; a ``ValueError`` in a year that its table does not reach.

    >>> moon_feast("diwali", 2025), moon_feast("lunar new year", 2026)
    (datetime.date(2025, 10, 20), datetime.date(2026, 2, 17))
    """
    first, days = _TABLES[name]
    if not first <= year < first + len(days):
        raise ValueError(f"no date of {name} for {year}; the table holds {first} to {first + len(days) - 1}")
    day = days[year - first]
    return date(year, int(day[:2]), int(day[2:]))


def last_of_ramadan(first: date) -> date:
    """Return the day before the Eid that ends a Ramadan: its 29th or its 30th."""
    eid = moon_feast("eid al-fitr", first.year)
    days = 29 if (eid - first).days == 29 else 30
    return first + timedelta(days=days - 1)
