"""The web chat's JSON: /api and /media. Knows what the page asks; what people may do is in people.py.

    GET  /api/state                               the bot, people, chats, seq
    POST /api/people {first_name, language_code}  somebody new
    GET  /api/messages?chat=ID[&limit=N]          Message objects, with media_url where there is a file
    GET  /api/events?after=SEQ                    server-sent: message, edited, deleted, answer, action, state
    GET  /api/events?after=SEQ&wait=S&format=json the same, as one answer
    POST /api/send {person, chat, text[, reply_to]}, {…, sticker: file_unique_id}, or a form with one of photo,
                   document, voice, sticker, and a caption
    POST /api/tap {person, chat, message_id, data[, forged]}, /api/delete {person, chat, message_id}
    POST /api/block {person, blocked}, /api/kick {chat, kicked}
    GET  /api/sets, /api/sets/NAME; POST /api/sets/NAME/delete
    GET, POST, DELETE /api/faults {method, kind, times, retry_after, seconds}; POST /api/updates/duplicate
    GET, DELETE /api/calls                        what the bot called

Errors are {"error": one sentence} with a status of 400 or more.
"""

import json
from typing import Any

from aiohttp import web

from bot.sandbox import people
from bot.sandbox.call import Upload, to_integer
from bot.sandbox.calls import Calls
from bot.sandbox.faults import Faults
from bot.sandbox.journal import Document
from bot.sandbox.people import Impossible
from bot.sandbox.refusals import Refusal
from bot.sandbox.sets import forget
from bot.sandbox.showcase import seen, told_set, told_sets
from bot.sandbox.world import BOT, World

WORLD = web.AppKey("world", World)
FAULTS = web.AppKey("faults", Faults)
CALLS = web.AppKey("calls", Calls)
LONGEST_WAIT = 60.0  # seconds a window may wait for an event
MESSAGES = 200  # of one chat, unless asked
routes = web.RouteTableDef()


async def body(request: web.Request) -> Document:
    """The request's JSON object; {} when there is none."""
    if not request.can_read_body:
        return {}
    try:
        document = await request.json()
    except ValueError:
        raise Impossible(400, "the body is no JSON") from None
    if not isinstance(document, dict):
        raise Impossible(400, "the body must be a JSON object")
    return document


def number(facts: Document, name: str) -> int:
    """An integer of a JSON object or form, 0 when absent."""
    return to_integer(str(facts.get(name) or 0))


def done(request: web.Request, answer: Document) -> web.Response:
    """Keep what changed, then answer."""
    request.app[WORLD].commit()
    return web.json_response(answer)


@routes.get("/api/state")
async def state(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    shelves = {key: kept["value"] for key, kept in world.journal.all("bot").items() if key.startswith("commands ")}
    default = 'commands {"type": "default"} '
    by_language = {key.removeprefix(default): value for key, value in shelves.items() if key.startswith(default)}
    bot = {**BOT, "commands": by_language.get("", []), "commands_by_language": by_language}
    shown = ("id", "type", "title", "members")
    chats = [{name: chat[name] for name in shown} for chat in world.journal.all("chat").values()]
    chats.sort(key=lambda chat: chat["type"] != "private")
    everybody = list(world.journal.all("person").values())
    return web.json_response({"bot": bot, "people": everybody, "chats": chats, "seq": world.events.seq})


@routes.post("/api/people")
async def add_person(request: web.Request) -> web.Response:
    facts = await body(request)
    if not (name := str(facts.get("first_name") or "").strip()):
        raise Impossible(400, "a person needs a first_name")
    person = request.app[WORLD].add_person(
        name, str(facts.get("username") or ""), str(facts.get("language_code") or "en")
    )
    return done(request, {"person": person})


@routes.get("/api/messages")
async def messages(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    chat_id = to_integer(request.query.get("chat", ""))
    if world.chat(chat_id) is None:
        raise Impossible(404, "there is no such chat")
    limit = max(1, to_integer(request.query.get("limit", ""), MESSAGES))
    shown = [world.shown(record["message"]) for record in world.records(chat_id)[-limit:]]
    return web.json_response({"messages": shown, "seq": world.events.seq})


@routes.get("/api/events")
async def events(request: web.Request) -> web.StreamResponse:
    world = request.app[WORLD]
    seq = to_integer(request.headers.get("Last-Event-ID") or request.query.get("after", ""))
    if request.query.get("format") == "json":
        try:
            seconds = float(request.query.get("wait", "0"))
        except ValueError:
            raise Impossible(400, "wait must be a number of seconds") from None
        found = await world.events.wait(seq, min(max(0.0, seconds), LONGEST_WAIT))
        return web.json_response({"events": found, "seq": found[-1]["seq"] if found else seq})
    stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    await stream.prepare(request)
    while not world.events.closed:
        found = await world.events.wait(seq, 15.0)
        told = "".join(f"id: {one['seq']}\ndata: {json.dumps(one, ensure_ascii=False)}\n\n" for one in found)
        try:
            await stream.write((told or ": still here\n\n").encode())
        except ConnectionError:
            break
        seq = found[-1]["seq"] if found else seq
    return stream


@routes.post("/api/send")
async def send(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    if request.content_type != "multipart/form-data":
        facts = await body(request)
        person_id, chat_id, reply_to = number(facts, "person"), number(facts, "chat"), number(facts, "reply_to")
        if unique := str(facts.get("sticker") or ""):
            content = await people.sticker_at_hand(world, unique)
            sent = [people.post(world, person_id, chat_id, content, reply_to)]
        else:
            sent = people.say(world, person_id, chat_id, str(facts.get("text") or ""), reply_to)
        return done(request, {"message": world.shown(sent[0]), "messages": [world.shown(one) for one in sent]})
    form: dict[str, Any] = dict(await request.post())
    kind = next((name for name in people.FILES if isinstance(form.get(name), web.FileField)), None)
    if kind is None:
        raise Impossible(400, f"a file is needed, called one of {', '.join(people.FILES)}")
    person_id, chat_id = number(form, "person"), number(form, "chat")
    people.member(world, person_id, chat_id)
    part = form[kind]
    file = Upload(name=part.filename, data=part.file.read(), mime=part.content_type)
    content = await people.file_content(world, kind, file, str(form.get("caption") or ""))
    message = people.post(world, person_id, chat_id, content, number(form, "reply_to"))
    return done(request, {"message": world.shown(message), "messages": [world.shown(message)]})


@routes.post("/api/tap")
async def tap(request: web.Request) -> web.Response:
    facts = await body(request)
    callback_id = people.tap(
        request.app[WORLD], number(facts, "person"), number(facts, "chat"), number(facts, "message_id"),
        str(facts.get("data") or ""), forged=bool(facts.get("forged")),
    )  # fmt: skip
    return done(request, {"callback_id": callback_id})


@routes.post("/api/delete")
async def delete(request: web.Request) -> web.Response:
    facts = await body(request)
    people.delete(request.app[WORLD], number(facts, "person"), number(facts, "chat"), number(facts, "message_id"))
    return done(request, {})


@routes.post("/api/block")
async def block(request: web.Request) -> web.Response:
    facts = await body(request)
    people.block(request.app[WORLD], number(facts, "person"), bool(facts.get("blocked")))
    return done(request, {})


@routes.post("/api/kick")
async def kick(request: web.Request) -> web.Response:
    facts = await body(request)
    people.kick(request.app[WORLD], number(facts, "chat"), bool(facts.get("kicked")))
    return done(request, {})


@routes.get("/api/sets")
async def sets(request: web.Request) -> web.Response:
    return web.json_response({"sets": told_sets(request.app[WORLD])})


@routes.get("/api/sets/{name}")
async def one_set(request: web.Request) -> web.Response:
    return web.json_response(told_set(request.app[WORLD], request.match_info["name"]))


@routes.post("/api/sets/{name}/delete")
async def delete_set(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    forget(world, seen(world, request.match_info["name"]))
    return done(request, {})


@routes.get("/media/{unique}")
async def media(request: web.Request) -> web.StreamResponse:
    """A file's bytes. Only pictures keep their type: nothing uploaded ever runs in the page."""
    world = request.app[WORLD]
    stored = world.media.by_unique(request.match_info["unique"])
    if stored is None:
        raise Impossible(404, "there is no such file")
    safe = stored.mime if stored.kind in ("photo", "sticker", "thumbnail", "voice") else "application/octet-stream"
    if stored.kind == "voice":
        safe = "audio/ogg"
    headers = {"Content-Type": safe, "Content-Security-Policy": "default-src 'none'; sandbox"}
    headers["Cache-Control"] = "private, max-age=31536000, immutable"  # a file_unique_id never means other bytes
    return web.FileResponse(world.media.bytes_path(stored), headers=headers)


@routes.get("/api/faults")
async def faults(request: web.Request) -> web.Response:
    return web.json_response({"faults": request.app[FAULTS].left()})


@routes.post("/api/faults")
async def plan_fault(request: web.Request) -> web.Response:
    try:
        request.app[FAULTS].plan(await body(request))
    except (ValueError, TypeError) as error:
        raise Impossible(400, str(error)) from None
    return web.json_response({"faults": request.app[FAULTS].left()})


@routes.delete("/api/faults")
async def clear_faults(request: web.Request) -> web.Response:
    request.app[FAULTS].clear()
    return web.json_response({"faults": request.app[FAULTS].left()})


@routes.post("/api/updates/duplicate")
async def duplicate(request: web.Request) -> web.Response:
    if not request.app[WORLD].updates.duplicate():
        raise Impossible(404, "there was no update yet")
    return done(request, {})


@routes.get("/api/calls")
async def calls(request: web.Request) -> web.Response:
    return web.json_response(request.app[CALLS].told())


@routes.delete("/api/calls")
async def clear_calls(request: web.Request) -> web.Response:
    request.app[CALLS].clear()
    return web.json_response(request.app[CALLS].told())


@web.middleware
async def explain(request: web.Request, handler: Any) -> web.StreamResponse:
    """What people can't do becomes a JSON error; foreign pages get nothing done here."""
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        return web.json_response({"error": "other sites may not use the local Telegram"}, status=403)
    try:
        answer: web.StreamResponse = await handler(request)
    except Impossible as no:
        answer = web.json_response({"error": no.reason}, status=no.status)
    except Refusal as no:
        answer = web.json_response({"error": no.description}, status=no.code)
    except web.HTTPException as no:
        if not request.path.startswith("/api/"):
            raise
        answer = web.json_response({"error": no.reason}, status=no.status)
    return answer
