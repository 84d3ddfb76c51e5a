"""Posts in running prose; the people, bodies and places are invented."""

from __future__ import annotations

import pytest
from prose_readings import reading_of

from kg.mentions.persons import find_persons, read_name
from kg.relations.prose.appositions import find_appositions
from kg.relations.prose.bios import extract_lives
from kg.relations.prose.decisions import extract_reported_decisions
from kg.relations.prose.elections import elected_to, extract_elections, names_in
from kg.relations.prose.facts import read_posts
from kg.relations.prose.posts import extract_posts_in_prose


def posts_of(text: str) -> list[tuple[str, str, str]]:
    return [
        (name.text, body.text, title)
        for found in find_appositions(text, find_persons(text), 0, len(text))
        for body, title in read_posts(text, found.start, found.end)
        for name in found.names
    ]


NAMES = [
    ("a verb after two characters", "韩松主持会议并讲话", "韩松"),
    ("a verb after three characters", "韩松柏主持会议", "韩松柏"),
    ("说 before a comma ends a name", "韩松说，项目进展顺利", "韩松"),
    ("a whole list member", "欧阳雨晴、韩松", "欧阳雨晴"),
    ("one character set apart", "韩 松，", "韩松"),
    ("another people", "艾山江·吐尔逊表示", "艾山江·吐尔逊"),
    ("a surname that is a word as well", "钟敏、李强", "钟敏"),
    ("an office is no name", "任主任的单位", ""),
    ("a word is no name", "高度重视此项工作", ""),
    ("the characters alone", "黎明接过材料", "黎明"),
    ("no characters of names", "白天气温回升", ""),
]


@pytest.mark.parametrize(("text", "expected"), [n[1:] for n in NAMES], ids=[n[0] for n in NAMES])
def test_reads_a_name(text: str, expected: str) -> None:
    name = read_name(text, 0)
    assert (name.text if name else "") == expected


POSTS = [
    ("a surname that is a word as well", "该县医院产科主任钟玲带领。", [("钟玲", "该县医院产科", "主任")]),
    ("sent to a village", "县农业局派驻清水镇石湾村第一书记韩松说，", [("韩松", "清水镇石湾村", "第一书记")]),
    ("standing in a village", "县农业局驻石湾村第一书记韩松说，", [("韩松", "石湾村", "第一书记")]),
    ("behind the reporter", "本报讯(白雪)云川银行白塔支行行长韩松说，", [("韩松", "云川银行白塔支行", "行长")]),
    ("a new term", "新一届市工商联主席韩松表示，", [("韩松", "市工商联", "主席")]),
    ("由 before a bare title", "由副市长韩松牵头。", [("韩松", "市政府", "副市长")]),
    ("speech before it", "“人多了一倍。”清水街道党工委书记韩松说，", [("韩松", "清水街道党工委", "书记")]),
    ("former posts of one body", "云川市审计局原党组书记、局长韩松受审查。", []),
    ("the head of a firm and its name", "企业负责人清江电子有限公司总经理韩松说，", [("韩松", "清江电子有限公司", "总经理")]),
    ("a numbered line", "云川轨道1号线项目总工程师韩松说，", [("韩松", "云川轨道1号线项目", "总工程师")]),
    ("two offices of a firm", "清江租车董事会主席兼行政总裁韩松表示，", [("韩松", "清江租车", "董事会主席"), ("韩松", "清江租车", "行政总裁")]),
    (
        "a quotation ends before it",
        "“报名的人多了一倍。”桥南街道党工委书记韩松告诉记者，",
        [("韩松", "桥南街道党工委", "书记")],
    ),
    (
        "a short item behind its mark",
        "▲白塔县柳溪镇红旗村党支部书记韩松柏当选劳动模范。",
        [("韩松柏", "白塔县柳溪镇红旗村党支部", "书记")],
    ),
    (
        "two bodies, two titles",
        "近日，市质量工作领导小组办公室主任、市场监管局局长韩松向记者介绍，",
        [("韩松", "市质量工作领导小组办公室", "主任"), ("韩松", "市场监管局", "局长")],
    ),
    (
        "two titles at one body",
        "云川市教育局党组成员、副局长韩松柏参加会议。",
        [("韩松柏", "云川市教育局", "党组成员"), ("韩松柏", "云川市教育局", "副局长")],
    ),
    (
        "one title, several names",
        "区人大常委会副主任韩松、柳明远、欧阳雨晴出席。",
        [(n, "区人大常委会", "副主任") for n in ("韩松", "柳明远", "欧阳雨晴")],
    ),
    ("leaders without a post", "韩松、柳明远等区领导参加活动。", []),
    ("only the leaders", "区领导韩松、柳明远参加活动。", []),
    ("a former post", "原市教育局局长韩松介绍，", []),
    ("the words before the body", "28日下午，县委书记韩松会见了来访的清江集团有限公司董事长柳明远一行。",
     [("韩松", "县委", "书记"), ("柳明远", "清江集团有限公司", "董事长")]),
    ("names before the body", "柳明远、韩松和清江市水利局局长白雪参加。", [("白雪", "清江市水利局", "局长")]),
    ("和 inside a body", "文化和旅游厅厅长韩松介绍，", [("韩松", "文化和旅游厅", "厅长")]),
    ("a short name in brackets", "清江绿能集团有限公司（以下简称“清江绿能”）总经理韩松表示，",
     [("韩松", "清江绿能集团有限公司", "总经理")]),
    ("an honour is no post", "市中医院国医大师韩松表示，", [("韩松", "市中医院", "国医大师")]),
    ("a post without a body", "二级巡视员韩松参加。", []),
    ("the reporter", "本报讯（记者 韩松）近日，市财政局召开会议。", []),
    ("no person", "会长单位和副会长单位代表参加，主任高度重视。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [p[1:] for p in POSTS], ids=[p[0] for p in POSTS])
def test_reads_posts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert posts_of(text) == expected


def test_names_of_an_election() -> None:
    text = "市商务局局长韩松，清江集团有限公司柳明远、白雪"
    assert [name.text for name in names_in(reading_of(text), 0, len(text))] == [
        "韩松",
        "柳明远",
        "白雪",
    ]


def test_post_of_a_council_is_a_post_of_the_association() -> None:
    (post,) = elected_to("云川市诚信促进会第三届理事会会长", 0)
    assert post.organization is not None
    assert (post.organization.text, post.title) == ("云川市诚信促进会", "会长")


HELD = [
    (
        "a bare title after another person",
        "市人大常委会副主任韩松、柳明远，秘书长白雪出席；清江集团总经理陆远、董事长方晴列席。",
        [
            ("韩松", "市人大常委会", "副主任"), ("柳明远", "市人大常委会", "副主任"), ("白雪", "市人大常委会", "秘书长"),
            ("陆远", "清江集团", "总经理"), ("方晴", "清江集团", "董事长"),
        ],
    ),
    ("a government after a council", "市人大常委会副主任韩松、副市长白雪分别宣读议案。",
     [("韩松", "市人大常委会", "副主任"), ("白雪", "市政府", "副市长")]),
    ("what a kind stands for", "云川市物业管理协会成立。协会会长韩松表示，", [("韩松", "云川市物业管理协会", "会长")]),
    ("not clear what it stands for", "我校校长韩松介绍，公司总经理白雪说，", []),
    ("a title behind the name", "云川大学李明远教授认为，市教育局张副局长、王局长参加。", [("李明远", "云川大学", "教授")]),
    ("which community", "清溪社区改造完成，社区书记李明远介绍，办事处主任王晴说，", [("李明远", "清溪社区", "书记")]),
    ("the county of the person before", "临溪县委书记韩松、县长白雪出席。", [("韩松", "临溪县委", "书记"), ("白雪", "临溪县政府", "县长")]),
    ("organs of the house", "清江集团董事长韩松，党委副书记、工会主席白雪出席。", [("韩松", "清江集团", "董事长"), ("白雪", "清江集团", "党委副书记"), ("白雪", "清江集团", "工会主席")]),
    ("met by somebody", "市长在云川会见清江集团董事长韩松一行。", [("韩松", "清江集团", "董事长")]),
    ("owned by another", "来自清江股份所属云川瑞林公司副总经理韩松。", [("韩松", "云川瑞林公司", "副总经理")]),
    ("organ of the committee before", "柳溪镇党委书记韩松，党委副书记、镇长白雪陪同。", [("韩松", "柳溪镇党委", "书记"), ("白雪", "柳溪镇党委", "副书记"), ("白雪", "柳溪镇政府", "镇长")]),
    ("a candidate holds no post yet", "县委常委、副县长候选人韩松介绍。", [("韩松", "县委", "常委")]),
    ("a space before the name", "市科技局局长 段 勇等参加，市民政局副局长 李明远，介绍情况。", [("段勇", "市科技局", "局长"), ("李明远", "市民政局", "副局长")]),
    ("the term is no part", "县第十六届人大常委会主任韩松主持会议。", [("韩松", "县人大常委会", "主任")]),
    ("a newspaper", "清江日报副总编辑韩松说，本网记者白雪报道，", [("韩松", "清江日报", "副总编辑")]),
    ("what a company is to a project", "云川热电项目投资商清江能源有限公司总经理韩松发言。", [("韩松", "清江能源有限公司", "总经理")]),
    ("one who works there", "云川大学学生韩松、清江能源有限公司员工白雪说，学生安全重要。", [("韩松", "云川大学", "学生"), ("白雪", "清江能源有限公司", "员工")]),
    ("those of the house of who presides", "市人大常委会主任韩松主持会议；副主任白雪、柳明远，秘书长陆远出席。", [("韩松", "市人大常委会", "主任"), ("白雪", "市人大常委会", "副主任"), ("柳明远", "市人大常委会", "副主任"), ("陆远", "市人大常委会", "秘书长")]),
    ("a committee of a village and one of a town", "经柳溪镇党委决定，在石湾村选举中，村委会主任韩松当选。镇党委副书记白雪到会。", [("韩松", "石湾村村民委员会", "主任"), ("白雪", "柳溪镇党委", "副书记")]),
    ("heads who are not named", "市监察委负责人、市检察院检察长韩松列席会议。", [("韩松", "市检察院", "检察长")]),
    ("a term inside a committee", "新当选中共清江省委第九届委员会常委韩松说，", [("韩松", "中共清江省委员会", "常委")]),
    ("past and proposed", "时任县长韩松表示，拟任局长的白雪，曾任某区区长陆远说，推荐为县长人选方晴。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [h[1:] for h in HELD], ids=[h[0] for h in HELD])
def test_held_posts(text: str, expected: list[tuple[str, str, str]]) -> None:
    facts = extract_posts_in_prose(reading_of(text))
    found = [(f.subject.text, f.object.text, f.qualifier("title")) for f in facts if f.object]
    assert found == expected


def test_a_list_with_names_before_posts_gives_no_title_to_the_next_name() -> None:
    text = "成员：韩松 云川市水利局副局长白雪 云川市财政局副局长柳明远 云川市林业局局长"
    assert not list(extract_posts_in_prose(reading_of(text)))


ELECTED = [
    (
        "a chain",
        "会议选举韩松为云川市书画协会会长，柳明远、白雪为副会长，陆远为秘书长。",
        [
            ("韩松", "云川市书画协会", "会长"), ("柳明远", "云川市书画协会", "副会长"),
            ("白雪", "云川市书画协会", "副会长"), ("陆远", "云川市书画协会", "秘书长"),
        ],
    ),
    ("a council of the article's association", "云川清江商会举行大会。韩松当选第二届理事会会长并讲话。", [("韩松", "云川清江商会", "会长")]),
    ("a company before the name", "云川清江商会换届，云川春风有限公司韩松当选为商会会长。", [("韩松", "云川清江商会", "会长")]),
    ("by votes", "柳明远以190票的高票当选为临溪县第十六届人大常委会主任，白雪等20名代表当选为县人大常委会委员。",
     [("柳明远", "临溪县人大常委会", "主任"), ("白雪", "县人大常委会", "委员")]),
    ("many associations", "徐州市云川商会换届，徐州市各异地商会代表参加。韩松当选为商会新一届会长。", [("韩松", "徐州市云川商会", "会长")]),
    ("only proposed", "拟推荐韩松为云川市书画协会会长。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [e[1:] for e in ELECTED], ids=[e[0] for e in ELECTED]
)
def test_elections(text: str, expected: list[tuple[str, str, str]]) -> None:
    facts = extract_elections(reading_of(text))
    found = [(f.subject.text, f.object.text, f.qualifier("title")) for f in facts if f.object]
    assert found == expected


DECIDED = [
    (
        "a committee",
        "9月8日，省委决定：韩松同志任中共云川市委书记。",
        [("appoints", "省委", "韩松")],
    ),
    (
        "a council's meeting",
        "云川市十六届人大常委会第二次会议召开。会议决定任命韩松为云川市人民政府副市长，免去白雪的云川市公安局局长职务。",
        [("appoints", "云川市人大常委会", "韩松"), ("removes", "云川市人大常委会", "白雪")],
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [d[1:] for d in DECIDED], ids=[d[0] for d in DECIDED]
)
def test_reported_decisions(text: str, expected: list[tuple[str, str, str]]) -> None:
    facts = [
        f for f in extract_reported_decisions(reading_of(text, layout="article")) if not f.derived
    ]
    assert [(f.predicate, f.subject.text, f.object.text) for f in facts if f.object] == expected


LIVES = [
    (
        "present, not proposed",
        "韩松，男，汉族，1971年6月生，现任云川市财政局党组成员、副局长，拟任云川市审计局局长。",
        [("韩松", "云川市财政局", "党组成员"), ("韩松", "云川市财政局", "副局长")],
    ),
    ("a space in the name", "白 雪，女，1980年1月生，现任云川市审计局局长。", [("白雪", "云川市审计局", "局长")]),
    ("said to be", "韩松是清水镇农业服务中心干部，柳明远是云川大学学生。", [("韩松", "清水镇农业服务中心", "干部"), ("柳明远", "云川大学", "学生")]),
    ("no person is said to be", "方案为县级部门负责人，平台是市农业局干部。", []),
    ("only the past", "韩松，男，汉族，1961年生，曾任云川市财政局局长。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [x[1:] for x in LIVES], ids=[x[0] for x in LIVES])
def test_lives(text: str, expected: list[tuple[str, str, str]]) -> None:
    facts = extract_lives(reading_of(text))
    found = [(f.subject.text, f.object.text, f.qualifier("title")) for f in facts if f.object]
    assert found == expected


VILLAGES = [
    ("this village", "记者来到石湾村。该村驻村工作队队长韩松说，", [("韩松", "石湾村驻村工作队", "队长")]),
    ("a team of nobody", "派来的工作队队长韩松说，", []),
    ("a village role beside a team", "桃源村驻村工作队队员韩松、网格员柳明远说，", [("韩松", "桃源村驻村工作队", "队员")]),
    ("sent to a village", "资金拨到了石湾村。驻村第一书记韩松说，", [("韩松", "石湾村", "驻村第一书记")]),
    ("a kind of village", "这是贫困村。驻村第一书记韩松说，", []),
    ("村 twice", "桃源村村支书韩松说，", [("韩松", "桃源村", "支书")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [v[1:] for v in VILLAGES], ids=[v[0] for v in VILLAGES]
)
def test_posts_in_villages(text: str, expected: list[tuple[str, str, str]]) -> None:
    facts = extract_posts_in_prose(reading_of(text))
    found = [(f.subject.text, f.object.text, f.qualifier("title")) for f in facts if f.object]
    assert found == expected


COUNTIES = [
    ("the one county of the article", "检查组来到宾县。县委书记韩松参加。", "哈尔滨市", "宾县"),
    ("two counties", "检查组来到宾县、依兰县。县委书记韩松参加。", "哈尔滨市", ""),
    ("the document's own county", "检查组来到依兰县。县委书记韩松参加。", "宾县", ""),
]


@pytest.mark.parametrize(
    ("text", "place", "county"), [c[1:] for c in COUNTIES], ids=[c[0] for c in COUNTIES]
)
def test_county_of_a_committee(text: str, place: str, county: str) -> None:
    facts = extract_posts_in_prose(reading_of(text, place=place))
    assert [(f.object.text, f.object.place) for f in facts if f.object] == [("县委", county)]


def test_further_terms_and_titles_behind() -> None:
    text = "韩松连任云川市茶业商会会长。清江商会武明远执行副会长出席。"
    reading = reading_of(text)
    facts = [*extract_elections(reading), *extract_posts_in_prose(reading)]
    found = [(f.subject.text, f.object.text, f.qualifier("title")) for f in facts if f.object]
    assert found == [("韩松", "云川市茶业商会", "会长"), ("武明远", "清江商会", "执行副会长")]
