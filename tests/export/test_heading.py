"""What stands over a timeline."""

from dataclasses import replace

from tests.export.synthetic import make_timeline
from timeline.export.heading import title_of
from timeline.model import Participant, Role, Timeline


def test_the_title_names_who_has_a_name_before_who_opens_a_sentence() -> None:
    divers = Participant("Divers", Role.AGENT)
    cast = ((divers,), (divers,), (Participant("Ada Holm", Role.AGENT, kind="PERSON"),))
    events = make_timeline(3).events
    told = Timeline(tuple(replace(event, participants=who) for event, who in zip(events, cast, strict=True)))
    assert title_of(told) == "Ada Holm and Divers"
