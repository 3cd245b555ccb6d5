"""How one composition wants its actors to appear. A value; knows nothing of scenes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the actors appear in one composition.

    form: "natural" (the art of the word itself), "body" (the whole creature where there is one), "face" (the face
    alone), "figure" (a face on a little body), "bust" (the same to the waist).
    pose: a name from pose.POSES. pattern: a name from groups.PATTERNS, for counts.
    balance: how large the subject is beside what it rides or stands on; 1 is usual, 0.6 small, 1.5 large.
    grouping: how things in no relation stand: a name from groups.GROUPINGS, or "held": the first has the others
    in its hands, where it can.
    level: what is drawn flying upward flies level.
    mirror: the whole picture (letters aside) is turned left to right.
    """

    form: str = "natural"
    pose: str = "standing"
    pattern: str = "row"
    balance: float = 1.0
    grouping: str = "row"
    level: bool = False
    mirror: bool = False
