"""Many pictures: jobs in, a result for each as it comes, in this process, in several, or on a cluster.

Jobs and results are small and can be pickled; pictures are written where they are made.  So any
`concurrent.futures.Executor` will do: processes here, Dask's (`Client.get_executor()`) or Ray's elsewhere, as long as
its workers see the same files.  A job that fails is a result with its problems, and never the end of the others.
"""

import hashlib
import json
import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import suppress
from itertools import chain, islice
from typing import Any, Literal, NamedTuple

from infographic import __version__, api, pipeline
from infographic.authoring import watch
from infographic.authoring.watch import Stamp, Stamps
from infographic.errors import EnvironmentProblem, Problem, SpecError, messages
from infographic.limits import changed
from infographic.render import TextMode, suffix_of
from infographic.render._output import write_all

IN_FLIGHT, AHEAD = 1_000, 4
"""How many jobs an executor holds at a time, and each of our own processes."""

LEDGER = ".infographic.json"
"""The file in a folder of pictures that says what they were made of."""


class Job(NamedTuple):
    """One picture, in one or several formats, of one spec."""

    spec: str
    """The file of the spec."""
    outputs: tuple[str, ...]
    """The files to write, each in the format of its suffix."""
    values: Mapping[str, str] | None = None
    """What is put in where texts of the spec say `{name}`."""
    theme: str = ""
    size: str = ""
    width: float | None = None
    scale: float | None = None
    text: TextMode = "live"
    lang: str = ""
    dark: bool = False
    folders: tuple[str, ...] = ()
    checked: bool = True
    """Whether the page is proofread."""
    strict: bool | None = None
    """True: nothing is written where a check finds something; False: a finding is no failure."""
    optimize: bool = False
    max_bytes: int | None = None
    limits: Mapping[str, int] = {}


class Result(NamedTuple):
    """What came of a job."""

    job: Job
    status: Literal["drawn", "fresh", "failed"]
    problems: tuple[Problem, ...] = ()
    error: str = ""
    """What the system refused, or a fault of ours."""
    read: Stamps = ()
    """The files that it was made of, as far as this process read them for it."""


def render_many(
    jobs: Iterable[Job], executor: Executor | None = None, *, workers: int | None = None, force: bool = False
) -> Iterator[Result]:
    """Draws all jobs, and yields a result for each as it comes; fresh ones come between those that are drawn.

    Without an executor it starts processes, as many as there are cores or `workers` says; one worker is this process.
    A picture that is newer than all that it is made of is not drawn again, unless `force` says so.
    """
    ledgers: dict[str, Ledger] = {}
    asked = iter(jobs)
    due: deque[Job] = deque()
    try:
        first: list[Job] = []
        for job in asked:  # where all are fresh, no process is started, and none waits for the last
            if force or not _ledger(job, ledgers).is_fresh(job):
                first.append(job)
                break
            yield Result(job, "fresh")
        remaining = chain(first, _stale(asked, ledgers, due, force))
        for result in _drawn(remaining, executor, workers) if first else ():
            while due:
                yield Result(due.popleft(), "fresh")
            if result.status == "drawn":
                ledger = _ledger(result.job, ledgers)
                ledger.enter(result)
            yield result
        while due:
            yield Result(due.popleft(), "fresh")
    finally:
        for ledger in ledgers.values():
            ledger.save()


def _stale(jobs: Iterator[Job], ledgers: "dict[str, Ledger]", fresh: "deque[Job]", force: bool) -> Iterator[Job]:
    """The jobs that must be done; the others are added to `fresh`."""
    for job in jobs:
        if not force and _ledger(job, ledgers).is_fresh(job):
            fresh.append(job)
        else:
            yield job


# ---------------------------------------------------------------- one job


def draw(job: Job) -> Result:
    """Does a job in this process; whatever goes wrong is in its result."""
    watch.record()
    watch.taken()
    try:
        with changed(job.limits):
            result = _attempted(job)
    except SpecError as error:
        result = Result(job, "failed", error.problems)
    except (EnvironmentProblem, OSError) as problem:
        result = Result(job, "failed", error=str(problem))
    except Exception as bug:  # noqa: BLE001  # a mistake of ours is no end of the others
        result = Result(job, "failed", error=messages.internal_error(bug))
    return result._replace(read=watch.taken())


def _attempted(job: Job) -> Result:
    loaded = api.load(job.spec, folders=job.folders, lang=job.lang, values=job.values)
    infographic = loaded.themed(job.theme) if job.theme else loaded
    page = infographic.page(job.width, size=job.size or None, dark=job.dark)
    found = [finding.problem for finding in infographic.findings(page)] if job.checked else list(page.problems)
    problems = tuple(dict.fromkeys(found))
    severe = ("error", "warning") if job.strict else ("error",)
    failed = job.strict is not False and any(problem.severity in severe for problem in problems)
    if failed and job.strict:
        return Result(job, "failed", problems)
    suffixes = [suffix_of(output) for output in job.outputs]
    how: dict[str, Any] = {"scale": job.scale, "text": job.text, "optimize": job.optimize, "max_bytes": job.max_bytes}
    drawn = [pipeline.draw(page, suffix, **how) for suffix in suffixes]
    write_all(zip(job.outputs, drawn, strict=True))
    return Result(job, "failed" if failed else "drawn", problems)


# ---------------------------------------------------------------- several at a time


def _drawn(jobs: Iterator[Job], executor: Executor | None, workers: int | None) -> Iterator[Result]:
    count = workers or os.cpu_count() or 1
    if executor is not None:
        lost: list[Job] = []
        yield from _shared(jobs, executor, IN_FLIGHT, lost)
        yield from (Result(job, "failed", error="the executor has broken") for job in [*lost, *(jobs if lost else ())])
    elif count == 1:
        yield from map(draw, jobs)
    else:
        yield from _in_processes(jobs, count)


def _in_processes(jobs: Iterator[Job], count: int) -> Iterator[Result]:
    """Results of our own processes; where one of them dies, what it may have been at is tried again alone."""
    lost: list[Job] = []
    while True:
        with _processes(count) as pool:
            yield from _shared(jobs, pool, count * AHEAD, lost)
        if not lost:
            return
        while lost:
            with _processes(1) as alone:
                yield from _one_by_one(lost, alone)


def _one_by_one(lost: list[Job], alone: Executor) -> Iterator[Result]:
    """Results of one process, up to the job with which it dies."""
    while lost:
        job = lost.pop()
        try:
            yield alone.submit(draw, job).result()
        except BrokenExecutor:
            yield Result(job, "failed", error="the process that drew it has died")
            return


def _processes(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"))  # a fork would copy our threads' locks


def _shared(jobs: Iterator[Job], executor: Executor, most: int, lost: list[Job]) -> Iterator[Result]:
    """Results as an executor has them, `most` jobs at a time; those that die with a process are added to `lost`."""
    running: dict[Future[Result], Job] = {executor.submit(draw, job): job for job in islice(jobs, most)}
    while running:
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            job = running.pop(future)
            try:
                yield future.result()
            except BrokenExecutor:
                lost.append(job)
            except Exception as error:  # noqa: BLE001  # an executor's own trouble, such as what cannot be pickled
                yield Result(job, "failed", error=f"{type(error).__name__}: {error}")
        if lost:
            lost += running.values()
            return
        running.update((executor.submit(draw, job), job) for job in islice(jobs, len(done)))


# ---------------------------------------------------------------- what need not be done again


class Ledger:
    """What the pictures in a folder were made of.

    A picture is fresh while its job is the same, the picture is as we left it, and no file has changed that any
    picture of its spec was made of.
    """

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, LEDGER)
        self._known = _loaded(self.path)
        self._seen: dict[str, bool] = {}

    def is_fresh(self, job: Job) -> bool:
        pictures = self._known["pictures"]
        digest = _digest(job)
        as_left = all(pictures.get(_name(output)) == [digest, _seen(output)] for output in job.outputs)
        return as_left and self._unchanged(os.path.realpath(job.spec))

    def _unchanged(self, spec: str) -> bool:
        if spec not in self._seen:
            inputs = self._known["inputs"].get(spec, {})
            self._seen[spec] = spec in inputs and all(_seen(file) == stamp for file, stamp in inputs.items())
        return self._seen[spec]

    def enter(self, result: Result) -> None:
        job = result.job
        inputs = self._known["inputs"].setdefault(os.path.realpath(job.spec), {})
        inputs.update({file: _listed(stamp) for file, stamp in result.read})
        for output in job.outputs:
            self._known["pictures"][_name(output)] = [_digest(job), _seen(output)]

    def save(self) -> None:
        if self._known["pictures"]:
            text = json.dumps(self._known, ensure_ascii=False, sort_keys=True, indent=0)
            with suppress(EnvironmentProblem):  # it only saves time
                write_all([(self.path, text.encode())])


def _loaded(path: str) -> dict[str, Any]:
    """What a ledger says; nothing where there is none, or it is not ours."""
    try:
        with open(path, encoding="utf-8") as file:
            known = json.load(file)
        if isinstance(known["pictures"], dict) and all(isinstance(said, dict) for said in known["inputs"].values()):
            return {"pictures": known["pictures"], "inputs": known["inputs"]}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return {"pictures": {}, "inputs": {}}


def _ledger(job: Job, ledgers: dict[str, Ledger]) -> Ledger:
    folder = os.path.dirname(job.outputs[0])
    if folder not in ledgers:
        ledgers[folder] = Ledger(folder)
    return ledgers[folder]


def _name(output: str) -> str:
    return os.path.basename(output)


def _seen(file: str) -> Sequence[int] | None:
    return _listed(watch.stamp(file))


def _listed(stamp: Stamp | None) -> list[int] | None:
    return list(stamp) if stamp else None


def _digest(job: Job) -> str:
    """A number for what a job says."""
    said = job._asdict() | {"values": sorted((job.values or {}).items()), "limits": sorted(job.limits.items())}
    return hashlib.blake2b(repr([__version__, said]).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
