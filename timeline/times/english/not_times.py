"""Sentences in which each family of rules must stay silent, or is tempted beyond what is said."""

from __future__ import annotations

NOT_TIMES = {
    "famous": ("The panel split 9 / 11 and later 9/11/7.", "The bill passed on a 9/11 vote."),
    "figures": (
        "Ring 0800 and ask for extension 1653 (see the list).",
        "They counted 1430 (1330 men) there.",
        "The index closed at 1930, the pound stood at 9.30, and a share at 12.50.",
    ),
    "absolute": (
        "He may go and he may not.",
        "They found her 2004 Honda and a 1987 Chevrolet pickup.",
        "She leaves a daughter, June; and a son.",
        "They march on the capital.",
        "There April Jones met June Brown, and the Autumn Statement was read.",
        "Ann was in her sixties and the temperature in the 80s.",
        "The March on Washington was large.",
        "More than 1900 people came to the 2000 block of Main Street.",
        "The 20 Group met its lenders.",
        "The DEC, its donors and the OCT made an appeal.",
        "It cost $1998 and weighed 2000 kg or 1900 grams.",
        "Ring 555-1998 between 0900-1700.",
        "The team won 3-1 and the index stood at 2,015.37 points.",
    ),
    "periods": (
        "They trailed in the second quarter and scored two touchdowns in the fourth quarter.",
        "She scored twice in the second half, and the sales manager cheered.",
        "A quarter of them left at half price; the 4 Qs and H 2 O.",
    ),
    "holidays": (
        "The easter egg was hidden and the carol sung.",
        "They asked Ann Eid and Father Christmas, who comes each Christmas.",
        "They read the Good Friday Agreement.",
    ),
    "ranges": ("They won 12-14 and lost by 3 to 5.",),
    "clock": (
        "She ran 800 metres in 1:45.32 and then won 6-3, 7-6 (7-4).",
        "They asked three eastern states and 2 Pacific islands.",
        "They won 3 to 5, at odds of ten to one.",
        "Shares rose from 9 to 11 and the price from 7 to 12.",
    ),
    "days": (
        "They sat in the sun and wed; on the board he may 5 times have won.",
        "The marchers remember Bloody Sunday and the bankers Black Wednesday.",
        "An over-the-counter drug fell to the night shift.",
        "The Sunday Times and the Saturday Evening Post wrote of the Sunday School.",
        "She taught at a Sunday school and was a Sunday-school pupil.",
        "USA Today and the Today programme were there.",
        "Today's world is built by the leaders of tomorrow.",
    ),
    "relative": (
        "It was the year of Watergate and the year of the cat.",
        "A second-hand car and a second opinion.",
        "The fall of the wall made prices spring up.",
        "It was the last second of the match.",
        "The winter session and the summer recess of parliament are short.",
        "It was their last year and his last week at school.",
        "The rooms are let by the week.",
    ),
    "shifts": (
        "Sooner or later the first of them goes before the court.",
        "They came from behind and left long after.",
    ),
    "recurring": ("The Daily Courier was sold.", "The average daily turnover fell."),
    "durations": (
        "He came second, a 44-year-old of minute means.",
        "The race is for 3-year-olds and for those under two-years-old.",
        "He hoped that she would one day lead them.",
        "They wrote of the Thirty Years' War and the Six-Day War.",
        "The shares slid in after hours trading.",
        "It costs $5 a day and four flights a week.",
        "By Ann Lee, 4 min read.",
    ),
    "vague": (
        "For the time being it stays shut; at the moment nobody knows.",
        "Sales are up 4% year to date and month-to-date.",
        "The futures market and the currents of the sea.",
    ),
}
