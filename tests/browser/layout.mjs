// Reflow (WCAG 1.4.10), text size (1.4.4), text spacing (1.4.12), target size (2.5.8), length of lines and motion, measured on
// the page as it stands.

/** How far the page scrolls sideways, with what sticks out: empty when it does not. */
export const sideways = (tab) =>
  tab.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const over = document.scrollingElement.scrollWidth - room;
    if (over <= 0) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > room + 0.5);
    return [`${over} px too wide: ${wide.slice(-3).map((element) => `${element.localName}.${element.className}`).join(", ")}`];
  });

/** The text spacing that a reader may set by WCAG 1.4.12. A constructed sheet is not held back by the page’s policy. */
export const spaceText = (tab, on) =>
  tab.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, on);

/** Letters of twice the size that the reader's browser has set (16 px), and nothing else larger. */
export async function doubleText(tab, on) {
  const session = await tab.context().newCDPSession(tab);
  await session.send("Page.setFontSizes", { fontSizes: { standard: on ? 32 : 16, fixed: on ? 26 : 13 } });
  await session.detach();
}

/** What moves, or would when it is pointed at, opened or scrolled to. */
export const moving = (tab) =>
  tab.evaluate(() => {
    const found = document.getAnimations().map((animation) => `an animation of ${animation.effect?.target?.localName}`);
    for (const element of document.querySelectorAll("*")) {
      for (const part of [null, "::before", "::after"]) {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, part);
        const moves = animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior !== "auto";
        if (moves) found.push(`${element.localName}.${element.className}${part ?? ""}`);
      }
    }
    return found;
  });

/** How many characters each line of the text’s paragraphs has. The last of a paragraph is none: it ends where it ends. */
export const lineLengths = (tab) =>
  tab.evaluate(() => {
    const lengths = [];
    for (const paragraph of document.querySelectorAll("main .text > p")) {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let [length, before] = [0, -Infinity];
      while (walker.nextNode()) {
        for (let at = 0; at < walker.currentNode.data.length; at += 1) {
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const box = range.getClientRects()[0];
          if (!box?.width) continue; // a space at the end of a line
          if (box.left < before) {
            lengths.push(length);
            length = 0;
          }
          before = box.left;
          length += 1;
        }
      }
    }
    return lengths;
  });

/** Elements that cut their own text off. What is hidden from view on purpose (one pixel) does not count. */
export const clipped = (tab) =>
  tab.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        if (element.clientWidth <= 1 || element.clientHeight <= 1 || !element.textContent.trim()) return false;
        const cuts = (value) => value === "hidden" || value === "clip";
        return (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
          || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1);
      })
      .map((element) => `${element.localName}.${element.className}`));

/** Targets under 24 px, either way. A link in a line of text is exempt: the line sets its height. */
export const smallTargets = (tab) =>
  tab.evaluate(() => {
    const inText = (element) => {
      if (getComputedStyle(element).display !== "inline") return false;
      let block = element.parentElement;
      while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      const around = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (around.nextNode()) {
        const text = around.currentNode;
        if (text.data.trim() && !text.parentElement.closest("a, button")) return true;
      }
      return false;
    };
    const small = [];
    const checked = [];
    for (const element of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")) {
      const box = element.getBoundingClientRect();
      const hidden = box.width === 0 || getComputedStyle(element).visibility === "hidden" || element.tabIndex < 0;
      if (hidden || inText(element)) continue;
      checked.push(element);
      if (Math.round(box.height * 10) < 240 || Math.round(box.width * 10) < 240) {
        const name = (element.textContent || element.name || "").trim().slice(0, 40);
        small.push(`${element.localName} “${name}” ${box.width.toFixed(1)} × ${box.height.toFixed(1)} px`);
      }
    }
    return { small, checked: checked.length };
  });
