"""Poses of little figures, as points in the frame of the body (see `figure`): where hands and feet are. Data."""

from dataclasses import dataclass, replace

from model.engines.scene.anchors import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Points in the frame. Hands, elbows, feet, knees: (left, right) as seen.

    far: which leg is behind everything ("", "left", "right"). seen: how a foot shows ("side", "sole", "none").
    bow: degrees clockwise by which all above the hips leans. nod: units of the frame by which the head hangs lower.
    before: both arms are in front of the face.
    shapes: how the (left, right) hand shows, a name from HANDS. brawn: the upper arms swell.
    rim: the arms have a line around them, as all have that are not at the sides.
    """

    hands: tuple[Point, Point]
    elbows: tuple[Point, Point]
    feet: tuple[Point, Point]
    knees: tuple[Point, Point]
    far: str = ""
    seen: str = "side"
    bow: float = 0.0
    nod: float = 0.0
    before: bool = False
    shapes: tuple[str, str] = ("fist", "fist")
    brawn: bool = False
    rim: bool = False

    @property
    def outlined(self) -> bool:
        """Whether the arms need a line around them, being before a face or a trunk of their own colour."""
        return self.before or self.brawn or self.rim or self.shapes != ("fist", "fist")

    @property
    def mirrored(self) -> "Pose":
        """The same pose turned left to right."""
        other = {"left": "right", "right": "left"}
        return replace(
            self,
            hands=_swapped(self.hands),
            elbows=_swapped(self.elbows),
            feet=_swapped(self.feet),
            knees=_swapped(self.knees),
            far=other.get(self.far, ""),
            bow=-self.bow,
            shapes=(self.shapes[1], self.shapes[0]),
        )


def _swapped(pair: tuple[Point, Point]) -> tuple[Point, Point]:
    """The points of the left and the right, mirrored."""
    (x1, y1), (x2, y2) = pair
    return (-x2, y2), (-x1, y1)


HANDS = ("fist", "flat", "finger", "palm", "glove")

DOWN = ((-10.5, 11.0), (10.5, 11.0))
DOWN_ELBOWS = ((-11.5, 5.0), (11.5, 5.0))
STAND = ((-4.8, 19.5), (4.8, 19.5))
STAND_KNEES = ((-4.8, 15.0), (4.8, 15.0))

POSES: dict[str, Pose] = {
    "standing": Pose(hands=DOWN, elbows=DOWN_ELBOWS, feet=STAND, knees=STAND_KNEES),
    "cheering": Pose(
        hands=((-20.0, -12.0), (20.0, -12.0)),
        elbows=((-18.5, 4.0), (18.5, 4.0)),
        feet=((-7.0, 19.0), (7.0, 19.0)),
        knees=((-6.0, 15.0), (6.0, 15.0)),
    ),
    "waving": Pose(
        hands=((-10.5, 11.0), (20.5, -11.0)),
        elbows=((-11.5, 5.0), (18.0, 5.0)),
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

_AKIMBO, _AKIMBO_ELBOW = (-9.5, 10.5), (-17.0, 7.0)

# What a thing is said to do (names from model.scene.POSES)
POSES |= {
    "walking": Pose(
        hands=((-12.0, 8.5), (12.5, 7.0)),
        elbows=((-11.0, 6.0), (11.0, 8.0)),
        feet=((-10.5, 18.0), (9.5, 19.0)),
        knees=((-4.0, 17.5), (7.5, 13.5)),
    ),
    "flying": Pose(
        hands=((-11.5, 12.0), (21.0, -19.0)),
        elbows=((-12.5, 6.0), (19.0, 2.0)),
        feet=((-4.5, 21.0), (3.0, 22.5)),
        knees=((-4.0, 16.0), (4.0, 17.0)),
    ),
    "swimming": Pose(
        hands=((-18.5, 4.0), (20.5, -13.0)),
        elbows=((-14.0, 0.0), (22.0, 3.0)),
        feet=((-6.0, 19.0), (7.0, 17.0)),
        knees=((-6.0, 15.0), (6.0, 15.0)),
        shapes=("flat", "flat"),
    ),
    "falling": Pose(
        hands=((-19.5, -10.0), (19.5, -13.0)),
        elbows=((-16.0, 4.0), (17.0, 4.0)),
        feet=((-14.0, 14.5), (12.5, 18.0)),
        knees=((-8.0, 11.0), (11.0, 11.0)),
        shapes=("palm", "palm"),
    ),
    "dancing": Pose(
        hands=((-19.0, -9.0), (17.5, 12.5)),
        elbows=((-19.0, 4.0), (17.0, 3.0)),
        feet=((-5.0, 19.5), (12.5, 15.0)),
        knees=((-8.5, 15.0), (6.0, 19.5)),
    ),
    "pointing": Pose(
        hands=(_AKIMBO, (20.5, 0.5)),
        elbows=(_AKIMBO_ELBOW, (14.0, 6.0)),
        feet=STAND,
        knees=STAND_KNEES,
        shapes=("fist", "finger"),
    ),
    "shrugging": Pose(
        hands=((-20.0, 1.5), (20.0, 1.5)),
        elbows=((-15.0, 14.5), (15.0, 14.5)),
        feet=STAND,
        knees=STAND_KNEES,
        shapes=("palm", "palm"),
    ),
    "facepalming": Pose(
        hands=(_AKIMBO, (4.0, -17.0)),
        elbows=(_AKIMBO_ELBOW, (23.0, 4.0)),
        feet=STAND,
        knees=STAND_KNEES,
        before=True,
        shapes=("fist", "flat"),
    ),
    "flexing": Pose(
        hands=((-20.5, -9.0), (20.5, -9.0)),
        elbows=((-33.0, 9.0), (33.0, 9.0)),
        feet=((-6.0, 19.5), (6.0, 19.5)),
        knees=((-6.5, 15.0), (6.5, 15.0)),
        brawn=True,
    ),
    "praying": Pose(
        hands=((-1.7, 3.6), (1.7, 3.6)),
        elbows=((-14.0, 12.5), (14.0, 12.5)),
        feet=STAND,
        knees=STAND_KNEES,
        before=True,
        shapes=("flat", "flat"),
    ),
    "bowing": Pose(
        hands=((-2.2, 12.5), (2.6, 13.0)),
        elbows=((-11.5, 8.0), (11.5, 8.5)),
        feet=STAND,
        knees=STAND_KNEES,
        bow=20.0,
        nod=6.5,
    ),
    "hiding": Pose(
        hands=((-14.5, -9.0), (14.5, -9.0)),
        elbows=((-14.0, 3.0), (14.0, 3.0)),
        feet=STAND,
        knees=STAND_KNEES,
        before=True,
    ),
    "meditating": Pose(
        hands=((-13.5, 13.0), (13.5, 13.0)),
        elbows=((-14.0, 6.0), (14.0, 6.0)),
        feet=((5.0, 18.0), (-5.0, 18.0)),
        knees=((-20.0, 17.5), (20.0, 17.5)),
        seen="crossed",
        shapes=("palm", "palm"),
    ),
    "lying": Pose(
        hands=((-10.0, 10.0), (9.0, 12.0)),
        elbows=((-11.5, 5.0), (11.5, 6.0)),
        feet=((-4.8, 19.5), (5.5, 19.5)),
        knees=((-4.8, 15.0), (8.0, 14.0)),
    ),
    "upside down": Pose(
        hands=((-19.0, -2.0), (19.0, -2.0)),
        elbows=((-13.0, 4.0), (13.0, 4.0)),
        feet=((-9.0, 18.0), (9.0, 18.0)),
        knees=((-9.0, 14.0), (9.0, 14.0)),
        shapes=("palm", "palm"),
    ),
}

# What a thing does with another one, which is on its right
POSES |= {
    "hugging": Pose(
        hands=((11.0, 8.0), (24.5, 3.0)),
        elbows=((1.0, 12.5), (14.0, 1.0)),
        feet=STAND,
        knees=STAND_KNEES,
        rim=True,
    ),
    "hugged": Pose(
        hands=((10.0, 5.0), (23.5, 10.5)),
        elbows=((1.0, 9.5), (14.0, 9.5)),
        feet=STAND,
        knees=STAND_KNEES,
        rim=True,
    ),
    "boxing": Pose(
        hands=((5.0, 3.5), (23.0, -1.0)),
        elbows=((-8.0, 12.0), (15.0, 8.0)),
        feet=((-9.5, 19.5), (8.5, 19.0)),
        knees=((-7.0, 15.0), (9.5, 14.0)),
        shapes=("glove", "glove"),
    ),
    "chasing": Pose(
        hands=((10.0, 8.0), (22.0, 1.0)),
        elbows=((-1.0, 11.5), (14.0, 8.0)),
        feet=((-12.0, 15.5), (8.5, 19.0)),
        knees=((-6.0, 17.5), (8.0, 13.0)),
    ),
    "gazing": Pose(
        hands=((-2.2, 8.5), (2.2, 8.0)),
        elbows=((-14.0, 10.5), (14.0, 10.5)),
        feet=STAND,
        knees=STAND_KNEES,
    ),
    "leading": Pose(
        hands=((-12.0, 8.5), (17.5, 4.0)),
        elbows=((-11.0, 6.0), (13.0, 8.0)),
        feet=((-10.5, 18.0), (9.5, 19.0)),
        knees=((-4.0, 17.5), (7.5, 13.5)),
    ),
    "perching": Pose(
        hands=((-10.5, 11.0), (21.0, 3.5)),
        elbows=((-11.5, 5.0), (13.0, 6.5)),
        feet=STAND,
        knees=STAND_KNEES,
    ),
    "thinking": Pose(
        hands=((-9.0, 10.5), (7.0, -3.5)),
        elbows=((-13.0, 7.0), (17.0, 10.0)),
        feet=STAND,
        knees=STAND_KNEES,
        before=True,
    ),
}
LIMBS = frozenset(
    {"sitting", "waving", "cheering", "pointing", "shrugging", "facepalming", "flexing", "praying", "bowing"}
    | {"meditating"}
)  # poses that need arms and legs
HANDED = LIMBS - {"sitting", "bowing", "meditating"}  # poses that arms alone can do
BODILY = frozenset({"standing", "walking", "running", "jumping", "swimming"})
"""Poses that the art of a whole animal can take."""
SIDED = frozenset({"hugging", "hugged", "boxing", "chasing", "gazing", "leading"})


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
