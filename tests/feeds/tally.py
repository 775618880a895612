"""Counts what was really asserted, and prints it by kind of check."""

from collections import defaultdict

SHOWN = 10  # findings printed of one kind; the rest are counted


class Tally:
    def __init__(self, quiet=False):
        self.quiet = quiet
        self.passed = defaultdict(int)
        self.failed = defaultdict(int)

    def ok(self, holds, kind, where="", detail=""):
        """One assertion. `kind` groups it; `where` and `detail` are shown when it fails."""
        if holds:
            self.passed[kind] += 1
            return True
        self.failed[kind] += 1
        if not self.quiet and self.failed[kind] <= SHOWN:
            print(f"  FAILED {kind}: {where}" + (f"\n         {detail}" if detail else ""))
        return False

    def same(self, got, wanted, kind, where=""):
        return self.ok(got == wanted, kind, where, f"got {got!r}, expected {wanted!r}")

    def none(self, found, kind, where=""):
        """Passes when the list is empty; else fails once for each member."""
        if not found:
            self.ok(True, kind)
        for item in found:
            self.ok(False, kind, where, str(item))

    def finish(self, name):
        """Prints every kind with its count, then the line that ./tests/all reads. Returns the exit code."""
        for kind in sorted(self.passed.keys() | self.failed.keys()):
            failed = f"   FAILED: {self.failed[kind]}" if self.failed[kind] else ""
            print(f"  {self.passed[kind]:6}  {kind}{failed}")
        passed, failed = sum(self.passed.values()), sum(self.failed.values())
        print(f"{name}: {passed} passed, {failed} failed")
        return 1 if failed or not passed else 0
