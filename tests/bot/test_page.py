"""The web chat in real Chromium, over a real local Telegram; the bot is led by the tests themselves."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputSticker,
    Update,
)
from playwright.async_api import Browser, FilePayload, Page, expect

from bot.texts import LANGUAGES
from tests.browser import PHONE, Windows, key, messages
from tests.telegram import Person, Telegram, open_telegram, picture

pytestmark = pytest.mark.browser

EVIL = '<img src=x onerror="window.broken=1">'


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    """A bot that does what the test says."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    yield Bot(telegram.token, session=session)
    await session.close()


@pytest.fixture
async def ann(telegram: Telegram) -> Person:
    """Somebody whom the bot may write to."""
    one = await telegram.person("en")
    await one.says("hello")
    return one


def keys(*rows: str) -> InlineKeyboardMarkup:
    """A keyboard: a row for each word list, every button sends its own label."""
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text=one, callback_data=one) for one in row.split()] for row in rows]
    )


async def tapped(bot: Bot) -> Update:
    """The next tap the bot is told of."""
    while True:
        for update in await bot.get_updates(timeout=10, allowed_updates=["callback_query"]):
            await bot.get_updates(offset=update.update_id + 1, timeout=0)
            if update.callback_query:
                return update


async def overflow(page: Page) -> int:
    """By how many px the page is wider than its window."""
    width = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return int(width)


async def make_set(bot: Bot, owner: Person, title: str) -> str:
    """A sticker set of one; its name."""
    name = f"tried_{owner.id}_by_{(await bot.me()).username}"
    sticker = InputSticker(
        sticker=BufferedInputFile(picture(), "a.png"), format="static", emoji_list=["😀"], keywords=["first", "one"]
    )
    await bot.create_new_sticker_set(user_id=owner.id, name=name, title=title, stickers=[sticker])
    return name


async def test_messages_come_and_change_before_ones_eyes(windows: Windows, ann: Person, bot: Bot) -> None:
    page = await windows.open_chat(ann)
    sent = await bot.send_message(ann.id, "one <b>bold</b> word", parse_mode="HTML", reply_markup=keys("1 2 3"))
    newest = messages(page).last
    await expect(newest.locator("b")).to_have_text("bold")
    await sent.edit_text("two words")
    await expect(newest.locator(".words")).to_contain_text("two words")
    await expect(newest.locator(".keys")).to_be_hidden()
    sheet = InputMediaPhoto(media=BufferedInputFile(picture((900, 600)), "a.png"), caption="a sheet")
    await sent.edit_media(sheet, reply_markup=keys("1 2 3", "4 5 6"))
    image = newest.get_by_role("img", name="a sheet")
    await expect(image).to_have_js_property("complete", True)
    shown = await image.element_handle()
    await sent.edit_reply_markup(reply_markup=keys("1✓ 2 3", "4 5 6"))
    await expect(newest.get_by_role("button", name="1✓")).to_be_visible()
    assert await shown.evaluate("image => image.isConnected")  # ticking leaves the picture alone: no blink
    await newest.get_by_role("button", name="Enlarge").click()
    await expect(page.get_by_role("dialog", name="Picture")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog", name="Picture")).to_be_hidden()
    await bot.send_chat_action(ann.id, "typing")
    await expect(page.get_by_role("main")).to_contain_text("is typing…")
    await sent.delete()
    await expect(messages(page)).to_have_count(1)


async def test_a_tap_waits_for_its_answer(windows: Windows, ann: Person, bot: Bot) -> None:
    page = await windows.open_chat(ann)
    await bot.send_message(ann.id, "choose", reply_markup=keys("left right"))
    await key(page, "left").click()
    await expect(key(page, "left")).to_have_attribute("aria-busy", "true")
    update = await tapped(bot)
    assert update.callback_query
    assert (update.callback_query.data, update.callback_query.from_user.id) == ("left", ann.id)
    await bot.answer_callback_query(update.callback_query.id, text="A wise choice")
    await expect(page.get_by_text("A wise choice")).to_be_visible()
    await expect(key(page, "left")).not_to_have_attribute("aria-busy", "true")
    await key(page, "right").focus()
    await page.keyboard.press("Enter")
    update = await tapped(bot)
    assert update.callback_query
    await bot.answer_callback_query(update.callback_query.id, text="Are you sure?", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Are you sure?")
    await page.get_by_role("button", name="OK").click()
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_people_write_reply_send_and_take_back(windows: Windows, ann: Person, bot: Bot) -> None:
    page = await windows.open_chat(ann)
    await bot.send_message(ann.id, "say something")
    await messages(page).last.hover()
    await messages(page).last.get_by_role("button", name="Reply").click()
    await page.keyboard.type("first line")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("second line")
    await page.keyboard.press("Enter")
    await expect(messages(page).last.locator(".quote")).to_contain_text("say something")
    await expect(messages(page).last.locator(".words")).to_contain_text("first line\nsecond line", use_inner_text=True)
    photo = FilePayload(name="a.png", mimeType="image/png", buffer=picture((300, 200)))
    notes = FilePayload(name="notes.txt", mimeType="text/plain", buffer=b"milk, bread")
    await page.get_by_role("textbox", name="Message").fill("look")
    await page.locator("#file").set_input_files([photo, notes])
    await expect(messages(page).nth(-2).get_by_role("img", name="look")).to_be_visible()
    await expect(messages(page).last.get_by_role("link", name="notes.txt")).to_be_visible()
    await make_set(bot, ann, "Mine")
    await expect(page.get_by_role("navigation", name="Sticker sets")).to_contain_text("Mine")
    await page.get_by_role("button", name="Stickers", exact=True).click()
    await page.get_by_role("button", name="Send sticker").click()
    await expect(messages(page).last.get_by_role("img", name="Sticker")).to_be_visible()
    assert (await ann.sees(lambda seen: seen.kind == "sticker")).raw["sticker"]["emoji"] == "😀"
    count = await messages(page).count()
    await messages(page).last.hover()
    await messages(page).last.get_by_role("button", name="Delete").click()
    await expect(messages(page)).to_have_count(count - 1)
    await page.get_by_role("button", name="Block", exact=True).click()
    await expect(page.get_by_role("textbox", name="Message")).to_be_hidden()
    await page.get_by_role("button", name="Unblock").last.click()
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_commands_are_offered_in_ones_language(windows: Windows, telegram: Telegram, bot: Bot) -> None:
    for code, texts in LANGUAGES.items():
        commands = [BotCommand(command=name, description=said) for name, said in texts.commands().items()]
        await bot.set_my_commands(commands, language_code=None if code == "en" else code)
    page = await windows.open_chat(await telegram.person("ru"))
    await page.get_by_role("button", name="Commands", exact=True).click()
    offered = page.get_by_role("group", name="Commands of the bot")
    for command, meaning in LANGUAGES["ru"].commands().items():
        await expect(offered).to_contain_text(f"/{command}{meaning}")
    await page.keyboard.press("Escape")
    await expect(offered).to_be_hidden()
    await page.get_by_role("textbox", name="Message").press_sequentially("/pa")
    await expect(offered.get_by_role("button")).to_have_count(1)
    await offered.get_by_role("button", name="/packs").click()
    await expect(messages(page).last.locator(".words")).to_contain_text("/packs")
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("")


async def test_one_sees_whose_messages_wait(windows: Windows, telegram: Telegram, ann: Person, bot: Bot) -> None:
    anya, group = await telegram.person("ru"), await telegram.group()
    page = await windows.open_chat(ann)
    await anya.says("привет", group)
    chats = page.get_by_role("navigation", name="Chats")
    await expect(chats.get_by_role("link", name="Lepim & friends").get_by_label("1 unread")).to_be_visible()
    await expect(page).to_have_title("(1) Lepim · local Telegram")
    await chats.get_by_role("link", name="Lepim & friends").click()
    await expect(page).to_have_title("Lepim · local Telegram")
    await bot.send_message(ann.id, "are you there?")
    await page.reload()
    await expect(chats.get_by_role("link", name="are you there?").get_by_label("1 unread")).to_be_visible()
    await page.get_by_role("radio", name="Аня").check(force=True)
    await expect(messages(page)).to_have_class(["message plain mine first last"])  # still in the group, now as Аня


async def test_a_phone_shows_the_list_or_a_chat(windows: Windows, ann: Person, bot: Bot) -> None:
    page = await windows.open_chat(ann, size=PHONE)
    await bot.send_message(
        ann.id, "w" * 300, reply_markup=keys("1 2 3", "a_label_longer_than_any_phone_is_wide_by_far")
    )
    await bot.send_photo(ann.id, BufferedInputFile(picture((1600, 200)), "a.png"), caption="/" + "long" * 100)
    await expect(messages(page)).to_have_count(3)
    assert await overflow(page) == 0
    fits = "nodes => nodes.every(one => one.getBoundingClientRect().right <= innerWidth)"
    assert await page.get_by_role("log").locator(".bubble, .keys button").evaluate_all(fits)
    await page.get_by_role("button", name="All chats").click()
    await expect(page.get_by_role("log")).to_be_hidden()
    await expect(page.get_by_role("navigation", name="Chats")).to_be_visible()
    assert await overflow(page) == 0
    await page.get_by_role("link", name="Lepim & friends").click()
    await expect(page.get_by_role("heading", name="Lepim & friends")).to_be_visible()
    await page.go_back()
    await expect(page.get_by_role("navigation", name="Chats")).to_be_visible()
    name = await make_set(bot, ann, "W" * 60)
    await page.goto(f"{windows.url}/addstickers/{name}")
    await expect(page.get_by_role("img", name="Sticker")).to_be_visible()
    assert await overflow(page) == 0


async def test_markup_in_what_people_say_stays_text(windows: Windows, telegram: Telegram, bot: Bot) -> None:
    eve = await telegram.somebody(name=EVIL)
    await eve.says(EVIL)
    await eve.sends_photo(picture(), caption=EVIL)
    name = await make_set(bot, eve, EVIL)
    await bot.send_message(eve.id, EVIL, reply_markup=keys("<b>1</b>"))
    group = await telegram.group()
    await eve.says(f"/s {EVIL}", group)
    page = await windows.open_chat(eve)
    await expect(messages(page)).to_have_count(3)
    await expect(messages(page).first).to_contain_text(EVIL)
    await expect(messages(page).nth(1)).to_contain_text(EVIL)
    await expect(key(page, "<b>1</b>")).to_be_visible()
    await expect(page.get_by_role("navigation", name="Sticker sets")).to_contain_text(EVIL)
    await page.get_by_role("link", name="Lepim & friends").click()
    await expect(messages(page).last).to_contain_text(EVIL)
    assert await page.locator("[onerror]").count() == 0
    await page.goto(f"{windows.url}/addstickers/{name}")
    await expect(page.get_by_role("heading", name=EVIL)).to_be_visible()
    assert await page.locator("[onerror]").count() == 0
    assert await page.evaluate("window.broken") is None


async def test_long_talks_open_at_their_end(windows: Windows, ann: Person) -> None:
    for number in range(1, 210):
        await ann.says(f"message {number}")
    page = await windows.open_chat(ann)
    await expect(messages(page)).to_have_count(200)
    await expect(messages(page).last).to_be_in_viewport()
    await page.get_by_role("button", name="Earlier messages").click()
    await expect(messages(page)).to_have_count(210)
    await expect(messages(page).last).not_to_be_in_viewport()
    await ann.says("the newest")
    await expect(messages(page)).to_have_count(211)
    await expect(messages(page).last).not_to_be_in_viewport()  # who reads old messages is left there


async def test_every_control_says_what_it_is(windows: Windows, ann: Person, bot: Bot) -> None:
    await bot.send_message(ann.id, "choose", reply_markup=keys("1 2"))
    await ann.sends_photo(picture())
    page = await windows.open_chat(ann)
    await expect(messages(page)).to_have_count(3)
    nameless = """nodes => nodes.filter((one) => !one.ariaLabel && !one.labels?.length && !one.textContent.trim())
        .map((one) => one.outerHTML)"""
    assert await page.locator("button, a, input, textarea, select").evaluate_all(nameless) == []
    assert await page.locator("[style]:not(#text, .media)").count() == 0
    before = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    await page.get_by_role("button", name="Light or dark").click()
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    chosen = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    await page.reload()
    await expect(messages(page)).to_have_count(3)
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == chosen


async def test_the_page_outlives_its_server(chromium: Browser, tmp_path: Path) -> None:
    async with open_telegram(tmp_path) as telegram:
        ann = await telegram.person("en")
        await ann.says("before")
        windows = Windows(chromium, telegram.url)
        page = await windows.open_chat(ann)
        await expect(messages(page)).to_have_count(1)
    await expect(page.get_by_text("Waiting for it")).to_be_visible()
    async with open_telegram(tmp_path, urlsplit(telegram.url).port or 0) as telegram:
        await expect(page.get_by_text("Waiting for it")).to_be_hidden()
        ann = await telegram.person("en")
        await ann.says("after")
        await expect(messages(page)).to_have_count(2)
    assert all("net::ERR" in complaint for complaint in windows.complaints)  # the browser tells of the gap, no more
    await asyncio.gather(*(context.close() for context in chromium.contexts))
