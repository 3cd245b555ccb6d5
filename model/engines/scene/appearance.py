"""In which form and pose each thing of a scene appears: its own art, a face, a bust, a little figure."""

from dataclasses import replace

from model.engines.scene import costume, expressions, surfaces
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.figure import Figure, figure
from model.engines.scene.geometry import inverse
from model.engines.scene.kin import forms, living
from model.engines.scene.pose import BODILY, HANDED, LIMBS, POSES, SIDED, Pose, posed, steering
from model.engines.scene.sprite import FACE, Actor, Part, carried, natural
from model.engines.scene.theme import VEHICLES
from model.engines.scene.ties import Ties
from model.scene import RelationKind, Thing

WINGED = frozenset("🐦🕊🦅🦆🦢🦉🦜🦇🐝🦋🐉🐲🦩🐞🪰🦟🐔🐤🐥🪽👼🧚")  # whose own art flies by itself
AQUATIC = frozenset("🐬🐳🐋🐟🐠🐡🦈🐙🦑🐢🦭🐊🦆🦢🐸🦐🦞🦀🪼")  # whose own art swims by itself
HANDY = {"🤳": "📱", "📲": "📱"}  # what is drawn otherwise when it is held


class Appearance:
    """Chooses for each thing, without what it wears and holds."""

    def __init__(self, things: tuple[Thing, ...], ties: Ties) -> None:
        self.things = things
        self.ties = ties
        self.look = ties.look

    def of(self, index: int, busy: bool) -> Actor | Figure:
        """A thing in the form and pose that were said, or else the look's. `busy`: it needs hands."""
        return self._looking(self._appear(index, busy), index)

    def _looking(self, made: Actor | Figure, index: int) -> Actor | Figure:
        """With the eyes closed, the lips put forward, when what the thing does asks for that and no mood was said."""
        thing = self.things[index]
        kind = self.ties.tender(index)
        closed = kind is not None or thing.pose in expressions.CLOSED
        body = made.actor if isinstance(made, Figure) else made
        face = next((part for part in body.parts if part.box), None)
        if not closed or thing.mood or face is None or "eyes" not in body.known:
            return made
        spots = carried(body.spots, inverse(face.at))
        drawn = expressions.closed(spots, face.markup, kind is RelationKind.KISSING)
        body = body.wearing(Part(thing=index, markup=drawn, at=face.at, depth=FACE))
        return replace(made, actor=body) if isinstance(made, Figure) else body

    def _appear(self, index: int, busy: bool) -> Actor | Figure:
        """A thing in the form of the look, or the nearest it has. `busy`: it has something to hold."""
        thing = self.things[index]
        options = forms(thing)
        look = self.look
        if self.ties.worn(index):
            return natural(index, thing, pared=True)
        if self.ties.ridden(index):
            ridden = costume.MOUNTS.get(plain(thing.emoji))
            return natural(index, thing, ridden or options.get("body", thing.emoji), pared=not ridden)
        creature = "head" in options or "body" in options
        if self.ties.in_hand(index):
            if living(options) and "body" not in options:
                return figure(index, thing, options["head"], POSES["sitting"])
            return natural(index, thing, HANDY.get(plain(thing.emoji), options.get("body", thing.emoji)), pared=True)
        if self.ties.led(index) or (self.ties.perches(index) and not busy):
            return natural(index, thing, options.get("body", thing.emoji))
        if self._grained(index, busy, options):
            return natural(index, thing, options["body"])
        if thing.pose:
            return self._posing(index, busy, options)
        acts = self.ties.acts(index) or living(options)
        if look.form in ("figure", "bust") and "head" in options and acts:
            return figure(index, thing, options["head"], self._pose(index), legs=look.form == "figure")
        if look.form == "face" and "head" in options:
            bust = figure(index, thing, options["head"], self._pose(index), legs=False)
            return bust if busy else natural(index, thing, options["head"])
        if busy and not creature:
            return figure(index, thing, thing.emoji, self._pose(index))
        if busy and "body" not in options:
            return figure(index, thing, options["head"], self._pose(index), legs=look.form != "face")
        if look.form == "body" and "body" in options:
            return natural(index, thing, options["body"])
        return natural(index, thing)

    def _grained(self, index: int, busy: bool, options: dict[str, str]) -> bool:
        """Whether it is of a material under which a drawn face would lose its bill or beak, and its whole art not."""
        thing = self.things[index]
        material = surfaces.MATERIALS.get(thing.surface)
        drawn = "body" in options and plain(options.get("head", "")) in costume.OWN
        free = not (busy or thing.pose or thing.mood or self.ties.armed(index) or self.ties.role(index)[0])
        rides = self.ties.mount(index) is not None
        return bool(material and material.middle) and drawn and free and not rides

    def _posing(self, index: int, busy: bool, options: dict[str, str]) -> Actor | Figure:
        """A thing in the pose that was said: its own art where that can take it, else a little figure."""
        thing, form = self.things[index], self.look.form
        if "head" in options:
            if thing.pose in HANDED and form in ("face", "bust") and not self.ties.stands(index):
                return figure(index, thing, options["head"], self._pose(index), legs=False)
            body = plain(options.get("body", ""))
            born = (thing.pose == "flying" and body in WINGED) or (thing.pose == "swimming" and body in AQUATIC)
            able = (born or (thing.pose in BODILY and form == "body")) and not busy
            if able and "body" in options:
                return natural(index, thing, options["body"])
            return figure(index, thing, options["head"], self._pose(index))
        if thing.pose in LIMBS or busy:
            return figure(index, thing, thing.emoji, self._pose(index), legs="body" not in options)
        if (
            "body" not in options
            and thing.pose in ("running", "walking", "dancing")
            and plain(thing.emoji) not in VEHICLES
        ):
            return figure(index, thing, thing.emoji, self._pose(index))
        return natural(index, thing)

    def _pose(self, index: int) -> Pose:
        """The pose that was said or else the look's, with the legs that riding asks for."""
        name = self._posture(index)
        mount = self.ties.mount(index)
        if mount is None:
            lies = self.ties.lies(index)
            down = name in ("hugging", "hugged") and self.look.pose == "sitting"  # they hug on the ground
            pose = posed(name, "sit" if down or (self.ties.seated(index) and not lies) else "")
            return pose.mirrored if name in SIDED and self.ties.role(index)[1] else pose
        known = all_anchors().get(plain(self.things[mount].emoji))
        ride = (known.ride if known else "") or "astride"
        pose = posed(name, ride)
        return steering(name, pose, known.faces) if known and ride == "astride" else pose

    def _posture(self, index: int) -> str:
        """The name of the pose its limbs take, a key of POSES."""
        said = self.things[index].pose
        if said:
            return said if said in POSES else "standing"
        role, _ = self.ties.role(index)
        if role == "gazing" and self.look.pose in ("waving", "cheering"):
            return "pointing"
        return role or self.look.pose
