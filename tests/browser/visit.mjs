// Everything that is checked on one page in the browser.

import { findings, SCHEMES, WIDTHS } from "./access.mjs";
import { checkKeyboard, checkSkip } from "./keyboard.mjs";
import { clipped, doubleText, lineLengths, moving, sideways, smallTargets, spaceText } from "./layout.mjs";
import { checkQuiet, listen } from "./quiet.mjs";
import { inside } from "./site.mjs";

const HEIGHT = 900;
const PATIENCE = 15_000; // ms for one thing in the browser, on a busy machine
// What a window of 1280 × 1024 px shows at 400 % (WCAG 1.4.10).
const ZOOMED = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
const LINES = 8; // whole lines that a text must have for their length to be judged
const LETTER = { width: 7.5 * 96, height: 10 * 96 }; // a letter page less its margins, in px

/** The tabs of one worker: one for each language that a reader's browser asks for, one without JavaScript, one that zooms. */
export async function openTabs(browser) {
  const open = async (options) => (await browser.newContext({ viewport: { width: 1280, height: HEIGHT }, ...options })).newPage();
  const tabs = {
    "en-CA": await open({ locale: "en-CA" }), "fr-CA": await open({ locale: "fr-CA" }), plain: await open({ javaScriptEnabled: false }),
    zoomed: await open({ ...ZOOMED, colorScheme: "dark" }),
  };
  const heard = new Map();
  for (const tab of Object.values(tabs)) tab.setDefaultTimeout(PATIENCE);
  for (const lang of ["en-CA", "fr-CA"]) heard.set(tabs[lang], await listen(tabs[lang]));
  return { tabs, heard };
}

/** Visits `page` of `site`. `counts.states` grows by one for every page and state that axe has judged. */
export async function visit({ tabs, heard }, server, site, page, tally, name, counts) {
  const where = name + page.address;
  const tab = tabs[page.lang];
  const quiet = () => checkQuiet(tab, heard.get(tab), server, tally, where);
  const url = server.origin + page.address;
  await tab.emulateMedia({ media: "screen", ...SCHEMES.light });
  await tab.setViewportSize({ width: 1280, height: HEIGHT });
  if (page.kind === "redirect") {
    await checkRedirect(tab, server, site, page, tally, where);
    await quiet();
    // The page itself is judged too, held where it is by refusing to leave it.
    const stay = (route) => {
      const leaves = route.request().isNavigationRequest() && route.request().url() !== url;
      return leaves ? route.abort("aborted") : route.continue();
    };
    await tab.route("**/*", stay);
    try {
      await tab.goto(url);
      await checkStates(tab, page, tally, where, counts);
      await checkPrint(tab, tally, where);
    } finally {
      await tab.unroute("**/*", stay);
    }
    for (const list of Object.values(heard.get(tab))) list.length = 0; // of the refusals
    return;
  }
  await tab.goto(url);
  const text = await tab.locator("body").innerText();
  await checkStates(tab, page, tally, where, counts);
  await quiet();
  await tab.setViewportSize({ width: 1280, height: HEIGHT });
  await checkByKeyboard(tab, page, tally, `${where} (1280 px, light)`);
  await checkZoomed(tabs.zoomed, url, page, tally, where);
  await checkLanguageLink(tab, server, site, page, tally, where);
  await quiet();
  await tab.goto(url);
  await checkPrint(tab, tally, where);
  await checkPaper(tab, page, tally, where);
  await quiet();
  await tabs.plain.goto(url);
  const plain = await tabs.plain.locator("body").innerText();
  if (page.scripts) checkWithout(text, plain, tally, where);
  else tally.ok(text && text === plain, "the same text without JavaScript", where);
}

/** Without its script a page says so, lacks what it would offer, and has all the rest. */
function checkWithout(text, plain, tally, where) {
  const lines = (all) => all.split("\n").map((line) => line.trim()).filter(Boolean);
  const [here, there] = [lines(text), lines(plain)];
  const added = there.filter((line) => !here.includes(line));
  const lost = here.filter((line) => !there.includes(line));
  tally.ok(added.length === 1 && /JavaScript/.test(added[0]), "without JavaScript the page says so", where, added.join(" / "));
  tally.ok(lost.length > 0 && lost.every((line) => /^(Topic|Sujet|Year|Année|All topics|Tous les sujets|All years|Toutes les années)/.test(line)),
    "without JavaScript only the choices are missing", where, lost.join(" / "));
}

async function checkRedirect(tab, server, site, page, tally, where) {
  const target = server.origin + inside(site, page, page.refresh.replace(/^.*url=/i, "")).path;
  await tab.goto(server.origin + page.address);
  await tab.waitForURL(target, { timeout: PATIENCE }).catch(() => {});
  tally.ok(tab.url() === target, "an earlier address leads to the page", where, tab.url());
}

async function checkStates(tab, page, tally, where, counts) {
  for (const [scheme, media] of Object.entries(SCHEMES)) {
    await tab.emulateMedia(media);
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: HEIGHT });
      const state = `${where} (${width} px, ${scheme})`;
      tally.none(await findings(tab, page.lang.slice(0, 2)), "axe finds nothing", state);
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
    tally.none(await findings(tab, page.lang.slice(0, 2)), "axe finds nothing with wide text spacing", state);
    counts.states += 1;
    tally.none(await sideways(tab), "no sideways scroll with wide text spacing", state);
    tally.none(await clipped(tab), "no text cut off with wide text spacing", state);
    await spaceText(tab, false);
  }
  // The window is 1280 px wide here.
  if (page.isText) checkLines(await lineLengths(tab), tally, where, counts);
  await doubleText(tab, true);
  tally.none(await sideways(tab), "no sideways scroll with letters twice as large", where);
  tally.none(await clipped(tab), "no text cut off with letters twice as large", where);
  await doubleText(tab, false);
  await tab.emulateMedia({ reducedMotion: "reduce" });
  tally.none(await moving(tab), "nothing moves where readers want less motion", where);
  await tab.emulateMedia({ reducedMotion: null });
}

/** Lines of about 65 characters. Few lines say little: a long word early in each makes them short. */
function checkLines(lengths, tally, where, counts) {
  if (lengths.length < LINES) return;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const theme = where.startsWith("letter ") ? "letter" : "plain";
  counts.lines.set(theme, [...(counts.lines.get(theme) ?? []), ...lengths]);
  tally.ok(mean >= 58 && mean <= 72, "lines have about 65 characters", where, `${mean.toFixed(1)} in ${lengths.length} lines`);
}

/** At 400 % of a dark window nothing is wider than it, and whatever Tab reaches is seen. */
async function checkZoomed(tab, url, page, tally, where) {
  const state = `${where} (400 %, dark)`;
  await tab.goto(url);
  tally.none(await sideways(tab), "no sideways scroll at 400 %", state);
  tally.none(await clipped(tab), "no text cut off at 400 %", state);
  await checkByKeyboard(tab, page, tally, state);
}

async function checkByKeyboard(tab, page, tally, state) {
  if (page.kind !== "both") {
    await tab.reload();
    await checkSkip(tab, tally, state);
  }
  // Without the #main that the skip link left in the address.
  await tab.goto(tab.url().replace(/#.*/, ""));
  await checkKeyboard(tab, tally, state);
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

/** What a reader of the paper needs: the dates, the page's own address, and where its links lead. Expects the print medium. */
async function checkPaper(tab, page, tally, where) {
  const paper = await tab.evaluate(() => {
    const shown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const links = [...document.querySelectorAll("main .text a[href]")].filter((link) => shown(link) && !link.getAttribute("href").startsWith("#"));
    return {
      dates: [...document.querySelectorAll("time")].filter(shown).map((time) => time.dateTime),
      text: document.body.innerText,
      silent: links.filter((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href"))).map((link) => link.outerHTML),
      links: links.length,
    };
  });
  const missing = page.isText ? page.dates.filter((date) => !paper.dates.includes(date)) : [];
  tally.none(missing, "the paper has the dates", where);
  if (page.canonical) tally.ok(paper.text.includes(page.canonical), "the paper has the page’s address", where, page.canonical);
  tally.none(paper.silent, "the paper says where links lead", where);
}
