"""Which place a body or an article belongs to."""

import pytest

from kg.document import find_documents
from kg.document.articles import place_of_page
from kg.document.places import first_place, most_named_place, place_of, place_of_article
from kg.model import SourceText


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("清江省云川市人民政府", "云川市"),
        ("中共云川市委办公室", "云川市"),
        ("云川市市场监督管理局", "云川市"),
        ("双河县人民政府", "双河县"),
        ("国家税务总局云川市税务局", "云川市"),
        ("国务院办公厅", ""),
        ("最高人民法院", ""),
        ("水利部办公厅", ""),
        ("云川市防汛抗旱指挥部", "云川市"),
        ("云川市委宣传部", "云川市"),
        ("双河县柳溪镇人民政府", "双河县柳溪镇"),
        ("江西省赣州市人民政府", "赣州市"),
        ("长春市朝阳区人民政府", "长春市朝阳区"),
        ("平潭综合实验区管委会", "平潭综合实验区"),
        ("杭州市人民代表大会常务委员会", "杭州市"),
        ("大连市甘井子区水务局", "甘井子区"),
        ("云溪经济技术开发区管理委员会", "云溪经济技术开发区"),
        ("清江省云川市高新区管委会", "云川市高新区"),
    ],
)
def test_place_of_a_body(name: str, place: str) -> None:
    assert place_of(name) == place


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("云川市城镇供水条例", "云川市"),
        ("上海市滩涂管理条例", "上海市"),
        ("公安机关办案规定", ""),
        ("城市供水条例", ""),
        ("清江口协同发展区人大工作联席会议召开", ""),
        ("中华人民共和国水法", ""),
        ("中共云川市委组织部干部任前公示", "云川市"),
        ("中国共产党纪律处分条例", ""),
    ],
)
def test_place_of_a_title(title: str, place: str) -> None:
    assert first_place(title) == place


@pytest.mark.parametrize(
    ("headline", "text", "page", "place"),
    [
        ("章贡区水务局：送水上门", "章贡区水务局送水。", "赣州市", "章贡区"),
        ("努力办好教育", "我市学校开学。", "赣州市", "赣州市"),
        ("双河县三项举措促节水", "双河县三项举措促节水 近年来，双河县修管。", "云川市", "双河县"),
        ("城市更新提速", "城市更新提速。城市变美。", "云川市", "云川市"),
        ("平潭开建水厂", "平潭开建水厂。区水务局说，我区用水将更好，平潭欢迎投资。", "", "平潭综合实验区"),
        ("省人大常委会举行会议", "任命李清泉为山西省人民政府副省长。省人大常委会主任主持会议。", "", "山西省"),
        ("公司来访", "山西省某公司来访。山东省企业随行。省委领导会见。", "", ""),
        ("平潭开建水厂", "平潭开建水厂。县委、县政府说，平潭用水将更好。", "", "平潭县"),
    ],
)  # fmt: skip
def test_place_of_an_article(headline: str, text: str, page: str, place: str) -> None:
    assert place_of_article(headline, text, page) == place


def test_a_county_counts_for_its_city() -> None:
    text = (
        "赣州市教育局。章贡区住建局。南康区幼儿园。龙南市夹湖。会昌县水厂。章贡区学校。章贡区医院。"
    )
    assert most_named_place(text) == "赣州市"


MASTHEADS = [
    ("02 要闻 赣州日报 2018年5月17日 星期四\n", "赣州市"),
    ("赣州晚报 2018.5.17\n", "赣州市"),
    ("（据赣州日报 2018年报道）\n", "宁波市"),
    ("江西日报 2018年5月17日\n", "宁波市"),
]


@pytest.mark.parametrize(("top", "place"), MASTHEADS)
def test_place_of_a_newspaper_page(top: str, place: str) -> None:
    assert place_of_page(top + "宁波市举行会议。宁波市举行展览。宁波市举行比赛。") == place


BARE = "区人民政府关于节水的通知\n各街道办事处：\n请节水{}。\n{}2031年3月1日\n{}"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (BARE.format("", "双河区人民政府\n", ""), "双河区"),
        (BARE.format("，并结合官渡区实际执行", "", ""), "官渡区"),
        (BARE.format("", "", "官渡区节水单位名单\n（详见附表）"), "官渡区"),
        (BARE.format("", "", "昆明市节水单位名单\n（详见附表）"), ""),
        (BARE.format("，学习昆明市官渡区的做法", "", ""), ""),
    ],
    ids=["signature", "our place", "list", "list of the city", "another place"],
)
def test_place_of_an_issuer_named_without_it(text: str, place: str) -> None:
    assert find_documents(SourceText("p.txt", text, "", "txt"))[0].place == place
