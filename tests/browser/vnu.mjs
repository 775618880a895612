// The Nu HTML checker on every page, style sheet and drawing:  node vnu.mjs SITE [SITE…]
//
// Pages are read over HTTP, so that the checker sees them where they belong: read from a file, it would object to
// the Content Security Policy, whose 'self' means nothing there. Nothing is ignored: every error, warning and note counts.

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { FAULTS } from "./faults.mjs";
import { serve } from "./server.mjs";
import { Tally } from "./tally.mjs";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

const tally = new Tally();
const servers = [];
const checked = new Map(); // what the checker calls a document -> the name for people
try {
  for (const root of [...process.argv.slice(2), FAULTS]) {
    const server = await serve(root);
    servers.push(server);
    const { files } = JSON.parse(await readFile(path.join(root, "manifest.json"), "utf8"));
    for (const file of Object.keys(files)) {
      const name = path.join(path.basename(root), file);
      if (file.endsWith(".html")) checked.set(`${server.origin}/${file}`, name);
      if (/\.(css|svg)$/.test(file)) checked.set(path.resolve(root, file), name);
    }
  }
  // The checker keeps to one kind once it has met it: pages first, then drawings, then style sheets.
  const order = [".html", ".svg", ".css"];
  report(await run([...checked.keys()].sort((a, b) => order.indexOf(path.extname(a)) - order.indexOf(path.extname(b)))));
} finally {
  for (const server of servers) await server.close();
}
const ours = [...checked.values()].filter((name) => path.dirname(name) !== path.basename(FAULTS)).length;
console.log(`  ${ours} pages, drawings and style sheets · pages, dessins et feuilles de style`);
process.exit(tally.finish("html"));

/** One JVM for all. The property lets it read from this machine, which it otherwise refuses. */
async function run(documents) {
  const java = spawn(
    "java",
    ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Xss1m", "-jar", JAR, "--stdout", "--format", "json", "--also-check-css", "--also-check-svg", ...documents],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const parts = [];
  java.stdout.on("data", (part) => parts.push(part));
  await new Promise((resolve, reject) => java.on("error", reject).on("close", resolve));
  return JSON.parse(Buffer.concat(parts).toString()).messages;
}

function report(messages) {
  const faulty = new Map([...checked.values()].map((name) => [name, []]));
  for (const { url, type, subType, message, lastLine, extract } of messages.filter((one) => !isDataBlock(one))) {
    const name = checked.get(url) ?? checked.get(url?.replace(/^file:(\/\/)?/, "")) ?? url;
    const text = `${lastLine ?? "-"}: ${subType ?? type}: ${message} ${JSON.stringify(extract ?? "")}`;
    faulty.set(name, [...(faulty.get(name) ?? []), text]);
  }
  for (const [name, found] of faulty) {
    if (path.dirname(name) === path.basename(FAULTS)) tally.ok(found.length > 0, "a planted fault is found", name);
    else tally.none(found, `valid ${path.extname(name).slice(1)}`, name);
  }
}

/**
 * The checker holds a data block against the policy for scripts. Browsers do not: an element whose type is no script is
 * left alone before the policy is asked (HTML, “prepare the script element”), and the browser step sees no message.
 */
function isDataBlock({ message, extract }) {
  return message.startsWith("Inline script violates Content Security Policy") && /^[^]*<script type="application\/ld\+json">(?![^]*<script)/.test(extract ?? "");
}
