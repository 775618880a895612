// The browser's half of ./tests/all:  node run.mjs SITE PREVIEW LETTER
//
// SITE is a site as readers get it: every page is checked. PREVIEW is the same content with drafts and short lists:
// its documents and links are checked, and in the browser the pages that SITE does not have. LETTER is SITE in the theme
// `letter`: in the browser one page of each kind, in both languages.

import { availableParallelism } from "node:os";
import { launch } from "./chromium.mjs";
import { checkDetectors } from "./detectors.mjs";
import { checkDocuments } from "./document.mjs";
import { checkSearch } from "./search.mjs";
import { checkOutline, outlined } from "./outline.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";
import { Tally } from "./tally.mjs";
import { openTabs, visit } from "./visit.mjs";
import { checkWeight } from "./weight.mjs";

const [root, previewRoot, letterRoot, ...rest] = process.argv.slice(2);
if (!letterRoot || rest.length) {
  console.error("usage: node run.mjs SITE PREVIEW LETTER");
  process.exit(2);
}

const tally = new Tally();
const counts = { states: 0, pages: 0, lines: new Map() };
const browser = await launch();
try {
  await checkDetectors(browser, tally);
  const visits = [];
  let known = new Map();
  for (const [name, folder] of [["", root], ["preview ", previewRoot], ["letter ", letterRoot]]) {
    const server = await serve(folder);
    const tab = await browser.newPage();
    const site = await readSite(server, tab);
    await tab.close();
    await checkDocuments(site, server, tally, name);
    await checkNotFound(server, site);
    if (!name) await checkSearch(browser, server, tally, counts);
    if (name !== "preview ") {
      await checkOutline(browser, server, site, tally, name);
      const { plain, packed } = await checkWeight(site, server, tally, name);
      console.log(`  heaviest text and style sheet · texte et feuille de style les plus lourds${name && `, ${name.trim()}`}: ${plain} → ${packed} bytes`);
    }
    const kinds = name === "letter " ? new Set(await outlined(name)) : null;
    for (const page of site.pages.filter(({ address }) => (kinds ? kinds.has(address) : !known.has(address)))) {
      visits.push((worker) => visit(worker, server, site, page, tally, name, counts).catch((error) => {
        tally.ok(false, "the page could be tried to the end", name + page.address, error.stack);
      }));
    }
    known = new Map([...known, ...site.byAddress]);
  }
  counts.pages = visits.length;
  const workers = Array.from({ length: Math.max(2, availableParallelism()) }, async () => {
    const worker = await openTabs(browser);
    while (visits.length) await visits.shift()(worker);
  });
  await Promise.all(workers);
} finally {
  await browser.close();
}
console.log(`  axe judged ${counts.states} states of ${counts.pages} pages · axe a jugé ${counts.states} états de ${counts.pages} pages`);
for (const [theme, lengths] of counts.lines) {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  console.log(`  ${mean.toFixed(1)} characters a line · caractères par ligne : ${theme}, ${lengths.length}`);
}
process.exit(tally.finish("browser"));

/** An unknown address gives the 404 page of its language, whole even where the address is deep. */
async function checkNotFound(server, site) {
  for (const [address, page] of [["/x/y/", "/404.html"], ["/en/x/y/z", "/en/404.html"], ["/fr/x/y/z", "/fr/404.html"]]) {
    const answer = await fetch(server.origin + address);
    tally.ok(answer.status === 404 && answer.headers.get("content-type").startsWith("text/html"), "an unknown address gives a 404 page", address);
    const deep = site.byAddress.get(page).links.filter((link) => !/^(\/|#|https:)/.test(link.value)).map((link) => link.value);
    tally.none(deep, "a 404 page has no relative address", page);
  }
}
