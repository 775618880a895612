//! One rule for each kind of personal information. What the form and the words around it both say is an error; what
//! only one of them says is a warning. A message shows the first and the last character: logs are public.

use crate::diagnostic::{Finding, Rule};
use crate::model::{Place, Severity};
use crate::personal::{Hit, Kind};

const SIN: Rule = Rule::new("privacy/sin", Severity::Error);
const PAYMENT_CARD: Rule = Rule::new("privacy/payment-card", Severity::Error);
const HEALTH_CARD: Rule = Rule::new("privacy/health-card", Severity::Error);
const PASSPORT: Rule = Rule::new("privacy/passport", Severity::Error);
const BIRTH_DATE: Rule = Rule::new("privacy/birth-date", Severity::Error);
const HOME_ADDRESS: Rule = Rule::new("privacy/home-address", Severity::Error);
const PERSONAL_EMAIL: Rule = Rule::new("privacy/personal-email", Severity::Error);
/// Whose a number is, no digit tells: never more than a warning by itself.
const PHONE: Rule = Rule::new("privacy/phone", Severity::Warning);
const IP_ADDRESS: Rule = Rule::new("privacy/ip-address", Severity::Error);
const FILE_NUMBER: Rule = Rule::new("privacy/file-number", Severity::Error);

pub(super) const RULES: &[&Rule] = &[
    &SIN,
    &PAYMENT_CARD,
    &HEALTH_CARD,
    &PASSPORT,
    &BIRTH_DATE,
    &HOME_ADDRESS,
    &PERSONAL_EMAIL,
    &PHONE,
    &IP_ADDRESS,
    &FILE_NUMBER,
];

fn rule(kind: Kind) -> &'static Rule {
    match kind {
        Kind::SocialInsuranceNumber => &SIN,
        Kind::PaymentCard => &PAYMENT_CARD,
        Kind::HealthCard => &HEALTH_CARD,
        Kind::Passport => &PASSPORT,
        Kind::BirthDate => &BIRTH_DATE,
        Kind::HomeAddress => &HOME_ADDRESS,
        Kind::PersonalEmail => &PERSONAL_EMAIL,
        Kind::Phone => &PHONE,
        Kind::IpAddress => &IP_ADDRESS,
        Kind::FileNumber => &FILE_NUMBER,
    }
}

/// Returns the finding for a hit, whose text is `written`. One in a PDF file is given its page besides.
pub(super) fn told(hit: &Hit, written: &str, place: Place) -> Finding {
    let rule = rule(hit.kind);
    let is_in_text = place.path.to_ascii_lowercase().ends_with(".md");
    let mut finding = Finding::new(rule, place)
        .with("shown", masked(written))
        .secret();
    if !is_in_text {
        finding = finding.advise("elsewhere");
    }
    if !hit.sure && rule.severity == Severity::Error {
        finding.soften(Severity::Warning);
    }
    finding
}

/// “0…6”: enough to find it again, too little to use.
fn masked(written: &str) -> String {
    let mut characters = written
        .chars()
        .filter(|character| character.is_alphanumeric());
    let first = characters.next();
    let last = characters.next_back();
    let mut masked: String = first.into_iter().collect();
    masked.push('…');
    masked.extend(last);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_the_rule_of_its_key() {
        for kind in [
            Kind::SocialInsuranceNumber,
            Kind::PaymentCard,
            Kind::HealthCard,
            Kind::Passport,
            Kind::BirthDate,
            Kind::HomeAddress,
            Kind::PersonalEmail,
            Kind::Phone,
            Kind::IpAddress,
            Kind::FileNumber,
        ] {
            assert_eq!(rule(kind).code, format!("privacy/{}", kind.key()));
        }
    }

    #[test]
    fn messages_show_two_characters() {
        for (written, shown) in [
            ("046 454 286", "0…6"),
            ("(613) 555-1234", "6…4"),
            ("é", "é…"),
            ("", "…"),
        ] {
            assert_eq!(masked(written), shown);
        }
    }
}
