"""Leading groups: lists under roles, broken into lines or not, and sentences with posts."""

import pytest

from kg.relations.groups.heads import extract_groups

TITLE = "云川市人民政府办公室关于成立云川市防汛抗旱工作领导小组的通知"
GROUP = "云川市防汛抗旱工作领导小组"


def read(make, text, title=TITLE):
    facts = extract_groups(make(text, title=title, date="2021-03-04"))
    found = []
    for fact in facts:
        q = dict(fact.qualifiers)
        name = fact.subject.text + fact.subject.title
        found.append((fact.predicate, name, fact.object.text, q.get("role") or q.get("title")))
    return found


CASES = [
    (
        "several clauses of one role",
        "成立云川市防汛抗旱工作领导小组，市委书记陈明远任组长；市水利局局长何平川，市政府办公室主任罗小安、"
        "市应急局局长周文江任副组长；成员由各部门组成。",
        [
            ("heads", "陈明远", GROUP, "组长"),
            ("holdsPost", "陈明远", "市委", "书记"),
            ("heads", "何平川", GROUP, "副组长"),
            ("holdsPost", "何平川", "市水利局", "局长"),
            ("heads", "罗小安", GROUP, "副组长"),
            ("holdsPost", "罗小安", "市政府办公室", "主任"),
            ("heads", "周文江", GROUP, "副组长"),
            ("holdsPost", "周文江", "市应急局", "局长"),
        ],
    ),
    (
        "commas of half width",
        "成立云川市防汛抗旱工作领导小组,由市政府市长任组长,市政府分管副市长任副组长,统筹有关工作。",
        [
            ("heads", "市政府市长", GROUP, "组长"),
            ("heads", "市政府副市长", GROUP, "副组长"),
        ],
    ),
    (
        "names of other peoples without a mark inside",
        "常务副组长：斯琴格日勒 旗委常委、旗政府副旗长\n成员：乌兰图雅 旗农牧局局长\n旗林业局 负责人",
        [
            ("heads", "斯琴格日勒", GROUP, "常务副组长"),
            ("holdsPost", "斯琴格日勒", "旗委", "常委"),
            ("holdsPost", "斯琴格日勒", "旗政府", "副旗长"),
            ("holdsPost", "乌兰图雅", "旗农牧局", "局长"),
        ],
    ),
    (
        "lines",
        "组 长：李清泉 市委副书记、市长\n副组长：王 楠 副市长\n欧阳青山 市水利局局长\n成 员：周 川 市财政局副局长",
        [
            ("heads", "李清泉", GROUP, "组长"),
            ("holdsPost", "李清泉", "市委", "副书记"),
            ("holdsPost", "李清泉", "市政府", "市长"),
            ("heads", "王楠", GROUP, "副组长"),
            ("holdsPost", "王楠", "市政府", "副市长"),
            ("heads", "欧阳青山", GROUP, "副组长"),
            ("holdsPost", "欧阳青山", "市水利局", "局长"),
            ("holdsPost", "周川", "市财政局", "副局长"),
        ],
    ),
    (
        "run_together",
        "总指挥：李清泉 县委副书记、县长副总指挥：王 楠 县委常委、副县长周川 县应急管理局局长领导小组下设办公室，设在县应急管理局。",
        [
            ("heads", "李清泉", GROUP, "总指挥"),
            ("holdsPost", "李清泉", "县委", "副书记"),
            ("holdsPost", "李清泉", "县政府", "县长"),
            ("heads", "王楠", GROUP, "副总指挥"),
            ("holdsPost", "王楠", "县委", "常委"),
            ("holdsPost", "王楠", "县政府", "副县长"),
            ("heads", "周川", GROUP, "副总指挥"),
            ("holdsPost", "周川", "县应急管理局", "局长"),
        ],
    ),
    ("brackets", "组长：李清泉（市教育局局长）", [("heads", "李清泉", GROUP, "组长"), ("holdsPost", "李清泉", "市教育局", "局长")]),
    ("title_before_a_spaced_role", "主 任：李清泉\n副主任：王楠 市政府办副主任 委 员：周川", [("heads", "李清泉", GROUP, "主任"), ("heads", "王楠", GROUP, "副主任"), ("holdsPost", "王楠", "市政府办", "副主任")]),
    ("names_only", "主任：李清泉\n副主任：王楠、周川", [("heads", "李清泉", GROUP, "主任"), ("heads", "王楠", GROUP, "副主任"), ("heads", "周川", GROUP, "副主任")]),
    ("posts_only", "组长：市政府分管副市长", [("heads", "市政府副市长", GROUP, "组长")]),
    ("former_post", "组长：李清泉 云川大学原校长", [("heads", "李清泉", GROUP, "组长")]),
    ("office", "办公室主任：李清泉 市水利局副局长", [("holdsPost", "李清泉", "市水利局", "副局长")]),
    ("deciding_sentence", "成立市数字档案建设委员会，由市政府市长任主任，副市长、秘书长等任副主任。", [("heads", "市政府市长", "市数字档案建设委员会", "主任"), ("heads", "市政府副市长", "市数字档案建设委员会", "副主任"), ("heads", "市政府秘书长", "市数字档案建设委员会", "副主任")]),
    ("role_by_joined", "成立校园安全工作小组，副组长由分管公安、教育工作的市政府办公室副主任，以及市教育局局长担任。", [("heads", "市政府办公室副主任", "校园安全工作小组", "副组长"), ("heads", "市教育局局长", "校园安全工作小组", "副组长")]),
    ("role_by", "成立全省校园安全工作小组，组长由分管教育工作的副省长担任。", [("heads", "省政府副省长", "校园安全工作小组", "组长")]),
    ("roles_of_the_office", "成立市数字档案建设委员会。委员会下设办公室，市水利局副局长李清泉兼任办公室主任，王楠、周川兼任副主任。", []),
    ("group_at_the_end", "成立以市长为组长、分管副市长为副组长的文明城市创建工作领导小组。", [("heads", "市政府市长", "文明城市创建工作领导小组", "组长"), ("heads", "市政府副市长", "文明城市创建工作领导小组", "副组长")]),
    ("two_groups", "一、市山洪防御指挥部\n指 挥 长：李清泉 市长\n二、市森林防火指挥部\n指 挥 长：周川 副市长", [("heads", "李清泉", "市山洪防御指挥部", "指挥长"), ("holdsPost", "李清泉", "市政府", "市长"), ("heads", "周川", "市森林防火指挥部", "指挥长"), ("holdsPost", "周川", "市政府", "副市长")]),
    ("names_behind_titles", "指挥长：县委副书记、县长李清泉\n成员：县水利局局长周川、县林业局局长王楠", [("heads", "李清泉", GROUP, "指挥长"), ("holdsPost", "李清泉", "县委", "副书记"), ("holdsPost", "李清泉", "县政府", "县长"), ("holdsPost", "周川", "县水利局", "局长"), ("holdsPost", "王楠", "县林业局", "局长")]),
    ("convener_of_the_conference", "建立城乡物流工作联席会议制度，商务部部长担任联席会议召集人。", [("heads", "商务部部长", "城乡物流工作联席会议", "召集人")]),
    ("two_posts_joined", "成立市数字档案建设委员会，县委常委和副县长任副主任。", [("heads", "县委常委", "市数字档案建设委员会", "副主任"), ("heads", "县政府副县长", "市数字档案建设委员会", "副主任")]),
    ("office after the members", "主任：李清泉 市长\n委 员：周川 市财政局局长\n委员会下设办公室，依托市水利局。\n主 任：周川（兼）\n副主任：王 楠 市水利局副局长",
     [("heads", "李清泉", GROUP, "主任"), ("holdsPost", "李清泉", "市政府", "市长"), ("holdsPost", "周川", "市财政局", "局长"), ("holdsPost", "王楠", "市水利局", "副局长")]),
    ("committee after an office", "一、市双拥工作领导小组\n组长：李清泉 市长\n领导小组办公室设在市退役军人局。\n二、市全民国防教育委员会\n主 任：周川 市委书记",
     [("heads", "李清泉", "市双拥工作领导小组", "组长"), ("holdsPost", "李清泉", "市政府", "市长"), ("heads", "周川", "市全民国防教育委员会", "主任"), ("holdsPost", "周川", "市委", "书记")]),
    ("a title before 委 员", "副主任：周川 市政府副主任 委 员：王 楠 市水利局局长", [("heads", "周川", GROUP, "副主任"), ("holdsPost", "周川", "市政府", "副主任"), ("holdsPost", "王楠", "市水利局", "局长")]),
    ("names parted by spaces", "组长：李清泉\n副组长：王晓楠 周 川\n成员：丁 山 马小红", [("heads", "李清泉", GROUP, "组长"), ("heads", "王晓楠", GROUP, "副组长"), ("heads", "周川", GROUP, "副组长")]),
    ("names only, then units", "副召集人：王楠、田野\n成员单位：综合科、卫生院", [("heads", "王楠", GROUP, "副召集人"), ("heads", "田野", GROUP, "副召集人")]),
    ("wide names", "组 长： 李 清 泉    镇党委书记\n副组长： 周 大 山    派出所所长各村党支部书记",
     [("heads", "李清泉", GROUP, "组长"), ("holdsPost", "李清泉", "镇党委", "书记"), ("heads", "周大山", GROUP, "副组长"), ("holdsPost", "周大山", "派出所", "所长")]),
    ("names run into posts", "组长：李清泉副市长\n成员：周川市财政局局长王 楠市委宣传部副部长",
     [("heads", "李清泉", GROUP, "组长"), ("holdsPost", "李清泉", "市政府", "副市长"), ("holdsPost", "周川", "市财政局", "局长"), ("holdsPost", "王楠", "市委宣传部", "副部长")]),
    ("brackets parted by a space", "副组长：王楠（市教育局副局长） 周川（工会主席）", [("heads", "王楠", GROUP, "副组长"), ("holdsPost", "王楠", "市教育局", "副局长"), ("heads", "周川", GROUP, "副组长")]),
    ("parents are no body", "成员：王楠（家长代表）", []),
    ("a long list takes the role", "副组长由市政府协助分管农业工作的副秘书长、市水利局局长、市财政局副局长，市公安局副局长担任。成立云川市防汛抗旱工作领导小组。",
     [("heads", n, GROUP, "副组长") for n in ("市政府副秘书长", "市水利局局长", "市财政局副局长", "市公安局副局长")]),
    ("only described deputies", "成立市数字档案建设委员会，由市水利局分管局长任主任，当地派出所所长任副主任。", []),
    ("flat table with telephones", "姓 名 职 务 指挥部职务 办公电话 手机\n李清泉 县委副书记、县长 指挥长 6500001 13800000001\n王 楠 县水利局局长 成员 6500002 13800000002",
     [("heads", "李清泉", GROUP, "指挥长"), ("holdsPost", "李清泉", "县委", "副书记"), ("holdsPost", "李清泉", "县政府", "县长"), ("holdsPost", "王楠", "县水利局", "局长")]),
    ("flat table, roles first, lines lost", "组内职务 姓名 职务 联系电话组长 李清泉 市水利局局长 6500001副组长 周川 市财政局副局长 6500002",
     [("heads", "李清泉", GROUP, "组长"), ("holdsPost", "李清泉", "市水利局", "局长"), ("heads", "周川", GROUP, "副组长"), ("holdsPost", "周川", "市财政局", "副局长")]),
    ("next group of a numbered list", "1、市环境委员会\n主任：李清泉\n副主任：周川、王楠\n2、市绿化委员会\n主任：周川",
     [("heads", "李清泉", "市环境委员会", "主任"), ("heads", "周川", "市环境委员会", "副主任"), ("heads", "王楠", "市环境委员会", "副主任"), ("heads", "周川", "市绿化委员会", "主任")]),
    ("numbered like 2.1.1", "2.1 市山洪防御指挥部\n指挥长：市政府副市长\n2.2.1 抢险救援组\n组长：市政府分管应急副秘书长",
     [("heads", "市政府副市长", "市山洪防御指挥部", "指挥长"), ("heads", "市政府副秘书长", "抢险救援组", "组长")]),
    ("numbered sentence", "成立市数字档案建设委员会。\n一、副市长李清泉任主任，周川同志不再担任副主任职务。", [("heads", "李清泉", "市数字档案建设委员会", "主任"), ("holdsPost", "李清泉", "市政府", "副市长")]),
    ("order in brackets", "委员：（排名不分先后）\n周川  市财政局局长\n王楠  市水利局局长", [("holdsPost", "周川", "市财政局", "局长"), ("holdsPost", "王楠", "市水利局", "局长")]),
    ("a space before brackets, notes inside", "组 长：李清泉 (市财政局局长)\n副组长：周　大　山（女，市水利局局长）",
     [("heads", "李清泉", GROUP, "组长"), ("holdsPost", "李清泉", "市财政局", "局长"), ("heads", "周大山", GROUP, "副组长"), ("holdsPost", "周大山", "市水利局", "局长")]),
    ("a post that he also holds", "组长：李清泉 (兼)\n副组长：周川、王楠", [("heads", "李清泉", GROUP, "组长"), ("heads", "周川", GROUP, "副组长"), ("heads", "王楠", GROUP, "副组长")]),
    ("order behind the label", "副主任：周川、王楠\n委员（按姓氏笔画为序）：\n丁山（市财政局局长）　李小红（市水利局局长）",
     [("heads", "周川", GROUP, "副主任"), ("heads", "王楠", GROUP, "副主任"), ("holdsPost", "丁山", "市财政局", "局长"), ("holdsPost", "李小红", "市水利局", "局长")]),
    ("office under a heading", "组长：李清泉\n（一）办公室\n设在市水利局，主任由市水利局副局长周川担任。", [("heads", "李清泉", GROUP, "组长")]),
    ("so many work groups are no name", "领导小组下设综合组和4个工作组，主任由周川担任。", [("heads", "周川", GROUP, "主任")]),
    ("named behind a body", "1、矿山安全督查组，由市应急局李清泉任组长。\n2、烟花爆竹安全督查组，由市公安局周川处长任组长。",
     [("heads", "李清泉", "矿山安全督查组", "组长"), ("heads", "周川", "烟花爆竹安全督查组", "组长"), ("holdsPost", "周川", "市公安局", "处长")]),
    ("departments are no names", "成立市数字档案建设委员会，由市委、市政府领导同志以及有关部门负责同志任主任。", []),
    ("role is now", "成立市数字档案建设委员会，主任调整为副市长李清泉，副主任为市水利局局长周川、市财政局副局长王楠。",
     [("heads", "李清泉", "市数字档案建设委员会", "主任"), ("holdsPost", "李清泉", "市政府", "副市长"), ("heads", "周川", "市数字档案建设委员会", "副主任"), ("holdsPost", "周川", "市水利局", "局长"),
      ("heads", "王楠", "市数字档案建设委员会", "副主任"), ("holdsPost", "王楠", "市财政局", "副局长")]),
    ("renamed", "撤销市节水工作领导小组。市水务领导小组更名为市河湖工作领导小组。组长由李清泉同志担任。", [("heads", "李清泉", "市河湖工作领导小组", "组长")]),
    ("right behind a part", "1. 后勤保障组：组长周川，副组长王楠、丁小红，成员为食堂人员。", [("heads", "周川", "后勤保障组", "组长"), ("heads", "王楠", "后勤保障组", "副组长"), ("heads", "丁小红", "后勤保障组", "副组长")]),
    ("notes in brackets of their own", "副组长：周川（女）（市水利局党组成员、副局长）\n王楠（市财政局副局长（挂职））",
     [("heads", "周川", GROUP, "副组长"), ("holdsPost", "周川", "市水利局", "党组成员"), ("holdsPost", "周川", "市水利局", "副局长"), ("heads", "王楠", GROUP, "副组长"), ("holdsPost", "王楠", "市财政局", "副局长")]),
    ("a note behind the title", "副组长：\n市金融办主任周川\n市水利局局长、市节水局局长（兼）王楠\n市财政局局长丁小红",
     [("heads", "周川", GROUP, "副组长"), ("holdsPost", "周川", "市金融办", "主任"), ("heads", "王楠", GROUP, "副组长"), ("holdsPost", "王楠", "市水利局", "局长"), ("holdsPost", "王楠", "市节水局", "局长"),
      ("heads", "丁小红", GROUP, "副组长"), ("holdsPost", "丁小红", "市财政局", "局长")]),
    ("names, then entries", "成员：周川\n王楠  市水利局副局长", [("holdsPost", "王楠", "市水利局", "副局长")]),
    ("a note of who is in charge", "副组长：市水利局副局长（主持工作）周川", [("heads", "周川", GROUP, "副组长"), ("holdsPost", "周川", "市水利局", "副局长")]),
    ("volunteers are no title", "决定成立云川市青年志愿者突击队，聘请市水利局局长周川为名誉队长，由王楠任队长。",
     [("heads", "周川", "云川市青年志愿者突击队", "名誉队长"), ("holdsPost", "周川", "市水利局", "局长"), ("heads", "王楠", "云川市青年志愿者突击队", "队长")]),
    ("secretary of the secretariat", "成立市数字档案建设委员会。委员会秘书处设在市档案局，秘书长由周川兼任。", []),
    ("two nameplates", "副总指挥由市科技局（市地震局）局长担任。成立云川市抗震救灾指挥部。", [("heads", "市科技局（市地震局）局长", GROUP, "副总指挥")]),
    ("of every place", "各级检察院设立清江省检察官考评委员会，主任由本院检察长担任。", []),
    ("described", "成立市数字档案建设委员会，由市政府主要领导任主任。", []),
    ("units_no_persons", "成员单位：市财政局、市水利局。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_groups(reading, text, expected):
    assert read(reading, text) == expected


def test_the_quote_is_the_line(reading):
    r = reading("组 长：李清泉 市长\n副组长：王 楠 副市长", title=TITLE)
    quotes = {r.text[f.span.start : f.span.end] for f in extract_groups(r)}
    assert quotes == {"李清泉 市长", "王 楠 副市长"}
