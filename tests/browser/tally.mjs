// Counts what was really asserted, and prints it by kind of check.

const SHOWN = 10; // findings printed of one kind; the rest are counted

export class Tally {
  #kinds = new Map();

  /** One assertion: `kind` groups it, `where` and `detail` (text, or a function of it) are shown when it fails. */
  ok(holds, kind, where = "", detail = "") {
    const entry = this.#kinds.get(kind) ?? { passed: 0, failed: 0 };
    this.#kinds.set(kind, entry);
    if (holds) {
      entry.passed += 1;
      return true;
    }
    entry.failed += 1;
    const text = typeof detail === "function" ? detail() : detail;
    if (entry.failed <= SHOWN) console.log(`  FAILED ${kind}: ${where}${text ? `\n         ${text}` : ""}`);
    return false;
  }

  /** Passes when the list is empty; else fails once for each member. */
  none(list, kind, where) {
    if (list.length === 0) this.ok(true, kind);
    for (const item of list) this.ok(false, kind, where, item);
  }

  /** Prints every kind with its count, then the line that `tests/all` reads. Returns the exit code. */
  finish(name) {
    let [passed, failed] = [0, 0];
    for (const [kind, entry] of [...this.#kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
      console.log(`  ${String(entry.passed).padStart(6)}  ${kind}${entry.failed ? `   FAILED: ${entry.failed}` : ""}`);
      passed += entry.passed;
      failed += entry.failed;
    }
    console.log(`${name}: ${passed} passed, ${failed} failed`);
    return failed || !passed ? 1 : 0;
  }
}
