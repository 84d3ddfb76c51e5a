"""Names of bodies of bodies, and the words beside them that are none of the name."""

import pytest

from kg.mentions.groups import find_groups

CASES = [
    ("quoted words inside", "成立云川市“三农”工作领导小组，", ["云川市“三农”工作领导小组"]),
    ("quoted whole", "成立“云川市防汛抗旱指挥部”，", ["云川市防汛抗旱指挥部"]),
    ("brackets inside", "云川市创建卫生城市（县城）工作指挥部", ["云川市创建卫生城市（县城）工作指挥部"]),
    ("brackets of another name", "市抗旱指挥部（以下简称市抗指）领导小组", ["市抗旱指挥部"]),
    ("verb that is part of it", "成立云川县营商环境提升工作专班。", ["云川县营商环境提升工作专班"]),
    ("verb of the sentence", "县政府加强县防汛指挥部力量", ["县防汛指挥部"]),
    ("title run into it", "王楠 县水利局局长县防汛指挥部下设办公室", ["县防汛指挥部"]),
    ("committee whose name ends like a title", "设立市应急委员会。", ["市应急委员会"]),
    ("numbered", "1.云川市抗震救灾指挥部", ["云川市抗震救灾指挥部"]),
    ("whole division before", "成立全县森林防火指挥部", ["森林防火指挥部"]),
    ("by its kind alone", "领导小组下设办公室，各专项指挥部、现场指挥部负责。", []),
    ("of no one place", "县级以上防汛指挥部", []),
    ("ordinary committees", "市人大常务委员会、云川县委员会、国家发展和改革委员会", []),
    ("villagers", "各村民小组和居民小组", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_names(text, names):
    assert [g.text for g in find_groups(text)] == names
    assert all(text[g.start : g.end] == g.text for g in find_groups(text))
