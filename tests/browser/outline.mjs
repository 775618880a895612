// What a screen reader lists of a page: its landmarks and headings, held in outline.txt.
//
// The file names its pages: `== ADDRESS` of the sample site, `== letter ADDRESS` of the same in the theme `letter`.
//
//   UPDATE=1 node tests/browser/outline.mjs target/test-site target/test-letter
//
// writes anew what stands below each: read what changed. A page that was never listed gets a title of its own by hand.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";
import { Tally } from "./tally.mjs";

const FILE = fileURLToPath(new URL("outline.txt", import.meta.url));

// What readers jump between, and what is announced; the rest of a page stands in these.
const LISTED = new Set([
  "banner", "main", "contentinfo", "navigation", "search", "region", "complementary", "form", "article", "heading", "note",
  "group", "status", "alert", "figure", "table",
]);

/** The pages that outline.txt names for a theme, by address. */
export async function outlined(name) {
  return (await held()).filter((part) => part.name === name).map((part) => part.address);
}

/** Compares the outlines of `site`, or writes them. `name` begins their titles: "" or "letter ". */
export async function checkOutline(browser, server, site, tally, name) {
  const parts = await held();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const own = parts.filter((part) => part.name === name);
  try {
    for (const part of own) {
      const where = name + part.address;
      if (!tally.ok(site.byAddress.has(part.address), "a page of outline.txt is there", where)) continue;
      await tab.goto(server.origin + part.address);
      const now = listed(await tab.locator("body").ariaSnapshot());
      tally.ok(process.env.UPDATE || part.lines === now, "headings and landmarks are as in outline.txt", where, () => differing(part.lines, now));
      part.lines = now;
    }
  } finally {
    await context.close();
  }
  tally.ok(own.length > 0, "outline.txt has pages of the theme", name);
  for (const part of own) checkTwin(site, part, own, tally, name + part.address);
  if (process.env.UPDATE) await writeFile(FILE, parts.map(({ name, address, lines }) => `== ${name}${address}\n${lines}\n`).join("\n"));
}

/** Both languages have the same landmarks and headings, in the same places. */
function checkTwin(site, part, own, tally, where) {
  const link = site.byAddress.get(part.address)?.languageLinks[0];
  if (!link || !part.address.startsWith("/en/")) return;
  const address = new URL(link.value, `https://any${part.address}`).pathname;
  const twin = own.find((other) => other.address === address);
  if (!tally.ok(twin, "outline.txt has the page in the other language", where, address)) return;
  if (part.address.endsWith("/a-z/")) return; // its headings are the letters that titles begin with
  const shape = (lines) => lines.replaceAll(/ "(?:[^"\\]|\\.)*"/g, "");
  tally.ok(shape(part.lines) === shape(twin.lines), "both languages have the same outline", where, () => differing(shape(part.lines), shape(twin.lines)));
}

/** The parts of the file: `{ name, address, lines }`. */
async function held() {
  const text = await readFile(FILE, "utf8");
  return text.split(/^== /m).slice(1).map((part) => {
    const [title, ...lines] = part.trim().split("\n");
    const at = title.indexOf("/");
    return { name: title.slice(0, at), address: title.slice(at), lines: lines.join("\n") };
  });
}

/** The lines of a snapshot that are landmarks, headings and what is announced, as deep as they stand in each other. */
export function listed(snapshot) {
  const open = [];
  const lines = [];
  for (const line of snapshot.split("\n")) {
    // `- heading "Words" [level=2]:`; where its words have a sign of YAML, all of it is in quotation marks.
    const [, indent, quoted, plain] = /^( *)- (?:'((?:[^']|'')*)'|(.*))/.exec(line) ?? [];
    const text = quoted?.replaceAll("''", "'") ?? plain;
    const [item, role] = /^([a-z]+)(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*/.exec(text ?? "") ?? [];
    if (!item) continue;
    while (open.length && open.at(-1) >= indent.length) open.pop();
    if (!LISTED.has(role)) continue;
    lines.push(`${"  ".repeat(open.length)}${item}`);
    open.push(indent.length);
  }
  return lines.join("\n");
}

function differing(before, now) {
  const [old, fresh] = [before.split("\n"), now.split("\n")];
  const gone = old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`);
  const added = fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...added].join("\n         ") || "the order differs";
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [root, letterRoot, ...rest] = process.argv.slice(2);
  if (!letterRoot || rest.length) {
    console.error("usage: node outline.mjs SITE LETTER");
    process.exit(2);
  }
  const tally = new Tally();
  const browser = await launch();
  for (const [name, folder] of [["", root], ["letter ", letterRoot]]) {
    const server = await serve(folder);
    const tab = await browser.newPage();
    await checkOutline(browser, server, await readSite(server, tab), tally, name);
    await server.close();
  }
  await browser.close();
  process.exit(tally.finish("outline"));
}
