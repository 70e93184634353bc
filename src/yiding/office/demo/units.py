"""The units of 青岫县, the invented county of the examples, as their records call them."""

from typing import NamedTuple


class Row(NamedTuple):
    """One unit: its short name (as records say it), its full name, its kind, what else it is called, its parent's short name."""

    short: str
    name: str
    kind: str = "department"
    also: str = ""
    parent: str = ""


OFFICE = "县政府办公室"

UNITS = (
    Row(OFFICE, "青岫县人民政府办公室", "office", "县政府办、政府办"),
    Row("县政府督查室", "青岫县人民政府督查室", "office", "督查室", OFFICE),
    Row("县发展改革局", "青岫县发展和改革局", also="县发改局、发改局"),
    Row("县教育局", "青岫县教育局", also="教育局"),
    Row("县公安局", "青岫县公安局", also="公安局"),
    Row("县民政局", "青岫县民政局", also="民政局"),
    Row("县司法局", "青岫县司法局", also="司法局"),
    Row("县财政局", "青岫县财政局", also="财政局、财政"),
    Row("县人社局", "青岫县人力资源和社会保障局", also="人社局"),
    Row("县自然资源局", "青岫县自然资源局", also="自然资源局"),
    Row("县住房和城乡建设局", "青岫县住房和城乡建设局", also="县住建局、住建局"),
    Row("县交通运输局", "青岫县交通运输局", also="交通运输局"),
    Row("县水利局", "青岫县水利局", also="水利局"),
    Row("县农业农村局", "青岫县农业农村局", also="农业农村局"),
    Row("县商务局", "青岫县商务局", also="商务局"),
    Row("县卫生健康局", "青岫县卫生健康局", also="县卫健局、卫健局"),
    Row("县应急管理局", "青岫县应急管理局", also="应急管理局"),
    Row("县审计局", "青岫县审计局", also="审计局"),
    Row("县市场监管局", "青岫县市场监督管理局", also="市场监管局"),
    Row("县林业局", "青岫县林业局", also="林业局"),
    Row("县医保局", "青岫县医疗保障局", also="医保局"),
    Row("县城管执法局", "青岫县城市管理综合执法局", also="城管执法局"),
    Row("县国资中心", "青岫县国有资产事务中心", "institution", "国资中心"),
    Row("县委政法委", "中共青岫县委政法委员会", "other", "政法委"),
    Row("县委编办", "中共青岫县委机构编制委员会办公室", "other", "编办"),
    Row("鹭汀镇", "鹭汀镇人民政府", "township"),
    Row("枫桡镇", "枫桡镇人民政府", "township"),
    Row("柘坡乡", "柘坡乡人民政府", "township"),
    Row("梨湾镇", "梨湾镇人民政府", "township"),
    Row("经开区管委会", "青岫经济开发区管理委员会", "institution", "青岫经开区管委会"),
)

GATE_DESKS = {
    "G08": "县委政法委",
    "G11": "县财政局",
    "G12": "县委编办",
    "G13": "县自然资源局",
    "G22": "县发展改革局",
}
"""Which unit gives the opinion on a gate, where the gate's role alone does not say."""
