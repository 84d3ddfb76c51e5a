"""Divisions of labour of governments and administrations, in many wordings."""

import pytest

from kg.relations.division.leaders import extract_division
from kg.relations.division.substitutes import extract_substitutes

TITLE = "云川市人民政府关于市政府领导分工的通知"


def read(make, text, title=TITLE):
    r = make(text, title=title, date="2021-03-04")
    found = []
    for fact in extract_division(r):
        q = dict(fact.qualifiers)
        found.append(
            (fact.predicate, fact.subject.text, fact.object.text, q.get("title") or q.get("mode"))
        )
    return found


A, L, C, P = "answersFor", "leads", "liaisesWith", "holdsPost"
N = "李清泉"
CASES = [
    ("what happened on a day", "4月2日，县委副书记、县长李清泉主持召开县政府第5次常务会议，审议通过了方案。", []),
    ("head_line", "李清泉：市政府副市长、党组成员\n负责教育、体育等方面工作。", [(P, N, "市政府", "副市长"), (P, N, "市政府", "党组成员"), (A, N, "教育", "in_charge"), (A, N, "体育", "in_charge")]),
    ("bracket_head", "一、李清泉（县委副书记、县长）：主持县政府全面工作。", [(P, N, "县委", "副书记"), (P, N, "县政府", "县长"), (A, N, "县政府全面工作", "in_charge")]),
    ("space_head", "李清泉 副市长\n分管市教育局、市体育局。", [(P, N, "市政府", "副市长"), (L, N, "市教育局", "in_charge"), (L, N, "市体育局", "in_charge")]),
    ("post_first", "市长李清泉：领导市政府全面工作。", [(P, N, "市政府", "市长"), (A, N, "市政府全面工作", "in_charge")]),
    ("prose", "李清泉同志：协助县长负责财政、税务方面工作，分管县财政局，联系县税务局。", [(A, N, "财政", "in_charge"), (A, N, "税务", "in_charge"), (L, N, "县财政局", "in_charge"), (C, N, "县税务局", None)]),
    ("assists_deputy", "李清泉：县政府党组成员\n协助王副县长分管县教育局。", [(P, N, "县政府", "党组成员"), (L, N, "县教育局", "assists")]),
    ("assists", "李清泉：市政府秘书长\n协助负责审计工作。协管市政府办公室。", [(P, N, "市政府", "秘书长"), (A, N, "审计", "assists"), (L, N, "市政府办公室", "assists")]),
    ("also", "李清泉：市政府副市长\n兼管市水利局。兼管工业方面工作。", [(P, N, "市政府", "副市长"), (L, N, "市水利局", "also_in_charge"), (A, N, "工业", "also_in_charge")]),
    ("coordinates", "李清泉：市政府秘书长\n协调处理审计方面工作。", [(P, N, "市政府", "秘书长"), (A, N, "审计", "coordinates")]),
    ("daily_work", "李清泉：市政府秘书长\n负责处理市政府日常工作。", [(P, N, "市政府", "秘书长"), (A, N, "市政府日常工作", "in_charge")]),
    ("unit_set", "李清泉：市政府副市长\n分管开发区和工业园区。", [(P, N, "市政府", "副市长"), (L, N, "开发区和工业园区", "in_charge")]),
    ("compound_field", "李清泉：市政府副市长\n负责工业和信息化、商务和口岸工作。", [(P, N, "市政府", "副市长"), (A, N, "工业和信息化", "in_charge"), (A, N, "商务", "in_charge"), (A, N, "口岸", "in_charge")]),
    ("name_then_posts", "（一）李清泉\n市长、市政府党组书记。\n领导市政府全面工作。", [(P, N, "市政府", "市长"), (P, N, "市政府", "党组书记"), (A, N, "市政府全面工作", "in_charge")]),
    ("title_after_name", "李清泉副县长：负责教育、体育工作。", [(P, N, "县政府", "副县长"), (A, N, "教育", "in_charge"), (A, N, "体育", "in_charge")]),
    ("assists_chief_by_name", "王楠同志主持县政府全面工作。\n李清泉同志协助王楠同志负责财政工作。", [(A, "王楠", "县政府全面工作", "in_charge"), (A, N, "财政", "in_charge")]),
    ("colon_after_verb", "李清泉：县政府副县长\n分管：县教育局；联系：县妇联。", [(P, N, "县政府", "副县长"), (L, N, "县教育局", "in_charge"), (C, N, "县妇联", None)]),
    ("coordinates_bodies", "李清泉：县政府副县长\n协调县税务局、海关工作。", [(P, N, "县政府", "副县长"), (C, N, "县税务局", None), (C, N, "海关", None)]),
    ("secondment", "李清泉：市政府副市长\n在国家能源局挂职。", [(P, N, "市政府", "副市长"), (P, N, "国家能源局", None)]),
    ("seconded_head", "李清泉副县长（挂职）：协助王楠常务副县长分管金融工作。", [(P, N, "县政府", "副县长"), (A, N, "金融", "assists")]),
    ("note_behind_name", "一、副省长李清泉（常务）\n负责省政府常务工作和发展改革、财政等方面工作。", [(P, N, "省政府", "副省长"), (A, N, "省政府常务工作", "in_charge"), (A, N, "发展改革", "in_charge"), (A, N, "财政", "in_charge")]),
    ("sections_of_a_bureau", "李清泉：县政府党组成员\n分管人事教育科、机关党委。", [(P, N, "县政府", "党组成员"), (L, N, "人事教育科", "in_charge"), (L, N, "机关党委", "in_charge")]),
    ("name_run_into_posts", "李清泉党组书记、局长：主持局全面工作。", [(A, N, "局全面工作", "in_charge")]),
    ("head_cut_after_name", "四、李清泉\n副县长：分管县教育局。", [(P, N, "县政府", "副县长"), (L, N, "县教育局", "in_charge")]),
    ("behind_the_opening", "经研究，现将分工通知如下： 李清泉：县委书记。主持县委全面工作。", [(P, N, "县委", "书记"), (A, N, "县委全面工作", "in_charge")]),
    ("note_behind_comrade", "李清泉同志（挂职）：负责渔业方面工作，协管市科技局。", [(A, N, "渔业", "in_charge"), (L, N, "市科技局", "assists")]),
    ("labels_between_verb_and_colon", "李清泉：县政府副县长\n分管工作：教育、体育。\n分管单位：县教育局、县体育局。\n联系单位：县妇联、县科协。", [(P, N, "县政府", "副县长"), (A, N, "教育", "in_charge"), (A, N, "体育", "in_charge"), (L, N, "县教育局", "in_charge"), (L, N, "县体育局", "in_charge"), (C, N, "县妇联", None), (C, N, "县科协", None)]),
    ("name_above_posts_and_duties", "李清泉\n常务副省长,负责发展改革、财政工作。\n王楠\n副省长兼任省公安厅厅长,负责公安工作。", [(P, N, "省政府", "常务副省长"), (A, N, "发展改革", "in_charge"), (A, N, "财政", "in_charge"), (P, "王楠", "省政府", "副省长"), (P, "王楠", "省公安厅", "厅长"), (A, "王楠", "公安", "in_charge")]),
    ("holds_another_post_too", "李清泉副市长\n兼市公安局局长，负责公安工作。", [(P, N, "市政府", "副市长"), (P, N, "市公安局", "局长"), (A, N, "公安", "in_charge")]),
    ("posts_run_into_duty", "李清泉市政府党组副书记，兼任市公安局局长。", [(P, N, "市政府", "党组副书记"), (P, N, "市公安局", "局长")]),
    ("joined_bodies", "李清泉：市政府副市长\n分管市发改委（市物价局）及市粮食局，市司法局及市监狱局。", [(P, N, "市政府", "副市长"), (L, N, "市发改委（市物价局）", "in_charge"), (L, N, "市粮食局", "in_charge"), (L, N, "市司法局", "in_charge"), (L, N, "市监狱局", "in_charge")]),
    ("class_behind_and_so_on", "李清泉：市政府副市长\n联系市妇联、市残联等群众团体和部队（武警部队）。", [(P, N, "市政府", "副市长"), (C, N, "市妇联", None), (C, N, "市残联", None)]),
    ("helps_to_manage", "李清泉：省长助理\n协助管理法制、宗教方面工作。", [(P, N, "省政府", "省长助理"), (A, N, "法制", "assists"), (A, N, "宗教", "assists")]),
    ("liaises_with_areas", "李清泉：市政府副市长\n联系县域经济和供销社工作。", [(P, N, "市政府", "副市长")]),
    ("village_looked_after", "李清泉：镇党委委员\n负责教育、卫生工作，包石湾村。", [(P, N, "镇党委", "委员"), (A, N, "教育", "in_charge"), (A, N, "卫生", "in_charge")]),
    ("and_all_others", "李清泉：市政府副市长\n联系人民银行云川市分行及各驻市金融机构。", [(P, N, "市政府", "副市长"), (C, N, "人民银行云川市分行", None), (C, N, "各驻市金融机构", None)]),
    ("an_organ_is_no_name", "5.纪委书记 李清泉：负责监察工作。", [(A, N, "监察", "in_charge")]),
    ("about_all", "李清泉：市政府副市长\n分管市水利局。\n市政府班子成员要落实责任；负责分管领域安全生产等工作。", [(P, N, "市政府", "副市长"), (L, N, "市水利局", "in_charge")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_division(reading, text, expected):
    assert read(reading, text) == expected


OF_ISSUERS = [
    ("town", "双河县柳溪镇人民政府", "李清泉（党委副书记、镇长）：主持镇政府全面工作。", [("镇党委", "副书记"), ("镇政府", "镇长")]),
    ("unit_of_a_town", "双河县柳溪镇人民政府", "李清泉（党委委员、武装部长）：分管综治工作。", [("镇党委", "委员"), ("镇武装部", "部长")]),
    ("secretary_general", "云川市人民政府办公室", "李清泉秘书长：负责市政府日常工作。", [("云川市人民政府", "秘书长")]),
    ("ranks_and_engineers", "云川市水利局", "李清泉（党组成员、总工程师）：分管规划科。\n王楠（四级调研员）：协管工会。", [("云川市水利局", "党组成员"), ("云川市水利局", "总工程师"), ("云川市水利局", "四级调研员")]),
    ("director_of_a_commission", "清江省经济委员会", "李清泉党组书记、主任：主持全面工作。", [("清江省经济委员会", "党组书记"), ("清江省经济委员会", "主任")]),
    ("organs_of_a_court", "云川市人民检察院", "李清泉（纪检组长、党组成员）：负责监察工作。\n王楠（检委会专职委员）：负责日常工作。", [("云川市人民检察院", "纪检组长"), ("云川市人民检察院", "党组成员"), ("云川市人民检察院", "检委会专职委员")]),
    ("its_party_group", "中共云川市水利局党组", "李清泉（局党组书记、局长）：主持全面工作。", [("云川市水利局", "党组书记"), ("云川市水利局", "局长")]),
    ("director_of_an_office_elsewhere", "云川市水利局", "李清泉主任：负责日常工作。", []),
    ("secretary_general_of_nobody", "云川市工商业联合会", "李清泉秘书长：负责日常工作。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("issuer", "text", "expected"), [c[1:] for c in OF_ISSUERS], ids=[c[0] for c in OF_ISSUERS]
)
def test_bodies_that_the_issuer_gives(reading, issuer, text, expected):
    facts = extract_division(reading(text, title=TITLE, issuer=issuer))
    held = [
        (f.object.text, f.qualifier("title"))
        for f in facts
        if f.object and f.predicate == "holdsPost"
    ]
    assert held == expected


OF_TITLES = [
    ("body_of_the_meeting", "关于集团公司领导班子成员分工的通知", "经云川建设集团有限公司党委会研究，分工如下：\n李清泉 总经理：负责经营工作。\n王楠 财务总监：负责财务工作。", [("云川建设集团有限公司", "总经理"), ("云川建设集团有限公司", "财务总监")]),
    ("government_of_the_title", "云川市政府领导分工", "李清泉秘书长：负责市政府日常工作。", [("云川市人民政府", "秘书长")]),
    ("nobody_named", "关于公司领导分工的通知", "李清泉 总经理：负责经营工作。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "text", "expected"), [c[1:] for c in OF_TITLES], ids=[c[0] for c in OF_TITLES]
)
def test_bodies_that_title_or_text_gives(reading, title, text, expected):
    facts = extract_division(reading(text, title=title, issuer="", place="云川市"))
    held = [(f.object.text, f.qualifier("title")) for f in facts if f.predicate == "holdsPost"]
    assert held == expected


def test_the_head_of_a_group(reading):
    text = "李清泉市政府党组成员,市扶贫开发领导小组副组长,分管扶贫工作。"
    facts = list(extract_division(reading(text, title=TITLE)))
    assert [(f.predicate, f.object.text) for f in facts][1] == ("heads", "市扶贫开发领导小组")


PAIRS = [
    ("sentence", "具体为：李清泉同志与王楠同志、周川同志在社会稳定方面与欧阳青同志互为AB岗。", [("李清泉", "王楠", None), ("周川", "欧阳青", "社会稳定")]),
    ("limited_behind_the_second", "李清泉与王楠互为AB岗，王楠与周川在防汛方面互为AB岗。", [("李清泉", "王楠", None), ("王楠", "周川", "防汛")]),
    ("corners", "李清泉与王楠互为A、B角。", [("李清泉", "王楠", None)]),
    ("marked", "李清泉（A岗） 王楠（B岗）", [("李清泉", "王楠", None)]),
    ("labels", "A岗：李清泉，B岗：王楠", [("李清泉", "王楠", None)]),
    ("dashes", "建立AB角工作制度：李清泉—王楠，周川—丁山。", [("李清泉", "王楠", None), ("周川", "丁山", None)]),
    ("below_the_duties", "李清泉 副区长\n分管区教育局。\nAB角：王 楠\n王楠 副区长\n分管区水利局。\nAB角：李清泉", [("李清泉", "王楠", None)]),
    ("with_the_other", "李清泉：县政府副县长\n分管县教育局。与王楠副县长互为AB岗。", [("李清泉", "王楠", None)]),
    ("corners_by_dashes", "实行A、B角工作制度：李清泉—王楠，周川—丁山。", [("李清泉", "王楠", None), ("周川", "丁山", None)]),
    ("nobody", "实行AB岗工作制。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in PAIRS], ids=[c[0] for c in PAIRS])
def test_substitutes(reading, text, expected):
    facts = extract_substitutes(reading(text))
    found = [(f.subject.text, f.object.text, f.qualifier("scope")) for f in facts]
    assert found == expected


def test_a_regulation_divides_no_labour(reading):
    text = "第六条 市长任主任，负责统一指挥。\n副主任协助主任工作。"
    assert read(reading, text, title="云川市突发事件应急指挥办法") == []
