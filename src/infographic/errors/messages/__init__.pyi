from infographic.errors.messages.appearance import *
from infographic.errors.messages.blocks import *
from infographic.errors.messages.files import *
from infographic.errors.messages.languages import *
from infographic.errors.messages.programs import *
from infographic.errors.messages.tables import *
from infographic.errors.messages.values import *
