"""What is repeated when Telegram is away, and what never is."""

import pytest
from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AddStickerToSet,
    AnswerCallbackQuery,
    CreateNewStickerSet,
    GetUpdates,
    Response,
    SendMessage,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from aiogram.types import InputSticker

from bot.outgoing import LONGEST_WAIT, Patience, hurried

HELLO = SendMessage(chat_id=5, text="hello")
STICKER = InputSticker(sticker="file", format="static", emoji_list=["⭐"])
LOST: list[AiogramError] = [
    TelegramNetworkError(HELLO, "dropped"),
    TelegramServerError(HELLO, "Internal Server Error"),
    ClientDecodeError("no JSON", ValueError(), "<html>"),
]


class Wire:
    """The far end of a session: refuses as often as told, then answers True, and remembers what came."""

    def __init__(self, *refusals: AiogramError) -> None:
        self.refusals = list(refusals)
        self.came: list[TelegramMethod[object]] = []

    async def __call__(self, bot: Bot, method: TelegramMethod[TelegramType]) -> Response[TelegramType]:
        self.came.append(method)  # type: ignore[arg-type]
        if self.refusals:
            raise self.refusals.pop(0)
        return Response(ok=True)


@pytest.fixture
def bot() -> Bot:
    return Bot("1:a")


async def send(wire: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]) -> None:
    await Patience()(wire, bot, method)


@pytest.mark.parametrize("error", LOST, ids=lambda error: type(error).__name__)
async def test_what_was_lost_on_the_way_is_sent_again(bot: Bot, error: AiogramError) -> None:
    wire = Wire(error)
    await send(wire, bot, HELLO)
    assert wire.came == [HELLO, HELLO]


@pytest.mark.parametrize("error", [*LOST, TelegramRetryAfter(HELLO, "slow down", 1)], ids=lambda e: type(e).__name__)
@pytest.mark.parametrize(
    "method",
    [
        CreateNewStickerSet(user_id=1, name="a", title="A", stickers=[STICKER]),
        AddStickerToSet(user_id=1, name="a", sticker=STICKER),
        GetUpdates(),
    ],
    ids=lambda method: type(method).__name__,
)
async def test_what_may_have_taken_effect_is_never_repeated(
    bot: Bot, method: TelegramMethod[bool], error: AiogramError
) -> None:
    wire = Wire(error)
    with pytest.raises(type(error)):
        await send(wire, bot, method)
    assert wire.came == [method]


async def test_a_wait_too_long_is_the_callers_to_plan(bot: Bot) -> None:
    wire = Wire(TelegramRetryAfter(HELLO, "slow down", LONGEST_WAIT + 1))
    with pytest.raises(TelegramRetryAfter):
        await send(wire, bot, HELLO)


async def test_a_body_too_large_stays_too_large(bot: Bot) -> None:
    with pytest.raises(TelegramEntityTooLarge):
        await send(Wire(TelegramEntityTooLarge(HELLO, "Request Entity Too Large")), bot, HELLO)


async def test_refusals_are_passed_on_at_once(bot: Bot) -> None:
    wire = Wire(TelegramBadRequest(HELLO, "Bad Request: message text is empty"))
    with pytest.raises(TelegramBadRequest):
        await send(wire, bot, HELLO)
    assert len(wire.came) == 1


async def test_in_a_hurry_nothing_is_repeated(bot: Bot) -> None:
    wire = Wire(LOST[0])
    with hurried(), pytest.raises(TelegramNetworkError):
        await send(wire, bot, HELLO)


async def test_a_group_that_moved_is_followed(bot: Bot) -> None:
    wire = Wire(TelegramMigrateToChat(HELLO, "group chat was upgraded", -1005))
    await send(wire, bot, HELLO)
    assert [getattr(method, "chat_id", None) for method in wire.came] == [5, -1005]


async def test_an_answer_that_comes_too_late_is_no_error(bot: Bot) -> None:
    late = AnswerCallbackQuery(callback_query_id="1")
    await send(Wire(TelegramBadRequest(late, "Bad Request: query is too old and response timeout expired")), bot, late)
