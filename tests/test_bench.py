"""The bench runs; what its figures are, it says itself."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_bench_measures_a_page_in_every_way():
    bench = [sys.executable, "-m", "bench", "tests/small.yaml", "--quick"]
    done = subprocess.run(bench, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.count("≤") >= 6
    assert "nan" not in done.stdout
