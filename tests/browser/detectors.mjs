// Tests of the tests: each check must object to a page that has its fault (faults/index.html).

import { findings } from "./access.mjs";
import { checkDocuments } from "./document.mjs";
import { FAULTS } from "./faults.mjs";
import { checkKeyboard } from "./keyboard.mjs";
import { clipped, doubleText, moving, sideways, smallTargets, spaceText } from "./layout.mjs";
import { checkQuiet, listen } from "./quiet.mjs";
import { serve } from "./server.mjs";
import { readSite } from "./site.mjs";

const AXE_RULES = ["color-contrast", "heading-order", "image-alt", "label"];
const CHECKS = [
  "focus is visible (outline or shadow differs)", "no request to another host", "no console message", "no cookie", "nothing stored",
  "every #part exists", "every internal address answers 200", "no script", "no inline style or handler",
  "resources and forms stay on this host", "the policy lets in what is the site’s own, and nothing inline",
];

export async function checkDetectors(browser, tally) {
  const server = await serve(FAULTS);
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  try {
    const tab = await context.newPage();
    const failed = new Set();
    const found = (text) => tally.ok(failed.has(text), "a planted fault is found", text);
    // Counts nothing and prints nothing: only which checks failed matters.
    const silent = {
      ok: (holds, kind) => (holds || failed.add(kind), holds),
      none: (list, kind) => { if (list.length) failed.add(kind); },
    };
    const site = await readSite(server, tab);
    const heard = await listen(tab);
    await tab.goto(`${server.origin}/`);
    await checkDocuments(site, server, silent, "");
    await checkQuiet(tab, heard, server, silent, "");
    await checkKeyboard(tab, silent, "");
    CHECKS.forEach(found);
    const axe = await findings(tab, "en");
    for (const rule of AXE_RULES) tally.ok(axe.some((text) => text.startsWith(rule)), "a planted fault is found", rule);
    tally.ok((await sideways(tab)).length > 0, "a planted fault is found", "sideways scroll");
    tally.ok((await smallTargets(tab)).small.length > 0, "a planted fault is found", "small target");
    tally.ok((await moving(tab)).join().includes("p.pale::after"), "a planted fault is found", "motion");
    const size = () => tab.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await doubleText(tab, true);
    tally.ok((await size()) === 2 * before, "letters become twice as large", "", `${before}`);
    await doubleText(tab, false);
    await spaceText(tab, true);
    tally.ok((await clipped(tab)).length > 0, "a planted fault is found", "text cut off");
  } finally {
    await context.close();
    await server.close();
  }
}
