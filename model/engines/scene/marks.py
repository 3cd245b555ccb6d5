"""Comic marks (hearts, drops, anger, sleep), drawn around (0, 0) and about 2 units across."""

from model.engines.scene.anchors import Point

INK = "#292f33"
TEAR = "#5dadec"
RED = "#dd2e44"
RIM = "#fff"  # keeps a mark apart from what is under it


def stroke(path: str, colour: str, width: float) -> str:
    """A round-ended line."""
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def disc(spot: Point, radius: float, fill: str, rim: float = 0.0) -> str:
    """A circle, with a dark rim `rim` units wide where asked."""
    edge = f' stroke="{INK}" stroke-width="{rim:.2f}"' if rim else ""
    return f'<circle cx="{spot[0]:.2f}" cy="{spot[1]:.2f}" r="{radius:.2f}" fill="{fill}"{edge}/>'


def put(spot: Point, scale: float, mark: str, turn: float = 0.0) -> str:
    """A mark at a place, `scale` times as big, turned by degrees clockwise."""
    spun = f" rotate({turn:.1f})" if turn else ""
    return f'<g transform="translate({spot[0]:.2f} {spot[1]:.2f}){spun} scale({scale:.3f})">{mark}</g>'


def _rimmed(path: str, colour: str, width: float, rim: float) -> str:
    return stroke(path, RIM, width + rim) + stroke(path, colour, width)


def _filled(path: str, colour: str, rim: float) -> str:
    return (
        f'<path d="{path}" fill="{colour}" stroke="{RIM}" stroke-width="{rim:.2f}" '
        'stroke-linejoin="round" paint-order="stroke"/>'
    )


HEART = (
    f'<path fill="{RED}" d="M0 .95C-.5.5-1.15.05-1.15-.45-1.15-.85-.85-1.1-.55-1.1-.3-1.1-.1-.95 0-.75.1-.95.3-1.1'
    '.55-1.1.85-1.1 1.15-.85 1.15-.45 1.15.05.5.5 0 .95z"/>'
)
DROP = (
    f'<path fill="{TEAR}" d="M0-1.2C.35-.6.75-.1.75.4.75.85.4 1.15 0 1.15S-.75.85-.75.4C-.75-.1-.35-.6 0-1.2z"/>'
    '<path fill="#bbddf5" d="M-.42.3c0 .3.1.5.3.6-.3 0-.5-.2-.5-.5 0-.2.1-.4.2-.5z"/>'
)
ANGER = _rimmed(
    "M-.25-1.1C-.25-.5-.5-.25-1.1-.25M.25-1.1C.25-.5.5-.25 1.1-.25"
    "M-.25 1.1C-.25.5-.5.25-1.1.25M.25 1.1C.25.5.5.25 1.1.25",
    RED,
    0.42,
    0.3,
)
SLEEP = _rimmed("M-.7-.8H.7L-.7.8H.7", "#3b88c3", 0.45, 0.4)
BANG = _filled("M-.45-1.3H.45L.25.35H-.25zM-.32.95a.32.32 0 1 0 .64 0a.32.32 0 1 0-.64 0z", RED, 0.36)
SPARK = _filled("M0-1.2Q.18-.18 1.2 0 .18.18 0 1.2-.18.18-1.2 0-.18-.18 0-1.2z", "#f4900c", 0.34)
THOUGHT = (
    '<g fill="#fff" stroke="#99aab5" stroke-width=".14"><circle cx="-1.05" cy="1.35" r=".24"/>'
    '<circle cx="-.7" cy=".85" r=".36"/><ellipse cx=".25" cy="-.25" rx="1.35" ry=".95"/></g>'
    + disc((-0.4, -0.25), 0.2, INK)
    + disc((0.25, -0.25), 0.2, INK)
    + disc((0.9, -0.25), 0.2, INK)
)
FIZZ = (
    '<g fill="#e3f3fd" stroke="#55acee" stroke-width=".2"><circle cx="-.5" cy=".5" r=".5"/>'
    '<circle cx=".55" cy="-.1" r=".36"/><circle cx="-.1" cy="-.9" r=".26"/></g>'
)
QUEASY = _rimmed("M.1 0C.1-.4-.5-.3-.5.1-.5.7.6.7.6 0 .6-.8-1-.9-1 .1-1 1 0 1.1.4 1", "#77b255", 0.4, 0.35)
SPIRAL = stroke("M0 0C.3-.3.6.1.3.4-.1.8-.8.4-.7-.2-.6-1 .4-1.2.9-.6 1.3 0 1 .9.3 1.1", INK, 0.26)
HORN = '<path fill="#a0041e" d="M-.9.9C-1 0-.9-.7-.3-1.4c.1.9.5 1.4 1.2 2z"/>'
