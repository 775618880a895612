//! The signature of a manifest, and with it of every byte of a publication: Ed25519, with keys as `openssl` makes and reads them.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ring::signature::{ED25519, Ed25519KeyPair, UnparsedPublicKey};

/// The file of a signature, beside the manifest and outside it: 64 bytes.
pub const FILE: &str = "manifest.json.sig";

/// What stands before the 32 bytes of a public key (RFC 8410).
const BEFORE: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

/// A key that signs.
pub struct SecretKey(Ed25519KeyPair);

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SecretKey")
    }
}

impl SecretKey {
    /// Reads a file as `openssl genpkey -algorithm ed25519` writes it. `None` where it is none.
    #[must_use]
    pub fn read(pem: &[u8]) -> Option<Self> {
        let der = inside(pem, "PRIVATE KEY")?;
        let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(&der).ok()?;
        Some(Self(pair))
    }

    /// Signs a manifest as it is written.
    #[must_use]
    pub fn sign(&self, manifest: &[u8]) -> Vec<u8> {
        self.0.sign(manifest).as_ref().to_vec()
    }
}

/// A key that tells whether another signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// Reads a file as `openssl pkey -pubout` writes it. `None` where it is none.
    #[must_use]
    pub fn read(pem: &[u8]) -> Option<Self> {
        let der = inside(pem, "PUBLIC KEY")?;
        let bytes = der.strip_prefix(&BEFORE[..])?;
        bytes.try_into().ok().map(Self)
    }

    /// Returns whether a signature is that of a manifest.
    #[must_use]
    pub fn is_of(&self, manifest: &[u8], signature: &[u8]) -> bool {
        let key = UnparsedPublicKey::new(&ED25519, self.0);
        key.verify(manifest, signature).is_ok()
    }
}

/// Returns the bytes between the marks of a PEM file.
fn inside(pem: &[u8], name: &str) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(pem).ok()?;
    let (_, rest) = text.split_once(&format!("-----BEGIN {name}-----"))?;
    let (inner, _) = rest.split_once(&format!("-----END {name}-----"))?;
    let letters: String = inner.split_whitespace().collect();
    BASE64_STANDARD.decode(letters).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::from_hex;

    // RFC 8032, 7.1, test 3.
    const SEED: &str = "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7";
    const PUBLIC: &str = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025";
    const MESSAGE: [u8; 2] = [0xaf, 0x82];
    const SIGNATURE: [&str; 2] = [
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac",
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ];

    fn pem(name: &str, before: &[u8], key: &str) -> String {
        let der = [before, &from_hex(key).unwrap()].concat();
        let text = BASE64_STANDARD.encode(der);
        format!("-----BEGIN {name}-----\n{text}\n-----END {name}-----\n")
    }

    fn secret() -> String {
        let before = [
            0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22,
            0x04, 0x20,
        ];
        pem("PRIVATE KEY", &before, SEED)
    }

    #[test]
    fn a_signature_is_that_of_the_standard() {
        let secret = SecretKey::read(secret().as_bytes()).unwrap();
        let public = PublicKey::read(pem("PUBLIC KEY", &BEFORE, PUBLIC).as_bytes()).unwrap();
        let signature = SIGNATURE.map(|half| from_hex(half).unwrap()).concat();
        assert_eq!(secret.sign(&MESSAGE), signature);
        assert!(public.is_of(&MESSAGE, &signature));
        assert!(!public.is_of(b"another", &signature));
        assert!(!public.is_of(&MESSAGE, &signature[1..]));
        assert!(!public.is_of(&MESSAGE, b""));
    }

    #[test]
    fn what_is_no_key_is_told_apart() {
        let public = pem("PUBLIC KEY", &BEFORE, PUBLIC);
        let empty = "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----";
        for bad in ["", empty, &public] {
            assert!(SecretKey::read(bad.as_bytes()).is_none(), "{bad}");
        }
        let short = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----";
        for bad in ["", short, &secret()] {
            assert!(PublicKey::read(bad.as_bytes()).is_none(), "{bad}");
        }
    }
}
