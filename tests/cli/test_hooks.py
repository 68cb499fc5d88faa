"""What other repositories call: hooks of pre-commit, and the action on GitHub."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HOOKS = {
    hook["id"]: shlex.split(hook["entry"]) for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
}
ACTION = yaml.safe_load((ROOT / ".github/actions/infographic/action.yml").read_text())


@pytest.mark.parametrize("hook", HOOKS)
def test_a_hook_passes_good_specs_and_stops_bad_ones(run, folder, hook):
    program, *args = HOOKS[hook]
    assert program == "infographic"
    run("fmt", "tea.yaml")
    run("render", "tea.yaml", "-q")
    assert run(*args, "tea.yaml").exit_code == 0
    (folder / "tea.yaml").write_text(
        (folder / "tea.yaml").read_text().replace("type: ranked-list", "type: ranked_list")
    )
    assert run(*args, "tea.yaml").exit_code == (0 if hook == "infographic-fmt" else 1)


def test_the_action_checks_and_names_stale_pictures(run, folder):
    """Its steps are run in a shell, as on GitHub, with our program on the path."""
    run("render", "tea.yaml", "-q")
    steps = [step for step in ACTION["runs"]["steps"] if "infographic " in step.get("run", "")]
    tools = folder / "bin"
    tools.mkdir()
    (tools / "infographic").write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m infographic "$@"\n')
    (tools / "infographic").chmod(0o755)
    values = {"SPECS": "te*.yaml", "STRICT": "", "STALE": "--format svg", "PATH": f"{tools}:{os.environ['PATH']}"}
    ends = [
        subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=folder, env={**os.environ, **values}, check=False
        ).returncode
        for step in steps
    ]
    assert ends == [0, 0]
