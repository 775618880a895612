// From save to screen in the browser:  node saved.mjs BULLETIN SITE [EDITS]
//
// SITE is changed and put back: take a copy. Each edit is of another bulletin, whose page the browser shows. What is told is the time from
// the beginning of the save to the first paint of the page with the new words, as the browser itself tells it.

import { spawn } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.mjs";

/** Saves words at the end of a text whose page is shown, and returns after how many milliseconds they were painted. */
export async function painted(page, file, text, words) {
  const begun = performance.timeOrigin + performance.now();
  await writeFile(file, `${text}\n${words}\n`);
  await page.waitForFunction((words) => document.body?.innerText.includes(words) && performance.getEntriesByType("paint").length, words, { polling: 5, timeout: 10_000 });
  const paint = await page.evaluate(() => performance.timeOrigin + performance.getEntriesByType("paint")[0].startTime);
  return paint - begun;
}

/** Returns the middle of some numbers, the one that 95 of 100 are below, and the largest. */
export function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
  return { edits: times.length, median: at(0.5), p95: at(0.95), longest: at(1) };
}

/** Serves a site, and returns the process and its origin. */
export async function start(program, root, ...more) {
  const child = spawn(program, ["serve", "--root", root, "--port", "0", "--quiet", "--at", "2026-02-01T12:00:00Z", ...more], { stdio: ["ignore", "pipe", "inherit"] });
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the preview ended: ${code}`)));
  });
  return { child, origin: line.replace(/\/$/, "") };
}

/** Waits until the checks in the background are done. */
export async function judged({ origin }) {
  for (let tries = 0; tries < 1200; tries += 1) {
    const text = await (await fetch(`${origin}/_preview/?lang=en`)).text();
    if (!text.includes("still running")) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function measure(program, root, edits) {
  const preview = await start(program, root);
  const browser = await launch();
  try {
    await judged(preview);
    const folder = path.join(root, "content/bulletins");
    const ids = (await readdir(folder)).sort();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const times = [];
    let chosen = 5;
    for (let number = 0; number < edits; number += 1) {
      chosen = (chosen * 1_664_525 + 1_013_904_223) % 2 ** 32;
      const id = ids[chosen % ids.length];
      const language = ["en", "fr"][number % 2];
      const desk = await (await fetch(`${preview.origin}/_preview/?lang=en&q=${id}`)).text();
      const row = desk.split("<tr>").find((row) => row.includes(`>${id}<`));
      await page.goto(preview.origin + row.match(new RegExp(`href="([^"]+)" hreflang="${language}-CA"`))[1], { waitUntil: "load" });
      await page.waitForTimeout(300);
      const file = path.join(folder, id, `${language}.md`);
      const text = await readFile(file, "utf8");
      times.push(await painted(page, file, text, `Saved words, number ${number}.`));
      await writeFile(file, text);
      await page.waitForTimeout(300);
    }
    console.log(`${ids.length} bulletins: ${JSON.stringify(summary(times))}`);
  } finally {
    await browser.close();
    preview.child.kill();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [program, root, edits] = process.argv.slice(2);
  if (!program || !root) {
    console.error("usage: node saved.mjs BULLETIN SITE [EDITS]");
    process.exit(2);
  }
  await measure(program, root, Number(edits ?? 50));
}
