"""What pages are made of besides our own work is what was fetched, and names nothing that is not here."""

import io
import tarfile
from pathlib import Path

import pytest
from tools.vendor import PACKAGES, SERVED, SUMS, TESTING, Package, sums, unpack


@pytest.mark.parametrize("folder", [SERVED, TESTING])
def test_every_file_is_the_one_that_was_fetched(folder: Path) -> None:
    """The list of checksums names every file that is there, and no other."""
    assert sums(folder) == (folder / SUMS).read_text("utf-8")


@pytest.mark.parametrize("folder", [SERVED, TESTING])
def test_the_folder_holds_what_the_script_fetches(folder: Path) -> None:
    """Each package with its licence, and nothing else."""
    wanted = {f"{package.folder}/{Path(name).name}" for package in PACKAGES[folder] for name in package.files}
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.is_file()} <= wanted
    assert all((folder / package.folder / "LICENSE").is_file() for package in PACKAGES[folder])


@pytest.mark.parametrize("folder", [SERVED, TESTING])
def test_no_file_asks_for_a_source_map(folder: Path) -> None:
    """Which is not here."""
    assert [path for path in folder.rglob("*.*") if b"sourceMappingURL=" in path.read_bytes()[-300:]] == []


def test_references_to_source_maps_are_cut_off(tmp_path: Path) -> None:
    """The rest of a file stays as it came; what was not asked for is left."""
    archive = tmp_path / "some.tgz"
    with tarfile.open(archive, "w:gz") as made:
        for name, text in {
            "LICENSE": b"free",
            "dist/a.css": b"a{}\n/*# sourceMappingURL=a.css.map */\n",
            "b": b"",
        }.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(text)
            made.addfile(member, io.BytesIO(text))
    unpack(archive, Package("some", "1.0", "some", ("LICENSE", "dist/a.css")), tmp_path)
    assert (tmp_path / "some/a.css").read_bytes() == b"a{}\n"
    assert sorted(path.name for path in (tmp_path / "some").iterdir()) == ["LICENSE", "a.css"]
