from infographic import blocks as blocks
from infographic.api import Infographic as Infographic
from infographic.api import load as load
from infographic.api import parse as parse
from infographic.batch import Job as Job
from infographic.batch import Result as Result
from infographic.batch import render_many as render_many
from infographic.blocks.chart.own_figure import Figure as Figure
from infographic.data_sources.resolve import rows as _rows
from infographic.document import Panel as Panel
from infographic.document import SideSpec as _SideSpec
from infographic.errors import EnvironmentProblem as EnvironmentProblem
from infographic.errors import Problem as Problem
from infographic.errors import SpecError as SpecError
from infographic.layout.block import Block as Block
from infographic.spec.model import PerSide as PerSide

__version__: str

Side = _SideSpec
data = _rows
