"""Whether it happened, and who says so; every sentence is our own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from timeline.events import Parse, parse_of
from timeline.events.status.reporter import reporter_token
from timeline.events.status.status import status_of
from timeline.events.syntax.tense import word_group
from timeline.events.triggers.trigger import Trigger
from timeline.model import EventClass, Status, TextSpan

HAPPENED, ONGOING, PLANNED, HYPOTHETICAL, DENIED = Status


def trigger_at(parse: Parse, word: str, event_class: EventClass = EventClass.OCCURRENCE) -> Trigger:
    token = next(token for token in parse if token.text == word)
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
    ("The firm has not paid, nor has it answered.", "answered", DENIED),
    # what goes on
    ("Rescuers are searching the ruins.", "searching", ONGOING),
    ("Prices jumped as shortages continue.", "continue", ONGOING),
    ("The ongoing strike has closed the port.", "strike", ONGOING),
    # what is planned
    ("Anna Lindqvist will become chief executive.", "become", PLANNED),
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
    ("An inspection had been planned for Friday.", "planned", PLANNED),
    ("The bank's governors meet next week in Basel.", "meet", PLANNED),
    ("The brewer said it would close a plant and cut 900 jobs.", "cut", PLANNED),
    ("The delegates will hold talks in Geneva.", "talks", PLANNED),
    ("She cancelled a planned visit to Kenya.", "visit", DENIED),
    ("The firm said it would close two plants.", "close", PLANNED),
    ("Lind must surrender on April 27.", "surrender", PLANNED),
    ("The owner sold the ship rather than mending it.", "mending", DENIED),
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
    ("The deal will become a burden.", "become", HYPOTHETICAL),
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
    ("The clerk has not returned the vase or paid the fine.", "paid", DENIED),
    ("A second march is planned for Friday.", "planned", PLANNED),
    ("A hearing is set for Friday.", "set", PLANNED),
    ("The council did not meet, with two members jailed.", "jailed", HAPPENED),
    ("A ruling is expected on Friday.", "expected", PLANNED),
    ("The ferry is set on fire.", "set", HAPPENED),
    ("The deal was to have been signed on Friday.", "signed", DENIED),
    ("The deal was to be signed on Friday.", "signed", PLANNED),
    ("The clerk ruled out resigning.", "resigning", DENIED),
    ("Painters called for the clerk's resignation.", "resignation", HYPOTHETICAL),
    ("Neither the clerk nor the mayor attended.", "attended", DENIED),
    ("The clerk did not return the vase, pay the fine or leave.", "pay", DENIED),
    ("The clerk has not returned the vase and paid the fine.", "paid", HAPPENED),
    ("The clerk will succeed the mayor in May.", "succeed", PLANNED),
    ("The mayor will be succeeded by the clerk in May.", "succeeded", PLANNED),
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
    # nouns, nested governors, beliefs
    ("The company delayed the launch until May.", "launch", PLANNED),
    ("The launch was postponed.", "launch", PLANNED),
    ("The trial is set to begin in March.", "begin", PLANNED),
    ("The trial is set to begin in March.", "trial", PLANNED),
    ("Talks are under way in Doha.", "Talks", ONGOING),
    ("The war continues.", "war", ONGOING),
    ("The war continues.", "continues", ONGOING),
    ("The fighting is continuing.", "fighting", ONGOING),
    ("The strike entered its third day.", "strike", HAPPENED),
    ("The court ruled out a retrial.", "retrial", DENIED),
    ("He was acquitted of murder.", "murder", DENIED),
    ("She was convicted of fraud.", "fraud", HAPPENED),
    ("He is suspected of arson.", "arson", HYPOTHETICAL),
    ("Ministers met to avoid a strike.", "strike", HYPOTHETICAL),
    ("Ministers met to avoid a strike.", "avoid", HYPOTHETICAL),
    ("The party plans to hold elections in June.", "elections", PLANNED),
    ("The party plans to hold elections in June.", "hold", PLANNED),
    ("Elections due in May will be fair.", "Elections", PLANNED),
    ("Elections scheduled for May were fair.", "Elections", PLANNED),
    ("Neither side signed the truce.", "signed", DENIED),
    ("Few expected the verdict.", "verdict", HYPOTHETICAL),
    ("The mayor has yet to resign.", "resign", DENIED),
    ("The bridge almost collapsed.", "collapsed", DENIED),
    ("The firm was about to close.", "close", PLANNED),
    ("The strike is expected to last a week.", "last", PLANNED),
    ("The treaty was supposed to end the feud.", "end", HYPOTHETICAL),
    ("Officials expect the river to flood.", "flood", HYPOTHETICAL),
    ("The storm is likely to reach Goa.", "reach", HYPOTHETICAL),
    ("The storm was unlikely to reach Goa.", "reach", HYPOTHETICAL),
    ("The king agreed to step down.", "step", PLANNED),
    ("The king has promised that he will step down.", "step", PLANNED),
    ("Doctors helped her recover.", "recover", HAPPENED),
    ("Guards let the visitors leave.", "leave", HAPPENED),
    ("The pilot was praised for landing safely.", "landing", HAPPENED),
    ("Instead of voting, they left.", "voting", DENIED),
    ("She apologised for missing the vote.", "missing", HAPPENED),
    ("Had the brakes worked, nobody would have died.", "died", DENIED),
    ("It is possible that the plane crashed.", "crashed", HYPOTHETICAL),
    ("There is no evidence that he lied.", "lied", HYPOTHETICAL),
    ("He claimed to have met the king.", "met", HAPPENED),
    ("She is believed to have fled.", "fled", HAPPENED),
    ("The dam could have burst.", "burst", HYPOTHETICAL),
    ("The club should have sold him.", "sold", HYPOTHETICAL),
    ("He said that he regretted resigning.", "resigning", HAPPENED),
    ("The judge ordered the release of two men.", "release", HYPOTHETICAL),
    ("The judge ordered him released.", "released", HYPOTHETICAL),
    ("The board approved the sale of the mill.", "sale", PLANNED),
    ("France banned the export of gold.", "export", HYPOTHETICAL),
    ("The storm prevented the launch.", "launch", DENIED),
    ("Plans to build a dam were scrapped.", "build", HYPOTHETICAL),
    ("The plan to attack the base failed.", "attack", HYPOTHETICAL),
    ("The attempted coup failed.", "coup", HYPOTHETICAL),
    ("The alleged attack took place in May.", "attack", HYPOTHETICAL),
    ("In the event of war, banks will close.", "war", HYPOTHETICAL),
    ("In the event of war, banks will close.", "close", PLANNED),
    ("Before leaving, the envoy met the king.", "leaving", HAPPENED),
    ("Rebels seized the town as troops withdrew.", "withdrew", HAPPENED),
    ("The country is preparing for elections.", "elections", PLANNED),
    ("The vote will take place on Sunday.", "vote", PLANNED),
    ("The vote will take place on Sunday.", "take", PLANNED),
    ("The army had planned to attack.", "attack", PLANNED),
    ("He wished he had won.", "won", HYPOTHETICAL),
    ("Critics warned that prices would rise.", "rise", HYPOTHETICAL),
    ("Rail workers are threatening to walk out.", "walk", HYPOTHETICAL),
    ("Rail workers are threatening to walk out.", "threatening", ONGOING),
    ("The envoy is flying to Kyiv tomorrow.", "flying", PLANNED),
    ("The senate rejected a ban.", "ban", HYPOTHETICAL),
    ("The team hopes for a win.", "win", HYPOTHETICAL),
    ("Police are investigating the murder.", "murder", HAPPENED),
    ("The king did not attend the funeral.", "funeral", HAPPENED),
    ("The king did not attend the funeral.", "attend", DENIED),
    ("Thousands marched against the war.", "war", HAPPENED),
    ("A week of protests ended.", "protests", HAPPENED),
    ("Nato will not send troops.", "send", DENIED),
    ("Had the brakes worked, nobody would have died.", "worked", HYPOTHETICAL),
    ("Had he known of the storm, Lind would have stayed.", "known", HYPOTHETICAL),
    ("Should talks fail, the union will strike.", "fail", HYPOTHETICAL),
    ("Were Norway to leave, prices would rise.", "leave", HYPOTHETICAL),
    ("The union rejected the offer.", "offer", HAPPENED),
    ("The court rejected an appeal.", "appeal", HAPPENED),
    ("Lind withdrew his offer.", "offer", HAPPENED),
    ("Lind did not believe that the ship had sunk.", "sunk", HYPOTHETICAL),
    ("Lind does not think that Okafor resigned.", "resigned", HYPOTHETICAL),
    ("Rumours that Lind had died spread on Monday.", "died", HYPOTHETICAL),
    ("PM to visit Berlin", "visit", PLANNED),
    ("Nurses to strike on Friday over pay", "strike", PLANNED),
    ("Talks to resume in Oslo", "resume", PLANNED),
    ("No one was hurt in the crash.", "crash", HAPPENED),
    ("Far from resigning, Lind hired a lawyer.", "resigning", DENIED),
    ("A planned strike was averted.", "strike", DENIED),
    ("The union voted to strike.", "strike", PLANNED),
    ("The union voted against a strike.", "strike", HYPOTHETICAL),
    ("Parliament blocked the sale of the port.", "sale", DENIED),
    ("Lind was charged with murder.", "murder", HYPOTHETICAL),
    ("Ministers meet on Tuesday to discuss the plan.", "meet", HAPPENED),
]


@pytest.mark.parametrize(("sentence", "word", "status"), SENTENCES, ids=[f"{s} [{w}]" for s, w, _ in SENTENCES])
def test_status_of_a_word(nlp: Language, sentence: str, word: str, status: Status) -> None:
    parse = parse_of(nlp(sentence))
    assert status_of(parse, trigger_at(parse, word)) is status


def test_a_state_in_the_present_goes_on(nlp: Language) -> None:
    parse = parse_of(nlp("Iceland opposes the levy."))
    assert status_of(parse, trigger_at(parse, "opposes", EventClass.I_STATE)) is ONGOING


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
    parse = parse_of(nlp(sentence))
    token = reporter_token(parse, trigger_at(parse, word))
    assert ("" if token is None else token.text) == reporter
