"""Who is meant: names, pronouns and descriptions of one article in, participants under their full names out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.events.english.happenings import HARMING, ONE_THING
from timeline.events.english.roles import ORGANISATION_NOUNS, PEOPLE_NOUNS, VESSELS
from timeline.events.english.words import words
from timeline.events.people.aliases import gather
from timeline.events.people.animacy import names_event, names_people
from timeline.events.people.descriptions import POINTING, apposition_chain, resolve_descriptions
from timeline.events.people.entity import Entity
from timeline.events.people.mentions import parting
from timeline.events.people.places import AT, Map, names_site, place_of
from timeline.events.people.plurals import resolve_plurals
from timeline.events.people.pronouns import resolve_pronouns
from timeline.events.syntax.arguments import Argument, arguments_of
from timeline.events.syntax.context import quoted_tokens, tokens_apart
from timeline.events.syntax.dateline import dateline_of
from timeline.events.syntax.joining import uncapital
from timeline.events.syntax.parse import PLACES, TEMPORAL, Parse, Word
from timeline.events.syntax.subjects import RELATIVES
from timeline.events.triggers.trigger import Trigger
from timeline.model import Participant, Role, TextSpan

_NOT_PARTICIPANTS = words("DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL")
_ACTING = PEOPLE_NOUNS | ORGANISATION_NOUNS
# "weighed anchor", "took place": no thing of their own.
_EMPTY_NOUNS = words("""
    it there this that these those which what who whom one way part time lot anchor place aim care effect note
    shape advantage attention opening latter former hands toll
""")
# What a clause beside the news tells happened elsewhere.
_ASIDE = words("relcl acl advcl")
# "1m", "co": no noun, though the parser says so.
_SHORTEST = 3
_DATELINE_WORDS = 40
_KEPT_BEFORE = words("compound amod poss nummod nmod quantmod case punct det advmod")
_PREDICATES = frozenset({"attr", "oprd"})
_DETERMINING = frozenset({"det", "poss"})
# "Met with nine bakers", "gave nine bakers a prize", "gave a prize to nine bakers".
_MEETING = frozenset({"", "with", "against", "between", "to"})
_LONGEST_OF = 6
_MARKS = re.compile(r"[\"“”]|``|''")


@dataclass(frozen=True, slots=True)
class Cast:
    """The people, organisations and places of one article, and every token that means one of them.

    ``places`` and ``buildings`` are the words that may tell where something happens, ``body`` is the first word after
    the dateline.
    """

    parse: Parse
    owners: dict[int, Entity]
    entities: tuple[Entity, ...]
    dateline: str
    places: Map
    buildings: Map
    events: frozenset[int] = frozenset()
    body: int = 0

    @property
    def quoted(self) -> frozenset[int]:
        """The tokens inside quotation marks."""
        return quoted_tokens(self.parse)

    def entity(self, token: Word) -> Entity | None:
        """The entity that a name, pronoun or description stands for, if it is known."""
        return self.owners.get(token.i)

    def name(self, token: Word) -> str:
        """The fullest name of what ``token`` stands for; its own short phrase when it has no name."""
        entity = self.entity(token)
        return entity.name if entity is not None else phrase(token)

    def participants(self, trigger: Trigger) -> tuple[Participant, ...]:
        """Return who takes part in the event, agents first, each once."""
        token = self.parse[trigger.token]
        found: dict[str, Participant] = {}
        own = self.entity(token)
        arguments = arguments_of(token)
        struck = token.lemma_ in HARMING and any(_is_calamity(argument) for argument in arguments)
        for argument in arguments:
            head = argument.head
            takes_part = (struck and _is_calamity(argument)) or self._takes_part(argument)
            if takes_part and (own is None or self.entity(head) is not own):
                if argument.role is Role.OTHER and head is self._scene(token):
                    continue
                for name, kind, aliases in self._named(head):
                    span = mention_span(head)
                    affected = not kind and (self._is_affected(argument) or (struck and argument.role is Role.PATIENT))
                    found.setdefault(name, Participant(name, argument.role, span, kind, aliases, affected))
        return tuple(found.values())

    def place(self, trigger: Trigger) -> str:
        """Return where it happens: a named place in its phrases; the dateline for what the first sentence tells."""
        token = self.parse[trigger.token]
        place = self._scene(token)
        if place is not None:
            return self.name(place)
        lead = self.parse[min(self.body, len(self.parse) - 1)].sent
        aside = any(word.dep_ in _ASIDE for word in (token, *token.ancestors))
        return self.dateline if token.i < lead.end and not aside else ""

    def _scene(self, token: Word) -> Word | None:
        """The word for where it happens: a town or a land, or else a building that the parser takes for a firm."""
        return place_of(token, self.places) or place_of(token, self.buildings)

    def _named(self, head: Word) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """The name, label and second names of what ``head`` stands for: several for "they" after "Okafor and Lind"."""
        entity = self.entity(head)
        meant = self._named_beside(head) if entity is None else entity.members or (entity,)
        for member in meant:
            yield member.name, member.kind, tuple(sorted(member.second_names))
        if not meant:
            yield phrase(head), "", ()

    def _named_beside(self, head: Word) -> tuple[Entity, ...]:
        """Whom names set beside a noun mean: "one of his deputies, Lind", "three divers, Okafor, Lind and Hay"."""
        nouns = [noun for noun in (_counted(head), head if head.tag_ == "NNS" else None) if noun is not None]
        beside = (self.entity(name) for noun in nouns for name in apposition_chain(noun))
        return tuple(entity for entity in beside if entity is not None and entity.kind == "PERSON")

    def _is_affected(self, argument: Argument) -> bool:
        """Whether something is done to people, or with them: "fined nine bakers", "clashed with the police".

        What somebody becomes is nobody else, and "his heir, Lind" is Lind.
        """
        head = _counted(argument.head) or argument.head
        met = argument.role is not Role.OTHER or argument.preposition in _MEETING
        if not met or _PREDICATES & {head.dep_, head.head.dep_ if head.dep_ == "conj" else ""}:
            return False
        # "Promoted to treasurer": an office has no article.
        if argument.preposition == "to" and head.tag_ == "NN" and _DETERMINING.isdisjoint(head.below):
            return False
        named = any(c.dep_ == "appos" and c.i in self.owners for c in head.rights) and not self._named_beside(head)
        lemma = head.lemma_.lower()
        # "Trawler" is a fisherman to the dictionary.
        return not named and lemma not in VESSELS and (lemma in PEOPLE_NOUNS or names_people(head) is True)

    def _takes_part(self, argument: Argument) -> bool:
        head = argument.head
        entity = self.entity(head)
        if (
            head.i < self.body
            or head.i in tokens_apart(self.parse)
            or ("nummod" in head.below and any(c.dep_ == "nummod" and c.ent_type_ in TEMPORAL for c in head.lefts))
            or head.lower_ in RELATIVES
        ):
            return False
        whole = _counted(head) if entity is None else None
        if whole is not None:
            met = argument.role is not Role.OTHER or self._is_affected(argument)
            return met and not (argument.role is Role.PATIENT and names_event(whole))
        if head.ent_type_ in _NOT_PARTICIPANTS and entity is None:
            # "Thousands marched", "dozens were hurt".
            several = head.ent_type_ == "CARDINAL" and head.tag_ == "NNS" and argument.preposition != "by"
            return several and argument.role is not Role.OTHER
        if entity is not None:
            # "At the Norden Conference" and "in Oslo" tell where, "at Lind" whom.
            where = argument.preposition == "at" and entity.kind != "PERSON"
            return not where and not (argument.preposition in AT and entity.kind in PLACES)
        if (
            head.i in self.events
            or head.pos_ == "PRON"
            or head.lower_ in _EMPTY_NOUNS
            or (argument.role is Role.PATIENT and names_event(head))
            # "Asked how many ships came".
            or head.left_edge.lower_ == "how"
            or not any(letter.isalpha() for letter in head.text)
            or head.pos_ not in ("NOUN", "PROPN")
            or (len(head) < _SHORTEST and head.text.islower())
        ):
            return False
        acting = head.lemma_.lower() in _ACTING or (argument.role is not Role.OTHER and argument.preposition != "by")
        return acting or self._is_affected(argument)


def cast_of(parse: Parse, *, events: Iterable[int] = ()) -> Cast:
    """Read an article once: gather its names, then resolve descriptions, then pronouns.

    ``events`` are the tokens of event words: a nameless event is no participant of another.
    """
    owners, entities = gather(parse)
    resolve_descriptions(parse, owners, entities)
    resolve_pronouns(parse, owners)
    resolve_plurals(parse, owners)
    dateline, body = _dateline(parse)
    kinds = {entity.number: entity.kind for entity in entities}
    places = {i: kinds[owner.number] for i, owner in owners.items() if kinds.get(owner.number) in PLACES}
    houses = {entity.number for entity in entities if kinds[entity.number] not in PLACES and names_site(entity.name)}
    buildings = dict.fromkeys((i for i, owner in owners.items() if owner.number in houses), "FAC")
    atlas = Map.of(parse, places), Map.of(parse, buildings)
    return Cast(parse, owners, entities, dateline, *atlas, frozenset(events), body)


def phrase(head: Word) -> str:
    """Return the short noun phrase around ``head``: its modifiers before it and one "of" phrase after it.

    Without its article and, at the start of a sentence, without its capital, so that it reads the same everywhere.
    """
    start = min((child.left_edge.i for child in _naming(head)), default=head.i)
    # Nothing goes on from before a bracket or a dash: "12) nine bakers", "the regime - traffic".
    start = max((i + 1 for i in range(start, head.i) if parting(head.parse[i])), default=start)
    end = head.i + 1
    whole = _counted(head)
    if whole is not None:
        number = " ".join(head.parse.written(start, end).split())
        # "Three of his buyers" are three buyers.
        owned = head.pos_ == "NUM" and any(c.dep_ == "poss" and c.pos_ == "PRON" for c in whole.lefts)
        link = "" if owned else " of the" if any(c.lower_ == "the" for c in whole.lefts) else " of"
        return f"{uncapital(number, head.parse[start])}{link} {phrase(whole)}"
    of = next((c for c in head.rights if c.dep_ == "prep" and c.lower_ == "of" and c.i == head.i + 1), None)
    if of is not None:
        # Of a long phrase as much as its noun: "handful of leaders (who have offered help)".
        inside = next((c.i + 1 for c in of.rights if c.dep_ == "pobj"), end)
        end = next((last for last in (of.right_edge.i + 1, inside) if last - of.i <= _LONGEST_OF), end)
    while start < head.i and (head.parse[start].pos_ in ("DET", "PUNCT") or head.parse[start].lower_ in POINTING):
        start += 1
    text = _MARKS.sub("", " ".join(head.parse.written(start, end).split())).strip(" ,;:-–—")
    return uncapital(" ".join(text.split()), head.parse[start])


def mention_span(head: Word) -> TextSpan:
    """Return the mention as written: the entity around ``head``, else its phrase from determiner to head."""
    start, end = head.i, head.i + 1
    left = [child.left_edge.i for child in _naming(head, owned=True)]
    if head.pos_ in ("NOUN", "PROPN") and left:
        start = min(left)
    first, last = head.parse[start], head.parse[end - 1]
    return TextSpan(first.idx, last.end, head.parse.written(start, end))


def _is_calamity(argument: Argument) -> bool:
    return argument.role is Role.AGENT and argument.head.lemma_.lower() in ONE_THING


def _counted(head: Word) -> Word | None:
    """Whom or what a number counts: the divers of "dozens of divers", the Danes of "millions of Danes"."""
    inside = [g for c in head.rights if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"]
    if head.ent_type_ != "CARDINAL" or not inside:
        return None
    people = inside[0].ent_type_ == "NORP" or inside[0].tag_ == "NNPS"
    measured = (inside[0].pos_ != "NOUN" and not people) or inside[0].ent_type_ in _NOT_PARTICIPANTS
    return inside[0] if not measured or _counted(inside[0]) is not None else None


def _naming(head: Word, *, owned: bool = False) -> Iterator[Word]:
    """The words before a noun that belong to its name: no time ("Sunday lawyers"), and no "his" unless ``owned``."""
    for child in reversed(list(head.lefts)):
        when = child.ent_type_ in TEMPORAL and child.left_edge.ent_type_ in TEMPORAL
        if child.dep_ not in _KEPT_BEFORE or when or (child.pos_ == "PRON" and not owned):
            return
        yield child


def _dateline(parse: Parse) -> tuple[str, int]:
    """The place before the first sentence, and the word at which the article itself begins."""
    dateline = dateline_of(parse.written(0, min(_DATELINE_WORDS, len(parse))))
    if dateline is None:
        return "", 0
    return dateline.place, sum(1 for word in parse.words[:_DATELINE_WORDS] if word.idx < dateline.end)
