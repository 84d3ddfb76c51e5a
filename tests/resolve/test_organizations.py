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
    ("县医院", "平潭综合实验区", "平潭县医院"),
    ("市财政局", "云川市", "云川市财政局"),
    ("云川经开区管委会", "云川市", "云川经济技术开发区管理委员会"),
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
