"""The web chat's pages: files of web/, under a strict policy, never cached. Knows nothing of what they show."""

from pathlib import Path

from aiohttp import web

FOLDER = Path(__file__).parent / "web"
TYPES = {
    ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".png": "image/png",
    ".woff2": "font/woff2",
}  # fmt: skip
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
}
routes = web.RouteTableDef()


def page(name: str) -> web.FileResponse:
    """One file of the folder; 404 when it isn't a page's part."""
    path = FOLDER / name
    if path.suffix not in TYPES or not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={**HEADERS, "Content-Type": TYPES[path.suffix]})


@routes.get("/")
async def chat(request: web.Request) -> web.FileResponse:
    return page("index.html")


@routes.get("/addstickers/{name}")
@routes.get("/addemoji/{name}")
async def sticker_set(request: web.Request) -> web.FileResponse:
    return page("set.html")


@routes.get("/{name:[a-z0-9_-]+[.][a-z0-9]+}")
async def part(request: web.Request) -> web.FileResponse:
    return page(request.match_info["name"])
