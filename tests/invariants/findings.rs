//! A finding names a rule that there is, and a place that is there.

use bulletin::check;

/// Looks at a finding as a line of JSON, beside the text of its file.
pub(crate) fn is_sound(line: &str, file: &str) {
    let finding: serde_json::Value = serde_json::from_str(line).unwrap();
    let code = finding["code"].as_str().unwrap();
    assert!(
        check::rules().iter().any(|rule| rule.code == code),
        "{line}"
    );
    for key in ["message", "help", "path"] {
        let is_said = finding[key].as_str().is_some_and(|text| !text.is_empty());
        assert!(is_said, "{line}");
    }
    let text = file.replace("\r\n", "\n").replace('\r', "\n");
    let number = |key: &str| usize::try_from(finding[key].as_u64().unwrap_or(0)).unwrap();
    let found = text.split('\n').nth(number("line").wrapping_sub(1));
    let is_there =
        found.is_some_and(|line| (1..=line.chars().count() + 1).contains(&number("column")));
    assert!(is_there, "{line}: no such place in {text:?}");
}
