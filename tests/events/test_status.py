"""Whether it happened, and who says so; every sentence is our own."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from timeline.events.status import reporter_token, status_of
from timeline.events.tense import word_group
from timeline.events.trigger import Trigger
from timeline.model import EventClass, Status, TextSpan

HAPPENED, ONGOING, PLANNED, HYPOTHETICAL, DENIED = Status


def trigger_at(doc: Doc, word: str, event_class: EventClass = EventClass.OCCURRENCE) -> Trigger:
    token = next(token for token in doc if token.text == word)
    group = word_group(token)
    return Trigger(
        token.i,
        TextSpan(token.idx, token.idx + len(token), token.text),
        token.lemma_,
        event_class,
        1.0,
        tense=group.tense,
        aspect=group.aspect,
        polarity=group.polarity,
        modality=group.modality,
    )


SENTENCES = [
    # what happened
    ("The miners walked out on Monday.", "walked", HAPPENED),
    ("A ferry sank off the coast of Samoa.", "sank", HAPPENED),
    ("The crew managed to seal the leak.", "seal", HAPPENED),
    ("The scandal forced the mayor to resign.", "resign", HAPPENED),
    ("The judge was forced to resign.", "resign", HAPPENED),
    ("Helsinki has signed the treaty.", "signed", HAPPENED),
    ("The dam began to leak on Sunday.", "leak", HAPPENED),
    ("She went on to win the election.", "win", HAPPENED),
    ("The minister resigned after meeting the king.", "meeting", HAPPENED),
    ("Norway was the first to sign the pact.", "sign", HAPPENED),
    ("The earthquake destroyed the bridge.", "earthquake", HAPPENED),
    ("The tenants were able to flee.", "flee", HAPPENED),
    ("The rebels stormed the palace, killing two guards.", "killing", HAPPENED),
    ("The boy's arrest angered the town.", "arrest", HAPPENED),
    ("The envoy offered to drop the demand.", "offered", HAPPENED),
    ("The union threatened to strike.", "threatened", HAPPENED),
    ("The mayor may resign, saying he lost the vote.", "saying", HAPPENED),
    ("The queen may thank the men guarding the gate.", "guarding", HAPPENED),
    ("The minister called for a ceasefire.", "called", HAPPENED),
    ("The envoys held talks in Oslo.", "talks", HAPPENED),
    ("Turkey may end the siege.", "siege", HAPPENED),
    # what goes on
    ("Rescuers are searching the ruins.", "searching", ONGOING),
    ("Prices jumped as shortages continue.", "continue", ONGOING),
    ("The ongoing strike has closed the port.", "strike", ONGOING),
    # what is planned
    ("Ministers will meet on Tuesday in Vienna.", "meet", PLANNED),
    ("The band is going to play in Lima.", "play", PLANNED),
    ("The firm said it was hiring and would open a shop.", "open", PLANNED),
    ("Brewer to shut its oldest plant", "shut", PLANNED),
    ("The minister will speak at the summit.", "summit", PLANNED),
    ("Parliament has chosen to dissolve itself.", "dissolve", PLANNED),
    ("The chancellor is due to fly to Rome.", "fly", PLANNED),
    ("The pope is expected to visit Chile.", "visit", PLANNED),
    ("The bank plans to close two branches.", "close", PLANNED),
    ("The court is to rule on Friday.", "rule", PLANNED),
    ("The summit is scheduled for May.", "summit", PLANNED),
    ("The delegates will hold talks in Geneva.", "talks", PLANNED),
    ("She cancelled a planned visit to Kenya.", "visit", PLANNED),
    ("The firm said it would close two plants.", "close", PLANNED),
    ("The two sides agreed to meet again.", "meet", PLANNED),
    ("Engineers agreed on plans for a launch.", "launch", PLANNED),
    # what is only thought of
    ("The pilots may strike next week.", "strike", HYPOTHETICAL),
    ("The reform would require a referendum.", "require", HYPOTHETICAL),
    ("The reform would require a referendum.", "referendum", HYPOTHETICAL),
    ("The union threatened to strike.", "strike", HYPOTHETICAL),
    ("The minister called for a ceasefire.", "ceasefire", HYPOTHETICAL),
    ("If the river rises, the town will be evacuated.", "rises", HYPOTHETICAL),
    ("If the river rises, the town will be evacuated.", "evacuated", HYPOTHETICAL),
    ("Unless the council pays, the team will leave.", "pays", HYPOTHETICAL),
    ("The deal will fail.", "fail", HYPOTHETICAL),
    ("Denmark is willing to commit troops.", "commit", HYPOTHETICAL),
    ("The envoy offered to drop the demand.", "drop", HYPOTHETICAL),
    ("The general ordered his men to retreat.", "retreat", HYPOTHETICAL),
    ("The climbers tried to reach the hut.", "reach", HYPOTHETICAL),
    ("He wants the board to resign.", "resign", HYPOTHETICAL),
    ("The threat of war rattled markets.", "war", HYPOTHETICAL),
    ("A possible strike worries airlines.", "strike", HYPOTHETICAL),
    ("The bishop renewed calls for a ceasefire.", "ceasefire", HYPOTHETICAL),
    ("Peace agreements fail.", "fail", HYPOTHETICAL),
    ("He told the crowd: “Peace agreements fail.”", "fail", HYPOTHETICAL),
    ("She was not serious about leaving the party.", "leaving", HYPOTHETICAL),
    ("The lease may not be renewed.", "renewed", HYPOTHETICAL),
    ("Did the guards flee?", "flee", HYPOTHETICAL),
    ("Volcanoes often erupt at night.", "erupt", HYPOTHETICAL),
    ("Analysts believe that the coalition will collapse.", "collapse", HYPOTHETICAL),
    ("The navy could launch an attack.", "attack", HYPOTHETICAL),
    ("They demanded that he leave.", "leave", HYPOTHETICAL),
    ("The queen urged leaders to end the siege.", "end", HYPOTHETICAL),
    ("Oslo proposed a truce.", "truce", HYPOTHETICAL),
    ("The firm raised cash to build a mill.", "build", HYPOTHETICAL),
    # what did not happen
    ("The mayor did not resign.", "resign", DENIED),
    ("No talks were held.", "talks", DENIED),
    ("No talks were held.", "held", DENIED),
    ("The two sides failed to agree.", "agree", DENIED),
    ("The singer refused to apologise.", "apologise", DENIED),
    ("The clerk denied stealing the vase.", "stealing", DENIED),
    ("The clerk denied that he stole the vase.", "stole", DENIED),
    ("The troops left without firing a shot.", "firing", DENIED),
    ("Nobody answered the phone.", "answered", DENIED),
    ("The museum no longer sells maps.", "sells", DENIED),
    ("The king had no intention of abdicating.", "abdicating", DENIED),
    ("The band never played in Lima.", "played", DENIED),
    ("The union called off the strike.", "strike", DENIED),
    ("The match was cancelled.", "match", DENIED),
    ("Quick thinking averted a crash.", "crash", DENIED),
    ("Police prevented the crowd from entering.", "entering", DENIED),
    ("The firm did not manage to sell the ship.", "sell", DENIED),
]


@pytest.mark.parametrize(("sentence", "word", "status"), SENTENCES, ids=[f"{s} [{w}]" for s, w, _ in SENTENCES])
def test_status_of_a_word(nlp: Language, sentence: str, word: str, status: Status) -> None:
    doc = nlp(sentence)
    assert status_of(doc, trigger_at(doc, word)) is status


def test_a_state_in_the_present_goes_on(nlp: Language) -> None:
    doc = nlp("Iceland opposes the levy.")
    assert status_of(doc, trigger_at(doc, "opposes", EventClass.I_STATE)) is ONGOING


REPORTERS = [
    ("The coach said that the striker had left.", "left", "coach"),
    ("The striker had left, the coach said.", "left", "coach"),
    ("According to the ministry, the ship sank.", "sank", "ministry"),
    ("The union met the mayor and said that the strike was over.", "strike", "union"),
    ("The envoy accused the army of shelling the camp.", "shelling", "envoy"),
    ("The ship sank.", "sank", ""),
    ("The man who attacked the guard said nothing.", "attacked", ""),
]


@pytest.mark.parametrize(("sentence", "word", "reporter"), REPORTERS, ids=[f"{s} [{w}]" for s, w, _ in REPORTERS])
def test_who_reports_it(nlp: Language, sentence: str, word: str, reporter: str) -> None:
    doc = nlp(sentence)
    token = reporter_token(doc, trigger_at(doc, word))
    assert ("" if token is None else token.text) == reporter
