//! The one test binary: what `bulletin` promises, seen from outside.

mod suite;
