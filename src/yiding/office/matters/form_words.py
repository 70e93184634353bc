"""What the columns of stages, scores and batches are called, Chinese first."""

from yiding.rules.words import Words

RATINGS: dict[str, Words] = {
    "satisfied": ("满意", "satisfied"),
    "not": ("不满意", "not satisfied"),
}
SCORES: dict[str, Words] = {
    "self": ("自评", "by the unit itself"),
    "verified": ("核定", "verified"),
}
BATCHES: dict[str, Words] = {
    "plan": ("按计划下达", "allotted by the plan"),
    "adjustment": ("调整计划", "adjustment of the plan"),
    "addition": ("追加计划", "addition to the plan"),
}
