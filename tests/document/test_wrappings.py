"""What surrounds a document in its several printings: red head, foot for the post room, a paper's page."""

from kg.document import find_documents
from kg.document.lines import read_lines
from kg.document.places import first_place, place_of
from kg.document.repairs import join_broken
from kg.model import Document, SourceText

RED_HEAD = """000127
机密★1年
特急

云川市人民政府办公室文件

云政办发〔2013〕58 号                签发人：李明
━━━━━━━━━━━━━━━━━━━━━━━━━
云川市人民政府办公室
关于印发云川市公园管理办法的通知

各县（市、区）人民政府：
    《云川市公园管理办法》已经市政府同意，现印发给你们。

                                云川市人民政府办公室
                                   2013 年 6 月 8 日
                            — 1 —
云川市公园管理办法
第一条  为规范公园管理，制定本办法。
第二条  本办法自2013年7月10日起施行。
━━━━━━━━━━━━━━━━━━━━━━━━━
主题词：城乡建设  公园  办法  通知
━━━━━━━━━━━━━━━━━━━━━━━━━
抄送：市委各部门。
云川市人民政府办公室                2013 年 6 月 9 日印发
                                        （共印 300 份）
"""
PAGE = """云川日报 2021年6月18日 星期五 责任编辑:李明

陆港: 班列开行突破千列

本报讯(通讯员 王芳)6月12日,云川陆港班列累计开行突破1000列。

公 告

因开发需要,云川市自然资源局拟收回白溪镇的土地。特此公告。

云川市自然资源局
2021年6月17日

白溪: 脐橙产业焕新机

本报讯(周山)近日,白溪县村民忙着给脐橙套袋。
"""
BRIEFING = """内部资料
注意保存

# 云川市政府建设 工作简报

第 43 期

市政府建设领导小组办公室

2019 年 12 月 5 日

## 白溪县推行改革

白溪县推行改革，整合窗口。
"""


def read(text: str) -> list[Document]:
    return find_documents(SourceText("x.txt", text, "", "plain"))


def test_red_head_and_foot_for_the_post_room() -> None:
    (notice,) = read(RED_HEAD)
    assert notice.number and notice.number.value == "云政办发〔2013〕58号"
    assert notice.date and notice.date.value == "2013-06-08"
    (part,) = notice.parts
    kinds = [block.kind for block in part.blocks]
    assert kinds == ["title", "article", "article", "note", "note", "note", "note"]


def test_words_for_the_index_are_no_document() -> None:
    (notice,) = read(
        "云川市人民政府关于李明任职的通知\n云政〔2011〕42号\n各县：\n李明任副局长。\n云川市人民政府\n"
        "二〇一一年六月二十二日\n主题词：人事 任免 通知\n抄送：市委各部门。\n"
    )
    assert notice.parts == ()


def test_notice_on_the_page_of_a_paper_is_no_part_of_the_report_above() -> None:
    documents = read(PAGE)
    titles = [d.title.value for d in documents if d.title]
    assert titles[-3:] == ["陆港: 班列开行突破千列", "公告", "白溪: 脐橙产业焕新机"]
    assert [i.value for i in documents[-2].issuers] == ["云川市自然资源局"]


def test_marks_of_secrecy_are_no_title_of_a_briefing() -> None:
    issue, _ = read(BRIEFING)
    assert issue.title and issue.title.value == "云川市政府建设工作简报"
    assert issue.place == "云川市"


def test_roles_and_signatures_stay_lines() -> None:
    lines = read_lines(
        "总 指 挥：李 明 市委副书记、市长\n\n副总指挥：王 芳 副市长\n\n省 长 周 山\n省 长 王 芳\n"
    )
    assert len(join_broken(lines)) == 4


def test_city_and_country_name_no_town() -> None:
    assert place_of("云川市住房和城乡建设局") == "云川市"
    assert place_of("云川市白溪乡人民政府") == "云川市白溪乡"


def test_wrapped_first_line_of_the_text_is_no_head() -> None:
    (paper,) = read(
        "中共云川市委文件\n云发〔2009〕11号\n中共云川市委 云川市人民政府\n关于推进城乡一体化的意见\n（2009年5月18日）\n"
        "　　为贯彻落实《清江省委、省政府关于试点工作的指导意见》（清发〔2006〕20号），现就我市\n加快推进提出意见。\n"
    )
    kinds = [block.kind for block in paper.blocks]
    assert kinds == ["title", "head", "head", "head", "paragraph"]


BOX = """云川市人民政府关于环境建设的意见
云政发〔2021〕3号

各县（市、区）人民政府：

现提出如下意见。

二、重点任务

（一）建设收集系统。抓好落实。

专栏 1 能力提升工程

1. 提质工程。加快建设。

2. 补短板工程。支持建设。

（二）提升处理能力。坚持源头减量。

专栏 2 处理工程

（一）甲工程。建设。

（二）乙工程。建设。

三、保障措施

加强领导。
"""


def test_box_holds_its_own_items_and_not_the_next_of_the_part_around_it() -> None:
    (paper,) = read(BOX)
    names = [paper.text_of(block).split("。")[0] for block in paper.blocks]
    parents = {
        name: names[block.parent] if block.parent is not None else ""
        for name, block in zip(names, paper.blocks, strict=True)
    }
    assert parents["2. 补短板工程"] == "专栏 1 能力提升工程"
    assert parents["（二）提升处理能力"] == "二、重点任务"
    assert parents["（二）乙工程"] == "专栏 2 处理工程"
    assert parents["三、保障措施"] == ""


def test_briefing_with_who_makes_it_and_a_list_of_its_headlines() -> None:
    issue, *articles = read(
        "# 作风建设简报\n\n## 第 8 期\n\n云川市作风建设办公室编        2013年4月16日\n\n**本期要目**\n\n"
        "● 白溪县推进作风建设\n● 双河县建立制度\n\n## 白溪县推进作风建设\n\n今年以来，白溪县推进建设。\n\n"
        "## 双河县建立制度\n\n双河县印发制度。\n"
    )
    assert [i.value for i in issue.issuers] == ["云川市作风建设办公室"]
    assert issue.date and issue.date.value == "2013-04-16"
    titles = [a.title.value for a in articles if a.title]
    assert titles == ["白溪县推进作风建设", "双河县建立制度"]


def test_order_that_is_wrapped_carries_what_the_contents_list_too() -> None:
    (order,) = read(
        "清江省人民政府公报\n2013年第11期\n目录\n清江省矿山管理办法……………… 3\n清江省人民政府令\n第 184 号\n"
        "《清江省矿山管理办法》已经2013年5月7日清江省人民政\n府第7次常务会议通过，现予公布，自2013年8月1日起施行。\n"
        "省 长 李 明\n2013年5月21日\n\n清江省矿山管理办法\n第一条 为了加强管理，制定本办法。\n"
    )
    assert [part.title.value for part in order.parts if part.title] == ["清江省矿山管理办法"]


def test_words_of_a_title_are_no_division() -> None:
    assert first_place("李明同志在全市工作会议上的讲话") == ""
    assert first_place("云川市节水条例") == "云川市"


def test_headline_of_a_briefing_stands_apart_above_text_that_a_page_cuts() -> None:
    _, first, second = read(
        "云川市政府建设 工作简报\n\n第 43 期\n\n云川市政府办公室\n\n2019 年 12 月 5 日\n\n"
        "白溪县推行改革\n\n" + "白溪县推行改革，整合窗口，办件量提升。" * 4 + "\n\n"
        "双河县推动项目建设提速\n\n双河县深入践行理念，把项目建设作为融\n\n"
        "入湾区的抓手，做大增量项目、做强存量项目，为发展积蓄后劲，成效明显，得到各方面的充分肯定。\n"
    )
    assert first.title and first.title.value == "白溪县推行改革"
    assert second.title and second.title.value == "双河县推动项目建设提速"
    assert second.text.endswith("得到各方面的充分肯定。")


def test_open_bracket_and_open_title_go_on_below_a_colon() -> None:
    lines = read_lines(
        "抓好落实。（牵头单位：市水务局；责任单位：\n市财政局、市商务局）\n通过了《甲办法》《云川市\n节水办法》。\n"
    )
    assert [line.words for line in join_broken(lines)] == [
        "抓好落实。（牵头单位：市水务局；责任单位：市财政局、市商务局）",
        "通过了《甲办法》《云川市节水办法》。",
    ]


def test_a_name_that_a_line_end_cuts_goes_on_in_a_list_of_bodies() -> None:
    lines = read_lines(
        "成员单位：市公安局、市民政局、市教\n育和体育局、市财政局。\n一、成员单位\n联席会议由市公安局、市民政局组成。\n"
    )
    assert [line.words for line in join_broken(lines)] == [
        "成员单位：市公安局、市民政局、市教育和体育局、市财政局。",
        "一、成员单位",
        "联席会议由市公安局、市民政局组成。",
    ]


def test_persons_behind_their_posts_and_roles_stay_lines() -> None:
    lines = read_lines(
        "市金融办主任周川\n市水利局局长、市节水局局长（兼）王楠\n市财政局局长丁小红\n"
    )
    assert len(join_broken(lines)) == 3
    (document,) = read("云川市茶业协会第一届理事会组成名单\n会　长：周　川\n监事长：王　楠\n")
    assert document.title and document.title.value == "云川市茶业协会第一届理事会组成名单"


def test_persons_in_columns_stay_lines() -> None:
    lines = read_lines(
        "成员：周  川  市教育局副局长     联络员：王  楠\n      丁  山  市水利局副局长     联络员：李小红\n"
    )
    assert len(join_broken(lines)) == 2


def test_a_person_of_a_list_set_wide_is_read_close() -> None:
    (line,) = read_lines("副组长 ： 周 小 川 （ 市 教 育 局 局 长 ）")
    assert line.words == "副组长 ：周小川（市教育局局长）"
    (names,) = read_lines("李 清 泉 王 小 楠 丁 大 山")
    assert names.words == "李 清 泉 王 小 楠 丁 大 山"
