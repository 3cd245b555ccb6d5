"""Words to sticker pack with the real bot, clicked through in real Chromium: alone, and in the group."""

import pytest
from playwright.async_api import expect

from bot.app import App
from bot.texts import LANGUAGES
from tests.browser import Windows, key, messages, write
from tests.telegram import Telegram

pytestmark = pytest.mark.browser

SEE_THROUGH = """image => {  // the longer edge, the alpha of the most transparent and of the most solid pixel
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const alphas = context.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, at) => at % 4 === 3);
    return [Math.max(canvas.width, canvas.height), Math.min(...new Set(alphas)), Math.max(...new Set(alphas))];
}"""


async def test_words_become_a_pack(windows: Windows, telegram: Telegram, lepim: App) -> None:
    anya, texts = await telegram.person("ru"), LANGUAGES["ru"]
    page = await windows.open_chat(anya)
    await page.get_by_role("button", name="Start", exact=True).click()
    await key(page, texts.examples()[0]).click()
    await expect(messages(page).last.get_by_role("img", name=texts.sheet(unknown=()))).to_be_visible()
    assert await messages(page).last.locator(".keys > div").first.locator("button").all_inner_texts() == ["1", "2", "3"]
    for number in ("2", "5", "7"):
        await key(page, number).click()
        await expect(key(page, f"{number} ✓")).to_be_visible()
    await key(page, texts.button_add_first()).click()
    await key(page, "Новый набор").click()
    await expect(messages(page).last.get_by_role("img", name="Sticker")).to_be_visible()
    async with page.context.expect_page() as opening:
        await messages(page).last.get_by_role("link", name=texts.button_open()).click()
    pack = await opening.value
    await expect(pack.get_by_role("heading", level=1)).to_have_text("Кот в ковбойской шляпе", ignore_case=True)
    stickers = pack.get_by_role("list", name="Stickers").get_by_role("img", name="Sticker")
    await expect(stickers).to_have_count(3)
    for sticker in await stickers.all():
        await expect(sticker).to_have_js_property("complete", True)
        assert await sticker.evaluate(SEE_THROUGH) == [512, 0, 255]
    await expect(page.get_by_role("navigation", name="Sticker sets")).to_contain_text("3 stickers")
    await page.reload()
    await expect(messages(page).last.get_by_role("img", name="Sticker")).to_be_visible()
    await expect(key(page, "5 ✓")).to_be_visible()


async def test_in_the_group_only_the_asker_taps(windows: Windows, telegram: Telegram, lepim: App) -> None:
    anya, ben, group = await telegram.person("ru"), await telegram.person("en"), await telegram.group()
    hers, his = await windows.open_chat(anya, group), await windows.open_chat(ben, group)
    await write(hers, "/sticker кот")
    await expect(key(his, "9")).to_be_visible()
    await key(his, "3").click()
    await expect(his.get_by_text(LANGUAGES["en"].toast_not_yours())).to_be_visible()
    await key(hers, "4").click()
    await expect(key(his, "4 ✓")).to_be_visible()
    await expect(hers.get_by_text(LANGUAGES["en"].toast_not_yours())).to_be_hidden()
    await expect(key(his, "3 ✓")).to_have_count(0)
