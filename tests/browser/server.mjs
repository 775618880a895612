// A static web server for tests: 127.0.0.1 only, the headers of the site's own `_headers`, the site's own 404 pages.
//
//   const server = await serve("target/test-site");   server.origin, server.seen, await server.close()
//
// `server.knowsRanges = false` makes it one of those that send whole files only.

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".gif": "image/gif",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
};

// What is for the host and not for readers.
const KEPT_BACK = new Set(["/_headers", "/_redirects", "/_nginx.conf", "/_apache.conf"]);

/** Serves `root` on a free port. `seen` lists the path of every request, and which bytes of the file were sent where not all were. */
export async function serve(root) {
  const rules = parseHeaders(await readFile(path.join(root, "_headers"), "utf8").catch(() => ""));
  const seen = [];
  const site = { root, rules, seen, knowsRanges: true };
  const server = createServer((request, response) => {
    const address = new URL(request.url, "http://127.0.0.1").pathname;
    const asked = { address, range: null };
    seen.push(asked);
    answer(site, asked, request, response).catch((error) => {
      response.writeHead(500, { "Content-Type": "text/plain" }).end(String(error));
    });
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return Object.assign(site, {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  });
}

async function answer({ root, rules, knowsRanges }, asked, request, response) {
  const { address } = asked;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405).end();
    return;
  }
  // Browsers ask for it of themselves; a site of ours names none.
  if (address === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const file = KEPT_BACK.has(address) ? null : await find(root, address);
  if (file === "folder") {
    response.writeHead(308, { Location: `${address}/` }).end();
    return;
  }
  const sent = file ?? (await notFound(root, address));
  const headers = { "Content-Type": sent ? TYPES[path.extname(sent)] ?? "application/octet-stream" : "text/plain" };
  const range = file && knowsRanges ? await rangeOf(file, request.headers.range) : null;
  asked.range = range;
  if (range) headers["Content-Range"] = `bytes ${range.start}-${range.end}/${range.size}`;
  response.writeHead(range ? 206 : file ? 200 : 404, { ...headers, ...headersFor(rules, address) });
  if (request.method === "HEAD" || !sent) response.end();
  else createReadStream(sent, range ?? {}).pipe(response);
}

/** The bytes that are asked for, from the first to the last: `null` for all. */
async function rangeOf(file, asked) {
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(asked ?? "")?.map(Number) ?? [];
  const { size } = await stat(file);
  return start < size ? { start, end: Math.min(end, size - 1), size } : null;
}

/** The file behind an address, `"folder"` when only the slash at its end is missing, or null. */
async function find(root, address) {
  const inside = path.normalize(decodeURIComponent(address));
  if (!inside.startsWith("/")) return null;
  const whole = path.join(root, inside);
  const found = await stat(whole).catch(() => null);
  if (found?.isFile()) return inside.endsWith("/") ? null : whole;
  if (!found?.isDirectory()) return null;
  const index = path.join(whole, "index.html");
  if (!(await stat(index).catch(() => null))?.isFile()) return null;
  return inside.endsWith("/") ? index : "folder";
}

/** The nearest 404 page: of the address's language, else the bilingual one. */
async function notFound(root, address) {
  const language = /^\/(en|fr)\//.exec(address)?.[1];
  for (const page of language ? [`${language}/404.html`, "404.html"] : ["404.html"]) {
    const whole = path.join(root, page);
    if (await stat(whole).catch(() => null)) return whole;
  }
  return null;
}

/** Reads a `_headers` file: a pattern on a line of its own, then `Name: value` to set and `! Name` to take away. */
export function parseHeaders(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\S/.test(line) && !line.startsWith("#")) {
      const pattern = line.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
      rules.push({ pattern: new RegExp(`^${pattern}$`), set: [] });
    } else if (line.trim() && rules.length) {
      const [, off, name, value] = /^\s+(!\s*)?([\w-]+)(?::\s*(.*?))?\s*$/.exec(line) ?? [];
      if (!name) throw new Error(`_headers: cannot read ${JSON.stringify(line)}`);
      rules.at(-1).set.push(off ? { off: name } : { name, value });
    }
  }
  return rules;
}

export function headersFor(rules, address) {
  const headers = {};
  for (const rule of rules.filter((rule) => rule.pattern.test(address))) {
    for (const { off, name, value } of rule.set) {
      const key = (off ?? name).toLowerCase().replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
      if (off) delete headers[key];
      else headers[key] = headers[key] ? `${headers[key]}, ${value}` : value;
    }
  }
  return headers;
}
