"""Fetch again what pages are made of besides our own work, at the versions pinned here; needs `npm`.

Bootstrap's style, htmx and ECharts are served by Yiding itself (law 8: nothing is loaded from outside at run time), axe-core looks
at pages in tests only. Each folder gets `SHA256SUMS`, against which a test checks every file. References to source maps are
cut off, as the maps are not here.

    python tools/vendor.py
"""

import hashlib
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SUMS = "SHA256SUMS"
_SOURCE_MAP = re.compile(rb"\s*(?:/\*# sourceMappingURL=\S+ \*/|//# sourceMappingURL=\S+)\s*\Z")


class Package(NamedTuple):
    """A package of the npm registry: its folder here, and the files that are taken from it."""

    name: str
    version: str
    folder: str
    files: tuple[str, ...]


SERVED = ROOT / "src/yiding/office/base/static/vendor"
TESTING = ROOT / "tests/browser/vendor"
PACKAGES = {
    SERVED: (
        Package("bootstrap", "5.3.9", "bootstrap", ("LICENSE", "dist/css/bootstrap.min.css")),
        Package("htmx.org", "2.0.11", "htmx", ("LICENSE", "dist/htmx.min.js")),
        Package(
            "echarts", "6.1.0", "echarts", ("LICENSE", "NOTICE", "licenses/LICENSE-d3", "dist/echarts.common.min.js")
        ),
        Package("zrender", "6.1.0", "zrender", ("LICENSE",)),
    ),
    TESTING: (Package("axe-core", "4.14.1", "axe", ("LICENSE", "LICENSE-3RD-PARTY.txt", "axe.min.js")),),
}


def fetch(package: Package, into: Path) -> Path:
    """Fetch the archive of a package; give where it lies. Errors: CalledProcessError where npm fails."""
    command = ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
    done = subprocess.run(command, cwd=into, check=True, capture_output=True, text=True)
    return into / done.stdout.split()[-1]


def unpack(archive: Path, package: Package, into: Path) -> None:
    """Take the files of a package out of its archive, without references to source maps. Errors: KeyError for a missing one."""
    (into / package.folder).mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as members:
        for name in package.files:
            found = members.extractfile(f"package/{name}")
            assert found is not None
            (into / package.folder / Path(name).name).write_bytes(_SOURCE_MAP.sub(b"\n", found.read()))


def sums(folder: Path) -> str:
    """Give the list of checksums of a folder, as `sha256sum` writes and checks it."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files
    )


def main() -> None:
    """Fetch everything, and write the checksums."""
    for folder, packages in PACKAGES.items():
        with tempfile.TemporaryDirectory() as place:
            for package in packages:
                unpack(fetch(package, Path(place)), package, folder)
        (folder / SUMS).write_text(sums(folder), "utf-8")


if __name__ == "__main__":
    main()
