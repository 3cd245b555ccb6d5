"""`make bench`: speed and memory, printed. Every ratio is measured side by side in this one run.

The bot is the real one, `python -m bot`, in a process of its own; Telegram is the local one, in this process.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import aiohttp

from bot.sandbox import Sandbox, open_sandbox

PROMPTS = (Path(__file__).parent / "model" / "prompts.txt").read_text("utf-8").splitlines()
STARTS = 5  # of each kind, in turn
CROWD = 50  # people who write at the same moment
PATIENCE = 120.0  # seconds before a measurement is given up


def percentile(values: Sequence[float], percent: int) -> float:
    """The smallest value that at least `percent` of all values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def peak_memory(pid: int) -> int:
    """The process's highest resident memory, bytes (Linux's VmHWM). Raises OSError elsewhere."""
    lines = Path(f"/proc/{pid}/status").read_text("ascii", errors="replace").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) * 1024


def children(pid: int) -> list[int]:
    """The process's direct children."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]


class People:
    """The person's side of the local Telegram."""

    def __init__(self, sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
        self._url = sandbox.url
        self._http = http

    async def get(self, path: str) -> dict[str, Any]:
        async with self._http.get(self._url + path) as answer:
            answer.raise_for_status()
            return dict(await answer.json())

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        async with self._http.post(self._url + path, json=body) as answer:
            answer.raise_for_status()
            return dict(await answer.json())

    async def forget_calls(self) -> None:
        async with self._http.delete(self._url + "/api/calls") as answer:
            answer.raise_for_status()

    async def until(self, method: str) -> dict[str, Any]:
        """The first call of a method in the log; looks every 5 ms."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for call in (await self.get("/api/calls"))["calls"]:
                if call["method"].lower() == method.lower():
                    return dict(call)
            await asyncio.sleep(0.005)
        raise TimeoutError(f"no {method} within {PATIENCE} s")

    async def sheet(self, person: int, prompt: str) -> float:
        """Write a prompt; seconds until its sheet is in the chat."""
        before = (await self.get("/api/state"))["seq"]
        start = time.monotonic()
        await self.post("/api/send", person=person, chat=person, text=prompt)
        while time.monotonic() < start + PATIENCE:
            news = await self.get(f"/api/events?after={before}&wait=5&format=json")
            before = news["seq"]
            for event in news["events"]:
                if event.get("chat") == person and (event.get("message") or {}).get("photo"):
                    return time.monotonic() - start
        raise TimeoutError(f"no sheet for «{prompt}»")


async def start_bot(sandbox: Sandbox, data: Path) -> asyncio.subprocess.Process:
    """`python -m bot` against the local Telegram of this process."""
    told = {
        "BOT_TOKEN": sandbox.token,
        "TELEGRAM_API_URL": sandbox.url,
        "DATA_DIR": str(data),
        "LOG_LEVEL": "error",
    }
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env={**os.environ, **told})


async def time_imports() -> float:
    """Seconds of a bare `import aiogram`, a whole process."""
    start = time.monotonic()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import aiogram")
    await process.wait()
    return time.monotonic() - start


async def bench_start(sandbox: Sandbox, people: People, data: Path) -> None:
    """Start to first poll, beside a bare import, in turn."""
    imports, starts = [], []
    for _ in range(STARTS):
        imports.append(await time_imports())
        await people.forget_calls()
        begun = time.time()
        process = await start_bot(sandbox, data)
        starts.append((await people.until("getUpdates"))["at"] - begun)
        process.terminate()
        await process.wait()
    bare, first = statistics.median(imports), statistics.median(starts)
    print(f"start to first poll       {first:6.2f} s   median of {STARTS}")
    print(f"bare `import aiogram`     {bare:6.2f} s   ratio {first / bare:.2f} (budget: 1.5 x, plus 1 s)")


async def bench_sheets(people: People) -> None:
    """Prompt to sheet, one after the other, warm."""
    await people.sheet(101, PROMPTS[0])
    took = [await people.sheet(101, prompt) for prompt in PROMPTS]
    p50, p95 = percentile(took, 50), percentile(took, 95)
    print(f"prompt to nine candidates {p50:6.2f} s   p50, in the chat (budget 1.5 s)")
    print(f"                          {p95:6.2f} s   p95 of {len(took)} prompts")


async def bench_crowd(people: People) -> None:
    """Everybody writes at once; from the moment Telegram has somebody's message to the first call for their chat."""
    crowd = []
    for number in range(CROWD):
        made = await people.post("/api/people", first_name=f"Person {number}", language_code="en")
        crowd.append(int(made["person"]["id"]))
    await people.forget_calls()
    written: dict[int, float] = {}

    async def write(person: int) -> None:
        await people.post("/api/send", person=person, chat=person, text="a happy cat")
        written[person] = time.time()

    await asyncio.gather(*map(write, crowd))
    first: dict[int, float] = {}
    end = time.monotonic() + PATIENCE
    while len(first) < CROWD:
        if time.monotonic() > end:
            raise TimeoutError("somebody was never answered")
        await asyncio.sleep(0.05)
        for call in (await people.get("/api/calls"))["calls"]:
            chat = int(call["parameters"].get("chat_id") or 0)
            if chat in written:
                first.setdefault(chat, max(0.0, call["at"] - written[chat]))
    middle, late = (percentile(list(first.values()), percent) * 1000 for percent in (50, 99))
    print(f"first call, {CROWD} at once    {middle:6.0f} ms  p50, all of them new people")
    print(f"                          {late:6.0f} ms  p99 (budget 150 ms)")


async def main() -> None:
    """All measurements, in order."""
    with tempfile.TemporaryDirectory() as folder:
        async with open_sandbox(Path(folder) / "telegram", 0) as sandbox, aiohttp.ClientSession() as http:
            people = People(sandbox, http)
            await bench_start(sandbox, people, Path(folder) / "data")
            process = await start_bot(sandbox, Path(folder) / "data")
            try:
                await bench_sheets(people)
                memory = {"bot": peak_memory(process.pid)}
                memory |= {"engine": sum(peak_memory(child) for child in children(process.pid))}
                shown = ", ".join(f"{name} {size / 2**20:.0f} MB" for name, size in memory.items())
                print(f"peak memory               {sum(memory.values()) / 2**20:6.0f} MB  {shown} (budget 900 MB)")
                await bench_crowd(people)
            finally:
                process.terminate()
                await process.wait()


if __name__ == "__main__":
    asyncio.run(main())
