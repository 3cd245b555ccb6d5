"""A bell that wakes everybody who waits. Knows nothing of what happened."""

import asyncio


class Bell:
    """Waiters look for themselves, then wait for the next ring."""

    def __init__(self) -> None:
        self._ring = asyncio.Event()

    def ring(self) -> None:
        """Wake all who wait now."""
        self._ring.set()
        self._ring = asyncio.Event()

    async def wait(self, seconds: float) -> bool:
        """True when it rang within `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                await self._ring.wait()
        except TimeoutError:
            return False
        return True
