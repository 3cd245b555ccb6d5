"""The wire: Bot API, web chat and pages on one loopback port. Knows HTTP and how errors look, none of the rules."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import web

from bot import limits
from bot.sandbox import account, edits, messages, pages, sets, stickers
from bot.sandbox.call import Call, read_call
from bot.sandbox.calls import Calls
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.refusals import Malformed, Refusal, bad_request
from bot.sandbox.web import CALLS, FAULTS, WORLD, explain, routes
from bot.sandbox.world import TOKEN, Clock, Method, World

HOST = "127.0.0.1"
NAMES = {"127.0.0.1", "localhost", "[::1]"}  # what a browser may call us: anything else is another site's trick
METHODS: dict[str, Method] = {
    name.lower(): method for part in (account, messages, edits, stickers, sets) for name, method in part.METHODS.items()
}
BAD_GATEWAY = """<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx/1.18.0</center>
</body>
</html>
"""
SHUTDOWN_SECONDS = 1.0
TOKEN_LENGTH = 80  # characters; tdlib/telegram-bot-api


@dataclass(frozen=True, slots=True, kw_only=True)
class Sandbox:
    """A running local Telegram: where it is and which token its bot has."""

    url: str
    token: str


@asynccontextmanager
async def open_sandbox(data: Path, port: int = 0, clock: Clock = time.time) -> AsyncIterator[Sandbox]:
    """Run a local Telegram kept in `data` on 127.0.0.1:`port` (0: any free one). Raises OSError if the port is taken.

    `clock` gives seconds since the epoch; tests of old messages and late answers bring their own.
    """
    world = await asyncio.to_thread(World, data, clock)
    runner = web.AppRunner(application(world), access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, HOST, port)
        await site.start()
        taken = runner.addresses[0][1]
        yield Sandbox(url=f"http://{HOST}:{taken}", token=TOKEN)
    finally:
        await runner.cleanup()
        world.close()


def application(world: World) -> web.Application:
    """Everything served, over one world."""
    app = web.Application(client_max_size=limits.MAX_UPLOAD + limits.MIB, middlewares=[at_home, explain])
    app[WORLD], app[FAULTS], app[CALLS] = world, Faults(), Calls()
    app.router.add_route("*", "/bot{token}/{method}", answer)
    app.router.add_get("/file/bot{token}/{path:.+}", download)
    app.router.add_routes(routes)
    app.router.add_routes(pages.routes)

    async def let_go(_: web.Application) -> None:
        world.events.close()
        world.updates.close()

    app.on_shutdown.append(let_go)
    return app


@web.middleware
async def at_home(request: web.Request, handler: Any) -> web.StreamResponse:
    """Only those who call us by a name of this machine are answered; nothing is guessed about types."""
    if request.host.rpartition(":")[0] not in NAMES and request.host not in NAMES:
        raise web.HTTPForbidden(text="the local Telegram answers on this machine only")
    response: web.StreamResponse = await handler(request)
    if not response.prepared:
        response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def refused(no: Refusal) -> web.Response:
    """The error shape of the Bot API; 429 tells its wait in a header too."""
    body: dict[str, Any] = {"ok": False, "error_code": no.code, "description": no.description}
    headers = {}
    if no.parameters:
        body["parameters"] = no.parameters
    if "retry_after" in no.parameters:
        headers["Retry-After"] = str(no.parameters["retry_after"])
    return web.json_response(body, status=no.code, headers=headers)


def check_token(token: str) -> None:
    """401 unless it is our bot's."""
    if ":" not in token or len(token) > TOKEN_LENGTH or token.startswith("0"):
        raise Refusal(401, "Unauthorized: invalid token specified")
    if token != TOKEN:
        raise Refusal(401, "Unauthorized")


async def answer(request: web.Request) -> web.StreamResponse:
    """/bot<token>/<method>: do it and say how it went, troubles asked for included."""
    name = request.match_info["method"]
    try:
        check_token(request.match_info["token"])
        call = await read_call(request, name)
    except web.HTTPRequestEntityTooLarge:
        return refused(Refusal(413, "Request Entity Too Large"))
    except Refusal as no:
        return refused(no)
    entry = request.app[CALLS].note(call, time.time())
    fault = request.app[FAULTS].take(name.lower())
    if fault and fault.kind == "drop_before":
        return drop(request)
    if fault and (trouble := await suffer(fault)):
        entry["status"] = trouble.status
        return trouble
    response = await perform(request.app[WORLD], call)
    if fault and fault.kind == "drop_after":
        return drop(request)
    entry["status"] = response.status
    return response


async def perform(world: World, call: Call) -> web.Response:
    """Run the method; what it changed is kept before the answer goes out."""
    try:
        method = METHODS.get(call.method.lower())
        if method is None:
            raise Refusal(404, "Not Found: method not found")
        result = await method(world, call)
    except Malformed as wrong:
        return refused(bad_request(wrong.reason))
    except Refusal as no:
        return refused(no)
    finally:
        world.commit()
    return web.json_response({"ok": True, "result": result})


async def suffer(fault: Fault) -> web.Response | None:
    """The answer a fault gives instead of the method's, or None after a mere delay."""
    match fault.kind:
        case "429":
            wait = fault.retry_after
            return refused(Refusal(429, f"Too Many Requests: retry after {wait}", {"retry_after": wait}))
        case "500":
            return refused(Refusal(500, "Internal Server Error"))
        case "502html":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        case "slow":
            await asyncio.sleep(fault.seconds)
    return None


def drop(request: web.Request) -> web.Response:
    """Cut the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def download(request: web.Request) -> web.StreamResponse:
    """/file/bot<token>/<file_path>: bytes of a file getFile told about."""
    try:
        check_token(request.match_info["token"])
        stem = request.match_info["path"].rpartition("/")[2].partition(".")[0]
        world = request.app[WORLD]
        stored = world.media.by_unique(stem)
        if stored is None or stored.path != request.match_info["path"]:
            raise Refusal(404, "Not Found")
    except Refusal as no:
        return refused(no)
    return web.FileResponse(world.media.bytes_path(stored), headers={"Content-Type": "application/octet-stream"})
