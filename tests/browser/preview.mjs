// The preview in the browser:  node preview.mjs BULLETIN CONTENT [FOLDER]
//
// BULLETIN is the program, CONTENT a copy of a site that may be changed. With FOLDER, the pictures of the guides are taken into it,
// in each language.

import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { findings as axe, SCHEMES, WIDTHS } from "./access.mjs";
import { launch } from "./chromium.mjs";
import { judged, painted, start, summary } from "./saved.mjs";
import { Tally } from "./tally.mjs";

const [program, root, pictures] = process.argv.slice(2);
if (!program || !root) {
  console.error("usage: node preview.mjs BULLETIN CONTENT [FOLDER]");
  process.exit(2);
}
const ID = "pab_20241209";
const DRAFT = "pab_20251117";
const MOST = 150_000; // bytes of a picture

const tally = new Tally();
const browser = await launch();
const preview = await start(program, root, "--lang", "en");
let page = await browser.newPage();
const rows = () => page.locator("tbody tr").count();
const outside = [];
const refused = [];
page.on("request", (request) => { if (!request.url().startsWith(preview.origin) && !request.url().startsWith("data:")) outside.push(request.url()); });
let judging = false; // axe tries out styles of its own, which the policy refuses it
page.on("console", (message) => { if (message.type() === "error" && !judging) refused.push(`${message.text()} ${message.location().url}`); });
page.on("pageerror", (error) => refused.push(String(error)));
try {
  tally.ok(await judged(preview), "the checks come to their end", "preview");
  await checkPages();
  await checkDesk();
  await checkSides();
  await checkReload();
  tally.none(outside, "the preview asks no other host", "preview");
  tally.none(refused, "no script fails, and no policy refuses anything", "preview");
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    for (const language of ["en", "fr"]) await takePictures(language);
  }
} finally {
  await browser.close();
  preview.child.kill();
}
process.exit(tally.finish("preview"));

/** What axe finds on the page as it stands. */
async function findings(tab) {
  judging = true;
  try {
    return await axe(tab);
  } finally {
    judging = false;
  }
}

/** axe finds nothing, and nothing is wider than the window, at every width, light and dark, in both languages. */
async function checkPages() {
  const pages = [];
  for (const language of ["en", "fr"]) {
    pages.push(`/_preview/?lang=${language}`, `/_preview/?lang=${language}&q=zzzz`, `/_preview/${ID}?lang=${language}`, `/_preview/home?lang=${language}&of=home`);
  }
  pages.push("/en/", "/fr/", `/_preview/pab_20990112?lang=en`);
  for (const address of pages) {
    for (const [scheme, media] of Object.entries(SCHEMES)) {
      await page.emulateMedia(media);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(preview.origin + address);
        const where = `${address} ${width} ${scheme}`;
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        tally.ok(wide <= 0, "nothing is wider than the window", where, `${wide} pixels`);
        tally.none(await findings(page), "axe finds nothing", where);
      }
    }
  }
  await page.emulateMedia(SCHEMES.light);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The desk, with real clicks and typing, and by the keyboard alone. */
async function checkDesk() {
  await page.goto(`${preview.origin}/_preview/?lang=en`);
  const all = await rows();
  tally.ok(all >= 10, "the desk lists every bulletin", "desk", String(all));
  await page.getByLabel("Title or folder").click();
  await page.keyboard.type(ID);
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  tally.ok(await rows() === 1, "a search finds a bulletin by its folder", "desk");
  await page.getByLabel("Title or folder").fill("");
  await page.getByLabel("State").selectOption("draft");
  await page.getByRole("button", { name: "Find bulletins" }).click();
  await page.waitForURL(/standing=draft/);
  const drafts = await page.locator(".standing").allTextContents();
  tally.ok(drafts.length > 0 && drafts.every((text) => text === "Draft"), "a filter shows drafts alone", "desk", drafts.join());
  await page.goto(`${preview.origin}/_preview/?lang=en`);
  await page.getByRole("columnheader").getByRole("link", { name: "Title" }).click();
  await page.waitForURL(/order=title/);
  const titles = await page.locator("tbody th a").allTextContents();
  const sorted = [...titles].sort((a, b) => a.localeCompare(b, "en"));
  tally.ok(titles.join("|") === sorted.join("|"), "the lines are sorted by title", "desk", titles.join("|"));
  tally.ok(await page.locator("th[aria-sort=ascending]").count() === 1, "a reader of the screen is told so", "desk");
  await page.getByRole("link", { name: "Français" }).click();
  await page.waitForURL(/lang=fr/);
  tally.ok(await page.locator("html").getAttribute("lang") === "fr-CA" && await page.getByRole("heading", { name: "Bureau" }).count() === 1, "the desk is there in French", "desk");
  // By the keyboard: every control is reached, in order, and shows that it is.
  await page.goto(`${preview.origin}/_preview/?lang=en`);
  const reached = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return `${document.activeElement.tagName}${style.outlineStyle === "none" ? " unseen" : ""}`;
    }));
  }
  tally.none(reached.filter((name) => name.includes("unseen") || name.startsWith("BODY")), "the keyboard reaches every control and shows where it is", "desk");
  // The site as it will be: the release has come.
  await page.getByLabel("Day").fill("2099-12-31");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.waitForLoadState();
  tally.ok((await page.locator("main").innerText()).includes("Shown as it will be on December\u00a031, 2099."), "the desk shows the site as it will be", "desk");
  await page.getByRole("button", { name: "Back to today" }).click();
  await page.waitForLoadState();
  tally.ok(!(await page.locator("main").innerText()).includes("2099."), "and as it is", "desk");
}

/** Both texts of a bulletin: what belongs together is in one row, at one height. */
async function checkSides() {
  await page.goto(`${preview.origin}/_preview/${ID}?lang=en`);
  const tops = await page.evaluate(() => [...document.querySelectorAll(".pair")].map((row) => {
    const cells = [...row.querySelectorAll(".side")].map((cell) => Math.round(cell.getBoundingClientRect().top));
    const heads = [...row.querySelectorAll(".text")].map((text) => text.querySelector("h2, h3, h4, h5, h6")?.tagName ?? "");
    return { cells, heads };
  }));
  tally.ok(tops.length > 4, "the texts are in rows", "side by side", String(tops.length));
  tally.none(tops.filter(({ cells }) => new Set(cells).size !== 1).map(String), "both texts of a row stand at one height", "side by side");
  tally.none(tops.filter(({ heads }) => heads.length === 2 && heads[0] !== heads[1]).map((row) => row.heads.join()), "headings stand beside headings", "side by side");
  // A difference is marked in both, and told beside its paragraph.
  const file = path.join(root, "content/bulletins", ID, "fr.md");
  const text = await readFile(file, "utf8");
  await writeFile(file, `${text}\nUn paragraphe que seul le français possède, avec 4 217 personnes touchées le 3 mars 2019.\n`);
  await page.waitForSelector(".differs", { timeout: 10_000 });
  const marks = await page.locator(".differs").first().locator(".mark").count();
  tally.ok(marks === 2, "a difference is marked in both languages", "side by side", String(marks));
  const note = page.locator(".side.fr .notes li", { hasText: "parity/" }).first();
  tally.ok(await note.count() === 1, "and told beside its paragraph", "side by side");
  tally.none(await findings(page), "axe finds nothing", "side by side with notes");
  await writeFile(file, text);
  await page.waitForFunction(() => !document.querySelector(".differs"), undefined, { timeout: 10_000 });
}

/** What is saved is on the page, at the place where it was scrolled to; a fault stands over it. */
async function checkReload() {
  const file = path.join(root, "content/bulletins", ID, "en.md");
  const text = await readFile(file, "utf8");
  await page.setViewportSize({ width: 800, height: 400 });
  await page.goto(`${preview.origin}/_preview/?lang=en&q=${ID}`);
  const address = await page.locator("tbody td a").first().getAttribute("href");
  await page.goto(preview.origin + address);
  await page.waitForLoadState("load");
  await page.evaluate(() => scrollTo(0, 300));
  const before = await page.evaluate(() => scrollY);
  const times = [];
  for (let number = 0; number < 10; number += 1) {
    const word = `Saved words, number ${number}.`;
    times.push(await painted(page, file, text, word).catch(() => Infinity));
    await page.waitForLoadState("load");
    await page.waitForTimeout(50);
  }
  const { median, longest } = summary(times);
  console.log(`  from save to screen, milliseconds: median ${median}, longest ${longest}`);
  tally.ok(longest < 5000, "what is saved is on the page", address, `${longest}`);
  const after = await page.evaluate(() => scrollY);
  tally.ok(before > 0 && Math.abs(after - before) <= 1, "the page stays where it was scrolled to", address, `${before} ${after}`);
  await writeFile(file, text.replace("title", "titel"));
  const fault = page.getByRole("alert");
  await fault.waitFor({ timeout: 10_000 }).catch(() => {});
  tally.ok(await fault.count() === 1 && (await fault.innerText()).includes("titel"), "a fault stands over the page", address);
  tally.ok((await page.locator("main").innerText()).includes("Saved words, number 9."), "which is the last good one", address);
  tally.none(await findings(page), "axe finds nothing", "a fault");
  await writeFile(file, text);
  await fault.waitFor({ state: "detached", timeout: 10_000 }).catch(() => {});
  tally.ok(await fault.count() === 0, "and goes once it is mended", address);
}

/** What authors see of a draft, with the bar and the faults in their language: its page, a fault, both texts, the desk. */
async function takePictures(language) {
  const folder = path.join(root, "content/bulletins", DRAFT);
  const [text, french] = await Promise.all([`${language}.md`, "fr.md"].map((name) => readFile(path.join(folder, name), "utf8")));
  const preview = await start(program, root, "--lang", language);
  page = await browser.newPage({ locale: `${language}-CA`, colorScheme: "light", viewport: { width: 1180, height: 640 } });
  try {
    await judged(preview);
    await page.goto(`${preview.origin}/_preview/?lang=${language}`);
    await picture("desk", language);
    const address = await page.locator(`tr:has-text("${DRAFT}") td a[hreflang=${language}-CA]`).getAttribute("href");
    await page.goto(preview.origin + address);
    await picture("page", language);
    await writeFile(path.join(folder, `${language}.md`), text.replace("description", "descripton"));
    await page.getByRole("alert").waitFor({ timeout: 10_000 });
    await picture("fault", language);
    await writeFile(path.join(folder, `${language}.md`), text);
    await page.getByRole("alert").waitFor({ state: "detached", timeout: 10_000 });
    // A page that loads itself again would cross the way to the next one.
    await page.goto("about:blank");
    await writeFile(path.join(folder, "fr.md"), french.replace(/^\| Avril .*\n/m, "").replace(/^- les questions .*\n/m, ""));
    await page.goto(`${preview.origin}/_preview/${DRAFT}?lang=${language}`);
    await page.locator(".differs").first().waitFor({ timeout: 10_000 });
    await page.locator(".differs").first().evaluate((row) => scrollTo(0, row.getBoundingClientRect().top + scrollY - 200));
    await picture("sides", language);
  } finally {
    await writeFile(path.join(folder, `${language}.md`), text);
    await writeFile(path.join(folder, "fr.md"), french);
    await page.close();
    preview.child.kill();
  }
}

async function picture(name, language) {
  await page.waitForLoadState("load");
  const file = path.join(pictures, `preview-${name}.${language}.png`);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  tally.ok(size <= MOST, "a picture of the guide is small", file, `${size} bytes`);
}
