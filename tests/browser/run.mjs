// The browser's half of ./tests/all:  node run.mjs SITE PREVIEW
//
// SITE is a site as readers get it: every page is checked. PREVIEW is the same content with drafts and short lists:
// its documents and links are checked, and in the browser the pages that SITE does not have.

import { availableParallelism } from "node:os";
import { launch } from "./chromium.mjs";
import { checkDetectors } from "./detectors.mjs";
import { checkDocuments } from "./document.mjs";
import { checkSearch } from "./search.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";
import { Tally } from "./tally.mjs";
import { openTabs, visit } from "./visit.mjs";

const [root, previewRoot, ...rest] = process.argv.slice(2);
if (!root || !previewRoot || rest.length) {
  console.error("usage: node run.mjs SITE PREVIEW");
  process.exit(2);
}

const tally = new Tally();
const counts = { states: 0, pages: 0 };
const browser = await launch();
try {
  await checkDetectors(browser, tally);
  const visits = [];
  let known = new Map();
  for (const [name, folder] of [["", root], ["preview ", previewRoot]]) {
    const server = await serve(folder);
    const tab = await browser.newPage();
    const site = await readSite(server, tab);
    await tab.close();
    await checkDocuments(site, server, tally, name);
    await checkNotFound(server, site);
    if (!name) await checkSearch(browser, server, tally);
    for (const page of site.pages.filter((page) => !known.has(page.address))) {
      visits.push((worker) => visit(worker, server, site, page, tally, name, counts).catch((error) => {
        tally.ok(false, "the page could be tried to the end", name + page.address, error.stack);
      }));
    }
    known = site.byAddress;
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
