// Takes the README's pictures of a built site:  node pictures.mjs SITE FOLDER
//
// One of a bulletin in each language: the top of the page, 1280 × 900, light.

import { mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

const BULLETIN = "pab_20241209";
const MOST = 200_000; // bytes

const [root, folder] = process.argv.slice(2);
const { files } = JSON.parse(await readFile(path.join(root, "manifest.json"), "utf8"));
const server = await serve(root);
const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  for (const language of ["en", "fr"]) {
    const file = Object.keys(files).find((file) => file.startsWith(`${language}/`) && file.endsWith(`/${BULLETIN}/index.html`));
    const tab = await browser.newPage({ locale: `${language}-CA`, colorScheme: "light", viewport: { width: 1280, height: 900 } });
    await tab.goto(`${server.origin}/${file.replace(/index\.html$/, "")}`);
    const picture = path.join(folder, `bulletin.${language}.png`);
    await tab.screenshot({ path: picture });
    const { size } = await stat(picture);
    console.log(`${picture}: ${size} bytes`);
    if (size > MOST) throw new Error(`${picture} is over ${MOST} bytes`);
    await tab.close();
  }
} finally {
  await browser.close();
  await server.close();
}
