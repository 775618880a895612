// The page by keyboard: a skip link first, every stop visible, no trap, in the order of the text.

/** Walks through the page with Tab. Expects it freshly loaded. */
export async function checkKeyboard(tab, tally, where) {
  const expected = await tab.evaluate(remember);
  const stops = [];
  for (let press = 0; press < expected.length + 40; press += 1) {
    await tab.keyboard.press("Tab");
    const stop = await tab.evaluate(look);
    if (!stop || stops.some((earlier) => earlier.at === stop.at)) break;
    stops.push(stop);
  }
  const visited = new Set(stops.map((stop) => stop.at));
  tally.none(expected.filter(({ at }) => !visited.has(at)).map(({ name }) => name), "Tab reaches every control", where);
  const unordered = stops.filter((stop, at) => at && stop.at < stops[at - 1].at).map(({ name }) => name);
  tally.none(unordered, "Tab follows the order of the text", where);
  for (const stop of stops) {
    tally.ok(stop.marked, "focus is visible (outline or shadow differs)", where, stop.name);
    tally.ok(stop.contrast === null || stop.contrast >= 3, "focus has a contrast of 3:1", where, `${stop.name} ${stop.contrast?.toFixed(2)}`);
    tally.ok(stop.inView, "what has focus is in view", where, stop.name);
  }
  return stops;
}

/** The first Tab reaches the skip link, Enter leads into main. Expects the page freshly loaded. */
export async function checkSkip(tab, tally, where) {
  await tab.keyboard.press("Tab");
  const skip = await tab.evaluate(() => {
    const link = document.activeElement;
    const box = link.getBoundingClientRect();
    const seen = box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.height >= 24;
    return { target: link.getAttribute("href"), main: `#${document.querySelector("main")?.id}`, seen };
  });
  if (!tally.ok(skip.target === skip.main, "the first Tab reaches the skip link", where, `${skip.target}`)) return;
  tally.ok(skip.seen, "the skip link shows when it has focus", where);
  await tab.keyboard.press("Enter");
  // The browser moves its starting point to the target: the next stop is the first control of main, or one behind it.
  await tab.keyboard.press("Tab");
  const after = await tab.evaluate(() => {
    const main = document.querySelector("main");
    const here = document.activeElement;
    const first = [...main.querySelectorAll("a[href], button, input, select, textarea, summary")].find((element) => element.tabIndex >= 0);
    const behind = here === document.body || Boolean(main.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING);
    return { inMain: main.contains(here), hasControls: Boolean(first), behind, top: main.getBoundingClientRect().top };
  });
  tally.ok(after.inMain || (!after.hasControls && after.behind), "Enter on the skip link moves focus into main", where, JSON.stringify(after));
}

/** Runs in the browser: notes how every element looks without focus, and lists the controls that Tab must reach. */
function remember() {
  const everything = [...document.querySelectorAll("body *")];
  const looks = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return { outline: outlineStyle === "none" ? "none" : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow };
  };
  window.testing = { everything, looks, before: everything.map(looks) };
  return everything
    .map((element, at) => ({ element, at, name: `${element.localName} “${element.textContent.trim().slice(0, 40)}”` }))
    .filter(({ element }) => element.matches("a[href], button, input, select, textarea, summary, [tabindex]") && element.tabIndex >= 0)
    .filter(({ element }) => !element.disabled && element.checkVisibility())
    .map(({ at, name }) => ({ at, name }));
}

/** Runs in the browser: what has focus now and how one sees it, or null when focus has left the page. */
function look() {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const { everything, looks, before } = window.testing;
  const at = everything.indexOf(here);
  const now = looks(here);
  const marked = now.outline !== before[at].outline || now.boxShadow !== before[at].boxShadow;
  const box = here.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;

  // The contrast of an outline with what it is drawn on: the background around the element.
  const channels = (colour) => {
    const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).slice(0, 3).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  let around = here.parentElement;
  while (around && channels(getComputedStyle(around).backgroundColor)[3] === 0) around = around.parentElement;
  const paper = around ? getComputedStyle(around).backgroundColor : "Canvas";
  const [light, dark] = [luminance(getComputedStyle(here).outlineColor), luminance(paper)].sort((a, b) => b - a);
  const contrast = now.outline === "none" ? null : (light + 0.05) / (dark + 0.05);
  return { at, marked, inView, contrast, name: `${here.localName} “${here.textContent.trim().slice(0, 40)}”` };
}
