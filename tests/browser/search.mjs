// The search: its script's functions against the index of the sample site, then the page in the browser.

import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { findings, SCHEMES, WIDTHS } from "./access.mjs";
import { checkQuiet, listen } from "./quiet.mjs";

const MOST_SCRIPT = 8 * 1024; // bytes, gzip

const PAGES = {
  en: {
    address: "/en/search/",
    // Typed, and what the best result's title has: none where nothing is found.
    found: [["privacy", /privacy/i], ["PRIVACY", /privacy/i], ["sharing", /./], ["shares", /./], ["the contract", /contract/], ["institution's", /./], ["zzzzz", null]],
    unfinished: ["retent", /./],
    misspelt: ["prvacy", "privacy"],
    common: "the",
    query: "privacy",
    other: "mail",
    partly: "contract zzzzz",
  },
  fr: {
    address: "/fr/recherche/",
    found: [["acces", /accès/], ["ACCÈS", /accès/], ["l’accès", /accès/], ["l'acces d'une demande", /accès/], ["évaluation", /./], ["evaluations", /./], ["zzzzz", null]],
    unfinished: ["conserv", /./],
    misspelt: ["calandrier", "calendrier"],
    common: "de la",
    query: "renseignements",
    other: "contrat",
    partly: "contrat zzzzz",
  },
};

/** `counts.states` grows by one for every state that axe has judged. */
export async function checkSearch(browser, server, tally, counts) {
  for (const [language, page] of Object.entries(PAGES)) {
    await checkFunctions(server.root, language, page, tally);
    await checkPage(browser, server, language, page, tally, counts);
  }
}

/** The script and the index of a built site, opened without a browser. */
export async function openIndex(root, address) {
  const html = await readFile(path.join(root, address, "index.html"), "utf8");
  const said = (name) => new RegExp(`data-${name}="([^"]*)"`).exec(html)[1];
  const script = path.join(root, /src="([^"]*search[^"]*\.js)"/.exec(html)[1]);
  const module = await import(pathToFileURL(script));
  const read = async (name, from, to) => { const bytes = await readFile(path.join(root, said("index"), name)); return bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + Math.min(to, bytes.length)); };
  const index = new module.Index(read);
  return { module, index, script };
}

async function checkFunctions(root, language, page, tally) {
  const { module, index, script } = await openIndex(root, page.address);
  const where = `search ${language}`;
  const { fold, words, isNear, excerpt, marked } = module;
  const packed = gzipSync(await readFile(script)).length;
  tally.ok(packed < MOST_SCRIPT, "the script is under 8 KB", where, `${packed} bytes`);
  for (const [text, folded] of [["Accès", "acces"], ["ŒUVRE", "oeuvre"], ["e\u0301te\u0301", "ete"], ["Æsir", "aesir"], ["ﬁn", "fin"], ["İ", "i"]]) {
    tally.ok(fold(text) === folded, "words are folded as the build folds them", where, `${text} ${fold(text)}`);
  }
  const cut = words("L’œuvre d'art, mot-clé 10,000 – A.B.").map(({ word }) => word).join(" ");
  tally.ok(cut === "l oeuvre d art mot cle 10 000 a b", "words are cut as the build cuts them", where, cut);
  for (const [a, b, expected] of [["acces", "acces", false], ["acces", "accs", true], ["acces", "accees", true], ["acces", "axces", true],
    ["acces", "caces", true], ["acces", "aeccs", false], ["acces", "accse", true], ["ab", "abcd", false], ["", "a", true]]) {
    tally.ok(isNear(a, b) === expected && isNear(b, a) === expected, "one letter is told from two", where, `${a} ${b}`);
  }
  const head = await index.open();
  for (let number = 0; number < head.documents; number += 1) {
    const [title, , , , , , text] = await index.result(number);
    // Every word that a result shows is in the vocabulary, folded by the script as it was by the build.
    for (const { word } of words(`${title.replace(/^(Archived|Archivé) - /, "")} ${text}`.replace(/\S*…/g, ""))) {
      if (head.ignored.includes(word)) continue;
      const forms = await index.words.beginning(word, word);
      tally.ok(forms.some((form) => form.text === word), "every word of a text is found as it is typed", where, word);
    }
  }
  for (const [query, expected] of page.found) {
    const { numbers, terms } = await index.find(query);
    const best = numbers.length ? await index.result(numbers[0]) : null;
    tally.ok(expected ? best && expected.test(best[0]) : !best, "what is typed is found, the best first", where, `${query}: ${best?.[0]}`);
    if (!best) continue;
    const pieces = [...marked(best[0], terms), ...(excerpt(best[6], terms) ?? marked(best[5], terms))];
    tally.ok(pieces.some(([, isMarked]) => isMarked), "a result shows the words marked", where, query);
    const stretch = excerpt(best[6], terms)?.map(([text]) => text).join("") ?? "";
    tally.ok(stretch.length < 240, "an excerpt is short", where, `${query}: ${stretch.length}`);
  }
  const [start, title] = page.unfinished;
  const open = await index.find(start, { typing: true });
  tally.ok(open.numbers.length && title.test((await index.result(open.numbers[0]))[0]), "the last word may be unfinished", where, start);
  const suggested = await index.suggest(page.misspelt[0]);
  tally.ok(suggested[0] === page.misspelt[1], "a word with one wrong letter is suggested right", where, suggested.join(" "));
  const common = await index.find(page.common);
  tally.ok(!common.terms.length && !common.numbers.length, "words that stand everywhere are not looked for", where);
  const partly = await index.find(page.partly);
  tally.ok(partly.numbers.length > 0 && !partly.isWhole, "what has some of the words is found where nothing has all", where);
  // A word of the title is worth more than the same in a text.
  const { numbers } = await index.find(page.query);
  const titled = [];
  for (const number of numbers) titled.push((await index.result(number))[0]);
  const has = titled.map((text) => words(text).some(({ word }) => word === fold(page.query)));
  tally.ok(!has.includes(true) || has[0], "a title with the word comes first", where, titled.join(" / "));
  // Each filter keeps a part, and the years and topics between them keep all.
  const all = new Set(numbers);
  const kept = new Set();
  for (const [year] of head.years) {
    const { numbers } = await index.find(page.query, { year: String(year) });
    for (const number of numbers) {
      tally.ok(all.has(number) && (await index.result(number))[2].startsWith(`${year}-`), "a year keeps its bulletins", where, `${year} ${number}`);
      kept.add(number);
    }
  }
  tally.ok(kept.size === all.size, "every result is of some year", where);
}

async function checkPage(browser, server, language, page, tally, counts) {
  const context = await browser.newContext({ locale: `${language}-CA`, viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  tab.setDefaultTimeout(15_000);
  const heard = await listen(tab);
  const where = `${page.address} (searching)`;
  const status = tab.getByRole("status");
  const results = tab.locator("#results > li");
  const says = async (text) => { await tab.waitForFunction((text) => document.querySelector("[role=status]").textContent.includes(text), text); };
  const settled = async (query) => { await says(query); return { url: tab.url(), count: await results.count() }; };
  try {
    // From any page: what is sent leads here and is found.
    await tab.goto(`${server.origin}/${language}/`);
    await tab.fill("#q", page.query);
    await tab.keyboard.press("Enter");
    const first = await settled(page.query);
    tally.ok(first.url === `${server.origin}${page.address}?q=${page.query}`, "the query stands in the address", where, first.url);
    tally.ok(first.count > 0 && (await tab.inputValue("#q")) === page.query, "what another page sends is found", where);
    tally.ok((await tab.locator("#results mark").count()) > 0, "the words are marked", where);
    tally.ok((await tab.title()).startsWith(page.query), "the title has the query", where, await tab.title());
    tally.ok(await tab.locator("#browse").isHidden(), "results take the place of lists", where);
    const live = await tab.locator("[aria-live], [role=status], [role=alert], [role=log]").count();
    tally.ok(live === 1, "one live region", where, `${live}`);
    const focus = await tab.evaluate(() => document.activeElement.id);
    tally.ok(focus === "" || focus === "q", "nothing takes the focus away", where, focus);

    // By keyboard alone: another search while typing, sent, a filter, a result.
    await tab.focus("#q");
    await tab.keyboard.press("Control+A");
    await tab.keyboard.type(page.other.slice(0, -1), { delay: 20 });
    await settled(page.other.slice(0, -1));
    tally.ok((await results.count()) > 0, "an unfinished word finds while typing", where);
    await tab.keyboard.type(page.other.slice(-1));
    await tab.keyboard.press("Enter");
    const second = await settled(`${page.other}`);
    tally.ok(second.url.endsWith(`?q=${page.other}`), "what is sent stands in the address", where, second.url);
    await tab.goBack();
    await says(page.query);
    tally.ok(tab.url() === first.url && (await tab.inputValue("#q")) === page.query && (await results.count()) === first.count, "back leads to the search before", where, tab.url());
    await tab.goForward();
    await says(page.other);
    tally.ok(tab.url() === second.url && (await tab.inputValue("#q")) === page.other, "forward leads to the search after", where, tab.url());
    await tab.goBack();
    await says(page.query);
    await tab.focus("#year");
    const before = await results.count();
    await tab.keyboard.press("ArrowDown");
    await tab.waitForURL(/year=\d{4}/);
    await tab.waitForFunction((before) => document.querySelectorAll("#results > li").length !== before, before).catch(() => {});
    const year = new URL(tab.url()).searchParams.get("year");
    const days = await tab.locator("#results time").evaluateAll((all) => all.map((time) => time.dateTime));
    tally.ok(days.every((day) => day.startsWith(year)), "a year chosen by keyboard filters", where, `${year}: ${days}`);
    await tab.goBack();
    await says(page.query);
    await tab.waitForFunction((before) => document.querySelectorAll("#results > li").length === before, before);
    await tab.focus("#year");
    await tab.keyboard.press("Tab");
    const reached = await tab.evaluate(() => document.activeElement.closest("#results > li:first-child h2 a") !== null);
    tally.ok(reached, "the next stop after the filters is the first result", where);
    const href = await tab.evaluate(() => document.activeElement.href);
    await tab.keyboard.press("Enter");
    await tab.waitForURL(href);
    tally.ok((await fetch(href)).status === 200, "a result leads to its bulletin", where, href);
    await tab.goBack();
    await says(page.query);
    tally.ok((await results.count()) === before, "back from a bulletin leads to the results", where);

    // What is misspelt is offered right; what is nowhere is told.
    await tab.goto(`${server.origin}${page.address}?q=${page.misspelt[0]}`);
    await says(page.misspelt[0]);
    const offer = tab.locator("#meant a").first();
    tally.ok((await offer.innerText()) === page.misspelt[1], "a misspelling is offered right", where, await offer.innerText());
    tally.ok(await tab.locator("#browse").isVisible(), "lists stay where nothing is found", where);
    await judge(tab, language, tally, `${where}, nothing found`, counts);
    await offer.focus();
    await tab.keyboard.press("Enter");
    await says(page.misspelt[1]);
    tally.ok((await results.count()) > 0, "what is offered is found", where);
    await judge(tab, language, tally, `${where}, results`, counts);
    await checkQuiet(tab, heard, server, tally, where);

    // A query is text, whatever is in it.
    await tab.goto(`${server.origin}${page.address}?q=${encodeURIComponent("<img src=x onerror=alert(1)> {query}")}&topic=none&year=x`);
    await tab.waitForFunction(() => document.querySelector("[role=status]").textContent !== "");
    tally.ok((await tab.locator("main img").count()) === 0, "a query is never markup", where);

    // When a part cannot be had, the reader is told.
    await tab.route("**/index.bin", (route) => route.abort());
    await tab.goto(`${server.origin}${page.address}?q=${page.query}`);
    const failed = await tab.locator("form[data-failed]").getAttribute("data-failed");
    await says(failed);
    tally.ok(await tab.locator("#browse").isVisible(), "a failure is told, and the lists stay", where);
    await tab.unroute("**/index.bin");

    // Between two of its reads another edition may be published: the page begins anew.
    const other = await readFile(path.join(server.root, PAGES[language === "en" ? "fr" : "en"].address, "index.bin"));
    let stale = 0;
    await tab.route("**/index.bin", (route) => { stale += 1; return route.fulfill({ status: 206, body: other.subarray(0, 2048) }); }, { times: 1 });
    await tab.goto(`${server.origin}${page.address}?q=${page.query}`);
    await says(page.query);
    tally.ok(stale === 1 && (await results.count()) === first.count, "what was read of an older edition is read anew", where, `${stale}`);

    // Some servers send whole files only.
    server.knowsRanges = false;
    await tab.goto(`${server.origin}${page.address}?q=${page.other}`);
    await says(page.other);
    tally.ok((await results.count()) > 0, "the search works where a server knows no ranges", where);
    server.knowsRanges = true;
  } catch (error) {
    tally.ok(false, "the search could be tried to the end", where, `${error.stack} ${await status.innerText().catch(() => "")}`);
  } finally {
    server.knowsRanges = true;
    await context.close();
  }
}

/** axe in every scheme and width. */
async function judge(tab, language, tally, where, counts) {
  for (const [scheme, media] of Object.entries(SCHEMES)) {
    await tab.emulateMedia(media);
    for (const width of WIDTHS) {
      await tab.setViewportSize({ width, height: 900 });
      tally.none(await findings(tab, language), "axe finds nothing", `${where} (${width} px, ${scheme})`);
      counts.states += 1;
    }
  }
  await tab.emulateMedia(SCHEMES.light);
  await tab.setViewportSize({ width: 1280, height: 900 });
}
