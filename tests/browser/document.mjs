// What every page says about itself, and where its links lead.

import { inside } from "./site.mjs";

// Pages that may run a script: the search page.
const SCRIPTED = new Set(["/en/search/", "/fr/recherche/"]);

const TAGS_OF_RESOURCES = new Set(["img", "script", "source", "video", "audio", "iframe", "embed", "track", "object"]);

export async function checkDocuments(site, server, tally, name) {
  const indexable = site.pages.filter((page) => page.kind === "page" && !/noindex/.test(page.robots));
  for (const page of site.pages) {
    const where = name + page.address;
    const language = /^\/(en|fr)\//.exec(page.address)?.[1];
    tally.ok(page.status === 200, "every page answers 200", where, `status ${page.status}`);
    tally.ok(language ? page.lang === `${language}-CA` : /^(en|fr)-CA$/.test(page.lang), "html lang is the page’s language", where, page.lang);
    tally.ok(page.h1 === 1, "one h1", where, `${page.h1}`);
    tally.ok(page.title.trim() !== "", "a title", where);
    tally.ok(page.scripts === 0 || SCRIPTED.has(page.address), "no script", where, `${page.scripts} scripts`);
    tally.none(page.inline, "no inline style or handler", where);
    for (const policy of page.policies) tally.ok(isStrict(policy), "the policy lets in what is the site’s own, and nothing inline", where, `${policy}`);
    tally.none(page.ids.filter((id, at) => page.ids.indexOf(id) !== at), "ids are unique", where);
  }
  for (const page of indexable) {
    const where = name + page.address;
    tally.ok(page.canonical && inside(site, page, page.canonical)?.path === page.address, "canonical is the page’s own address", where, page.canonical);
    for (const part of ["title", "description"]) {
      const same = page[part] && indexable.find((other) => other !== page && other[part] === page[part]);
      tally.ok(!same, `${part} is unique`, where, () => `also on ${same.address}: ${page[part]}`);
    }
    checkTwin(site, page, tally, where);
  }
  await checkLinks(site, server, tally, name);
  checkReach(site, tally, name);
}

/** Nothing but `'none'` and `'self'`, and no directive without them. */
const isStrict = (policy) =>
  /^default-src '(none|self)'(;|$)/.test(policy ?? "")
  && policy.split(";").map((part) => part.trim()).filter(Boolean).every((part) => /^[a-z-]+ '(none|self)'$/.test(part));

/** hreflang leads to a page in that language whose hreflang leads back, and the language link to the same page. */
function checkTwin(site, page, tally, where) {
  const own = page.lang;
  const other = own === "en-CA" ? "fr-CA" : "en-CA";
  const to = (value) => (value ? site.byAddress.get(inside(site, page, value)?.path) : undefined);
  const twin = to(page.alternates[other]);
  tally.ok(to(page.alternates[own]) === page, "hreflang of its own language leads to itself", where, page.alternates[own]);
  tally.ok(twin?.lang === other, "hreflang of the other language leads to a page in it", where, page.alternates[other]);
  tally.ok(twin && site.byAddress.get(inside(site, twin, twin.alternates[own] ?? "?")?.path) === page, "hreflang leads back", where);
  tally.ok(to(page.alternates["x-default"]), "x-default leads to a page", where, page.alternates["x-default"]);
  tally.ok(page.languageLinks.length === 1 && to(page.languageLinks[0].value) === twin, "one language link, to the twin", where,
    () => JSON.stringify(page.languageLinks));
}

/** Every address of this site answers 200 and every part that it names is there; resources come from this site only. */
async function checkLinks(site, server, tally, name) {
  const answers = new Map();
  const status = async (path) => {
    if (!answers.has(path)) answers.set(path, (await fetch(server.origin + path, { method: "HEAD", redirect: "manual" })).status);
    return answers.get(path);
  };
  for (const page of site.pages) {
    const where = name + page.address;
    for (const link of page.links) {
      const target = inside(site, page, link.value);
      if (!target) {
        const resource = TAGS_OF_RESOURCES.has(link.tag) || (link.tag === "link" && link.rel !== "alternate") || link.tag === "form";
        tally.ok(!resource, "resources and forms stay on this host", where, `${link.tag} ${link.value}`);
        tally.ok(/^(https:|mailto:|tel:)/.test(link.value), "links to elsewhere use https, mailto or tel", where, link.value);
        continue;
      }
      const got = await status(target.path);
      tally.ok(got === 200, "every internal address answers 200", where, `${got} ${link.value}`);
      const ids = site.byAddress.get(target.path)?.ids;
      if (target.hash && ids) tally.ok(ids.includes(target.hash), "every #part exists", where, link.value);
    }
  }
}

/** A reader who starts at / gets to every page that search engines may show, and to the search page. */
function checkReach(site, tally, name) {
  const reached = new Set(["/"]);
  for (const address of reached) {
    for (const link of site.byAddress.get(address)?.links ?? []) {
      const target = ["a", "form"].includes(link.tag) && inside(site, site.byAddress.get(address), link.value);
      if (target && site.byAddress.has(target.path)) reached.add(target.path);
    }
  }
  // Not the 404 pages, the redirects from earlier addresses, and what was withdrawn: they are noindex, and led to from nowhere.
  for (const page of site.pages.filter((page) => page.kind === "page" && !/noindex/.test(page.robots))) {
    tally.ok(reached.has(page.address), "links from / lead to every page", name + page.address);
  }
}
