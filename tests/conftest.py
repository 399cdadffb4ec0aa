"""The finished site that tests share: built once for all workers of a run, by the real command line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from browser import corpus
from duizhao.site.lock import locked
from hypothesis import settings

settings.register_profile("no deadline", deadline=None)  # a busy machine is no fault of a test
settings.load_profile("no deadline")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> corpus.Built:
    """A copy of the project with samples, hostile reports and the site made from them."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    root = shared / "built"
    with locked(shared / "built.lock", lambda: None):
        if not (root / "site").is_dir():
            root.mkdir()
            corpus.build(root)
    return corpus.read(root)


@pytest.fixture(scope="session")
def site(built: corpus.Built) -> Path:
    """The folder of the finished site."""
    return built.site
