//! What opens a store: the standard variables and files of AWS. Nothing secret is ever shown: no type here can be printed
//! with it.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::diagnostic::Failure;

/// What opens a store.
#[derive(Clone)]
pub struct Access {
    /// Settings that `object_store` knows by these names.
    pub(super) settings: BTreeMap<String, String>,
    /// Where the store is, if not at Amazon.
    pub(super) endpoint: Option<String>,
    /// A file of certificates that are trusted in place of the usual ones.
    pub(super) certificates: Option<PathBuf>,
    /// What stands between here and there.
    pub(super) proxy: Option<String>,
}

impl fmt::Debug for Access {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Access")
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

/// Ways to credentials that come with the environment, each with what it needs beside it.
const WAYS: [&str; 4] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
];

/// The variables that are handed on as they are.
const HANDED_ON: [&str; 9] = [
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_WEB_IDENTITY_TOKEN_FILE",
    "AWS_ROLE_ARN",
    "AWS_ROLE_SESSION_NAME",
    "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
    "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
];

/// The keys of files that say who we are; `object_store` calls them the same.
const IN_FILES: [&str; 3] = [
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
];

impl Access {
    /// Reads the variables of an environment and the files they name. `None` where nothing says who we are.
    ///
    /// # Errors
    /// When a file is there and cannot be read.
    pub fn read(variables: &BTreeMap<String, String>) -> Result<Option<Self>, Failure> {
        let variable = |name: &str| variables.get(name).filter(|value| !value.is_empty());
        let profile = variable("AWS_PROFILE").map_or("default", String::as_str);
        let home = variable("HOME").map(Path::new);
        let file = |name: &str, usual: &str| {
            let named = variable(name).map(PathBuf::from);
            named.or_else(|| home.map(|home| home.join(usual)))
        };
        let credentials = section(
            file("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials"),
            &[profile],
        )?;
        let whole = format!("profile {profile}");
        let config = section(
            file("AWS_CONFIG_FILE", ".aws/config"),
            &[
                &whole,
                if profile == "default" {
                    profile
                } else {
                    &whole
                },
            ],
        )?;
        let written = |key: &str| credentials.get(key).or_else(|| config.get(key)).cloned();
        let either = |names: &[&str], key: &str| {
            let found = names.iter().find_map(|name| variable(name).cloned());
            found.or_else(|| written(key))
        };

        let mut settings = BTreeMap::new();
        if WAYS.iter().any(|way| variable(way).is_some()) {
            let known = HANDED_ON
                .iter()
                .filter_map(|name| Some((name.to_lowercase(), variable(name)?.clone())));
            settings.extend(known);
        } else {
            let known = IN_FILES
                .iter()
                .filter_map(|key| Some(((*key).to_owned(), written(key)?)));
            settings.extend(known);
        }
        if settings.is_empty() {
            return Ok(None);
        }
        let region = either(&["AWS_REGION", "AWS_DEFAULT_REGION"], "region");
        settings.extend(region.map(|region| ("aws_region".to_owned(), region)));
        let endpoint = either(&["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"], "endpoint_url");
        if config.get("s3.addressing_style").map(String::as_str) == Some("virtual") {
            settings.insert(
                "aws_virtual_hosted_style_request".to_owned(),
                "true".to_owned(),
            );
        }
        let is_plain = endpoint
            .as_ref()
            .is_some_and(|endpoint| endpoint.starts_with("http://"));
        let names = if is_plain {
            ["HTTP_PROXY", "http_proxy"]
        } else {
            ["HTTPS_PROXY", "https_proxy"]
        };
        let proxy = names.iter().find_map(|name| variable(name).cloned());
        let direct = ["NO_PROXY", "no_proxy"]
            .iter()
            .find_map(|name| variable(name));
        let host = endpoint.as_deref().map_or("amazonaws.com", host);
        Ok(Some(Self {
            settings,
            certificates: either(&["AWS_CA_BUNDLE"], "ca_bundle").map(PathBuf::from),
            proxy: proxy.filter(|_| !direct.is_some_and(|direct| is_named(direct, host))),
            endpoint,
        }))
    }
}

/// Returns the host of an address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?']).next().unwrap_or(rest);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Returns whether a list of hosts that are reached without a proxy names one.
fn is_named(list: &str, host: &str) -> bool {
    list.split(',').map(str::trim).any(|name| {
        let name = name.trim_start_matches(['*', '.']);
        let ends_so = host
            .strip_suffix(name)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        list.trim() == "*" || (!name.is_empty() && ends_so)
    })
}

/// Returns the keys of the first of some sections that a file has; keys of a group are `group.key`. A file that is not there
/// has none.
fn section(file: Option<PathBuf>, names: &[&str]) -> Result<BTreeMap<String, String>, Failure> {
    let Some(path) = file else {
        return Ok(BTreeMap::new());
    };
    let text = match fs::read(&path) {
        Ok(text) => String::from_utf8_lossy(&text).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
        Err(error) => return Err(Failure::at(path)(error)),
    };
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let (mut current, mut group) = (String::new(), String::new());
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with(['#', ';']) {
            continue;
        }
        let name = trimmed
            .strip_prefix('[')
            .and_then(|rest| rest.split(']').next());
        if let Some(name) = name {
            current = name.split_whitespace().collect::<Vec<_>>().join(" ");
            group.clear();
            continue;
        }
        let Some((key, value)) = trimmed.split_once('=') else {
            continue;
        };
        let (key, value) = (key.trim().to_lowercase(), value.trim());
        let key = if line.starts_with([' ', '\t']) && !group.is_empty() {
            format!("{group}.{key}")
        } else {
            group = if value.is_empty() {
                key.clone()
            } else {
                String::new()
            };
            key
        };
        if !value.is_empty() {
            let keys = sections.entry(current.clone()).or_default();
            keys.insert(key, value.to_owned());
        }
    }
    let found = names.iter().find_map(|name| sections.remove(*name));
    Ok(found.unwrap_or_default())
}

#[cfg(test)]
#[expect(
    clippy::disallowed_methods,
    reason = "a test writes the files it reads"
)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    fn setting<'a>(access: &'a Access, name: &str) -> Option<&'a str> {
        access.settings.get(name).map(String::as_str)
    }

    #[test]
    fn the_environment_says_who_we_are() {
        let access = Access::read(&variables(&[
            ("AWS_ACCESS_KEY_ID", "AK"),
            ("AWS_SECRET_ACCESS_KEY", "SK"),
            ("AWS_DEFAULT_REGION", "ca-central-1"),
            ("AWS_ENDPOINT_URL", "https://store.example.ca:9000"),
            ("HTTPS_PROXY", "http://proxy:3128"),
            ("NO_PROXY", "localhost,.example.com"),
        ]));
        let access = access.unwrap().unwrap();
        assert_eq!(setting(&access, "aws_access_key_id"), Some("AK"));
        assert_eq!(setting(&access, "aws_region"), Some("ca-central-1"));
        assert_eq!(access.proxy.as_deref(), Some("http://proxy:3128"));
        let shown = format!("{access:?}");
        assert!(!shown.contains("SK") && !shown.contains("AK"), "{shown}");
        assert!(Access::read(&variables(&[])).unwrap().is_none());
        let only = variables(&[("AWS_REGION", "ca-central-1")]);
        assert!(Access::read(&only).unwrap().is_none());
    }

    #[test]
    fn files_say_it_by_profile() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join(".aws")).unwrap();
        let write = |name: &str, text: &str| fs::write(home.path().join(".aws").join(name), text);
        write(
            "credentials",
            "[default]\naws_access_key_id = D\naws_secret_access_key=DS\n\n# no\n[ web ]\naws_access_key_id=W\naws_secret_access_key = W/S+=\n",
        )
        .unwrap();
        write(
            "config",
            "[default]\nregion = ca-central-1\n[profile web]\nregion=ca-west-1\nendpoint_url = http://127.0.0.1:9000\ns3 =\n  addressing_style = virtual\noutput = json\n",
        )
        .unwrap();
        let home = home.path().to_str().unwrap();
        let default = Access::read(&variables(&[("HOME", home)]))
            .unwrap()
            .unwrap();
        assert_eq!(setting(&default, "aws_access_key_id"), Some("D"));
        assert_eq!(setting(&default, "aws_region"), Some("ca-central-1"));
        assert_eq!(default.endpoint, None);
        let web = variables(&[("HOME", home), ("AWS_PROFILE", "web")]);
        let web = Access::read(&web).unwrap().unwrap();
        assert_eq!(setting(&web, "aws_secret_access_key"), Some("W/S+="));
        assert_eq!(setting(&web, "aws_region"), Some("ca-west-1"));
        assert_eq!(web.endpoint.as_deref(), Some("http://127.0.0.1:9000"));
        let style = setting(&web, "aws_virtual_hosted_style_request");
        assert_eq!(style, Some("true"));
        // The environment stands before files, as a whole: two halves of different keys open nothing.
        let both = variables(&[
            ("HOME", home),
            ("AWS_ACCESS_KEY_ID", "E"),
            ("AWS_SECRET_ACCESS_KEY", "ES"),
        ]);
        let both = Access::read(&both).unwrap().unwrap();
        assert_eq!(setting(&both, "aws_access_key_id"), Some("E"));
        assert_eq!(setting(&both, "aws_region"), Some("ca-central-1"));
    }

    #[test]
    fn hosts_are_reached_without_a_proxy_by_name_and_ending() {
        for (list, name, direct) in [
            ("store.example.ca", "store.example.ca", true),
            (".example.ca", "store.example.ca", true),
            ("example.ca", "store.example.ca", true),
            ("ample.ca", "store.example.ca", false),
            ("*", "anything", true),
            ("a, 127.0.0.1", "127.0.0.1", true),
            ("", "anything", false),
        ] {
            assert_eq!(is_named(list, name), direct, "{list} {name}");
        }
        assert_eq!(
            host("https://user@store.example.ca:9000/a"),
            "store.example.ca"
        );
    }
}
