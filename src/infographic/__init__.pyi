from infographic import blocks as blocks
from infographic.api import Infographic as Infographic
from infographic.api import load as load
from infographic.api import parse as parse
from infographic.block import Block as Block
from infographic.document import Panel as Panel
from infographic.document import SideSpec as _SideSpec
from infographic.errors import EnvironmentProblem as EnvironmentProblem
from infographic.errors import Problem as Problem
from infographic.errors import SpecError as SpecError
from infographic.filling import rows as _rows
from infographic.matplotlib_figure import Figure as Figure
from infographic.model import PerSide as PerSide

__version__: str

Side = _SideSpec
data = _rows
