"""Many pictures at a time: the same bytes whoever draws them, and no end for the others where one fails."""

import os
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import infographic as ig

CARD = 'title: "{name}"\npanels: [{blocks: [{type: big-number, value: "{score}", text: points}]}]\n'


def jobs(folder, kind, count=4):
    (folder / kind).mkdir()
    (folder / "card.yaml").write_text(CARD)
    return [
        ig.Job(str(folder / "card.yaml"), (str(folder / kind / f"{i}.png"),), {"name": f"N {i}", "score": str(i)})
        for i in range(count)
    ]


def bytes_of(folder):
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*.png"))}


def test_jobs_and_results_are_small_and_can_be_pickled(tmp_path):
    [job] = jobs(tmp_path, "one", 1)
    [result] = ig.render_many([job], workers=1)
    assert result.status == "drawn"
    assert pickle.loads(pickle.dumps(result)) == result
    assert len(pickle.dumps(result)) < 4_000


def test_the_same_bytes_from_one_process_and_from_several(tmp_path):
    assert {r.status for r in ig.render_many(jobs(tmp_path, "one"), workers=1)} == {"drawn"}
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        results = list(ig.render_many(jobs(tmp_path, "two"), pool))
    assert {result.status for result in results} == {"drawn"}
    assert len(bytes_of(tmp_path / "one")) == 4
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_results_come_as_they_are_made(tmp_path):
    results = ig.render_many(iter(jobs(tmp_path, "one")), workers=1)
    next(results)
    assert len(bytes_of(tmp_path / "one")) == 1


def test_a_job_that_fails_is_a_result(tmp_path):
    good = jobs(tmp_path, "one", 2)
    missing = good[0]._replace(spec=str(tmp_path / "none.yaml"), outputs=(str(tmp_path / "one" / "x.png"),))
    nowhere = good[0]._replace(outputs=(str(tmp_path / "no" / "x.png"),))
    unwritten = good[0]._replace(values={"name": "A"}, outputs=(str(tmp_path / "one" / "y.png"),))
    found = {result.job.outputs: result for result in ig.render_many([missing, nowhere, unwritten, *good], workers=1)}
    assert [found[job.outputs].status for job in (missing, nowhere, unwritten, *good)] == ["failed"] * 3 + ["drawn"] * 2
    assert found[missing.outputs].problems[0].code == "no-file"
    assert "no" in found[nowhere.outputs].error
    assert found[unwritten.outputs].problems[0].line == 2


PLUGIN = """
import os
from infographic.ext import Block
class Deadly(Block):
    '''Ends its process.'''
    type = "deadly"
    def layout(self, space, ctx):
        os._exit(9)
"""


@pytest.mark.slow
def test_a_process_that_dies_takes_only_its_own_job_with_it(tmp_path):
    (tmp_path / "deadly.py").write_text(PLUGIN)
    (tmp_path / "bad.yaml").write_text("title: A\npanels: [{blocks: [{type: deadly}]}]\n")
    program = f"""
import sys, infographic as ig
sys.path.insert(0, {str(tmp_path)!r})
from tests.test_batch import jobs
from pathlib import Path
if __name__ == "__main__":
    good = jobs(Path({str(tmp_path)!r}), "one", 6)
    bad = good[0]._replace(spec={str(tmp_path / "bad.yaml")!r}, outputs=({str(tmp_path / "one" / "bad.png")!r},))
    for result in ig.render_many([*good[:2], bad, *good[2:]], workers=2):
        print(result.job.outputs[0][-7:], result.status, result.error)
"""
    (tmp_path / "program.py").write_text(program)
    paths = f"{tmp_path}:{Path(__file__).parents[1]}"
    environment = os.environ | {"INFOGRAPHIC_PLUGINS": "deadly", "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, str(tmp_path / "program.py")], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert "bad.png failed the process that drew it has died" in done.stdout
    assert done.stdout.count(" drawn ") == 6


def test_an_executor_that_breaks_leaves_no_job_without_a_result(tmp_path):
    class Broken(ThreadPoolExecutor):
        def submit(self, call, /, *args):
            return super().submit(lambda: (_ for _ in ()).throw(ValueError("no worker")))

    with Broken(1) as broken:
        results = list(ig.render_many(jobs(tmp_path, "one"), broken))
    assert [result.error for result in results] == ["ValueError: no worker"] * 4


@pytest.mark.slow
def test_a_cluster_of_dask_draws_the_same_bytes(tmp_path):
    assert {r.status for r in ig.render_many(jobs(tmp_path, "one"), workers=1)} == {"drawn"}
    todo = jobs(tmp_path, "dask")
    (tmp_path / "jobs").write_bytes(pickle.dumps(todo))
    program = f"""
import pickle
import infographic as ig
from pathlib import Path
from dask.distributed import Client, LocalCluster
if __name__ == "__main__":
    todo = pickle.loads(Path({str(tmp_path / "jobs")!r}).read_bytes())
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        for result in ig.render_many(todo, client.get_executor()):
            print(result.status, result.error)
"""
    (tmp_path / "program.py").write_text(program)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, str(tmp_path / "program.py")], env=environment, capture_output=True, text=True, timeout=180
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["drawn"] * 4
    assert bytes_of(tmp_path / "dask") == bytes_of(tmp_path / "one")
