"""Processes that work through a list; what ends a process is told, and all else is done all the same."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Hashable, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Crew(Generic[K, V]):
    """Runs a function of a module on many arguments; `crashed` is the answer for one that ends its process."""

    def __init__(self, work: Callable[[K], V], crashed: V, cores: int) -> None:
        self.work = work
        self.crashed = crashed
        self.cores = cores
        self.pool: ProcessPoolExecutor | None = None
        self.under_way: dict[K, Future[V]] = {}

    def __enter__(self) -> Crew[K, V]:
        return self

    def __exit__(self, *_: object) -> None:
        if self.pool:
            self.pool.shutdown(wait=True, cancel_futures=True)

    def begin(self, keys: Iterable[K]) -> None:
        """Let new processes start on these."""
        if self.pool:
            self.pool.shutdown(wait=False, cancel_futures=True)
        self.pool = pool = _pool(self.cores)
        self.under_way |= {key: pool.submit(self.work, key) for key in keys}

    def result(self, key: K) -> V:
        """The answer for one, which is worked out here and now if it was not begun."""
        future = self.under_way.pop(key, None)
        if future is None:
            return self.work(key)
        try:
            return future.result()
        except BrokenProcessPool:
            answer = self._alone(key)
            self.begin([other for other, its in self.under_way.items() if not _is_answered(its)])
            return answer

    def _alone(self, key: K) -> V:
        """The answer from a process of its own: it may have been another one that ended all of them."""
        with _pool(1) as pool:
            try:
                return pool.submit(self.work, key).result()
            except BrokenProcessPool:
                return self.crashed


def _pool(cores: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(cores, mp_context=get_context("spawn"), initializer=_enlist)  # the same on all systems


def _enlist() -> None:
    """In a new process: leave Ctrl-C to the one that began it, and end when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    leader = parent_process()
    if leader:
        leader.join()
        os._exit(1)


def _is_answered(future: Future[V]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
