"""`infographic describe`: a spec in words."""


def test_a_spec_in_words(run, folder):
    done = run("describe", "tea.yaml")
    assert done.exit_code == 0
    assert done.stdout.startswith("# ")
    assert run("render", "tea.yaml", "--format", "md", "-q").exit_code == 0
    assert (folder / "tea.md").read_text() == done.stdout


def test_a_spec_with_mistakes_is_not_told(run, folder):
    (folder / "bad.yaml").write_text("titel: Tea")
    done = run("describe", "bad.yaml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "titel" in done.stderr
