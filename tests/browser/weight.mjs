// What a page weighs: its HTML and its style sheets, without its pictures.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

// Bytes, as a thousand is a thousand.
const MOST = 30_000;
const MOST_PACKED = 10_000;

/** Bytes of a page with its style sheets, as they are and compressed one by one, as servers do. */
export async function weight(site, server, page) {
  const sheets = page.links.filter(({ tag, rel }) => tag === "link" && rel === "stylesheet");
  const files = [page.file, ...sheets.map(({ value }) => new URL(value, site.base + page.address.slice(1)).pathname)];
  const bytes = await Promise.all(files.map((file) => readFile(path.join(server.root, file))));
  const sum = (size) => bytes.reduce((total, one) => total + size(one), 0);
  return { sheets: sheets.length, plain: sum((one) => one.length), packed: sum((one) => gzipSync(one).length) };
}

/** Bulletins, letters and pages of text are light. The lists grow with what they list. Returns the heaviest. */
export async function checkWeight(site, server, tally, name) {
  const heaviest = { plain: 0, packed: 0 };
  for (const page of site.pages.filter((page) => page.isText)) {
    const where = name + page.address;
    const { sheets, plain, packed } = await weight(site, server, page);
    tally.ok(sheets > 0, "a page has a style sheet", where);
    tally.ok(plain < MOST, "a page of text with its style sheet is under 30 KB", where, `${plain} bytes`);
    tally.ok(packed < MOST_PACKED, "a page of text with its style sheet is under 10 KB, compressed", where, `${packed} bytes`);
    if (plain > heaviest.plain) Object.assign(heaviest, { plain, where });
    heaviest.packed = Math.max(heaviest.packed, packed);
  }
  tally.ok(heaviest.plain > 0, "pages of text were weighed", name);
  return heaviest;
}
