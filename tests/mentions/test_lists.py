import pytest

from kg.mentions.lists import is_unit_list, split_units

CASES = [
    ("one", "市财政局", ["市财政局"]),
    ("shared head", "市农业农村局、果业发展中心", ["市农业农村局", "市果业发展中心"]),
    ("head of a party body", "市委组织部、宣传部、编办", ["市委组织部", "市委宣传部", "市委编办"]),
    ("no head of another's", "区教育局、人民银行云川支行", ["区教育局", "人民银行云川支行"]),
    ("a head that is none", "市政公用集团、市场监管局", ["市政公用集团", "市场监管局"]),
    ("shared tail", "云川经开区、清江新区管委会", ["云川经开区管委会", "清江新区管委会"]),
    ("shared government", "东湖区、西山区人民政府", ["东湖区人民政府", "西山区人民政府"]),
    ("tail of another group", "东湖区，西山区人民政府", ["东湖区", "西山区人民政府"]),
    ("brackets inside", "各县（市、区）人民政府、市直各部门", ["各县（市、区）人民政府", "市直各部门"]),
    ("one class of governments", "各县、市、区人民政府", ["各县、市、区人民政府"]),
    ("shared 各", "各乡镇、街道，县直各单位", ["各乡镇", "各街道", "县直各单位"]),
    ("half width", "市教育局,各县(市、区)", ["市教育局", "各县(市、区)"]),
    ("and before a class", "市民政局和各县（区）人民政府", ["市民政局", "各县（区）人民政府"]),
    ("and inside a name", "市发展和改革委员会及市人力资源和社会保障局",
     ["市发展和改革委员会", "市人力资源和社会保障局"]),
    ("and between ministries", "国家统计局和国家数据局", ["国家统计局", "国家数据局"]),
    ("nobody", "财政部会同有关部门", ["财政部"]),
    ("etc", "市公安局、市司法局等有关单位", ["市公安局", "市司法局"]),
    ("etc with a class of two words", "市公安局和市司法局等市有关部门和单位",
     ["市公安局", "市司法局", "市有关部门"]),
    ("etc with a class", "市公安局、市司法局等市直相关部门", ["市公安局", "市司法局", "市直相关部门"]),
    ("spaces in a cell", "市公安局 市信访局", ["市公安局", "市信访局"]),
    ("a name over two lines", "市交通运输\n局、市水利局", ["市交通运输局", "市水利局"]),
    ("mark of the lead", "市发改委★、市科技局", ["市发改委", "市科技局"]),
    ("class with brackets of another kind", "省税务局，各市、县〔市、区〕人民政府",
     ["省税务局", "各市、县〔市、区〕人民政府"]),
    ("nameplate", "市行政审批局（市大数据局）、市科技局", ["市行政审批局（市大数据局）", "市科技局"]),
    ("sentence", "对新建项目给予支持，市财政局", ["市财政局"]),
    ("government of towns of two kinds", "赤水镇、白塔乡人民政府", ["赤水镇人民政府", "白塔乡人民政府"]),
    ("offices of streets", "青石镇、东湖街道、西山街道办事处",
     ["青石镇", "东湖街道办事处", "西山街道办事处"]),
    ("cities at the level of counties", "团省委，各区、县级市", ["团省委", "各区、县级市"]),
    ("party and government", "市应急局，各县（区）党委、政府", ["市应急局", "各县（区）党委、政府"]),
    ("party and government of a class", "市应急局，各县（市）党委和政府、市财政局",
     ["市应急局", "各县（市）党委和政府", "市财政局"]),
    ("government or committee of a zone", "市水利局，各县、区人民政府（管委会）",
     ["市水利局", "各县、区人民政府（管委会）"]),
    ("party and government of a city", "东湖市委、市政府，西山县委、县政府，市水利局",
     ["东湖市委", "东湖市政府", "西山县委", "西山县政府", "市水利局"]),
    ("committees of a zone", "清江经开区党工委、管委会", ["清江经开区党工委", "清江经开区管委会"]),
    ("own committee and government", "市委办公室、市政府办公室", ["市委办公室", "市政府办公室"]),
    ("body of the nation", "省交通运输厅、民航清江监管局", ["省交通运输厅", "民航清江监管局"]),
    ("fields that are one class", "市公安局，工商、质监、信息化部门", ["市公安局", "工商、质监、信息化部门"]),
    ("fields that are one class of others", "公安、交通等部门", ["公安、交通等部门"]),
    ("units before others", "市残联、妇联等部门", ["市残联", "市妇联"]),
    ("a unit with 和 in its name before others", "市水利局、市住房和城乡建设局等部门", ["市水利局", "市住房和城乡建设局"]),
    ("what the next ends with", "市规划、国土局，县综合执法、公安局", ["市规划局", "市国土局", "县综合执法局", "县公安局"]),
    ("bureau of two levels", "区、县交通运输局", ["区交通运输局", "县交通运输局"]),
    ("bureaus of two levels", "区县公安局、司法局", ["区县公安局", "区县司法局"]),
    ("district's market bureau", "区市场监管局、规划局", ["区市场监管局", "区规划局"]),
    ("named after a lake", "市水利局，三江湖水库管理处", ["市水利局", "三江湖水库管理处"]),
    ("one office of two bodies", "区党工委、管委会办公室，区水利局", ["区党工委、管委会办公室", "区水利局"]),
    ("class of a level after a head", "市应急局、住建局等市级有关部门", ["市应急局", "市住建局", "市级有关部门"]),
    ("class of the place of the work", "市水利局、所在乡镇人民政府", ["市水利局", "所在乡镇人民政府"]),
    ("offices of parts of a zone", "东湾、南湖片区开发管理局，市水利局",
     ["东湾片区开发管理局", "南湖片区开发管理局", "市水利局"]),
    ("bureau before that of a part", "市规划局、南湖片区管理局", ["市规划局", "南湖片区管理局"]),
    ("zones that share both committees", "东湖新区、清江经开区党工委和管委会",
     ["东湖新区党工委", "东湖新区管委会", "清江经开区党工委", "清江经开区管委会"]),
    ("nothing", "加强组织领导", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_split_units(words, expected):
    assert [unit.text for unit in split_units(words)] == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("各县（市、区）", "UnitSet"),
        ("市直相关部门", "UnitSet"),
        ("中心城区五区", "UnitSet"),
        ("市属各金融机构", "UnitSet"),
        ("市安全生产领导小组", "Group"),
        ("云川大学", "Organization"),
        ("市政府", "Organization"),
        ("乡镇人民政府", "UnitSet"),
        ("云川供水有限责任公司", "Organization"),
        ("县<市、区>住建局", "UnitSet"),
    ],
)
def test_types(words, kind):
    assert [unit.type for unit in split_units(words)] == [kind]


def test_spans_are_in_the_body():
    body = "责任单位：市科技局、教育局"
    assert [body[u.start : u.end] for u in split_units(body[5:], 5)] == ["市科技局", "教育局"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("财政部、教育部等部门", True),
        ("需要审批的，由财政部", False),
        ("有关部门", False),
        ("技工院校内由人力资源部门", False),
    ],
)
def test_is_unit_list(words, expected):
    assert is_unit_list(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("市司法局、哈尔滨仲裁委、中级人民法院", ["市司法局", "哈尔滨仲裁委", "市中级人民法院"]),
        ("市教育局、和平街道", ["市教育局", "和平街道"]),
        ("市工信局，各国有融资租赁、商业保理公司", ["市工信局", "各国有融资租赁、商业保理公司"]),
    ],
)
def test_whose_head_is_shared(words, expected):
    assert [unit.text for unit in split_units(words)] == expected
