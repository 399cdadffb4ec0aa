"""The zip for an intranet: whole, the same on every day, with sums that fit, and configurations that name what is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import pytest
from duizhao.site import pack
from where import ROOT

HOSTING = ROOT / "docs" / "guide" / "hosting"
POLICY = re.compile(r"default-src 'none'; script-src 'self'; [^\"]+")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with a Chinese file name."""
    folder = tmp_path / "site"
    (folder / "报告").mkdir(parents=True)
    (folder / "index.html").write_text("<p>首页</p>", "utf-8")
    (folder / "报告" / "甲.html").write_text("<p>甲</p>" * 1000, "utf-8")
    return folder


def test_the_zip_holds_the_site_the_configurations_and_a_manifest_of_both(site: Path, tmp_path: Path) -> None:
    done = pack(site, HOSTING, tmp_path / "out" / "site.zip")
    with zipfile.ZipFile(done.path) as packed:
        names = packed.namelist()
        sums = dict(line.split("  ")[::-1] for line in packed.read("MANIFEST.sha256").decode().splitlines())
        assert {name: sha256(packed.read(name)).hexdigest() for name in sums} == sums
    assert done.files == 2 and {"duizhao/index.html", "duizhao/报告/甲.html", "hosting/nginx.conf"} <= set(names)
    assert set(names) - set(sums) == {"MANIFEST.sha256", "说明.txt"}


def test_the_checksum_beside_the_zip_is_that_of_the_zip(site: Path, tmp_path: Path) -> None:
    done = pack(site, HOSTING, tmp_path / "site.zip")
    assert (tmp_path / "site.zip.sha256").read_text("utf-8") == f"{done.digest}  site.zip\n"
    assert sha256(done.path.read_bytes()).hexdigest() == done.digest


def test_the_same_site_gives_the_same_zip(site: Path, tmp_path: Path) -> None:
    first = pack(site, HOSTING, tmp_path / "a.zip")
    again = shutil.copytree(site, tmp_path / "copy")
    assert pack(again, HOSTING, tmp_path / "b.zip").digest == first.digest


def test_a_file_that_changed_has_another_time_even_where_its_size_is_the_same(site: Path, tmp_path: Path) -> None:
    """Web servers make the ETag from time and size; with the same one the browser would keep its old copy."""
    pack(site, HOSTING, tmp_path / "a.zip")
    (site / "index.html").write_text("<p>末页</p>", "utf-8")
    pack(site, HOSTING, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as old, zipfile.ZipFile(tmp_path / "b.zip") as new:
        before, after = ({each.filename: (each.date_time, each.file_size) for each in z.infolist()} for z in (old, new))
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"duizhao/index.html", "MANIFEST.sha256"}
    assert before["duizhao/index.html"][1] == after["duizhao/index.html"][1]


def test_a_zip_that_fails_leaves_the_old_one(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = pack(site, HOSTING, tmp_path / "site.zip")
    (site / "new.html").write_text("<p>新</p>", "utf-8")
    monkeypatch.setattr(zipfile.ZipFile, "writestr", _full)
    with pytest.raises(OSError, match="no space"):
        pack(site, HOSTING, tmp_path / "site.zip")
    assert sha256((tmp_path / "site.zip").read_bytes()).hexdigest() == before.digest
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.zip", "site.zip.sha256"]


def _full(packed: zipfile.ZipFile, name: zipfile.ZipInfo, content: bytes) -> None:
    raise OSError("no space")


def test_every_configuration_sets_the_same_strict_policy() -> None:
    policies = {
        name: POLICY.findall((HOSTING / name).read_text("utf-8"))
        for name in ("nginx.conf", "Caddyfile", "apache.conf", "iis.config")
    }
    assert all(len(found) == 1 for found in policies.values()), policies
    assert len({found[0] for found in policies.values()}) == 1


def test_the_configuration_of_iis_is_xml() -> None:
    assert ElementTree.parse(HOSTING / "iis.config").getroot().tag == "configuration"


def test_the_scheduled_build_of_windows_has_the_line_ends_of_windows() -> None:
    content = (HOSTING / "rebuild.cmd").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 5
    assert content.isascii()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
def test_the_units_of_systemd_are_well_formed() -> None:
    units = [str(HOSTING / name) for name in ("duizhao.path", "duizhao.timer")]
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    assert "Unknown" not in done.stderr and "Failed to parse" not in done.stderr
