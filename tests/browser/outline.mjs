// What a screen reader lists of a page: its landmarks and headings, held in outline.txt.
//
// One page of each kind in each language. UPDATE=1 writes the file anew: read what changed.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("outline.txt", import.meta.url));

// What readers jump between, and what is announced; the rest of a page stands in these.
const LISTED = /^(banner|main|contentinfo|navigation|search|region|complementary|form|article|heading|note|group|status)\b/;

/** One page of each kind, by its address in English; the French one is its twin. */
const KINDS = [
  "/en/", "/en/privacy-act-bulletins/", "/en/privacy-act-bulletins/2024/", "/en/privacy-act-bulletins/topics/",
  "/en/privacy-act-bulletins/topics/retention/", "/en/search/", "/en/subscribe/", "/en/about/", "/en/404.html",
  // Bulletins: with a picture, with a table of contents, a table and notes; withdrawn; archived; a letter.
  "/en/privacy-act-bulletins/pab_20241209/",
];

/** Compares the outlines of `site`, or writes them. */
export async function checkOutline(browser, server, site, tally) {
  const there = await readFile(FILE, "utf8").catch(() => "");
  const parts = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  try {
    for (const page of chosen(site)) {
      await tab.goto(server.origin + page.address);
      const part = `== ${page.address}\n${listed(await tab.locator("html").ariaSnapshot())}\n`;
      parts.push(part);
      tally.ok(process.env.UPDATE || there.includes(part), "headings and landmarks are as in outline.txt", page.address, () => differing(there, part));
    }
  } finally {
    await context.close();
  }
  const all = parts.join("\n");
  if (process.env.UPDATE) await writeFile(FILE, all);
  else tally.ok(there.split("== ").length === all.split("== ").length, "outline.txt has no page too many", "outline.txt");
}

/** The start page, then each kind in both languages. */
function chosen(site) {
  const english = KINDS.map((address) => site.byAddress.get(address)).filter(Boolean);
  const others = site.pages.filter((page) => page.lang === "en-CA" && page.kind === "page" && page.special);
  const pages = [site.byAddress.get("/"), site.byAddress.get("/404.html")];
  for (const page of new Set([...english, ...others])) {
    pages.push(page);
    const twin = page.languageLinks[0] && site.byAddress.get(new URL(page.languageLinks[0].value, `http://x${page.address}`).pathname);
    if (twin) pages.push(twin);
  }
  return pages.filter(Boolean);
}

/** The lines of a snapshot that are landmarks, headings and what is announced, as deep as they stand in each other. */
export function listed(snapshot) {
  const open = [];
  const lines = [];
  for (const line of snapshot.split("\n")) {
    const [, indent, text] = /^( *)- (.*)$/.exec(line) ?? [null, "", ""];
    while (open.length && open.at(-1) >= indent.length) open.pop();
    // `heading "Words" [level=2]:` goes on with what stands in it.
    const words = text.replace(/:( .*)?$/, (all, rest) => (rest && !text.startsWith("heading") ? "" : rest ? "" : "")).trim();
    if (!LISTED.test(words)) continue;
    lines.push(`${"  ".repeat(open.length)}${words}`);
    open.push(indent.length);
  }
  return lines.join("\n");
}

function differing(there, part) {
  const [title] = part.split("\n");
  const before = there.split("\n\n").find((one) => one.startsWith(`${title}\n`))?.split("\n") ?? [];
  const now = part.split("\n");
  const gone = before.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const added = now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  return [...gone, ...added].join("\n         ") || "the order differs";
}
