"""Puts mutants into the text of a Rust file as switches: `crate::mutant::on(17)` says whether the seventeenth is on."""

import collections
import re

import tree_sitter
import tree_sitter_rust

PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_rust.language()))
CONSTANT = {"const_item", "static_item", "const_block", "enum_variant", "array_type", "const_parameter"}


def ancestors(node):
    while node := node.parent:
        yield node


def lets(node):
    """Whether a condition binds names, which must not be put in brackets."""
    if node.type == "let_condition":
        return True
    return node.type not in ("block", "closure_expression") and any(map(lets, node.children))


def place(mutant, root, source, at):
    """Returns (from, to, rank, what stands there for this mutant) or why the mutant is left out. Rank: which is outside, of two at one place."""
    begin, end = at(mutant["span"]["start"]), at(mutant["span"]["end"])
    node = root.descendant_for_byte_range(begin, end)
    kind, new = mutant["genre"], mutant["replacement"]
    around = [node, *ancestors(node)]
    if any(outer.type in CONSTANT for outer in around):
        return "in a constant"
    if any(outer.type == "token_tree" for outer in around):
        return "in a macro"
    function = next((outer for outer in around if outer.type == "function_item"), None)
    if function is None or any(b"const" in child.text for child in function.children if child.type == "function_modifiers"):
        return "in a function for constants"
    if kind == "FnValue":
        body = function.child_by_field_name("body")
        if not body.start_byte < begin <= end < body.end_byte or function.child_by_field_name("name").text.decode() != mutant["function"]["function_name"].split("::")[-1]:
            return "no such function"
        if "impl " not in mutant["function"]["return_type"]:
            return body.start_byte + 1, body.start_byte + 1, 0, ("first", f"return {new};")
        if "::iter::" not in new:
            return "returns what has no name"
        return body.start_byte + 1, body.end_byte - 1, 0, ("either", new)
    if kind in ("BinaryOperator", "UnaryOperator"):
        whole = node.parent
        if whole.type not in ("binary_expression", "compound_assignment_expr", "unary_expression") or lets(whole):
            return "where names are bound"
        # `a && b && c` with another sign is read in another way: what stands there for the mutant is the whole expression.
        while whole.parent.type == whole.type == "binary_expression":
            whole = whole.parent
        written = source[whole.start_byte : begin].decode() + new + source[end : whole.end_byte].decode()
        return whole.start_byte, whole.end_byte, 2, ("instead", written)
    if kind == "MatchArmGuard":
        pattern = next(outer for outer in around if outer.type == "match_pattern")
        guard = pattern.child_by_field_name("condition")
        return "where names are bound" if lets(guard) else (guard.start_byte, guard.end_byte, 1, ("instead", new))
    if kind == "MatchArm":
        arm = next(outer for outer in around if outer.type == "match_arm")
        pattern = arm.child_by_field_name("pattern")
        guard = pattern.child_by_field_name("condition")
        if guard is None:
            return pattern.end_byte, pattern.end_byte, 0, ("no guard", "")
        return "where names are bound" if lets(guard) else (guard.start_byte, guard.end_byte, 0, ("guard", ""))
    return "of another kind"


def splice(text, mutants, reasons):
    """Returns a file with a switch for each mutant. Every one is between marks, so that an error of the compiler's finds it."""
    source = text.encode()
    root = PARSER.parse(source).root_node
    lines = re.findall(r".*\n|.+\Z", text)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    at = lambda point: starts[point["line"] - 1] + len(lines[point["line"] - 1][: point["column"] - 1].encode())
    edits = collections.defaultdict(list)
    for mutant in mutants:
        found = place(mutant, root, source, at)
        if isinstance(found, str):
            reasons[mutant["name"]] = found
        else:
            edits[found[:3]].append((mutant["number"], *found[3]))
    order = sorted(edits, key=lambda edit: (edit[0], -edit[1], edit[2]))

    def render(begin, end, depth):
        """What stands between two bytes, with all the edits in it: `order` is used up from its beginning."""
        out, here = "", begin
        while order and order[0][0] <= end and order[0][1] <= end:
            edit = order.pop(0)
            out += source[here : edit[0]].decode()
            out += switch(edits[edit], render(edit[0], edit[1], depth + 1) if edit[0] < edit[1] else "")
            here = edit[1]
        return out + source[here:end].decode()

    return render(0, len(source), 0)


def switch(mutants, inner):
    """Returns code that is `inner` while none of the mutants is on. In the place of a mutant nothing else is mutated: one is on at a time."""
    out, whole = inner, ",".join(str(number) for number, _, _ in mutants)
    for number, kind, new in reversed(mutants):
        on, new = f"crate::mutant::on({number})", f"/*<{number}*/{new}/*{number}>*/"
        if kind == "first":
            out = f" if {on} {{ {new} }}{out}"
        elif kind == "either":
            out = f" if {on} {{ crate::mutant::Either::A({new}) }} else {{ crate::mutant::Either::B({{ {out} }}) }} "
        elif kind == "instead":
            out = f"if {on} {{ {new} }} else {{ {out} }}"
        else:
            out = f" if !{on}{new}" if kind == "no guard" else f"!{on}{new} && ({out})"
    if kind == "instead":
        out = f"({out})"
    return f"/*<{whole}*/{out}/*{whole}>*/"


def blamed(text, error):
    """Returns the mutants that an error of the compiler's is about: those in whose place it stands, else those nearest around."""
    data = text.encode()
    regions = []
    for mark in re.finditer(rb"/\*<([\d,]+)\*/", data):
        end = data.index(b"/*" + mark[1] + b">*/", mark.end())
        regions.append((mark.start(), end, [int(number) for number in mark[1].split(b",")]))
    spans = sorted(error["spans"], key=lambda span: not span["is_primary"])
    for own in (True, False):
        for span in spans:
            around = [region for region in regions if region[0] <= span["byte_start"] and span["byte_end"] <= region[1]]
            if around:
                inner = min(around, key=lambda region: region[1] - region[0])
                if len(inner[2]) == 1 or not own:
                    return inner[2]
    # A `match` that is not whole once an arm has a condition: all its arms that may go.
    node = PARSER.parse(data).root_node.descendant_for_byte_range(spans[0]["byte_start"], spans[0]["byte_end"])
    match = next((outer for outer in ancestors(node) if outer.type == "match_expression"), node)
    return [number for begin, end, numbers in regions if match.start_byte <= begin < end <= match.end_byte and b"if !" in data[begin:end] for number in numbers]
