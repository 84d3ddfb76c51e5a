"""Appointments and removals in the words of notices from all over China."""

from dataclasses import replace

import pytest

from kg.mapped_text import MappedText
from kg.model import Block, Document, Mention
from kg.relations.posts.appointments import extract_appointments, find_decisions


def document(text):
    """A document whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return Document("notice.txt", "notice", MappedText.of(text), tuple(blocks))


def read(text):
    return [
        (
            "+" if d.predicate == "appoints" else "-",
            d.person.text,
            d.post.organization.text if d.post.organization else None,
            d.post.title,
            *filter(None, (d.term, d.capacity, d.date)),
        )
        for d in find_decisions(document(text))
    ]


CASES = [
    ("plain", "李清泉同志任云川市民政局副局长。", [("+", "李清泉", "云川市民政局", "副局长")]),
    ("body_before_by", "一、清江开发办公室由李清泉同志任主任，周大河同志任副主任。", [("+", "李清泉", "清江开发办公室", "主任"), ("+", "周大河", "清江开发办公室", "副主任")]),
    ("two_titles", "经研究决定：李清泉同志任云川市民政局党组书记、局长；", [("+", "李清泉", "云川市民政局", "党组书记"), ("+", "李清泉", "云川市民政局", "局长")]),
    ("passive", "决定任命周大河为云川市人民法院审判员。", [("+", "周大河", "云川市人民法院", "审判员")]),
    ("probation", "李清泉同志任云川市水利局党组成员、副局长（试用期一年）；", [("+", "李清泉", "云川市水利局", "党组成员"), ("+", "李清泉", "云川市水利局", "副局长", "试用期一年", "probation")]),
    ("secondment", "李清泉同志任云川市水利局副局长（挂职一年半）", [("+", "李清泉", "云川市水利局", "副局长", "挂职一年半", "secondment")]),
    ("removal", "免去丁小山同志的云川市民政局副局长职务；", [("-", "丁小山", "云川市民政局", "副局长")]),
    ("removal_without_de", "免去丁山同志东河村党支部副书记职务。", [("-", "丁山", "东河村党支部", "副书记")]),
    ("removes_its", "欧阳青同志任云川市财政局局长，免去其云川市审计局局长职务。", [("+", "欧阳青", "云川市财政局", "局长"), ("-", "欧阳青", "云川市审计局", "局长")]),
    ("no_longer", "丁小山同志不再担任云川市财政局局长职务。", [("-", "丁小山", "云川市财政局", "局长")]),
    ("rank_and_post", "免去丁小山同志的云川市财政局党组成员职务、三级调研员职级。", [("-", "丁小山", "云川市财政局", "党组成员"), ("-", "丁小山", "云川市财政局", "三级调研员")]),
    ("promotion_without_body", "丁小山同志晋升一级调研员；", [("+", "丁小山", None, "一级调研员")]),
    ("several", "李清泉、周大河、王楠同志任云川市人民政府参事。", [("+", n, "云川市人民政府", "参事") for n in ("李清泉", "周大河", "王楠")]),
    ("remark_for_all", "李清泉同志任云川市水利局副局长；\n周大河同志任云川市林业局副局长。\n以上同志试用期一年。", [("+", "李清泉", "云川市水利局", "副局长", "试用期一年", "probation"), ("+", "周大河", "云川市林业局", "副局长", "试用期一年", "probation")]),
    ("headings", "任命：\n李清泉为清江省教育厅副厅长\n免去：\n周大河的清江省水利厅副厅长职务", [("+", "李清泉", "清江省教育厅", "副厅长"), ("-", "周大河", "清江省水利厅", "副厅长")]),
    ("ministries", "任命李清泉为教育部副部长。免去周大河的水利部副部长职务。", [("+", "李清泉", "教育部", "副部长"), ("-", "周大河", "水利部", "副部长")]),
    ("confirmed", "王楠同志的云川新区管理局经济发展处副处长职务予以正式任用。", [("+", "王楠", "云川新区管理局经济发展处", "副处长")]),
    ("near_miss_term", "李清泉同志任期届满。", []),
    ("near_miss_law", "主任、副主任由市长提名，市人民代表大会常务委员会任命。", []),
    ("near_miss_group", "成立由市政府主要领导任组长，分管领导任副组长的工作领导小组。", []),
    ("near_miss_lapse", "原市旅游局局班子成员职务自然免除，不再办理免职手续。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_find_decisions(text, expected):
    assert read(text) == expected


MORE = [
    ("inline_heading", "经会议通过，决定任命：李清泉为云川市公安局局长；周大河为云川市教育局局长。", [("+", "李清泉", "云川市公安局", "局长"), ("+", "周大河", "云川市教育局", "局长")]),
    ("court", "任命李清泉为云川市中级人民法院审判员、民事审判第一庭庭长；", [("+", "李清泉", "云川市中级人民法院", "审判员"), ("+", "李清泉", "云川市中级人民法院民事审判第一庭", "庭长")]),
    ("judge_of_the_court", "免去丁小山的云川市中级人民法院刑事审判庭副庭长、审判员职务。", [("-", "丁小山", "云川市中级人民法院刑事审判庭", "副庭长"), ("-", "丁小山", "云川市中级人民法院", "审判员")]),
    ("resignation_of_the_same", "决定任命丁小山为云川市人民政府副市长，接受其辞去云川市财政局局长职务。", [("+", "丁小山", "云川市人民政府", "副市长"), ("-", "丁小山", "云川市财政局", "局长")]),
    ("resignation", "接受丁小山同志辞去云川市人民政府副市长职务的请求。", [("-", "丁小山", "云川市人民政府", "副市长")]),
    ("sex_and_people", "司马青同志（女，回族）任云川市司法局副局长；", [("+", "司马青", "云川市司法局", "副局长")]),
    ("name_with_space", "严 明同志任云川市商务局副局长，挂职时间两年；", [("+", "严明", "云川市商务局", "副局长", "挂职时间两年", "secondment")]),
    ("name_of_another_people", "阿依古丽·买买提同志任云川市民政局副局长（试用期一年，自2021年3月起算）；", [("+", "阿依古丽·买买提", "云川市民政局", "副局长", "试用期一年", "probation", "2021-03")]),
    ("lapses_by_itself", "因机构改革，丁小山同志的云川市旅游局局长职务自然免除。", [("-", "丁小山", "云川市旅游局", "局长")]),
    ("two_removals", "免去丁小山同志的云川市审计局副局长职务，免去王楠同志的云川市统计局副局长职务。", [("-", "丁小山", "云川市审计局", "副局长"), ("-", "王楠", "云川市统计局", "副局长")]),
    ("one_removal_two_persons", "免去丁小山、王楠同志的云川市审计局副局长职务。", [("-", "丁小山", "云川市审计局", "副局长"), ("-", "王楠", "云川市审计局", "副局长")]),
    ("after_probation", "李清泉同志试用期满，正式任云川市林业局副局长，任职时间从2020年5月起计算。", [("+", "李清泉", "云川市林业局", "副局长", "2020-05")]),
    ("branch_committee", "任命李清泉同志为中共东河村支部委员会书记，王楠、周川同志为委员；", [("+", "李清泉", "中共东河村支部委员会", "书记"), ("+", "王楠", "中共东河村支部委员会", "委员"), ("+", "周川", "中共东河村支部委员会", "委员")]),
    ("period_of_service", "聘请周大河先生为云川市政府法律顾问，聘期自2021年1月至2023年12月。", [("+", "周大河", "云川市政府", "法律顾问", "聘期自2021年1月至2023年12月")]),
    ("moved_from", "李清泉同志由云川市林业局调任云川市农业农村局副局长；", [("+", "李清泉", "云川市农业农村局", "副局长")]),
    ("company", "李清泉同志任云川水务集团有限公司董事、董事长；", [("+", "李清泉", "云川水务集团有限公司", "董事"), ("+", "李清泉", "云川水务集团有限公司", "董事长")]),
    ("names_without_dot", "任命布日古德、萨仁图雅（女）为清江省人民政府参事；", [("+", "布日古德", "清江省人民政府", "参事"), ("+", "萨仁图雅", "清江省人民政府", "参事")]),
    ("not_a_name", "决定聘请专家学者为市政府顾问。", []),
    ("surname_that_is_a_word", "任命：\n自红英为云川市园林局局长；\n免去：\n木青山云川市水务局副局长职务，退休。", [("+", "自红英", "云川市园林局", "局长"), ("-", "木青山", "云川市水务局", "副局长")]),
    ("torn_names", "任命 ：\n周  山为云川市水务局副局长；\n李 清  泉 （女 ，彝族）为云川市外事办公室副主任。", [("+", "周山", "云川市水务局", "副局长"), ("+", "李清泉", "云川市外事办公室", "副主任")]),
    ("comrade_and_level_word", "免去：\n李清泉同志云川市水务局局长职务；\n王楠市林业局副局长职务。", [("-", "李清泉", "云川市水务局", "局长"), ("-", "王楠", "市林业局", "副局长")]),
    ("accepted_below", "接受\n丁小山辞去云川市人大常委会委员职务的请求。", [("-", "丁小山", "云川市人大常委会", "委员")]),
    ("for_a_reason", "丁小山因工作调动，不再担任云川大学教务处副处长。", [("-", "丁小山", "云川大学教务处", "副处长")]),
    ("lapses_beside", "聘任王楠为云川大学图书馆馆长，原图书馆馆长助理职务自然免除。", [("+", "王楠", "云川大学图书馆", "馆长"), ("-", "王楠", "图书馆", "馆长助理")]),
    ("lapses_in_retirement", "丁小山同志退休，其县政协党组成员职务自然免除。", [("-", "丁小山", "县政协", "党组成员")]),
    ("moved_to_another_post", "免去丁小山同志云川学院院长职务，改任云川学院顾问。", [("-", "丁小山", "云川学院", "院长"), ("+", "丁小山", "云川学院", "顾问")]),
    ("sent_to_a_company", "委派李清泉、王楠为云川水电有限公司董事，推荐王楠为该公司董事长人选。", [("+", "李清泉", "云川水电有限公司", "董事"), ("+", "王楠", "云川水电有限公司", "董事")]),
    ("office_of_teaching", "李清泉任教务处处长，聘期三年；", [("+", "李清泉", "教务处", "处长", "聘期三年")]),
    ("teaches", "李清泉任教多年，任内成绩显著。", []),
    ("system_of_two", "双主任”制，下设办公室，配备专职工作人员。", []),
    ("spaced_headings_and_torn_lines", "一 、任  命\n周  大 河  云川市林业局副局长\n李清 泉（女，苗族）  云川市园林局副局长\n二 、免  职\n王楠  云川市林业局副局长", [("+", "周大河", "云川市林业局", "副局长"), ("+", "李清泉", "云川市园林局", "副局长"), ("-", "王楠", "云川市林业局", "副局长")]),
    ("line_with_two_acts", "任命：\n李清泉为水利部部长，免去其电力部部长职务；", [("+", "李清泉", "水利部", "部长"), ("-", "李清泉", "电力部", "部长")]),
    ("two_comrades", "李清泉、王楠（女）二同志任柳溪乡党委委员；", [("+", "李清泉", "柳溪乡党委", "委员"), ("+", "王楠", "柳溪乡党委", "委员")]),
    ("one_verb_for_all", "会议任命李清泉为林业部部长；王楠为农业部部长。周大河为会议主持人。", [("+", "李清泉", "林业部", "部长"), ("+", "王楠", "农业部", "部长")]),
    ("discipline_secretary", "丁小山同志不再担任柳溪镇纪检书记职务。", [("-", "丁小山", "柳溪镇", "纪检书记")]),
    ("recommended_only", "推荐李清泉为云川水电有限公司副总经理；提名王楠为市工商联主席候选人。", []),
    ("listed_without_a_known_surname", "任命：\n仵桑麻为云川市林业局副局长；\n免去：\n星占山（回族）的云川市林业局副局长职务。", [("+", "仵桑麻", "云川市林业局", "副局长"), ("-", "星占山", "云川市林业局", "副局长")]),
    ("comrade_without_a_known_surname", "仵桑麻同志任云川市林业局副局长；有关同志任职时间另行通知；调王楠同志任云川市水务局局长。", [("+", "仵桑麻", "云川市林业局", "副局长"), ("+", "王楠", "云川市水务局", "局长")]),
    ("on_the_proposal", "根据市中级人民法院院长的提请，任命：\n李清泉为云川市中级人民法院审判员；", [("+", "李清泉", "云川市中级人民法院", "审判员")]),
    ("formal_numeral", "李清泉同志任云川市林业局副局长（试用期壹年）。", [("+", "李清泉", "云川市林业局", "副局长", "试用期壹年", "probation")]),
    ("office_of_a_group", "领导小组下设办公室，李清泉同志兼任办公室主任。", []),
    ("town_that_opens_like_a_word", "李清泉同志任内官营镇党委书记，免去其前所镇党委副书记职务。", [("+", "李清泉", "内官营镇党委", "书记"), ("-", "李清泉", "前所镇党委", "副书记")]),
    ("goes_on_with_another", "李清泉同志任云川市林业局局长，继续兼任市绿化办主任；", [("+", "李清泉", "云川市林业局", "局长"), ("+", "李清泉", "市绿化办", "主任")]),
    ("seconded_by_the_verb", "李清泉同志挂职任云川市商务局副局长（时间一年）；", [("+", "李清泉", "云川市商务局", "副局长", "时间一年", "secondment")]),
    ("paragraph_that_opens_a_list", "经校长办公会议研究，决定聘任：\n李清泉为云川大学图书馆馆长（兼）；\n周大河为云川大学教务处处长。\n以上同志聘期四年。", [("+", "李清泉", "云川大学图书馆", "馆长", "聘期四年"), ("+", "周大河", "云川大学教务处", "处长", "聘期四年")]),
    ("removed_without_mark", "免去：\n李清泉山东省水利厅厅长职务；\n周河山东省水利厅副厅长职务。", [("-", "李清泉", "山东省水利厅", "厅长"), ("-", "周河", "山东省水利厅", "副厅长")]),
    ("bare_title_after_a_body", "李清泉同志任云川水务集团有限公司党委书记，不再担任工会主席职务；", [("+", "李清泉", "云川水务集团有限公司", "党委书记"), ("-", "李清泉", "云川水务集团有限公司", "工会主席")]),
    ("term_behind_the_bracket", "李清泉同志任云川市住建局（市人防办）副局长（主任），试用期一年；", [("+", "李清泉", "云川市住建局（市人防办）", "副局长", "试用期一年", "probation")]),
    ("term_of_the_next_person", "李清泉同志任云川市水利局局长，周大河同志任云川市水利局副局长（试用期一年）。", [("+", "李清泉", "云川市水利局", "局长"), ("+", "周大河", "云川市水利局", "副局长", "试用期一年", "probation")]),
    ("remark_for_the_newly_promoted", "李清泉同志任云川市水利局局长。\n以上新提任同志试用期一年。", [("+", "李清泉", "云川市水利局", "局长")]),
    ("a_number_in_the_name", "阮小二同志任云川市农科所副所长；", [("+", "阮小二", "云川市农科所", "副所长")]),
    ("who_retires", "李清泉同志任云川市林业局局长；丁小山同志离职休养，免去其云川市水利局局长职务；", [("+", "李清泉", "云川市林业局", "局长"), ("-", "丁小山", "云川市水利局", "局长")]),
    ("time_for_all_above", "李清泉同志任云川市林业局副局长；\n周大河同志任云川市水利局副局长。\n任职时间从2020年7月起计算。", [("+", "李清泉", "云川市林业局", "副局长", "2020-07"), ("+", "周大河", "云川市水利局", "副局长", "2020-07")]),
    ("only_advised", "建议聘任李清泉同志为云川水电有限公司总会计师；丁小山同志不再担任云川水电有限公司工会主席，建议按程序免去其职工董事职务。", [("-", "丁小山", "云川水电有限公司", "工会主席")]),
    ("rank_behind_the_title", "免去丁小山同志的云川市教育局副局长（正县级）职务。", [("-", "丁小山", "云川市教育局", "副局长")]),
    ("two_resign", "接受丁小山、王楠辞去省政府副省长职务的请求，周大河辞去省人大常委会副主任职务的请求。", [("-", "丁小山", "省政府", "副省长"), ("-", "王楠", "省政府", "副省长"), ("-", "周大河", "省人大常委会", "副主任")]),
    ("decisions_on_resigning", "会议通过了关于接受丁小山辞去清江省第三届人民代表大会常务委员会主任职务请求的决定、关于接受王楠辞去清江省人民政府省长职务请求的决定。", [("-", "丁小山", "清江省人民代表大会常务委员会", "主任"), ("-", "王楠", "清江省人民政府", "省长")]),
    ("acting_governor", "任命李清泉为清江省人民政府副省长、代理清江省人民政府省长。", [("+", "李清泉", "清江省人民政府", "副省长"), ("+", "李清泉", "清江省人民政府", "代理省长")]),
    ("with_post_beside", "李清泉同志任市政府副秘书长（正县级），兼市信访局局长；", [("+", "李清泉", "市政府", "副秘书长"), ("+", "李清泉", "市信访局", "局长")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in MORE], ids=[c[0] for c in MORE])
def test_more_wordings(text, expected):
    assert read(text) == expected


def test_named_lists(reading):
    text = "经研究，决定聘请李清泉等2人为云川市政府第一批法律顾问。名单如下：\n李清泉 云川大学法学院院长\n王 楠 清江律师事务所主任\n（此件公开发布）"
    made = extract_appointments(reading(text, issuer="云川市人民政府", title="通知"))
    facts = [fact for fact in made if not fact.derived]
    found = [(f.predicate, f.subject.text, f.object.text, f.qualifier("title")) for f in facts]
    assert {f for f in found if f[0] == "holdsPost"} == {
        ("holdsPost", "李清泉", "云川大学法学院", "院长"),
        ("holdsPost", "王楠", "清江律师事务所", "主任"),
    }
    assert {(f[2], f[3]) for f in found if f[0] == "appoints"} == {
        ("李清泉", "法律顾问"),
        ("王楠", "法律顾问"),
    }


def test_a_named_list_with_its_term(reading):
    text = "决定聘任下列人员为云川市人民政府第二届法律顾问，聘期自2021年4月1日至2024年3月31日：\n李清泉 云川大学法学院教授\n王 楠 清江律师事务所主任\n（此件公开发布）"
    made = extract_appointments(reading(text, issuer="云川市人民政府", title="通知"))
    found = [
        (f.object.text, f.qualifier("title"), f.qualifier("term"))
        for f in made
        if f.predicate == "appoints"
    ]
    term = "聘期自2021年4月1日至2024年3月31日"
    assert found == [("李清泉", "法律顾问", term), ("王楠", "法律顾问", term)]


def test_advisers_described_below(reading):
    text = "决定聘请李清泉、王 楠2位同志为云川市人民政府参事，聘期五年。\n李清泉 云川大学教授\n王 楠 云川市社会科学院院长\n周大河 云川大学校长"
    made = extract_appointments(reading(text, issuer="云川市人民政府", title="通知"))
    found = [
        (f.subject.text, f.object.text)
        for f in made
        if f.predicate == "holdsPost" and not f.derived
    ]
    assert found == [("李清泉", "云川大学"), ("王楠", "云川市社会科学院")]


def test_the_day_on_which_the_list_was_passed(reading):
    text = "2024年5月29日云川市第八届人民代表大会常务委员会第十九次会议通过\n任命李清泉为云川市数据局局长。"
    made = extract_appointments(reading(text, issuer="云川市人大常委会", title="任免名单"))
    assert {f.qualifier("date") for f in made} == {"2024-05-29"}


def test_members_appointed_to_a_government(reading):
    text = "会议任命李清泉为云川市民政局局长,王楠为财政局局长。"
    document = reading(text, title="云川市人大常委会任命市政府组成人员").document
    found = [(d.person.text, d.post.title) for d in find_decisions(document)]
    assert found == [("李清泉", "局长"), ("王楠", "局长")]


REPORTS = [
    ("announced", "会上宣布省委决定：李清泉同志任云川市委书记；周大河同志任云川市委副书记。", [("省委", "李清泉", "书记"), ("省委", "周大河", "副书记")]),
    ("named_body", "近日，国务院任命李清泉为国家林草局副局长。", [("国务院", "李清泉", "副局长")]),
    ("nobody_named", "李清泉同志任云川市委书记以来，多次到基层调研。", []),
    ("curriculum_vitae", "李清泉，男，汉族，此前任云川市林业局局长。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in REPORTS], ids=[c[0] for c in REPORTS]
)
def test_decisions_that_articles_report(reading, text, expected):
    made = extract_appointments(reading(text, title="云川召开全市领导干部会议"))
    facts = [fact for fact in made if not fact.derived]
    assert [(f.subject.text, f.object.text, f.qualifier("title")) for f in facts] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("云川市人民政府公报 人 事 任 免 任免人员名单", ["云川市人民政府"]),
        ("云川市召开干部大会", []),
    ],
    ids=["list_of_a_gazette", "article"],
)
def test_a_list_in_a_gazette_is_its_publishers(reading, title, expected):
    made = reading("任命：\n李清泉为云川市民政局局长。", title=title)
    article = replace(made.issued, layout="article")
    facts = extract_appointments(replace(made, issued=article, document=article))
    assert [f.subject.text for f in facts if f.predicate == "appoints"] == expected


def test_each_issuer_of_a_joint_notice_decides(reading):
    made = reading("李清泉同志任云川市民政局副局长。", issuer="中共云川市委")
    second = replace(made.issued.issuers[0], value="云川市人民政府")
    joint = replace(made.issued, issuers=(*made.issued.issuers, second))
    facts = extract_appointments(replace(made, issued=joint, document=joint))
    deciders = [f.subject.text for f in facts if f.predicate == "appoints"]
    assert deciders == ["中共云川市委", "云川市人民政府"]


def test_a_body_named_again_without_its_place_is_the_same(reading):
    text = "李清泉同志任昆明市柳溪片区管理局书记，免去其柳溪片区管理局副局长职务。"
    facts = list(extract_appointments(reading(text, issuer="中共昆明市委")))
    bodies = [f.qualifier("organization") for f in facts if f.predicate == "removes"]
    assert [b.value for b in bodies] == ["昆明市柳溪片区管理局"]


@pytest.mark.parametrize(
    ("issuer", "text", "whole"),
    [
        ("云川冶炼有限公司", "李清泉任公司安全环保部部长。", "云川冶炼有限公司安全环保部"),
        ("云川能源集团有限公司", "李清泉任集团公司办公室主任。", "云川能源集团有限公司办公室"),
        ("云川市中级人民法院党组", "李清泉任执行局副局长。", "云川市中级人民法院执行局"),
        ("云川市水利局", "李清泉任云川市水库管理处主任。", ""),
        ("中共云川市委组织部", "李清泉任柳溪镇党委书记，不再担任该镇纪检书记职务。", "柳溪镇"),
    ],
    ids=["company", "group", "court", "another_body", "that_town"],
)
def test_units_of_the_issuer(reading, issuer, text, whole):
    facts = list(extract_appointments(reading(text, issuer=issuer)))
    bodies = [b for f in facts if isinstance(b := f.qualifier("organization"), Mention)]
    assert bodies[-1].value == whole


DESCRIBED = "聘请云川师范学院教授李清泉、东河小学退休校长王楠等2人为云川市政府兼职督学，聘期3年。"


def test_names_behind_their_own_posts(reading):
    facts = list(extract_appointments(reading(DESCRIBED, issuer="云川市教育局")))
    made = [(f.predicate, f.subject.text, f.qualifier("title")) for f in facts if f.derived == ""]
    assert made == [
        ("appoints", "云川市教育局", "兼职督学"),
        ("appoints", "云川市教育局", "兼职督学"),
        ("holdsPost", "李清泉", "教授"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("选派李清泉、王楠同志到市信访局挂职锻炼，时间一年；", ["李清泉", "王楠"]),
        ("干部到基层挂职锻炼；李清泉同志到云川挂职担任副县长。", []),
    ],
    ids=["to_a_body", "not_to_a_body"],
)
def test_secondments_without_a_title(reading, text, expected):
    facts = extract_appointments(reading(text, issuer="中共云川市委组织部"))
    assert [f.subject.text for f in facts if f.predicate == "holdsPost"] == expected


def test_an_appointment_opens_a_tenure(reading):
    text = "李清泉同志任云川市林业局局长（试用期一年）；周大河同志晋升一级调研员；免去丁山同志的云川市林业局局长职务。"
    facts = extract_appointments(reading(text, issuer="云川市人民政府", date="2021-03-04"))
    tenures = [f for f in facts if f.predicate == "holdsPost"]
    assert [
        (f.subject.text, f.object.text, dict(f.qualifiers), f.derived) for f in tenures if f.object
    ] == [("李清泉", "云川市林业局", {"title": "局长", "date": "2021-03-04"}, "appointment")]
