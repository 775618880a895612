// Reflow (WCAG 1.4.10), text spacing (1.4.12) and target size (2.5.8), measured on the page as it stands.

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
