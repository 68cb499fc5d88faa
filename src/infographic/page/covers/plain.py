"""The title alone, on pages that need no picture."""

from infographic.document import Document
from infographic.graphics import arrange
from infographic.graphics.scene import Frame
from infographic.layout.block import Context
from infographic.layout.covers import Room


def height(page: Document, width: float, ctx: Context) -> float:
    return 0.0


def draw(page: Document, room: Room, ctx: Context) -> Frame:
    return arrange.empty(room.width, room.height)
