// Reads every HTML page of a built site: what it links to, says about itself and needs. No page is run for this.

import { readFile } from "node:fs/promises";
import path from "node:path";

/** The pages of the site that `server` serves, read with the DOM parser of `tab`, in order of address. */
export async function readSite(server, tab) {
  const manifest = JSON.parse(await readFile(path.join(server.root, "manifest.json"), "utf8"));
  const files = Object.keys(manifest.files).sort();
  const pages = [];
  for (const file of files.filter((file) => file.endsWith(".html"))) {
    const address = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
    const answer = await fetch(server.origin + address);
    const facts = await tab.evaluate(readDocument, await answer.text());
    const header = answer.headers.get("content-security-policy");
    pages.push({ address, file, status: answer.status, kind: kindOf(address, facts), ...facts, policies: [facts.policy, header] });
  }
  const base = manifest.site.endsWith("/") ? manifest.site : `${manifest.site}/`;
  return { base, files, pages, byAddress: new Map(pages.map((page) => [page.address, page])) };
}

/** `{ path, hash }` of an address of this site, seen from `page`; null for one of another site. */
export function inside(site, page, value) {
  const from = new URL(page.address.slice(1), site.base);
  const url = new URL(value, from);
  if (!url.href.startsWith(site.base)) return null;
  return { path: `/${url.href.slice(site.base.length).replace(/[?#].*$/, "")}`, hash: decodeURIComponent(url.hash.slice(1)) };
}

/** A short name for reports, and what rules differ by: `redirect` pages leave at once, `both` pages have two languages. */
function kindOf(address, facts) {
  if (facts.refresh) return "redirect";
  if (address === "/" || address === "/404.html") return "both";
  if (address.endsWith("/404.html")) return "not-found";
  return "page";
}

/** Runs in the browser. */
function readDocument(text) {
  const parsed = new DOMParser().parseFromString(text, "text/html");
  const all = (selector) => [...parsed.querySelectorAll(selector)];
  const content = (name) => parsed.querySelector(`meta[name="${name}"]`)?.content ?? null;
  const links = [];
  for (const [selector, attribute] of [
    ["a[href], area[href]", "href"], ["link[href]", "href"], ["form[action]", "action"],
    ["img[src], script[src], source[src], video[src], audio[src], iframe[src], embed[src], track[src]", "src"],
    ["video[poster]", "poster"], ["object[data]", "data"],
  ]) {
    for (const element of all(selector)) {
      links.push({ tag: element.localName, rel: element.rel ?? "", value: element.getAttribute(attribute) });
    }
  }
  for (const element of all("[srcset]")) {
    for (const candidate of element.getAttribute("srcset").split(",")) {
      links.push({ tag: element.localName, rel: "", value: candidate.trim().split(/\s+/)[0] });
    }
  }
  return {
    lang: parsed.documentElement.lang,
    title: parsed.title,
    description: content("description"),
    robots: content("robots") ?? "",
    policy: parsed.querySelector('meta[http-equiv="Content-Security-Policy" i]')?.content ?? null,
    canonical: parsed.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null,
    alternates: Object.fromEntries(
      all('link[rel="alternate"][hreflang]:not([type])').map((link) => [link.hreflang, link.getAttribute("href")])),
    languageLinks: all("header a[hreflang][translate=no], main.both a[hreflang][translate=no]")
      .map((link) => ({ hreflang: link.hreflang, value: link.getAttribute("href") })),
    refresh: parsed.querySelector('meta[http-equiv="refresh" i]')?.content ?? null,
    // Data (JSON-LD) is no script; whatever a browser would run is one.
    scripts: all("script").filter((script) => !/json/.test(script.type)).length,
    inline: all("*").flatMap((element) => [...element.attributes]
      .filter(({ name }) => name === "style" || name.startsWith("on")).map(({ name }) => `${element.localName}[${name}]`)),
    h1: all("h1").length,
    isText: Boolean(parsed.querySelector("main article .text")),
    dates: [content("dcterms.issued"), content("dcterms.modified")].filter(Boolean),
    ids: all("[id]").map((element) => element.id),
    links,
  };
}
