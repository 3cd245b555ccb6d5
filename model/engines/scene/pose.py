"""Poses of little figures, as points in the frame of the body (see `figure`): where hands and feet are. Data."""

from dataclasses import dataclass, replace

from model.engines.scene.anchors import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Points in the frame. Hands, elbows, feet, knees: (left, right) as seen.

    far: which leg is behind everything ("", "left", "right"). seen: how a foot shows ("side", "sole", "none").
    """

    hands: tuple[Point, Point]
    elbows: tuple[Point, Point]
    feet: tuple[Point, Point]
    knees: tuple[Point, Point]
    far: str = ""
    seen: str = "side"
    lean: float = 0.0


DOWN = ((-10.5, 11.0), (10.5, 11.0))
DOWN_ELBOWS = ((-11.5, 5.0), (11.5, 5.0))
STAND = ((-4.8, 19.5), (4.8, 19.5))
STAND_KNEES = ((-4.8, 15.0), (4.8, 15.0))

POSES: dict[str, Pose] = {
    "standing": Pose(hands=DOWN, elbows=DOWN_ELBOWS, feet=STAND, knees=STAND_KNEES),
    "cheering": Pose(
        hands=((-18.0, -4.0), (18.0, -4.0)),
        elbows=((-14.0, 5.0), (14.0, 5.0)),
        feet=((-7.0, 19.0), (7.0, 19.0)),
        knees=((-6.0, 15.0), (6.0, 15.0)),
    ),
    "waving": Pose(
        hands=((-10.5, 11.0), (18.5, -5.0)),
        elbows=((-11.5, 5.0), (14.0, 5.0)),
        feet=STAND,
        knees=STAND_KNEES,
    ),
    "sitting": Pose(
        hands=((-11.5, 12.0), (11.5, 12.0)),
        elbows=((-11.0, 6.0), (11.0, 6.0)),
        feet=((-8.0, 15.5), (8.0, 15.5)),
        knees=((-5.0, 13.0), (5.0, 13.0)),
        seen="sole",
    ),
    "running": Pose(
        hands=((-13.0, 5.0), (13.5, 0.0)),
        elbows=((-10.0, 10.0), (12.0, 8.0)),
        feet=((-12.0, 15.5), (8.5, 19.0)),
        knees=((-6.0, 17.5), (8.0, 13.0)),
        lean=9.0,
    ),
    "jumping": Pose(
        hands=((-17.0, -3.0), (17.5, -5.0)),
        elbows=((-14.0, 4.0), (14.0, 4.0)),
        feet=((-10.0, 16.0), (9.0, 18.5)),
        knees=((-9.0, 12.0), (9.5, 12.0)),
    ),
    "astride": Pose(
        hands=((-9.0, 10.0), (9.5, 9.0)),
        elbows=((-10.5, 5.0), (11.0, 5.0)),
        feet=((-5.5, 21.0), (4.5, 21.5)),
        knees=((-7.0, 15.0), (7.0, 14.5)),
        far="left",
    ),
}


REINS = ("standing", "sitting", "running")  # poses whose hands are free to take hold of reins or handlebars


def steering(name: str, pose: Pose, faces: str) -> Pose:
    """The pose with both hands forward, for a mount that `faces` left or right; `name` is the pose's own."""
    if name not in REINS or faces not in ("left", "right"):
        return pose
    side = -1.0 if faces == "left" else 1.0
    near, far = (side * 16.5, 5.5), (side * 8.5, 8.0)
    near_elbow, far_elbow = (side * 12.0, 8.5), (-side * 1.0, 11.5)
    if faces == "left":
        return replace(pose, hands=(near, far), elbows=(near_elbow, far_elbow))
    return replace(pose, hands=(far, near), elbows=(far_elbow, near_elbow))


def posed(name: str, ride: str) -> Pose:
    """A pose from POSES, its legs as riding ("astride", "sit", "stand", "inside" or "") asks for."""
    pose = POSES[name]
    legs = {"astride": "astride", "sit": "sitting", "stand": "standing", "inside": "standing"}.get(ride, "")
    if not legs or (ride == "stand" and name in ("running", "jumping")):
        return pose
    seat = POSES[legs]
    return replace(pose, feet=seat.feet, knees=seat.knees, far=seat.far, seen=seat.seen)
