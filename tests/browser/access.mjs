// axe-core on a page, in every width and colour scheme.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const FRENCH = JSON.parse(readFileSync(require.resolve("axe-core/locales/fr.json"), "utf8"));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export const WIDTHS = [320, 768, 1280];
export const SCHEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
};

/** The findings of axe on the page as it stands. French pages are judged in French. */
export async function findings(tab, language) {
  if (!(await tab.evaluate(() => "axe" in window))) {
    await tab.evaluate(SOURCE);
    if (language === "fr") await tab.evaluate((locale) => window.axe.configure({ locale }), FRENCH);
  }
  const { violations, passes } = await tab.evaluate(async (tags) => {
    const { violations, passes } = await window.axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return { violations, passes: passes.length };
  }, TAGS);
  if (passes === 0) return ["axe judged nothing"];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")} ${JSON.stringify(node.any[0]?.data ?? null)}`));
}
