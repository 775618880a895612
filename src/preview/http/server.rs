//! Takes connections, a thread each, and never more than a machine's own browsers make.

use std::io::{self, Read};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::request::Incoming;
use super::{BUSY, Guard, Request, Response};

/// How many connections are served at once; what comes above it is sent away.
const MOST: usize = 128;

/// How long the other side may take to take an answer.
const PATIENCE: Duration = Duration::from_secs(10);

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
            if open.fetch_add(1, Ordering::Relaxed) >= MOST {
                open.fetch_sub(1, Ordering::Relaxed);
                let _ = Response::plain(BUSY).write(None, false, &mut stream);
                continue;
            }
            let serve = move || {
                // A browser that goes away is no trouble of ours.
                let _ = connection(stream, guard, answer);
                open.fetch_sub(1, Ordering::Relaxed);
            };
            if std::thread::Builder::new()
                .spawn_scoped(scope, serve)
                .is_err()
            {
                open.fetch_sub(1, Ordering::Relaxed);
            }
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
                    None => (answer(&request), request.keeps()),
                };
                response.write(Some(&request), keeps, &mut stream)?;
                if !keeps {
                    return Ok(());
                }
            }
        }
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
