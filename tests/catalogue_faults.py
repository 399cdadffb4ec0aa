"""A small catalogue without fault, and what to change in it for each kind of fault.

A fault: the words to replace, what to put there, the code and the line of the problem that must be told.
"""

from __future__ import annotations

DIMENSIONS = """\
dimensions:
- key: theory
  id: D01
  name: 理论学习
  covers: 学。
  guidance: 看。
- key: style
  id: D02
  name: 工作作风
  covers: 作风。
  guidance: 想。
"""
FRAMEWORKS = """\
frameworks:
- id: nd-2030
  name: 2030年度民主生活会
  year: 2030
  campaign: 年度会议
  meeting: 年度民主生活会
  levels: [leadership, individual]
  certainty: high
  hints: [甲乙]
  dimensions:
  - canonical: theory
    short: 学
    name: 学习方面
    match: [学习]
  - canonical: style
    short: 风
    name: 作风方面
    match: [作风]
    levels: [individual]
  variants:
  - name: 另一种
    dimensions:
    - canonical: style
      short: 风
      name: 作风
      match: [作风]
"""

FRAMEWORK_FAULTS = {
    "invalid YAML": ("[甲乙]", "[甲乙", "yaml-invalid", 10),
    "a duplicate key": ("  year: 2030\n", "  year: 2030\n  year: 2031\n", "key-duplicate", 5),
    "an unknown key": ("  certainty:", "  certanity: low\n  certainty:", "key-unknown", 8),
    "a missing key": ("  meeting: 年度民主生活会\n", "", "key-missing", 2),
    "a year in words": ("year: 2030", "year: 二〇三〇", "type-wrong", 4),
    "a year that is no plain number": ("year: 2030", "year: 0x7ee", "type-wrong", 4),
    "a number instead of a text": ("name: 2030年度民主生活会", "name: 2030", "type-wrong", 3),
    "a text instead of a list": ("hints: [甲乙]", "hints: 甲乙", "type-wrong", 9),
    "a text instead of a flag": ("  certainty: high", "  certainty: high\n  generic: 是", "type-wrong", 9),
    "a text instead of a record": ("  variants:\n", "  - 作风\n  variants:\n", "type-wrong", 20),
    "a list in a list of texts": ("match: [学习]", "match: [[学习]]", "type-wrong", 14),
    "an unknown canonical dimension": ("canonical: theory", "canonical: theroy", "value-unknown", 11),
    "an unknown level": ("[individual]", "[individaul]", "value-unknown", 19),
    "an unknown certainty": ("certainty: high", "certainty: higher", "value-unknown", 8),
    "a dimension without match": ("    match: [学习]\n", "", "match-missing", 11),
    "a dimension with an empty match": ("match: [学习]", "match: []", "match-missing", 14),
    "a dimension whose match was not filled in": ("match: [学习]", "match:", "match-missing", 14),
    "an empty text": ("campaign: 年度会议", "campaign: ''", "value-empty", 5),
    "an empty entry of a list": ("hints: [甲乙]", "hints: [甲乙, '']", "value-empty", 9),
    "a short name twice in one list": (
        "short: 风\n    name: 作风方面",
        "short: 学\n    name: 作风方面",
        "short-duplicate",
        16,
    ),
    "a phrase with quotes": ("match: [学习]", "match: [“学习”之风]", "phrase-unusable", 14),
    "a hint with white space": ("hints: [甲乙]", "hints: [甲 乙]", "phrase-unusable", 9),
    "a meeting of another kind": ("meeting: 年度民主生活会", "meeting: 座谈会", "meeting-unknown", 6),
}

DIMENSION_FAULTS = {
    "an id without its letter": ("id: D02", "id: '02'", "dimension-id-bad", 8),
    "an id that is zero": ("id: D02", "id: D00", "dimension-id-bad", 8),
    "an id twice": ("id: D02", "id: D01", "id-duplicate", 8),
    "a name twice": ("name: 工作作风", "name: 理论学习", "name-duplicate", 9),
    "a missing guidance": ("  guidance: 想。\n", "", "key-missing", 7),
    "a tab as indentation": ("  guidance: 想。", "\tguidance: 想。", "yaml-invalid", 11),
}
