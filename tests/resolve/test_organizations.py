"""Canonical names of bodies by rule, for places of every kind."""

from __future__ import annotations

import pytest

from kg.resolve.organizations import canonical_organization

PREFECTURE = [
    ("市政府", "哈尔滨市人民政府"),
    ("市政府办", "哈尔滨市人民政府办公室"),
    ("市发展改革委", "哈尔滨市发展和改革委员会"),
    ("市市场监管局", "哈尔滨市市场监督管理局"),
    ("市民政局", "哈尔滨市民政局"),
    ("我市人社局", "哈尔滨市人力资源和社会保障局"),
    ("市委", "中共哈尔滨市委员会"),
    ("市委编办", "中共哈尔滨市委机构编制委员会办公室"),
    ("市纪委监委", "中共哈尔滨市纪律检查委员会"),
    ("市人大常委会", "哈尔滨市人民代表大会常务委员会"),
    ("市政协", "中国人民政治协商会议哈尔滨市委员会"),
    ("团市委", "共青团哈尔滨市委员会"),
    ("市妇联", "哈尔滨市妇女联合会"),
    ("市税务局", "国家税务总局哈尔滨市税务局"),
    ("省应急厅", "黑龙江省应急管理厅"),
    ("公安局交警支队", "哈尔滨市公安局交通警察支队"),
    ("财政部", "财政部"),
    ("国家发改委", "国家发展和改革委员会"),
    ("市行政审批局（市政务服务局）", "哈尔滨市行政审批局"),
    ("市场监管局", "哈尔滨市市场监督管理局"),
]


ELSEWHERE = [
    ("省法院", "四川省", "四川省高级人民法院"),
    ("市法院", "昆明市", "昆明市中级人民法院"),
    ("市法院", "北京市", "北京市高级人民法院"),
    ("县法院", "会昌县", "会昌县人民法院"),
    ("云溪市人民法院", "云溪市", "云溪市人民法院"),
    ("县人行", "会昌县", "中国人民银行会昌县支行"),
    ("人行武汉分行", "湖北省", "中国人民银行武汉分行"),
    pytest.param(
        "福海街道办事处", "昆明市西山区", "西山区福海街道办事处", id="town-named-like-a-county"
    ),
    pytest.param(
        "州公安局",
        "黔南布依族苗族自治州",
        "黔南布依族苗族自治州公安局",
        id="of-an-autonomous-prefecture",
    ),
    ("自治区财政厅", "桂林市", "广西壮族自治区财政厅"),
    ("州教育局", "大理白族自治州", "大理白族自治州教育局"),
    ("县卫健局", "景宁畲族自治县", "景宁畲族自治县卫生健康局"),
    ("旗公安局", "鄂托克旗", "鄂托克旗公安局"),
    ("市司法局", "会昌县", "赣州市司法局"),
    ("市教委", "北京市", "北京市教育委员会"),
    ("市商务委", "北京市海淀区", "北京市商务委员会"),
    ("区城管局", "长春市朝阳区", "长春市朝阳区城市管理局"),
    ("发展改革委", "", "国家发展和改革委员会"),
    ("发展改革委", "昆明市", "昆明市发展和改革委员会"),
    ("管委会", "平潭综合实验区", "平潭综合实验区管理委员会"),
    ("实验区党工委", "平潭综合实验区", "中共平潭综合实验区工作委员会"),
    ("罗江县委", "", "中共罗江县委员会"),
    ("罗江县委组织部", "德阳市", "中共罗江县委组织部"),
    ("该县委", "", "该县委"),
    ("县医院", "平潭综合实验区", "平潭县医院"),
    ("市财政局", "云川市", "云川市财政局"),
    ("云川经开区管委会", "云川市", "云川经济技术开发区管理委员会"),
    ("市经开区管委会", "昆山市", "昆山经济技术开发区管理委员会"),
    ("经开区管委会", "云川市", "云川市经开区管理委员会"),
    ("县工业园区管委会", "会昌县", "会昌县工业园区管理委员会"),
    ("会昌生态环境局", "会昌县", "赣州市会昌生态环境局"),
    ("海淀公安分局", "北京市", "北京市公安局海淀分局"),
    ("市城管执法局", "桂林市", "桂林市城管执法局"),
    ("镇党委", "会昌县文武坝镇", "中共会昌县文武坝镇委员会"),
    ("北岭镇人民政府", "会昌县", "会昌县北岭镇人民政府"),
    ("人行桂林中心支行", "桂林市", "中国人民银行桂林市中心支行"),
    ("中国移动桂林分公司", "桂林市", "中国移动通信集团广西有限公司桂林分公司"),
    ("桂林银保监分局", "桂林市", "中国银行保险监督管理委员会桂林监管分局"),
    ("民盟市委会", "桂林市", "中国民主同盟桂林市委员会"),
    ("宁铁桂林车务段", "桂林市", "中国铁路南宁局集团有限公司桂林车务段"),
    ("市市政工程公司", "桂林市", "桂林市市政工程公司"),
    ("市政公用集团", "桂林市", "市政公用集团"),
    ("市纪委监委驻市财政局纪检监察组", "桂林市", "桂林市纪委监委驻市财政局纪检监察组"),
    ("政协第五届桂林市委员会", "桂林市", "中国人民政治协商会议桂林市委员会"),
    ("市法院", "桂林市", "桂林市中级人民法院"),
    ("江西省九江地区行政公署", "江西省", "江西省九江地区行政公署"),
    ("县法院", "会昌县", "会昌县人民法院"),
    ("教育部办公厅", "", "教育部办公厅"),
    ("国家卫生健康委医政司", "", "国家卫生健康委员会医政司"),
    ("教育部门", "桂林市", "教育部门"),
    ("公安局", "公安县", "公安县公安局"),
    ("闽南文化中心", "泉州市", "闽南文化中心"),
    ("云川华瑞机械有限公司", "云川市", "云川华瑞机械有限公司"),
]


@pytest.mark.parametrize(("words", "name"), PREFECTURE)
def test_bodies_of_a_prefecture(words: str, name: str) -> None:
    assert canonical_organization(words, "哈尔滨市").name == name


@pytest.mark.parametrize(("words", "scope", "name"), ELSEWHERE)
def test_bodies_of_other_places(words: str, scope: str, name: str) -> None:
    assert canonical_organization(words, scope).name == name


def test_the_second_nameplate_is_an_alias() -> None:
    found = canonical_organization("市档案局（市档案馆）", "昆明市")
    assert found.name == "昆明市档案局"
    assert "昆明市档案馆" in found.aliases


@pytest.mark.parametrize(
    ("words", "year", "name"),
    [
        pytest.param("县交通局", 2004, "会昌县交通局", id="before-the-full-name"),
        pytest.param("县交通局", 2012, "会昌县交通运输局", id="after"),
        pytest.param("县交通局", 0, "会昌县交通运输局", id="unknown"),
        pytest.param("县劳动保障局", 2004, "会昌县劳动和社会保障局", id="of-its-time"),
    ],
)
def test_a_short_form_means_what_was_there_in_its_year(words: str, year: int, name: str) -> None:
    assert canonical_organization(words, "会昌县", year).name == name


@pytest.mark.parametrize(
    ("words", "scope", "alias"),
    [
        pytest.param("区教育局", "章贡区", "赣州市章贡区教育局", id="district"),
        pytest.param("县委", "会昌县", "中共赣州市会昌县委员会", id="party"),
        pytest.param("区教委", "沙坪坝区", "重庆市沙坪坝区教育委员会", id="municipality"),
    ],
)
def test_the_name_with_the_city_in_front_is_an_alias(words: str, scope: str, alias: str) -> None:
    assert alias in canonical_organization(words, scope).aliases


def test_a_city_stands_in_no_name_twice() -> None:
    assert all(
        "赣州市赣州市" not in a for a in canonical_organization("市教育局", "赣州市").aliases
    )


@pytest.mark.parametrize(
    ("words", "year", "name"),
    [
        pytest.param("广电总局", 2005, "国家广播电影电视总局", id="ended"),
        pytest.param("广电总局", 2020, "国家广播电视总局", id="today"),
        pytest.param("广电总局", 0, "国家广播电视总局", id="unknown"),
        pytest.param("国家计委", 1995, "国家计划委员会", id="before-its-new-name"),
        pytest.param("国家计委", 2001, "国家发展计划委员会", id="after"),
        pytest.param("国管局", 2006, "国务院机关事务管理局", id="other-master"),
        pytest.param("民航西南管理局", 2020, "中国民用航空西南地区管理局", id="of-a-region"),
        pytest.param("化工部", 1996, "化学工业部", id="ministry-of-an-industry"),
    ],
)
def test_bodies_of_the_nation_in_their_years(words: str, year: int, name: str) -> None:
    assert canonical_organization(words, "", year).name == name
