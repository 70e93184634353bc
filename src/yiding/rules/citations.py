"""Laws, standards and practice that a rule rests on, so that every refusal can name its source.

The short names are those of the office's own notes. `mark` tells how sure the wording is: R the text itself was read,
E an excerpt, M from memory and to be checked before it is quoted, C chosen here within what was observed.
"""

from typing import Literal, NamedTuple

from yiding.rules.words import Words

Mark = Literal["R", "E", "M", "C"]


class Law(NamedTuple):
    """A law, a regulation or a standard: its titles and its year."""

    title: Words
    year: int


LAWS: dict[str, Law] = {
    "713": Law(
        ("重大行政决策程序暂行条例", "Interim Regulations on Procedures for Major Administrative Decisions"), 2019
    ),
    "711": Law(("政府信息公开条例", "Regulations on Open Government Information"), 2019),
    "733": Law(("政府督查工作条例", "Regulations on Government Supervision"), 2021),
    "783": Law(("公平竞争审查条例", "Regulations on Fair Competition Review"), 2024),
    "ORG": Law(
        ("地方各级人民代表大会和地方各级人民政府组织法", "Organic Law of Local People's Congresses and Governments"),
        2022,
    ),
    "SEC": Law(("保守国家秘密法实施条例", "Regulations on Guarding State Secrets"), 2024),
    "ARC": Law(("档案法实施条例", "Regulations on Archives"), 2024),
    "BIZ": Law(("优化营商环境条例", "Regulations on the Business Environment"), 2020),
    "SC": Law(("国务院工作规则", "Working Rules of the State Council"), 2013),
    "31": Law(("国办函〔2015〕31号", "Letter 31 (2015) of the State Council's General Office"), 2015),
    "80": Law(("国办发〔2016〕80号", "Document 80 (2016) of the State Council's General Office"), 2016),
    "115": Law(("国办发〔2018〕115号", "Document 115 (2018) of the State Council's General Office"), 2018),
    "14": Law(("党政机关公文处理工作条例", "Regulations on Official Documents"), 2012),
    "PETITION": Law(("信访工作条例", "Regulations on Petition Work"), 2022),
    "BUDGET": Law(("预算法", "Budget Law"), 2018),
}
_PRACTICE: Words = ("各地政府工作规则的通行做法", "common practice of local rules of procedure")


class Citation(NamedTuple):
    """Where a rule stands: a law's short name ("" for practice), its articles ("" for the whole), and how sure that is."""

    law: str
    articles: str
    mark: Mark

    def words(self) -> Words:
        """Write the citation as it is shown: 《…条例》第25条."""
        if not self.law:
            return _PRACTICE
        (chinese, english), _ = LAWS[self.law]
        name = chinese if chinese.startswith("国办") else f"《{chinese}》"
        if not self.articles:
            return name, english
        several = "arts" if any(sign in self.articles for sign in "–、") else "art."
        return f"{name}第{self.articles}条", f"{english}, {several} {self.articles.replace('、', ', ')}"


def cite(law: str, articles: str = "", mark: Mark = "R") -> Citation:
    """Cite a law by its short name. Errors: KeyError for a name that is not in `LAWS`."""
    LAWS[law]
    return Citation(law, articles, mark)


PRACTICE = Citation("", "", "C")
"""What local rules of procedure have in common, where no national law says it."""
