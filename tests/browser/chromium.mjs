// Starts Debian's Chromium so that it can reach this machine's own server and nothing else.

import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox", // tests run as root in containers; every page is our own
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--no-proxy-server",
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
];

/** The browser: `BULLETIN_CHROMIUM`, or the first of the usual names on the path. */
export function findChromium() {
  if (process.env.BULLETIN_CHROMIUM) return process.env.BULLETIN_CHROMIUM;
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin"];
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
    if (found) return found;
  }
  throw new Error("no Chromium found: install Debian's package `chromium`, or set BULLETIN_CHROMIUM");
}

export const launch = () =>
  chromium.launch({ executablePath: findChromium(), headless: true, args: ARGUMENTS });
