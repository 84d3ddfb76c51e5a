"""Strings of posts, as they stand after a name or a verb."""

import pytest

from kg.mentions.posts import parse_posts

CASES = [
    ("two_at_one_body", "云川市民政局党组书记、局长", [("云川市民政局", "党组书记"), ("云川市民政局", "局长")]),
    ("committee_and_office", "区党工委委员、管委会副主任", [("区党工委", "委员"), ("区管委会", "副主任")]),
    ("two_bodies", "桥联合总会会长、蓝天集团股份公司董事长", [("桥联合总会", "会长"), ("蓝天集团股份公司", "董事长")]),
    ("bare_mayor", "市委副书记、市长", [("市委", "副书记"), ("市政府", "市长")]),
    ("party_group", "市政府市长、党组书记", [("市政府", "市长"), ("市政府", "党组书记")]),
    ("deputy_county_head", "县委常委、副县长", [("县委", "常委"), ("县政府", "副县长")]),
    ("town_committee", "镇党委书记、人大主席", [("镇党委", "书记"), ("镇人大", "主席")]),
    ("named_town", "柳溪镇党委书记、镇长", [("柳溪镇党委", "书记"), ("柳溪镇人民政府", "镇长")]),
    ("office_of_government", "市政府秘书长、办公室主任", [("市政府", "秘书长"), ("市政府办公室", "主任")]),
    ("department_of_committee", "市委常委、组织部部长", [("市委", "常委"), ("市委组织部", "部长")]),
    ("shortened", "市委宣传部长", [("市委宣传部", "部长")]),
    ("joint_office", "区党工委、管委会办公室副主任", [("区党工委、管委会办公室", "副主任")]),
    ("rank", "县公安局党委委员、三级警长", [("县公安局", "党委委员"), ("县公安局", "三级警长")]),
    ("league_of_women", "全国妇联副主席", [("全国妇联", "副主席")]),
    ("games", "第9届云川运动会组委会主席", [("第9届云川运动会组委会", "主席")]),
    ("bureau_of_the_office", "省委办公厅副主任兼秘书局局长", [("省委办公厅", "副主任"), ("省委办公厅秘书局", "局长")]),
    ("state_councillor", "国务委员", [("国务院", "国务委员")]),
    ("rank_only", "一级调研员", [(None, "一级调研员")]),
    ("company_organ", "云川水务有限公司党委副书记、纪委书记", [("云川水务有限公司", "党委副书记"), ("云川水务有限公司", "纪委书记")]),
    ("village_branch", "东河村党支部副书记", [("东河村党支部", "副书记")]),
    ("branch_of_a_company", "云川风电有限公司党支部书记、副总经理", [("云川风电有限公司", "党支部书记"), ("云川风电有限公司", "副总经理")]),
    ("branch_of_no_body", "临时党支部书记", [("临时党支部", "书记")]),
    ("stationed", "省纪委驻省财政厅纪检组组长", [("省纪委驻省财政厅纪检组", "组长")]),
    ("learned_is_no_post", "教授、云川大学原校长", [("云川大学", "校长")]),
    ("learned_with_body", "教授、云川大学", [("云川大学", "教授")]),
    ("brackets_in_name", "云川（清江）科技有限公司董事长兼总经理", [("云川（清江）科技有限公司", "董事长"), ("云川（清江）科技有限公司", "总经理")]),
    ("of_another_kind", "省委教育工委委员、副厅长", [("省委教育工委", "委员"), (None, "副厅长")]),
    ("of_the_city_before", "临溪市委常委、市总工会主席", [("临溪市委", "常委"), ("临溪市总工会", "主席")]),
    ("a_word_of_the_level", "云川市委常委、市民中心主任", [("云川市委", "常委"), ("市民中心", "主任")]),
    ("inspector", "省政府教育总督学", [("省政府", "教育总督学")]),
    ("no_title", "云川市民政局", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_parse_posts(text, expected):
    found = [(p.organization.text if p.organization else None, p.title) for p in parse_posts(text)]
    assert found == expected


def test_offsets_notes_and_former_posts():
    text = "清江省原副省长、云川学院院长（挂职一年）"
    former, current = parse_posts(text, 10)
    assert former.former and not current.former
    assert current.note == "挂职一年"
    assert text[current.start - 10 : current.end - 10] == "云川学院院长"


MORE = [
    ("bare_department", "市委常委、公安局局长", [("市委", "常委"), ("市公安局", "局长")]),
    ("government_carried", "市人民政府党组成员、副市长", [("市人民政府", "党组成员"), ("市人民政府", "副市长")]),
    ("village", "东河村党总支书记、村委会主任", [("东河村党总支", "书记"), ("东河村村委会", "主任")]),
    ("group_company", "云川水务集团党委委员、副总经理", [("云川水务集团", "党委委员"), ("云川水务集团", "副总经理")]),
    ("supervision", "市委常委、纪委书记、监委主任", [("市委", "常委"), ("市纪委", "书记"), ("市监委", "主任")]),
    ("street", "柳溪街道党工委书记、办事处主任", [("柳溪街道党工委", "书记"), ("柳溪街道办事处", "主任")]),
    ("autonomous_region", "某某自治区主席", [("某某自治区人民政府", "主席")]),
    ("police", "市公安局交警支队支队长、二级高级警长", [("市公安局交警支队", "支队长"), ("市公安局交警支队", "二级高级警长")]),
    ("youth_league", "共青团云川市委副书记", [("共青团云川市委", "副书记")]),
    ("state_council", "国务院副总理", [("国务院", "副总理")]),
    ("part_of_a_mine", "云岭煤矿通风区区长", [("云岭煤矿通风区", "区长")]),
    ("town_congress", "柳溪镇党委委员、人大主席", [("柳溪镇党委", "委员"), ("柳溪镇人大", "主席")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in MORE], ids=[c[0] for c in MORE])
def test_more_posts(text, expected):
    found = [(p.organization.text if p.organization else None, p.title) for p in parse_posts(text)]
    assert found == expected
