from infographic.cli import main

main()
