// Takes the README's pictures of the sample site in both themes:  node pictures.mjs SITE LETTER FOLDER
//
// Two of a bulletin in each language, one a theme: the top of the page, 1280 × 900, light.

import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

const BULLETIN = "pab_20241209";
const MOST = 200_000; // bytes

const [root, letterRoot, folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node pictures.mjs SITE LETTER FOLDER");
  process.exit(2);
}
const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  for (const [name, site] of [["bulletin", root], ["letter", letterRoot]]) {
    const { files } = JSON.parse(await readFile(path.join(site, "manifest.json"), "utf8"));
    const server = await serve(site);
    for (const language of ["en", "fr"]) {
      const file = Object.keys(files).find((file) => file.startsWith(`${language}/`) && file.endsWith(`/${BULLETIN}/index.html`));
      const tab = await browser.newPage({ locale: `${language}-CA`, colorScheme: "light", viewport: { width: 1280, height: 900 } });
      await tab.goto(`${server.origin}/${file.replace(/index\.html$/, "")}`);
      const picture = path.join(folder, `${name}.${language}.png`);
      await tab.screenshot({ path: picture });
      const { size } = await stat(picture);
      console.log(`${picture}: ${size} bytes`);
      if (size > MOST) throw new Error(`${picture} is over ${MOST} bytes`);
      await tab.close();
    }
    await server.close();
  }
} finally {
  await browser.close();
}
