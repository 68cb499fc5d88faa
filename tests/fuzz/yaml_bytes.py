"""The bytes of a spec: cut, doubled, and with characters of YAML thrown in."""

import random
from pathlib import Path

import infographic as ig
from infographic.spec.source import decoded

SMALL = (Path(__file__).parent.parent / "small.yaml").read_bytes()
BITS = [
    b"&a ", b"*a ", b"<<: ", b"- ", b"{", b"[", b"]", b"}", b"'", b'"', b"|\n", b">-\n", b"!!x ", b"\t", b"\t", b": ",
    b"#", b"%", b"---\n", b"\xc3\xa9", b"\xe2\x80\xa8", b"\r", b"? ", b"1e999", b"0x1F", b"~", b"=", b"\xef\xbb\xbf",
]  # fmt: skip


def made(chance: random.Random) -> bytes:
    data = bytearray(SMALL)
    for _ in range(chance.randint(1, 12)):
        at = chance.randint(0, len(data))
        match chance.randint(0, 3):
            case 0:
                del data[at : at + chance.randint(1, 40)]
            case 1:
                data[at:at] = data[at : at + chance.randint(1, 200)]
            case 2:
                data[at:at] = chance.choice(BITS) * chance.choice([1, 1, 1, 50])
            case 3:
                data[at : at + 1] = bytes([chance.choice([chance.randint(32, 126)] * 9 + [chance.randint(0, 255)])])
    return bytes(data)


def tried(data: bytes) -> None:
    ig.parse(decoded(data, "random") + "\n").to_svg()
