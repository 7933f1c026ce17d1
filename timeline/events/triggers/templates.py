"""What a word is judged by: the columns that are looked at together, templates parted by bars.

A column is a fact of the word itself (``lemma``), of a word near it (``-1tag``), of its head (``h.``), of its head's
head (``g.``), of one of its children (``nsubj.lemma``), of the object of its preposition (``pobj.``) or of its
sibling under the same head (``sib.``). ``timeline.events.triggers.features`` computes the columns.
"""

WORD = """
lemma pos|lower|tag|pos dep|dep tag|lemma dep|lemma tag|suffix pos|shape|prefix pos|ent pos|morph pos|morph lemma
"""

MEANING = """
sense pos|sense second|event pos|verbal pos|event verbal pos|event dep det.tag pos|event prep.lemma|dep event h.lemma
dep sense h.sense|h.sense dep pos|event h.lemma dep|sense h.lemma|g.sense h.lemma pos|h.event dep pos
"""

HEAD = """
h.lemma pos|h.lemma dep pos|h.tag dep pos|h.pos dep side|h.dep dep pos|lemma h.lemma|g.lemma pos|g.tag h.tag pos
g.dep h.dep dep pos|root tag|tag h.lemma dep|g.lemma h.lemma pos|h.date pos dep|h.finite pos dep|h.finite event
"""

NEAR = """
-1lemma pos|-2lemma pos|+1lemma pos|+2lemma pos|-3lemma pos|+3lemma pos|-1lower lemma|+1lower lemma|-1tag tag|+1tag tag
-2tag -1tag tag|-1tag tag +1tag|+1tag +2tag tag|-1pos event|+1pos event|-1sense sense|+1sense sense|-1lemma +1lemma
-2lemma -1lemma pos|+1lemma +2lemma pos|-1lemma event pos|+1lemma event pos|-1sense pos|+1sense pos|-1ent pos|+1ent pos
-2ent pos|+2ent pos|-1suffix pos|+1suffix pos
"""

CHILDREN = """
nsubj.lemma pos|nsubjpass.lemma pos|dobj.lemma pos|aux.lemma pos|auxpass.lemma pos|det.lemma pos|det.lemma lemma
prep.lemma pos|prep.lemma lemma|mark.lemma pos|amod.lemma pos|compound.lemma pos|poss.lemma pos|advmod.lemma pos
xcomp.lemma pos|ccomp.lemma pos|attr.lemma pos|acomp.lemma pos|neg.lemma pos|nummod.lemma pos|kinds pos|kinds tag
nsubj.sense pos|dobj.sense pos|dobj.sense lemma|nsubj.sense lemma|nsubjpass.sense pos|nsubj.ent lemma|acl.lemma pos
relcl.lemma pos|prt.lemma lemma|agent.lemma pos|expl.lemma lemma|advcl.lemma pos|dobj.lemma lemma|nsubj.lemma lemma
attr.lemma lemma|acomp.lemma lemma|aux.lemma lemma|auxpass.lemma lemma|compound.lemma lemma|amod.lemma lemma
poss.lemma event|amod.lemma event|compound.lemma event|nummod.lemma event|date pos|date lemma|date event|depth pos
"""

CLAUSE = """
nsubj.det tag|nsubj.det lemma|nsubj.tag tag|nsubj.tag finite|nsubjpass.det tag|nsubjpass.tag finite|dobj.det tag
dobj.tag tag|dobj.tag lemma|dobj.det lemma|finite dep|finite lemma|finite h.lemma|finite nsubj.lemma
pobj.sense pos|pobj.sense lemma|pobj.ent pos|pobj.lemma pos|pobj.ent prep.lemma pos|pobj.sense prep.lemma event
sib.nsubj.lemma pos dep|sib.dobj.lemma pos dep|sib.nsubjpass.lemma pos dep|sib.nsubj.sense pos dep
sib.dobj.sense pos dep|sib.nsubj.sense h.lemma dep|sib.nsubj.sense event h.lemma
"""

TEMPLATES: tuple[tuple[str, ...], ...] = tuple(
    tuple(template.split())
    for group in (WORD, MEANING, HEAD, NEAR, CHILDREN, CLAUSE)
    for template in group.strip().replace("\n", "|").split("|")
)
WIDTH = max(len(template) for template in TEMPLATES)
