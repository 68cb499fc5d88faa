from infographic._command import run

run()
