"""What can go wrong, as values and sentences.

In: a path in a spec and what stands there.  Out: a `Problem`, and its text for a terminal.
Imports the limits alone.
"""

from infographic.errors.problem import Colorize as Colorize
from infographic.errors.problem import EnvironmentProblem as EnvironmentProblem
from infographic.errors.problem import Problem as Problem
from infographic.errors.problem import Problems as Problems
from infographic.errors.problem import SpecError as SpecError
from infographic.errors.problem import SpecPath as SpecPath
from infographic.errors.problem import did_you_mean as did_you_mean
from infographic.errors.problem import is_address as is_address
from infographic.errors.problem import near as near
from infographic.errors.problem import path_text as path_text
from infographic.errors.problem import place_text as place_text
from infographic.errors.problem import render as render
from infographic.errors.problem import spelled as spelled
from infographic.errors.problem import unpainted as unpainted
from infographic.errors.problem import with_other_place as with_other_place
