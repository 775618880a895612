// What a search moves, for docs/performance.md:  node bytes.mjs SITE
//
// SITE is a built site of many bulletins (docs/performance.md says which). Every answer counts with its bytes after `gzip -6`,
// as a server would send it; parts of files, which are sent as they are, with theirs. *First*: whoever never was here opens the
// search page with a query. *Next*: in one visit that began with another query, each is typed into the field and sent, one after
// the other.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

const PAGES = {
  en: {
    address: "/en/search/",
    before: "training",
    queries: [
      "privacy", "access requests", "assessments", "retention schedules", "consent before collection", "encryption portable devices",
      "lessons 8852", "privacy impact assessment contract", "misdirected", "records deleting purpose",
    ],
  },
  fr: {
    address: "/fr/recherche/",
    before: "formation",
    queries: [
      "acces", "demandes d’accès", "évaluations", "calendriers de conservation", "l’évaluation des facteurs",
      "chiffrement des appareils portatifs", "leçons 8852", "renseignements personnels recueillis", "acheminée", "vie privée contrat",
    ],
  },
};

const root = process.argv[2];
if (!root) {
  console.error("usage: node bytes.mjs SITE");
  process.exit(2);
}
const server = await serve(root);
const browser = await launch();
try {
  for (const [language, page] of Object.entries(PAGES)) {
    const rows = page.queries.map((query) => ({ query }));
    for (const row of rows) row.first = (await visit(language, page, row.query, async () => {})).first;
    await visit(language, page, page.before, async (tab, moved) => {
      for (const row of rows) {
        await tab.fill("#q", row.query);
        await tab.keyboard.press("Enter");
        await settled(tab, row.query);
        row.next = await moved();
      }
    });
    console.log(`| ${language} | first | next |\n|---|---:|---:|`);
    for (const { query, first, next } of rows) console.log(`| ${query} | ${kilo(first)} | ${kilo(next)} |`);
    const most = (name) => kilo(Math.max(...rows.map((row) => row[name])));
    console.log(`| most | ${most("first")} | ${most("next")} |\n`);
  }
} finally {
  await browser.close();
  await server.close();
}

/** Opens the page with a query in a browser that knows nothing of the site, then goes on. Returns the bytes of the first search. */
async function visit(language, page, query, goOn) {
  const context = await browser.newContext({ locale: `${language}-CA` });
  const tab = await context.newPage();
  tab.setDefaultTimeout(30_000);
  const moved = async () => {
    await tab.waitForLoadState("networkidle");
    const sizes = await Promise.all(server.seen.splice(0).filter(({ address }) => address !== "/favicon.ico").map(packed));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  server.seen.length = 0;
  await tab.goto(`${server.origin}${page.address}?q=${encodeURIComponent(query)}`);
  await settled(tab, query);
  const first = await moved();
  await goOn(tab, moved);
  await context.close();
  return { first };
}

/** Waits until the page says what it found. */
async function settled(tab, query) {
  await tab.waitForFunction((query) => document.querySelector("[role=status]").textContent.includes(query), query);
}

async function packed({ address, range }) {
  if (range) return range.end - range.start + 1;
  const file = path.join(root, decodeURIComponent(address), address.endsWith("/") ? "index.html" : "");
  return gzipSync(await readFile(file), { level: 6 }).length;
}

function kilo(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
