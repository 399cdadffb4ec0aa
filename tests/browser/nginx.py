"""A real nginx on this machine with the configuration that docs/guide/hosting ships, the site below /kb/."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path

from where import ROOT

SHIPPED = ROOT / "docs" / "guide" / "hosting" / "nginx.conf"
AROUND = """daemon off;
user {user};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ }}
http {{
    include {types};
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        include {folder}/site.conf;
    }}
}}
"""
TYPES = ("/etc/nginx/mime.types", "/opt/homebrew/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types")


def program() -> str | None:
    """The path of an nginx on this machine."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin")


@contextmanager
def serving(path: str, site: Path, folder: Path) -> Iterator[str]:
    """The address of a site while nginx serves it; its files go into an empty folder."""
    port = _free_port()
    types = next(name for name in TYPES if Path(name).is_file())
    around = AROUND.format(folder=folder, port=port, types=types, user=getuser())
    (folder / "site.conf").write_text(SHIPPED.read_text("utf-8").replace("/srv/duizhao/site", str(site)), "utf-8")
    (folder / "nginx.conf").write_text(around, "utf-8")
    command = [path, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8") as running:
        try:
            _wait(running, port)
            yield f"http://127.0.0.1:{port}/kb/"
        finally:
            running.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(running: subprocess.Popen[str], port: int) -> None:
    for _ in range(100):
        assert running.poll() is None, running.stderr and running.stderr.read()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")
