"""The posts (身份) that a report's author names as his own: 作为县委副书记、县长 -> 县委副书记, 县长."""

from __future__ import annotations

import re

POST = (
    r"(?:第一|总支|支部)?副?(?:(?<!总)书记|县长|市长|区长|镇长|乡长|州长|省长|旗长|局长|厅长|主任|校长|院长|部长|科长|处长|股长|所长|站长|队长|厂长|行长|台长|馆长"
    r"|检察长|审判长|庭长|总经理|经理|董事长|董事|主席|秘书长|组长|理事长|社长|园长|政委|会长|总工程师|工程师|总编辑|主编|巡视员|调研员"
    r"|教师|班主任|医生|护士长|护士|科员|办事员|干事(?!创业|业|情|氛围|劲头|担当)|秘书(?!长)|法官|检察官|民警|会计|网格员|驻村干部|常委|委员)"
)
ORGAN = (  # belongs to the post's name; anything before it is a place or an office
    r"(?:(?:省|市|县|(?<!开发)(?<!园)(?<!社)区|镇|乡|街道|村|局|院|校|厂|公司|集团|机关|社区|学校|医院)?(?:直)?"
    r"(?:委(?=常委|副?书记|委员|办公室)|纪委监委|纪委|党委|党组|党工委|党总支|党支部|党员|支部|工委|政府办|党政办|办公室|人大|政协|团委|妇联|工会|监委))?"
)
POSTS = r"[^,。;:!?的\n\"]{0,26}?" + POST + r"(?:(?:、|兼|和|,兼任)[^,。;:!?的\n\"]{0,16}?" + POST + r")*"
# 作为县委副书记、县长，… 我是院结构专业的一名工程师
OWN = re.compile(
    r"(?:作为|担任|身为|我是|本人是|本人系|本人现任|现任|兼任|自任)(?:[^,。;:!?\n\"]{0,16}的)?(?P<said>" + POSTS + r")"
)
# in the opening only: 结合县委副书记岗位职责，以县委副书记、普通党员的双重身份
DUTY = re.compile(
    r"(?:结合|立足|联系|履行|对照|以)(?P<said>"
    + POSTS
    + r")(?=岗位|职责|工作职责|身份|职务|分管|工作实际|工作,|、普通党员|的(?:双重)?身份)"
)
TERM = re.compile(r"(?<=[。;,\n])(?P<said>" + POSTS + r")(?=任上|任内|任职)")  # 镇长任上三年，…
SPLIT = re.compile(r"、|兼任|兼|(?<=[记长任理席师员生士官警委])和(?=[^,]{2})")  # 书记和镇长, but not 林业和草原局局长
# 现任某 in 现任某镇党委书记
PLACELESS = re.compile(
    r"^(?:一名|一个|一位|名|我们?|本人|本|全|现任|新任|时任|原|政府|xx+|××+|\*+|某+|[^,]{0,8}?某(?!=镇|乡|县))+", re.I
)
# What every post holds: 县长, 主任, 科员
MAYBE = re.compile(
    "书记|[县市区镇乡州省旗局厅校院部科处股所站队厂行台馆察庭事秘组社园会政][长委]|任|经理|主席|[师员生士官警计]"
)
# 镇党委书记 at the end of 东湖镇党委书记
NAMED = re.compile("(" + ORGAN + POST + ")$")
# 县委办公室主任 in 县委办公室主任2023年度专题民主生活会…
TITLE_POST = re.compile(
    r"(?P<said>[^\d,。;:\"《》()（\n]{0,20}?"
    + POST
    + r"(?:、[^\d,。;:\"\n]{0,12}?"
    + POST
    + r")*)(?=20|\"|\)|个人|本人|在|对照|检视|同志|民主|组织|专题|党性|自我|发言|\(|述|关于|$|主题|三严|年度|党史|\s)"
)


def _forms(said: str) -> list[str]:
    """The names of one post: with its organ (镇党委书记), and where more stands before it the whole as well."""
    whole = PLACELESS.sub("", said.strip())
    named = NAMED.search(whole)
    short = named[1] if named else whole
    return [short] if short == whole or len(whole) > 14 else [short, whole]


def _posts(said: str) -> list[str]:
    return [form for piece in SPLIT.split(said) if piece and re.search(POST, piece) for form in _forms(piece)]


def title_roles(title: str) -> tuple[str, ...]:
    """The posts in a title's key: 镇党委书记2023年度…对照检查材料."""
    found = TITLE_POST.search(title) if MAYBE.search(title) else None
    return tuple(dict.fromkeys(_posts(found["said"]))) if found else ()


def roles_in(title: str, text: str, opening: str = "") -> tuple[str, ...]:
    """The posts that title and text name as the author's own, in order of mention, each once."""
    said = [match["said"] for match in (*DUTY.finditer(opening), *OWN.finditer(text))]
    if "任上" in text or "任内" in text or "任职" in text:
        said += [match["said"] for match in TERM.finditer(text)]
    posts = [post for posts in map(_posts, said) for post in posts]
    return tuple(dict.fromkeys([*title_roles(title), *posts]))


def contradictions(roles: tuple[str, ...]) -> list[tuple[str, str]]:
    """Posts that one person does not hold together: 副县长 and 县长."""
    pairs = []
    for role in roles:
        chief = role.replace("副", "", 1)
        if "副" in role and chief in roles and "书记" not in role:
            pairs.append((role, chief))
        elif "副" in role and chief in roles:
            pairs.append((role, chief))
    return pairs
