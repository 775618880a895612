// The search page. It reads the files that the build wrote (their form: src/render/search/mod.rs) and asks for nothing
// else; it keeps nothing. What it says stands in data attributes of the form, in the page's language.

const SHOWN = 10; // results at a time
const EXCERPT = 220; // characters of an excerpt
const PARTS = 3; // parts of a vocabulary that are read for one word at most
const COMPLETIONS = 3; // stems that an unfinished word may stand for, beside its own
const PAUSE = 200; // ms between the last key and a search
const START = 2048; // bytes of the index that are read first: its head, but for the largest sites
const BLOCK = 128; // results in a file

// ------------------------------------------------------------------ words

/** A text without case, accents and ligatures. */
export const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae");

/** The words of a text, folded, each with where it stands. An apostrophe separates. */
export const words = (text) =>
  [...text.matchAll(/[\p{Alphabetic}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word: fold(word), from: index, to: index + word.length }));

/** Whether two words differ by one letter: changed, left out, put in, or two that changed places. */
export function isNear(a, b) {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
    || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

/** A word without what may be an ending. */
const root = (word) => word.slice(0, Math.max(4, word.length - 3));

const backwards = (text) => [...text].reverse().join("");

// ------------------------------------------------------------------ files

/** Reads bytes from the first to the last. */
class Bytes {
  constructor(buffer) { this.bytes = new Uint8Array(buffer); this.at = 0; }
  get more() { return this.at < this.bytes.length; }
  byte() { return this.bytes[this.at++]; }
  take(count) { return this.bytes.subarray(this.at, (this.at += count)); }
  number() {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  }
  step() { const number = this.number(); return number & 1 ? -(number >>> 1) : number >>> 1; }
  /** An ascending set of documents. */
  set() {
    const head = this.number();
    const set = new Uint32Array(head >>> 1);
    if (head & 1) {
      let next = 0;
      this.take(this.number()).forEach((byte, at) => {
        for (let bit = 0; bit < 8; bit += 1) if (byte & (1 << bit)) set[next++] = at * 8 + bit;
      });
    } else {
      for (let next = 0, document = 0; next < set.length; next += 1) set[next] = document += this.number();
    }
    return set;
  }
}

/** The forms of a part of a vocabulary: as typed, how common (a logarithm), their stems. */
function readForms(buffer) {
  const bytes = new Bytes(buffer);
  const letters = new Uint8Array(512);
  const decoder = new TextDecoder();
  const forms = [];
  let first = 0;
  while (bytes.more) {
    const [shared, rest] = [bytes.byte(), bytes.byte()];
    letters.set(bytes.take(rest), shared);
    const flags = bytes.byte();
    const stems = [];
    for (let count = flags >> 5; count; count -= 1) stems.push(stems.length ? stems.at(-1) + bytes.number() : (first += bytes.step()));
    forms.push({ text: decoder.decode(letters.subarray(0, shared + rest)), common: flags & 31, stems });
  }
  return forms;
}

/** What a part of a file holds, without the mark that it must begin with; the mark too where none is known. */
async function unpack(part, mark) {
  const whole = new Blob([part]).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = await new Response(whole).arrayBuffer();
  if (mark !== undefined && new DataView(bytes).getUint32(0, true) !== mark) throw new Error("another edition");
  return mark === undefined ? bytes : bytes.slice(4);
}

/** Sorted words in parts. `borders` tells where each part begins. */
class Vocabulary {
  constructor(borders, read) { this.borders = borders; this.read = read; this.parts = []; }
  place(text) { return this.borders.findLastIndex((border) => border <= text); }
  part(number) { return (this.parts[number] ??= this.read(number).then(readForms)); }
  /** The forms that begin so. Where they fill too many parts, those of the parts around `word`. */
  async beginning(start, word) {
    if (!this.borders.length) return [];
    let [from, to] = [this.place(start), this.place(`${start}\uffff`)];
    if (to - from >= PARTS) {
      from = Math.min(Math.max(this.place(word) - 1, from), to - PARTS + 1);
      to = from + PARTS - 1;
    }
    const parts = await Promise.all(Array.from({ length: to - from + 1 }, (_, part) => this.part(from + part)));
    return parts.flat().filter((form) => form.text.startsWith(start));
  }
}

/**
 * The index of one language. `read(name, from, to, isFresh)` gives some bytes of a file: never kept ones where they must be
 * fresh. What it finds is of one edition; where the files are of another by now, it throws.
 */
export class Index {
  constructor(read, isFresh = false) { this.read = read; this.isFresh = isFresh; this.held = new Map(); }

  /** What was read before under a name, or is read now. */
  once(name, load) { return this.held.get(name) ?? this.held.set(name, load()).get(name); }

  open() {
    return this.once("", async () => {
      const read = (from, to) => this.read("index.bin", from, to, this.isFresh);
      let bytes = await read(0, START);
      const end = 4 + new DataView(bytes).getUint32(0, true);
      if (end > bytes.byteLength) bytes = await read(0, end);
      bytes = await unpack(bytes.slice(4, end));
      const mark = new DataView(bytes).getUint32(0, true);
      const head = JSON.parse(new TextDecoder().decode(bytes.slice(4)));
      let part = 0;
      let from = end;
      const places = head.sizes.map((size) => [from, (from += size)]);
      // Parts of one kind stand one after the other.
      const parts = (all) => {
        const first = (part += all.length) - all.length;
        return (number) => this.once(first + number, async () => unpack(await read(...places[first + number]), mark));
      };
      let stems = 0;
      head.firsts = head.lists.map((count) => (stems += count) - count);
      head.list = parts(head.lists);
      this.words = new Vocabulary(head.words, parts(head.words));
      this.endings = new Vocabulary(head.endings, parts(head.endings));
      head.topic = parts(head.topics);
      return head;
    });
  }

  /** What a result shows of a document. */
  async result(number) {
    const { blocks, documents } = await this.open();
    const block = Math.floor(number / BLOCK);
    const first = block * BLOCK;
    const name = `${blocks[block]}.bin`;
    const count = Math.min(BLOCK, documents - first);
    return this.once(`result ${number}`, async () => {
      const sizes = new DataView(await this.once(name, () => this.read(name, 0, count * 2, this.isFresh)));
      let from = count * 2;
      for (let other = 0; other < number - first; other += 1) from += sizes.getUint16(other * 2, true);
      const size = sizes.getUint16((number - first) * 2, true);
      return JSON.parse(new TextDecoder().decode(await unpack(await this.read(name, from, from + size, this.isFresh), number)));
    });
  }

  /** The documents that have a stem, and how much each is worth. */
  async list(stem) {
    const { firsts, list } = await this.open();
    const part = firsts.findLastIndex((first) => first <= stem);
    const bytes = new Bytes(await list(part));
    for (let skip = stem - firsts[part]; skip; skip -= 1) bytes.take(bytes.number());
    bytes.number();
    const weight = bytes.byte();
    const documents = bytes.set();
    const worths = bytes.take((documents.length + 1) >> 1);
    return { documents, value: (at) => weight * ((worths[at >> 1] >> (at & 1) * 4) & 15) };
  }

  /** What a typed word stands for: stems with their share of the value, the forms to mark, the beginning to mark. */
  async term(word, isUnfinished) {
    const own = await this.words.beginning(root(word), word);
    // A plural that no bulletin has finds its singular, and the other way round.
    const isOwn = (form) => form.text === word || ["s", "x", "es", "e"].some((end) => form.text === word + end || form.text + end === word);
    const exact = own.filter((form) => form.text === word);
    const stems = new Map((exact.length ? exact : own.filter(isOwn)).flatMap((form) => form.stems).map((stem) => [stem, 2]));
    // So does another ending that no bulletin has, where all words that begin so are forms of one.
    const kin = new Set(own.flatMap((form) => form.stems));
    const isGuess = !stems.size && word.length > 4 && kin.size === 1;
    if (isGuess) for (const stem of kin) stems.set(stem, 2);
    const isOpen = word.length > 1 && (isUnfinished || !stems.size);
    if (isOpen) {
      const most = stems.size + COMPLETIONS;
      for (const form of (await this.words.beginning(word, word)).sort((a, b) => b.common - a.common)) {
        for (const stem of form.stems) if (stems.size < most && !stems.has(stem)) stems.set(stem, 1);
      }
    }
    const forms = new Set(own.filter((form) => form.stems.some((stem) => stems.has(stem))).map((form) => form.text));
    return { word, stems, forms, start: isOpen ? word : null, isKnown: stems.size > 0 && (isUnfinished || !isGuess) };
  }

  /** Known words that differ by one letter, the commonest first; then those that begin as the word does. */
  async suggest(word) {
    if (word.length < 4) return [];
    const half = word.length >> 1;
    const end = backwards(word.slice(half + 1));
    const [ahead, behind] = await Promise.all([
      this.words.beginning(word.slice(0, half), word),
      this.endings.beginning(end, backwards(word)),
    ]);
    const common = new Map();
    for (const { text, common: how } of ahead) common.set(text, how);
    for (const { text, common: how } of behind) common.set(backwards(text), how);
    const by = (a, b) => common.get(b) - common.get(a) || (a < b ? -1 : 1);
    const known = [...common.keys()];
    const near = known.filter((text) => isNear(text, word)).sort(by);
    const kin = known.filter((text) => text.startsWith(root(word))).sort(by);
    return [...new Set([...near, ...kin])].slice(0, 3);
  }

  /** Tells of a document's number whether it has the topic and the year. */
  async filter(topic, year) {
    const { years, topics, topic: read } = await this.open();
    const has = topic && new Set(new Bytes(await read(topics.indexOf(topic))).set());
    const at = years.findIndex(([first]) => String(first) === year);
    const [from, to] = year ? [years[at]?.[1] ?? Infinity, years[at + 1]?.[1] ?? Infinity] : [0, Infinity];
    return (number) => number >= from && number < to && (!has || has.has(number));
  }

  /**
   * Finds documents, the best first. `isWhole` says whether they have every word; where none does, those with the most.
   * `terms` say what to mark, `unknown` which words no document has as they are.
   */
  async find(query, { typing = false, topic = "", year = "" } = {}) {
    const head = await this.open();
    const typed = [...new Set(words(query).map(({ word }) => word))].filter((word) => !head.ignored.includes(word));
    const last = typing && words(query).findLast(({ to }) => to === query.length)?.word;
    const terms = await Promise.all(typed.map((word) => this.term(word, word === last)));
    const scores = new Uint32Array(head.documents);
    const having = new Uint8Array(head.documents);
    const lists = await Promise.all(terms.map(({ stems }) =>
      Promise.all([...stems].map(async ([stem, share]) => ({ share, list: await this.list(stem) })))));
    for (const term of lists) {
      const best = new Uint32Array(head.documents);
      for (const { share, list } of term) {
        list.documents.forEach((number, at) => { best[number] = Math.max(best[number], share * list.value(at)); });
      }
      best.forEach((value, number) => { if (value) { scores[number] += value; having[number] += 1; } });
    }
    const passes = await this.filter(topic, year);
    let numbers = [...having.keys()].filter((number) => having[number] && passes(number));
    const most = numbers.reduce((most, number) => Math.max(most, having[number]), 0);
    numbers = numbers.filter((number) => having[number] === most);
    numbers.sort((a, b) => scores[b] - scores[a] || b - a);
    return { terms, numbers, isWhole: most === terms.length, unknown: terms.filter(({ isKnown }) => !isKnown).map(({ word }) => word) };
  }
}

/** The words of a text that were looked for: where, and which. */
const found = (text, terms) => words(text).flatMap(({ word, from, to }) => {
  const which = terms.findIndex(({ forms, start }) => forms.has(word) || (start && word.startsWith(start)));
  return which < 0 ? [] : [{ from, to, which }];
});

/** A text in pieces, `[text, is marked]`. */
export function marked(text, terms) {
  const pieces = [];
  let at = 0;
  for (const { from, to } of found(text, terms)) {
    pieces.push([text.slice(at, from), false], [text.slice(from, to), true]);
    at = to;
  }
  return [...pieces, [text.slice(at), false]].filter(([piece]) => piece);
}

/** The stretch of a text, about a sentence or two, that has the most of the words, in pieces; null where there is none. */
export function excerpt(text, terms) {
  const all = found(text, terms);
  let best = null;
  for (const { from } of all) {
    // From the paragraph's beginning where that is near, else from a few words before.
    const paragraph = text.lastIndexOf("\n", from) + 1;
    const start = from - paragraph < EXCERPT * 0.7 ? paragraph : from - EXCERPT * 0.3;
    const inside = all.filter((mark) => mark.from >= start && mark.to <= start + EXCERPT);
    const count = new Set(inside.map(({ which }) => which)).size;
    if (count > (best?.count ?? 0)) best = { start, count, isCut: start !== paragraph };
  }
  if (!best) return null;
  const cut = (at) => text.slice(0, at).search(/\s\S*$/); // between words
  const from = best.isCut ? cut(best.start) + 1 : best.start;
  const to = from + EXCERPT >= text.length ? text.length : cut(from + EXCERPT);
  const stretch = text.slice(from, to).trim().replaceAll("\n", " · ");
  return marked(`${best.isCut ? "… " : ""}${stretch}${to < text.length ? " …" : ""}`, terms);
}

// ------------------------------------------------------------------ the page

function start(form) {
  const { index: folder, bulletins, ...say } = form.dataset;
  const part = (name) => document.getElementById(name);
  const [box, topic, year, status, meant, results, more, browse] =
    ["q", "topic", "year", "found", "meant", "results", "more", "browse"].map(part);
  const title = document.title;
  const lang = document.documentElement.lang;
  const plural = new Intl.PluralRules(lang);
  /** Bytes of a file, of which most servers send no others. */
  const read = async (name, from, to, isFresh) => {
    const answer = await fetch(folder + name, { headers: { Range: `bytes=${from}-${to - 1}` }, cache: isFresh ? "reload" : "default" });
    if (!answer.ok) throw new Error(`${answer.status} ${name}`);
    const bytes = await answer.arrayBuffer();
    return answer.status === 206 ? bytes : bytes.slice(from, to);
  };
  let index = new Index(read);
  const reopen = () => (index = new Index(read, true));
  let latest = 0; // the number of the newest search: what an older one finds later is dropped

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const count = (name, number, query) =>
    fill(say[name + (plural.select(number) === "one" ? "One" : "Other")], { count: number.toLocaleString(lang), query });

  const element = (name, className, children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const pieces = (list) => list.map(([text, isMarked]) => (isMarked ? element("mark", "", [text]) : text));

  function item([name, slug, iso, day, topics, description, text], terms) {
    const time = element("time", "", [day]);
    time.dateTime = iso;
    const link = element("a", "", pieces(marked(name, terms)));
    link.href = `${bulletins}${slug}/`;
    const names = topics.map((number) => topic.options[number + 1]?.text).filter(Boolean);
    return element("li", "", [
      element("p", "date", [time]),
      element("h2", "", [link]),
      ...(names.length ? [element("p", "subjects", [names.join(", ")])] : []),
      element("p", "excerpt", pieces(excerpt(text, terms) ?? marked(description, terms))),
    ]);
  }

  /** What the index finds, suggests for words it does not know, and shows first. */
  async function seek(index, query, options) {
    if (!query) return { numbers: [], terms: [], offers: [], first: [] };
    const answer = await index.find(query, options);
    const offers = await Promise.all(answer.unknown.map(async (word) => [word, await index.suggest(word)]));
    return { ...answer, index, offers, first: await shown(index, answer.numbers, 0) };
  }

  const shown = (index, numbers, from) => Promise.all(numbers.slice(from, from + SHOWN).map((number) => index.result(number)));

  /** Shows the next results. Returns the first new one. */
  async function append({ index, numbers, terms }, turn) {
    const from = results.children.length;
    const next = await shown(index, numbers, from);
    if (turn !== latest) return null;
    results.append(...next.map((result) => item(result, terms)));
    more.hidden = results.children.length >= numbers.length;
    return results.children[from];
  }

  /** One word in place of another, as a link to that search. */
  function suggestion(query, word, other) {
    const typed = words(query).find((one) => one.word === word);
    const better = query.slice(0, typed.from) + other + query.slice(typed.to);
    const link = element("a", "", [other]);
    link.href = address({ q: better, topic: topic.value, year: year.value });
    return [" ", link];
  }

  function address(values) {
    const search = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
    return location.pathname + (search.size ? `?${search}` : "");
  }

  async function show(typing) {
    const turn = (latest += 1);
    const query = box.value.trim();
    const options = { typing, topic: topic.value, year: year.value };
    document.title = query ? `${query} - ${title}` : title;
    try {
      const search = (index) => seek(index, query && typing ? box.value.trimStart() : query, options);
      // Where it fails, another edition may have been published since the index was opened.
      const answer = await search(index).catch(() => search(reopen()));
      if (turn !== latest) return;
      const { numbers, terms, offers, first, isWhole } = answer;
      results.replaceChildren(...first.map((result) => item(result, terms)));
      more.hidden = first.length >= numbers.length;
      more.onclick = () => append(answer, turn).then((next) => next?.querySelector("a").focus()).catch(() => { reopen(); return show(false); });
      const links = offers.flatMap(([word, others]) => others.flatMap((other) => suggestion(query, word, other)));
      meant.replaceChildren(...(links.length ? [say.meant, ...links] : []));
      meant.hidden = !links.length;
      results.hidden = !first.length;
      browse.hidden = first.length > 0;
      status.textContent = !query ? ""
        : !terms.length ? say.common
        : !numbers.length ? fill(say.none, { query })
        : count(isWhole ? "found" : "some", numbers.length, query);
    } catch (error) {
      if (turn === latest) failed();
    }
  }

  function failed() {
    status.textContent = say.failed;
    browse.hidden = false;
  }

  /** Puts what is looked for into the address. Typing changes one entry of the history; what is sent stays in it. */
  function remember(typing) {
    const wanted = address({ q: box.value.trim(), topic: topic.value, year: year.value });
    if (wanted !== location.pathname + location.search) {
      history[history.state?.typing ? "replaceState" : "pushState"]({ typing }, "", wanted);
    } else if (history.state?.typing && !typing) {
      history.replaceState(null, "", wanted);
    }
  }

  function recall() {
    const search = new URLSearchParams(location.search);
    box.value = search.get("q") ?? "";
    for (const choice of [topic, year]) {
      const value = search.get(choice.name) ?? "";
      choice.value = [...choice.options].some((option) => option.value === value) ? value : "";
    }
    return show(false);
  }

  const go = (typing) => { clearTimeout(waiting); remember(typing); return show(typing); };
  let waiting;
  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(go, PAUSE, true); });
  form.addEventListener("submit", (event) => { event.preventDefault(); go(false); });
  for (const choice of [topic, year]) choice.addEventListener("change", () => go(false));
  addEventListener("popstate", recall);
  part("filters").hidden = false;
  recall();
}

if (globalThis.document) start(document.querySelector("form[data-index]"));
