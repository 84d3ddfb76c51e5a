"""Who builds what, and where it stands; the companies and projects are invented."""

from __future__ import annotations

import pytest
from prose_readings import reading_of

from kg.relations.prose.locations import extract_locations
from kg.relations.prose.undertakings import extract_undertakings

UNDERTAKINGS = [
    (
        "one project once, its amount beside it",
        "推动白塔半导体有限公司投资30亿元建设的功率器件项目提前封顶。",
        [("白塔半导体有限公司", "功率器件项目", "30亿元")],
    ),
    (
        "an amount raised for a second phase",
        "云岭材料有限公司增资8亿元新建隔膜二期项目，从签约到开工只用了四十天。",
        [("云岭材料有限公司", "隔膜二期项目", "8亿元")],
    ),
    (
        "among them one built by a group",
        "其中由清江水建集团承建的白塔片区高标准农田建设项目已完成八成。",
        [("清江水建集团", "白塔片区高标准农田建设项目", None)],
    ),
    (
        "a short name that opens the clause",
        "又如，云川家具增资8亿元新建智能橱柜项目，清江电子增资1.6亿元新建二期项目。",
        [("云川家具", "智能橱柜项目", "8亿元"), ("清江电子", "二期项目", "1.6亿元")],
    ),
    (
        "by whom it is built",
        "1、白塔安置小区由云川城镇开发建设有限公司负责承建；2、月亮湾道路由清江路桥有限公司负责代建。",
        [("云川城镇开发建设有限公司", "白塔安置小区", None), ("清江路桥有限公司", "月亮湾道路", None)],
    ),
    (
        "the project named before, its amount elsewhere",
        "昨日，云川首个粮食冷链基地开工建设，项目由清江春晓食品有限公司投建。项目选址白塔镇，计划投资1.5亿元。",
        [("清江春晓食品有限公司", "云川首个粮食冷链基地", "1.5亿元")],
    ),
    (
        "several of one company",
        "目前云川水务投资有限公司已经完成白塔净水站工程等6个项目，拟建月亮湾水厂等8个项目。",
        [("云川水务投资有限公司", "白塔净水站工程", None), ("云川水务投资有限公司", "月亮湾水厂", None)],
    ),
    (
        "this company",
        "清江市政园林有限公司负责园林。9月，该公司启动城区照明改造工程，",
        [("清江市政园林有限公司", "城区照明改造工程", None)],
    ),
    (
        "a company before its project",
        "对云川消防器材有限公司年产3万樘防火门项目开展指导。",
        [("云川消防器材有限公司", "年产3万樘防火门项目", None)],
    ),
    (
        "the project opens the sentence",
        "云川柑橘产业园项目位于白塔新区，总投资3亿元，由清江农业投资有限公司负责建设。",
        [("清江农业投资有限公司", "云川柑橘产业园项目", "3亿元")],
    ),
    (
        "the project of the sentence before",
        "双方将共建数控机床实训基地。项目位于白塔新区，总投资2亿元，由清江职业学院负责建设。",
        [("清江职业学院", "数控机床实训基地", "2亿元")],
    ),
    (
        "the amount is no name",
        "清江电子有限公司投资12亿元建设柔性屏项目。",
        [("清江电子有限公司", "柔性屏项目", "12亿元")],
    ),
    (
        "takes part in building",
        "清江控股集团参与开发建设的云川健康产业园占地172亩。",
        [("清江控股集团", "云川健康产业园", None)],
    ),
    (
        "an amount before the company",
        "分别是总投资0.6亿元的云川市春风机械设备公司机电配件生产线项目。",
        [("云川市春风机械设备公司", "机电配件生产线项目", "0.6亿元")],
    ),
    (
        "the investor of a project",
        "富贵家电项目投资商清江彩电有限公司总经理韩松发言。",
        [("清江彩电有限公司", "富贵家电项目", None)],
    ),
    (
        "a year between",
        "云川酒业有限公司总经理介绍，公司今年将投资3000万元新建葡萄深加工项目。",
        [("云川酒业有限公司", "葡萄深加工项目", "3000万元")],
    ),
    (
        "said with 是",
        "云川循环农业生态园项目是清江农牧有限公司投资建设。",
        [("清江农牧有限公司", "云川循环农业生态园项目", None)],
    ),
    (
        "at a place behind the amount",
        "春晓科技拟投资3.5亿元，在白塔区建设柑橘数据中心；由云川集团投资3亿元，在白塔县设立北方总部。",
        [("春晓科技", "柑橘数据中心", "3.5亿元"), ("云川集团", "北方总部", "3亿元")],
    ),
    (
        "the amount behind 由",
        "走进位于白塔经开区的云川电子产业园，塔吊林立。该项目由云川锦绣科技有限公司投资28亿元建设，占地320亩。",
        [("云川锦绣科技有限公司", "云川电子产业园", "28亿元")],
    ),
    (
        "figures set apart by a scan",
        "如，春晓实业追加投资 3.5 亿元建设年产 5000 万件插座项目，总投资 1.8 亿元的白塔县储备林项目由云川林业投资公司实施。",
        [
            ("春晓实业", "年产5000万件插座项目", "3.5亿元"),
            ("云川林业投资公司", "白塔县储备林项目", "1.8亿元"),
        ],
    ),
    (
        "whom a village brought",
        "该村引进绿岭农业发展有限公司投资800万元建设蜜饯加工厂。",
        [("绿岭农业发展有限公司", "蜜饯加工厂", "800万元")],
    ),
    (
        "at a place before the amount",
        "如春晓工业股份有限公司在白塔经开区投资101亿元的智能制造项目、云岭科技集团有限公司在清江高新区投资100亿元建设锂电芯项目等。",
        [
            ("春晓工业股份有限公司", "智能制造项目", "101亿元"),
            ("云岭科技集团有限公司", "锂电芯项目", "100亿元"),
        ],
    ),
    (
        "the company in speech",
        "云川电子有限公司很忙。“公司投资10亿元建设的滤波器项目，今年已投产。”",
        [("云川电子有限公司", "滤波器项目", "10亿元")],
    ),
    (
        "behind its place",
        "位于白塔县石桥工业园的矿渣回收项目，由云川资源有限责任公司投资建设。",
        [("云川资源有限责任公司", "矿渣回收项目", None)],
    ),
    (
        "newly built",
        "在清水镇，云川果业集团新建的柑橘分选中心每天可处理鲜果800吨。",
        [("云川果业集团", "柑橘分选中心", None)],
    ),
    (
        "one centre",
        "其中，春晓（云川）投资公司计划投资5亿元，建设一个服装产业中心，集设计、生产于一体。",
        [("春晓（云川）投资公司", "服装产业中心", "5亿元")],
    ),
    (
        "a comma behind the company",
        "石湾村引进绿岭农业开发有限公司，投资600万元建设百香果基地；由清江第三建筑有限责任公司承建的云川医院新院区将投入使用。",
        [
            ("绿岭农业开发有限公司", "百香果基地", "600万元"),
            ("清江第三建筑有限责任公司", "云川医院新院区", None),
        ],
    ),
    ("we", "“我们企业今年又增资3亿元建设二期项目。”", []),
    ("moved, not built", "包括云川工程有限公司迁移至白塔新区项目。", []),
    ("a ceremony is no building", "县政府与清江建材有限公司举行装配式建材项目签约仪式。", []),
    ("a duty of an office", "相关手续由云川市交通局负责实施。", []),
    ("no one project", "云川集团有限公司完成多个重点项目，企业投资5亿元建设项目。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [u[1:] for u in UNDERTAKINGS], ids=[u[0] for u in UNDERTAKINGS]
)
def test_undertakings(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    facts = [*extract_undertakings(reading_of(text))]
    assert [
        (f.subject.text, f.object.value or f.object.text, f.qualifier("amount"))
        for f in facts
        if f.object
    ] == expected


LOCATIONS = [
    ("to the end of the clause", "云川华南总部落户白塔经开区。", [("云川华南总部", "白塔经开区")]),
    ("to the first division", "云川首个冷链基地开工。项目落地白塔镇具有考量。", [("云川首个冷链基地", "白塔镇")]),
    ("the kind of body alone", "云川口腔医院是三级专科医院，医院将落户在白塔卫生院内。", [("云川口腔医院", "白塔卫生院")]),
    ("the head of the sentence", "清江电子集团是一家外资企业，是首家进驻白塔创业园的公司。", [("清江电子集团", "白塔创业园")]),
    ("a list", "其中有2个位于月亮湾组团，分别为大型水族馆、赛马中心。", [("大型水族馆", "月亮湾组团"), ("赛马中心", "月亮湾组团")]),
    ("built at", "云川计划在白塔岛建设海洋文化博物馆，", [("海洋文化博物馆", "白塔岛")]),
    ("behind the place", "走进位于白塔经开区的云川电子产业园，塔吊林立。", [("云川电子产业园", "白塔经开区")]),
    ("a company behind the place", "落户白塔县工业园的春晓公司投产。", [("春晓公司", "白塔县工业园")]),
    ("in the clause before", "在白塔县，总投资12亿元的云岭电池项目进入安装阶段。", [("云岭电池项目", "白塔县")]),
    ("by whom between", "在北城区，云川建设集团承建的净水厂扩建工程即将通水。", [("净水厂扩建工程", "北城区")]),
    ("figures between", "云川柑橘产业园总投资3亿元，占地50亩，位于白塔镇、清水乡。", [("云川柑橘产业园", "白塔镇"), ("云川柑橘产业园", "清水乡")]),
    ("several behind the place", "先后到位于流花片区的客运枢纽及滨河城市综合体和国际会展中心等重点项目现场。", [("客运枢纽", "流花片区"), ("滨河城市综合体", "流花片区"), ("国际会展中心", "流花片区")]),
    ("where roads cross", "云川会展中心项目位于白塔路与月亮湾大道交汇处西南侧，占地200亩。", [("云川会展中心项目", "白塔路与月亮湾大道交汇处")]),
    ("a kind of body first", "据了解，云川市妇幼保健院是三级医院，位于白塔区南河路。", [("云川市妇幼保健院", "白塔区南河路")]),
    ("the size is no name", "将在白塔镇建设占地面积77亩的智能花卉种植基地。", [("智能花卉种植基地", "白塔镇")]),
    ("no place", "政策落地见效，项目位于前列，各地在全市建设一批中心。", []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [u[1:] for u in LOCATIONS], ids=[u[0] for u in LOCATIONS]
)
def test_locations(text: str, expected: list[tuple[str, str]]) -> None:
    facts = [*extract_locations(reading_of(text))]
    assert [
        (f.subject.value or f.subject.text, f.object.text) for f in facts if f.object
    ] == expected
