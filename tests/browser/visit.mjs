// Everything that is checked on one page in the browser.

import { findings, SCHEMES, WIDTHS } from "./access.mjs";
import { checkKeyboard, checkSkip } from "./keyboard.mjs";
import { clipped, sideways, smallTargets, spaceText } from "./layout.mjs";
import { checkQuiet, listen } from "./quiet.mjs";
import { inside } from "./site.mjs";

const HEIGHT = 900;
const LETTER = { width: 7.5 * 96, height: 10 * 96 }; // a letter page less its margins, in px

/** Visits `page` of `site`. `counts.states` grows by one for every page and state that axe has judged. */
export async function visit(browser, server, site, page, tally, name, counts) {
  const where = name + page.address;
  const language = page.lang.slice(0, 2);
  const context = await browser.newContext({ locale: page.lang, viewport: { width: 1280, height: HEIGHT } });
  try {
    const tab = await context.newPage();
    const heard = await listen(tab);
    const url = server.origin + page.address;
    if (page.kind === "redirect") {
      await tab.goto(url);
      const target = inside(site, page, page.refresh.replace(/^.*url=/i, ""));
      await tab.waitForURL(server.origin + target.path, { timeout: 5000 }).catch(() => {});
      tally.ok(tab.url() === server.origin + target.path, "an earlier address leads to the page", where, tab.url());
      await checkQuiet(tab, heard, server, tally, where);
      // The page itself is judged too, held where it is by refusing to leave it.
      await tab.route("**/*", (route) => {
        const leaves = route.request().isNavigationRequest() && route.request().url() !== url;
        return leaves ? route.abort("aborted") : route.continue();
      });
    }
    await tab.goto(url);
    await checkStates(tab, language, tally, where, counts);
    if (page.kind !== "redirect") {
      await checkQuiet(tab, heard, server, tally, where);
      await checkByKeyboard(tab, page, tally, where);
      await checkLanguageLink(tab, server, site, page, tally, where);
      await checkQuiet(tab, heard, server, tally, where);
    }
    await tab.goto(url);
    await checkPrint(tab, tally, where);
  } finally {
    await context.close();
  }
  if (page.kind !== "redirect") await checkWithoutScript(browser, server, page, tally, where);
}

async function checkStates(tab, language, tally, where, counts) {
  for (const [scheme, media] of Object.entries(SCHEMES)) {
    await tab.emulateMedia(media);
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: HEIGHT });
      const state = `${where} (${width} px, ${scheme})`;
      tally.none(await findings(tab, language), "axe finds nothing", state);
      counts.states += 1;
      tally.none(await sideways(tab), "no sideways scroll", state);
    }
  }
  await tab.emulateMedia(SCHEMES.light);
  for (const width of WIDTHS) {
    await tab.setViewportSize({ width, height: HEIGHT });
    const state = `${where} (${width} px)`;
    const targets = await smallTargets(tab);
    tally.none(targets.small, "targets are at least 24 px high and wide", state);
    await spaceText(tab, true);
    tally.none(await sideways(tab), "no sideways scroll with wide text spacing", state);
    tally.none(await clipped(tab), "no text cut off with wide text spacing", state);
    await spaceText(tab, false);
  }
}

async function checkByKeyboard(tab, page, tally, where) {
  for (const [width, scheme] of [[1280, "light"], [320, "dark"]]) {
    await tab.emulateMedia(SCHEMES[scheme]);
    await tab.setViewportSize({ width, height: HEIGHT });
    const state = `${where} (${width} px, ${scheme})`;
    if (page.kind !== "both") {
      await tab.reload();
      await checkSkip(tab, tally, state);
    }
    // Without the #main that the skip link left in the address.
    await tab.goto(tab.url().replace(/#.*/, ""));
    await checkKeyboard(tab, tally, state);
  }
  await tab.emulateMedia(SCHEMES.light);
  await tab.setViewportSize({ width: 1280, height: HEIGHT });
}

/** The language link, clicked, leads to the twin, and the twin's back here. */
async function checkLanguageLink(tab, server, site, page, tally, where) {
  if (page.kind === "both") return;
  const link = "header a[hreflang][translate=no]";
  const twin = inside(site, page, page.languageLinks[0]?.value ?? "?").path;
  await tab.goto(server.origin + page.address);
  await tab.click(link);
  await tab.waitForLoadState();
  const [there, lang] = [tab.url(), await tab.evaluate(() => document.documentElement.lang)];
  tally.ok(there === server.origin + twin && lang !== page.lang, "the language link leads to the twin", where, there);
  await tab.click(link);
  await tab.waitForLoadState();
  tally.ok(tab.url() === server.origin + page.address, "the twin’s language link leads back", where, tab.url());
}

/** Printed from a dark screen: black on white, no wider than the paper, and a PDF comes out. */
async function checkPrint(tab, tally, where) {
  await tab.emulateMedia({ media: "print", colorScheme: "dark", forcedColors: "none" });
  await tab.setViewportSize(LETTER);
  tally.none(await sideways(tab), "no wider than the paper", `${where} (print)`);
  const colours = await tab.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector("main"));
    return { color, page: getComputedStyle(document.documentElement).backgroundColor, main: backgroundColor };
  });
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const clear = (colour) => numbers(colour)[3] === 0;
  const light = (colour) => clear(colour) || numbers(colour).slice(0, 3).every((value) => value >= 240);
  const dark = (colour) => numbers(colour).slice(0, 3).every((value) => value <= 96);
  tally.ok(dark(colours.color) && light(colours.page) && light(colours.main), "prints dark on white", where, JSON.stringify(colours));
  const pdf = await tab.pdf({ format: "Letter", tagged: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  tally.ok(pdf.subarray(0, 5).toString() === "%PDF-" && pages > 0, "prints to PDF", where, `${pdf.length} bytes, ${pages} pages`);
}

/** With JavaScript off, a reader sees the same text. */
async function checkWithoutScript(browser, server, page, tally, where) {
  const texts = [];
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ locale: page.lang, javaScriptEnabled, viewport: { width: 1280, height: HEIGHT } });
    const tab = await context.newPage();
    await tab.goto(server.origin + page.address);
    texts.push(await tab.locator("body").innerText());
    await context.close();
  }
  tally.ok(texts[0] && texts[0] === texts[1], "the same text without JavaScript", where);
}
