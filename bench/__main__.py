"""`python -m bench`: accuracy on the examples and the real sources, then speed, each beside its floors; `office`, `minutes`, `matters` and `ledger` on their own."""

import argparse

from bench import accuracy, floors, ledger, matters, minutes, office, speed


def main() -> int:
    """Run what the command line asks for; 1 when something is under its floor and --check was given."""
    asked = _arguments()
    held, under = floors.load(), list[str]()
    if asked.only == "office":
        under = office.main(held)
        return _ended(under, check=asked.check)
    if asked.only == "minutes":
        under = minutes.main(held)
        return _ended(under, check=asked.check)
    if asked.only == "ledger":
        under = ledger.main(held)
        return _ended(under, check=asked.check)
    if asked.only == "matters":
        under = matters.main(held)
        return _ended(under, check=asked.check)
    if asked.only != "speed":
        for name, cases in (("examples", accuracy.examples()), ("reading", accuracy.real_sources())):
            if not cases:
                print(f"{name}: none here (set {accuracy.VARIABLE} to the folder with sources/ and gold/)\n")
                continue
            report = accuracy.measure(cases)
            print(f"== accuracy: {name}\n{accuracy.printed(report, misses=asked.misses)}\n")
            figures = floors.accuracy_figures(report)
            under += floors.below(name, figures, held) + report.raised
            held = floors.lift(name, figures, held) if asked.lift else held
    if asked.only != "accuracy":
        measured = speed.measure()
        print(f"== speed\n{speed.printed(measured)}\n")
        figures = floors.speed_figures(measured)
        under += floors.below("speed", figures, held)
        print("\n".join(f"not yet at its target: {line}" for line in floors.short_of(figures, held)))
    if asked.lift:
        floors.save(held)
    return _ended(under, check=asked.check)


def _ended(under: list[str], *, check: bool) -> int:
    print("\n".join(under) if under else "All above their floors.")
    return 1 if under and check else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "only",
        nargs="?",
        choices=("accuracy", "speed", "office", "minutes", "ledger", "matters"),
        help="measure only this",
    )
    parser.add_argument("--check", action="store_true", help="fail when something is under its floor")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="lift the floors of accuracy to what was measured"
    )
    parser.add_argument("--misses", action="store_true", help="list every fact that was missed or wrongly read")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
