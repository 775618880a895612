//! Takes connections, a thread each, and never more than a machine's own browsers make.

use std::io::{self, Read};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::request::Incoming;
use super::{BROKEN, BUSY, Guard, Request, Response};

/// How many connections are served at once; what comes above it is sent away.
const MOST: usize = 128;

/// How long the other side may take to take an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection that is served; it counts until it goes away, whatever ends it.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    /// Takes one, where there is one left.
    fn take(open: &'a AtomicUsize) -> Option<Self> {
        let place = Self(open);
        (open.fetch_add(1, Ordering::Relaxed) < MOST).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Answers every request that the guard lets through, until the process ends.
pub(in crate::preview) fn run(
    listener: &TcpListener,
    guard: &Guard,
    answer: &(dyn Fn(&Request) -> Response + Sync),
) {
    let open = AtomicUsize::new(0);
    let open = &open;
    std::thread::scope(|scope| {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else {
                // Too many open files: some will be closed.
                std::thread::sleep(Duration::from_millis(20));
                continue;
            };
            let _ = stream.set_write_timeout(Some(PATIENCE));
            let _ = stream.set_nodelay(true);
            let Some(place) = Place::take(open) else {
                let _ = Response::plain(BUSY).write(None, false, &mut stream);
                continue;
            };
            let serve = move || {
                let _place = place;
                // A browser that goes away is no trouble of ours.
                let _ = connection(stream, guard, answer);
            };
            // A system that grants no thread has room for the next one perhaps.
            let _ = std::thread::Builder::new().spawn_scoped(scope, serve);
        }
    });
}

fn connection(
    mut stream: TcpStream,
    guard: &Guard,
    answer: &(dyn Fn(&Request) -> Response + Sync),
) -> io::Result<()> {
    let mut incoming = Incoming::new(stream.try_clone()?);
    loop {
        match incoming.next() {
            Ok(None) => return Ok(()),
            Err(status) => {
                // What follows cannot be told from the body of what was refused.
                Response::plain(status).write(None, false, &mut stream)?;
                return part(&mut stream);
            }
            Ok(Some(request)) => {
                let (response, keeps) = match guard.refuse(&request) {
                    Some(status) => (Response::plain(status), false),
                    None => answered(&request, answer),
                };
                response.write(Some(&request), keeps, &mut stream)?;
                if !keeps {
                    return Ok(());
                }
            }
        }
    }
}

/// Answers, also where the program breaks: the next request is answered all the same.
fn answered(request: &Request, answer: &(dyn Fn(&Request) -> Response + Sync)) -> (Response, bool) {
    // What an answer is made of is never half changed: locks hold what was put into them whole.
    match panic::catch_unwind(AssertUnwindSafe(|| answer(request))) {
        Ok(response) => (response, request.keeps()),
        Err(_) => (Response::plain(BROKEN), false),
    }
}

/// Ends a connection whose other side may still be sending: closed at once, it would lose our answer.
fn part(stream: &mut TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut piece = [0; 16 << 10];
    for _ in 0..16 {
        if stream.read(&mut piece)? == 0 {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "it asks the server that it is about, on this machine"
    )]
    fn a_fault_of_the_program_is_answered_and_its_place_is_free_again() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let guard = Guard::new(port, String::new());
        let open = AtomicUsize::new(0);
        let answer: &(dyn Fn(&Request) -> Response + Sync) = &|_| panic!("index out of bounds");
        let mut asking = TcpStream::connect(("127.0.0.1", port)).unwrap();
        let (stream, _) = listener.accept().unwrap();
        let ask = format!("GET /en/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        asking.write_all(ask.as_bytes()).unwrap();
        let place = Place::take(&open).unwrap();
        assert_eq!(open.load(Ordering::Relaxed), 1);
        connection(stream, &guard, answer).unwrap();
        drop(place);
        assert_eq!(open.load(Ordering::Relaxed), 0);
        let mut text = String::new();
        asking.read_to_string(&mut text).unwrap();
        assert!(text.starts_with("HTTP/1.1 500 "), "{text}");
        assert!(!text.contains("index"), "{text}");
    }
}
