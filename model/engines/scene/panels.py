"""Framings with an edge: a badge, a card, a stamp, a window, a bubble; the actor in it, before it or cut off by it."""

import math

from model.candidate import Layer
from model.engines.scene import backdrop
from model.engines.scene import scenery as s
from model.engines.scene.framing import (
    ENOUGH,
    SQUARE,
    Framing,
    Show,
    centred,
    drawn,
    flipped,
    inner,
    near,
    open_grounds,
    panel_ground,
    standing,
)
from model.engines.scene.geometry import STILL, Box, fit, outline, place, within
from model.engines.scene.outlines import arch, circle, rounded, tilted
from model.engines.scene.sheets import cropped, markup_layer

FRAME = "#ffffff"


def badge(show: Show, room: Box) -> tuple[Layer, ...]:
    """Before a round badge, a little over its edge."""
    at = fit(SQUARE, room)
    behind, front = open_grounds(show, room)
    hue = show.hue
    ground = markup_layer(backdrop.badge(show.seed, hue), at)
    if show.actor is None:
        return (*ground, *behind, *front)
    square = SQUARE.moved(at)
    air = (0.17, 0.14, 0.17, 0.08) if show.settings else (0.03, 0.0, 0.03, 0.03)
    moved = standing(show.actor, inner(square, *air), show.mirror, 0.4)
    if not (show.settings or show.theme.creature or show.theme.upright):
        moved = centred(show.actor, inner(square, *air), show.mirror, 16.0 if show.mirror else -16.0)
    return (*(behind or ground), *drawn(show, moved, hue, s.paler(hue, 0.09)), *front)


def portrait(show: Show, room: Box) -> tuple[Layer, ...]:
    """So near that the lower part is cut off by the edge of a disc."""
    x, y = room.centre
    radius = min(room.width, room.height) / 2
    inside = radius - 14
    disc = circle(x, y, inside)
    behind, front = panel_ground(
        show, room, disc, _rays(show, x, y, radius, Box(x - radius, y - radius, x + radius, y + radius))
    )
    ring = markup_layer(f'<path d="{circle(x, y, radius)}" fill="{FRAME}"/>', STILL)
    if show.actor is None:
        return (*ring, *behind, *front)
    square = Box(x - radius, y - radius, x + radius, y + radius)
    moved = near(show, show.actor, inner(square, 0.12, 0.0, 0.12, 0.0), inner(square, 0.1, 0, 0.1, 0.12))
    reach = inside - 2
    if moved.extent.x0 < x - 0.95 * reach or moved.extent.x1 > x + 0.95 * reach or show.lead is None:
        moved = standing(show.actor, inner(square, 0.12, 0.0, 0.12, 0.1), show.mirror)
    path = f"M0 0V{y + 0.3 * reach:.1f}H{x - 0.954 * reach:.1f}A{reach:.1f} {reach:.1f} 0 0 0 "
    path += f"{x + 0.954 * reach:.1f} {y + 0.3 * reach:.1f}H512V0Z"
    return (*ring, *behind, *cropped(drawn(show, moved, show.hue), path), *front)


def card(show: Show, room: Box) -> tuple[Layer, ...]:
    """Stepping out of a tilted picture."""
    x, y = room.centre
    side = min(room.width, room.height) * 0.8
    turn = (-7, 6, -5, 8)[show.seed % 4]
    sheet = tilted(x, y + 8, side, side, 26, turn)
    picture = tilted(x, y + 8, side - 34, side - 34, 14, turn)
    behind, front = panel_ground(show, room, picture, "")
    ground = (*markup_layer(f'<path d="{sheet}" fill="{FRAME}"/>', STILL), *behind)
    if show.actor is None:
        return (*ground, *front)
    air = (0.16, 0.09, 0.16, 0.08) if show.settings else (0.09, 0.05, 0.09, 0.06)
    return (
        *ground,
        *drawn(show, centred(show.actor, inner(room, *air), show.mirror, 1.2 * turn), show.hue, FRAME),
        *front,
    )


def stamp(show: Show, room: Box) -> tuple[Layer, ...]:
    """Close up on a postage stamp."""
    x, y = room.centre
    wide, tall = 0.88 * min(room.width, room.height), min(room.width, room.height)
    x0, y0 = x - wide / 2, y - tall / 2
    across, down = 10, 12
    radius = wide / across * 0.27
    holes = [(x0 + (i + 0.5) * wide / across, side) for i in range(across) for side in (y0, y0 + tall)]
    holes += [(side, y0 + (i + 0.5) * tall / down) for i in range(down) for side in (x0, x0 + wide)]
    paper = f"M{x0:.1f} {y0:.1f}h{wide:.1f}v{tall:.1f}h{-wide:.1f}Z" + "".join(
        circle(hx, hy, radius) for hx, hy in holes
    )
    window = Box(x0 + 24, y0 + 24, x0 + wide - 24, y0 + tall - 24)
    shape = rounded(window, 8)
    behind, front = panel_ground(show, room, shape, _rays(show, x, window.y1, tall, window))
    sheet = cropped(
        markup_layer(f'<path d="{paper}" fill="{FRAME}" fill-rule="evenodd"/>', STILL),
        f"M{x0:.1f} {y0:.1f}h{wide:.1f}v{tall:.1f}h{-wide:.1f}Z",
    )
    if show.actor is None:
        return (*sheet, *behind, *front)
    moved = near(show, show.actor, inner(window, 0.02, 0.03, 0.02, 0.0), window)
    if (
        show.lead is None
        or show.theme.riding
        or show.theme.stiff
        or (show.actor.spots.kind != "body" and moved.extent.width > window.width)
    ):
        moved = centred(show.actor, inner(window, 0.02, 0.03, 0.02, 0.03), show.mirror)
    return (*sheet, *behind, *cropped(drawn(show, moved, show.hue), shape), *front)


def window(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning in from the side of an arched window."""
    x, _ = room.centre
    wide = min(room.width, room.height) * 0.86
    frame = arch(Box(x - wide / 2, room.y0, x + wide / 2, room.y1 - 26))
    wood = show.pick(("#c1694f", "#f5f8fa", "#5b7fa3", "#77a03c"))
    pane = arch(Box(x - wide / 2 + 18, room.y0 + 18, x + wide / 2 - 18, room.y1 - 26))
    behind, front = panel_ground(show, room, pane, "")
    sill = (
        f'<rect x="{x - wide / 2 - 16:.1f}" y="{room.y1 - 42:.1f}" width="{wide + 32:.1f}" height="42" rx="14" '
        f'fill="{wood}"/><rect x="{x - wide / 2 - 16:.1f}" y="{room.y1 - 42:.1f}" width="{wide + 32:.1f}" height="16" '
        f'rx="8" fill="{s.paler(wood)}"/>'
    )
    ground = (*markup_layer(f'<path d="{frame}" fill="{wood}"/>', STILL), *behind)
    over = (*front, *markup_layer(sill, STILL))
    if show.actor is None:
        return (*ground, *over)
    into = Box(x - wide / 2 + 4, room.y0 + 10, x + wide / 2 - 4, room.y1 - 8)
    moved = standing(show.actor, into, show.mirror)
    if show.theme.heavenly:
        moved = centred(show.actor, inner(into, 0.16, 0.1, 0.16, 0.2), show.mirror)
    return (*ground, *cropped(drawn(show, moved, show.hue, wood), f"M0 0H512V{room.y1 - 26:.1f}H0Z"), *over)


def bubble(show: Show, room: Box) -> tuple[Layer, ...]:
    """Afloat in a shining bubble."""
    x, y = room.centre
    radius = min(room.width, room.height) / 2
    disc = circle(x, y, radius)
    behind, front = panel_ground(show, room, disc, "")
    tint = show.pick(("#c4e5fb", "#f6cfe0", "#cdeccb", "#d9cbf3", "#9ccbf0"))
    pale = markup_layer(
        f'<path d="{disc}" fill="{s.paler(tint, 0.05)}"/><path d="{circle(x, y, radius * 0.93)}" fill="{tint}"/>', STILL
    )
    shine = (
        f'<path d="{disc}" fill="none" stroke="{s.paler(tint, -0.14)}" stroke-width="9" '
        f'transform="translate({x:.1f} {y:.1f}) scale(.982) translate({-x:.1f} {-y:.1f})"/>'
        f'<path d="M{x - 0.8 * radius:.1f} {y - 0.18 * radius:.1f}A{0.82 * radius:.1f} {0.82 * radius:.1f} 0 0 1 '
        f'{x - 0.3 * radius:.1f} {y - 0.76 * radius:.1f}" fill="none" stroke="#fff" stroke-width="15" '
        f'stroke-linecap="round" stroke-opacity=".9"/>'
        f'<circle cx="{x + 0.68 * radius:.1f}" cy="{y + 0.5 * radius:.1f}" r="11" fill="#fff" fill-opacity=".85"/>'
    )
    over = (*front, *markup_layer(shine, STILL))
    ground = behind if show.settings else pale
    if show.actor is None:
        return (*ground, *over)
    into = Box(x - 0.9 * radius, y - 0.9 * radius, x + 0.9 * radius, y + 0.9 * radius)
    turn = 0.0 if show.theme.upright else (-6.0, 6.0)[show.seed % 2]
    moved = centred(show.actor, into, show.mirror, turn)
    return (*ground, *drawn(show, moved, tint), *over)


def corner(show: Show, room: Box) -> tuple[Layer, ...]:
    """Bursting slantwise from the lower corner of a rounded square."""
    side = min(room.width, room.height)
    x, y = room.centre
    square = Box(x - side / 2, y - side / 2 + 0.04 * side, x + side / 2, y + side / 2)
    shape = rounded(square, 0.16 * side)
    behind, front = panel_ground(show, room, shape, _stripes(show, square))
    if show.actor is None:
        return (*behind, *front)
    actor = show.actor
    turned = actor.moved(place(actor.extent.centre, (0, 0), 1.0, 0.0 if show.theme.upright else 14.0))
    into = Box(square.x0 - 0.07 * side, square.y0 - 0.04 * side, square.x1 - 0.07 * side, square.y1 + 0.1 * side)
    moved = turned.moved(fit(turned.extent, into))
    if moved.shown(inner(square, 0, 0, 0, 0.02)) < ENOUGH:
        moved = turned.moved(fit(turned.extent, inner(square, 0.02, 0.0, 0.02, 0.03)))
    moved = flipped(moved, show.mirror)
    r = 0.16 * side
    path = (
        f"M{square.x0:.1f} 0H512V{square.y1 - r:.1f}H{square.x1:.1f}A{r:.1f} {r:.1f} 0 0 1 {square.x1 - r:.1f} "
        f"{square.y1:.1f}H{square.x0 + r:.1f}A{r:.1f} {r:.1f} 0 0 1 {square.x0:.1f} {square.y1 - r:.1f}Z"
    )
    return (*behind, *cropped(drawn(show, moved, show.hue), path), *front)


def medal(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a rosette with two ribbons."""
    x, _ = room.centre
    radius = 0.42 * min(room.width, room.height)
    y = room.y0 + radius * 1.06
    colour, dark = _ribbon(show)
    tails = "".join(
        f'<path d="M{x + way * 0.12 * radius:.1f} {y + 0.5 * radius:.1f}'
        f"L{x + way * 0.85 * radius:.1f} {y + 0.4 * radius:.1f}"
        f"L{x + way * 0.98 * radius:.1f} {room.y1:.1f}L{x + way * 0.66 * radius:.1f} {room.y1 - 26:.1f}"
        f'L{x + way * 0.36 * radius:.1f} {room.y1:.1f}Z" fill="{dark}"/>'
        for way in (-1, 1)
    )
    count = 18
    petals = "".join(
        f'<circle cx="{x + 0.92 * radius * math.cos(2 * math.pi * i / count):.1f}" '
        f'cy="{y + 0.92 * radius * math.sin(2 * math.pi * i / count):.1f}" r="{0.17 * radius:.1f}" fill="{colour}"/>'
        for i in range(count)
    )
    disc = circle(x, y, radius * 0.86)
    behind, front = panel_ground(show, Box(x - radius, y - radius, x + radius, y + radius), disc, "")
    rosette = markup_layer(f'{tails}{petals}<path d="{circle(x, y, radius * 0.93)}" fill="{colour}"/>', STILL)
    if show.actor is None:
        return (*rosette, *behind, *front)
    into = Box(x - radius * 0.95, room.y0, x + radius * 0.95, y + radius * 0.88)
    return (*rosette, *behind, *drawn(show, standing(show.actor, into, show.mirror, 0.3), show.hue, colour), *front)


def heart(show: Show, room: Box) -> tuple[Layer, ...]:
    """Before a big heart."""
    light = show.pick(("#fbd5de", "#f4abba", "#e6d4f5", "#f9a59b", "#c8a2e8"))
    colour = s.paler(light, -0.12)
    at = fit(Box(1, 3, 35, 33.5), room)

    def shape(scale: float, fill: str) -> str:
        where = place((18, 18), at.at((18, 18)), at.scale * scale)
        return (
            f'<g transform="{where.svg}"><path d="M18 33.5C8 26 1 19.5 1 12'
            f'C1 6.5 5.2 3 9.8 3C13.4 3 16.4 5 18 8C19.6 5 22.6 3 26.2 3C30.8 3 35 6.5 35 12C35 19.5 28 26 18 33.5Z" '
            f'fill="{fill}"/></g>'
        )

    behind, front = open_grounds(show, inner(room, 0.12, 0.05, 0.12, 0.15))
    ground = markup_layer(shape(1.0, colour) + shape(0.88, light), STILL)
    if show.actor is None:
        return (*ground, *behind, *front)
    into = inner(room, 0.03, 0.02, 0.03, 0.03)
    return (*ground, *behind, *drawn(show, centred(show.actor, into, show.mirror), light, colour), *front)


def _ribbon(show: Show) -> tuple[str, str]:
    """The colours of a ribbon and of its shade."""
    shades = {"#dd2e44": "#a0041e", "#3b88c3": "#226699", "#9266cc": "#6d45a5", "#3fa08a": "#2b7565"}
    colour = show.pick(tuple(shades))
    return colour, shades[colour]


def _rays(show: Show, x: float, y: float, reach: float, box: Box) -> str:
    """Light rays from a point, as far as the edges of the box."""
    count = 12
    rays = ""
    for step in range(count):
        angles = (2 * math.pi * (step + part) / count for part in (0.0, 0.5))
        tips = [(x + 2 * reach * math.cos(angle), y + 2 * reach * math.sin(angle)) for angle in angles]
        rays += outline(within([(x, y), *tips], box))
    return f'<path d="{rays}" fill="#fff" fill-opacity=".38"/>'


def _stripes(show: Show, box: Box) -> str:
    """Slanting stripes all over the box."""
    step = box.width / 6
    bands = ""
    for number in range(-6, 6):
        low, high = box.x0 + number * step, box.x0 + number * step + box.height
        corners = [(low, box.y1), (high, box.y0), (high + step / 2, box.y0), (low + step / 2, box.y1)]
        bands += outline(within(corners, box))
    return f'<path d="{bands}" fill="#fff" fill-opacity=".33"/>'


PANELS: dict[str, Framing] = {
    "badge": badge,
    "portrait": portrait,
    "card": card,
    "stamp": stamp,
    "window": window,
    "bubble": bubble,
    "corner": corner,
    "medal": medal,
    "heart": heart,
}
