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


def test_a_sentence_that_nobody_wrote_is_told_at_the_title(run, folder):
    done = run("describe", "tea.yaml")
    assert "warning[no-alt]" in done.stderr
    assert "tea.yaml:1" in done.stderr


def test_a_sentence_that_says_no_more_than_the_title(run, folder):
    spec = (folder / "tea.yaml").read_text()
    title = next(line for line in spec.splitlines() if line.startswith("title:"))
    (folder / "tea.yaml").write_text(f"{spec}\nalt: {title.partition(': ')[2].upper()}!\n")
    assert "warning[alt-is-title]" in run("describe", "tea.yaml").stderr
    (folder / "tea.yaml").write_text(f"{spec}\nalt: Tea wakes for longer than coffee\n")
    done = run("describe", "tea.yaml")
    assert done.stderr == ""
    assert "Tea wakes for longer" in done.stdout
