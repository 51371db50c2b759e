//! Pushing to malicious servers: no push hangs, uses unbounded memory, reports writes that did not happen, or lets a
//! server control the terminal.
#![cfg(feature = "neo4j")]

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a server behaves after the handshake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// Sends nothing at all.
    Silent,
    /// Sends keep-alives and nothing else.
    Alive,
    /// Answers one byte at a time, forever.
    Dripping,
    /// Sends an endless message.
    EndlessMessage,
    /// Sends endless rows.
    EndlessRows,
    /// Announces a text of four gigabytes.
    HugeText,
    /// Reports success to everything, and sends nothing else.
    WithoutRows,
    /// Answers the first statement, and all others without a number.
    WithoutCounts,
    /// Answers to each statement that nothing was changed.
    Unwilling,
    /// Answers the first statement, then stops reading.
    Deaf,
    /// Sends a message with control characters.
    Painting,
    /// Speaks HTTP, one byte at a time.
    HttpDripping,
    /// Speaks HTTP, and sends endless rows.
    HttpEndless,
}

/// `message` in one chunk.
fn chunk(message: &[u8]) -> Vec<u8> {
    let size = u16::try_from(message.len()).expect("a short message").to_be_bytes();
    [&size[..], message, &[0, 0]].concat()
}

/// Reads one message.
fn receive(socket: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut message = Vec::new();
    loop {
        let mut size = [0; 2];
        socket.read_exact(&mut size)?;
        let size = usize::from(u16::from_be_bytes(size));
        if size == 0 {
            return Ok(message);
        }
        let start = message.len();
        message.resize(start + size, 0);
        socket.read_exact(&mut message[start..])?;
    }
}

const SUCCESS: &[u8] = b"\xb1\x70\xa0";

fn for_ever(socket: &mut TcpStream, bytes: &[u8], pause: Duration) -> io::Result<()> {
    loop {
        socket.write_all(bytes)?;
        thread::sleep(pause);
    }
}

/// Talks to one client until it closes the connection.
fn talk(socket: &mut TcpStream, manner: Manner) -> io::Result<()> {
    match manner {
        Manner::HttpDripping | Manner::HttpEndless => return talk_http(socket, manner),
        Manner::Silent => return hold(socket),
        _ => {}
    }
    let mut greeting = [0; 20];
    socket.read_exact(&mut greeting)?;
    socket.write_all(&[0, 0, 4, 5])?;
    receive(socket)?;
    let slowly = Duration::from_millis(50);
    match manner {
        Manner::Alive => for_ever(socket, &[0, 0], slowly),
        Manner::Dripping => {
            socket.write_all(&[0xff, 0xff])?;
            for_ever(socket, &[0], slowly)
        }
        Manner::EndlessMessage => {
            for_ever(socket, &[&[0xff, 0xff][..], &[0; 65_535]].concat(), Duration::ZERO)
        }
        Manner::HugeText => {
            socket.write_all(&chunk(b"\xb1\x70\xd2\xff\xff\xff\xff"))?;
            hold(socket)
        }
        Manner::Painting => {
            let text = "evil \x1b]0;owned\x07\x1b[31mred\x1b[0m\r\nerror: all fine \u{202E}txt";
            let size = u8::try_from(text.len()).expect("short");
            let failure =
                [b"\xb1\x7f\xa2\x84code\x8cNeo.ClientXX\x87message\xd0", &[size][..], text.as_bytes()];
            socket.write_all(&chunk(&failure.concat()))
        }
        _ => {
            socket.write_all(&chunk(SUCCESS))?;
            receive(socket)?;
            socket.write_all(&chunk(SUCCESS))?;
            answer(socket, manner)
        }
    }
}

fn talk_http(socket: &mut TcpStream, manner: Manner) -> io::Result<()> {
    let mut request = [0; 4096];
    let _ = socket.read(&mut request)?;
    socket.write_all(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{\"data\":{\"values\":[")?;
    match manner {
        Manner::HttpDripping => for_ever(socket, b" ", Duration::from_millis(50)),
        _ => for_ever(socket, &b"[1],".repeat(16_384), Duration::ZERO),
    }
}

/// Answers statements after the handshake.
fn answer(socket: &mut TcpStream, manner: Manner) -> io::Result<()> {
    for statements in 0.. {
        let statement = receive(socket)?;
        receive(socket)?;
        socket.write_all(&chunk(SUCCESS))?;
        let is_first = statements == 0;
        let row: &[u8] = match manner {
            Manner::EndlessRows => {
                let rows = chunk(b"\xb1\x71\x91\x01").repeat(4096);
                return for_ever(socket, &rows, Duration::ZERO);
            }
            Manner::Deaf if !is_first => return hold(socket),
            Manner::WithoutCounts | Manner::Deaf | Manner::Unwilling if is_first => b"\xb1\x71\x91\x01",
            Manner::WithoutCounts if is_writing(&statement) => b"\xb1\x71\x91\xc0",
            Manner::Unwilling if is_writing(&statement) => b"\xb1\x71\x91\x00",
            _ => b"",
        };
        if !row.is_empty() {
            socket.write_all(&chunk(row))?;
        }
        socket.write_all(&chunk(SUCCESS))?;
    }
    Ok(())
}

/// Whether a statement writes rows.
fn is_writing(statement: &[u8]) -> bool {
    statement.windows(12).any(|window| window == b"UNWIND $rows")
}

/// Keeps a connection open silently until the test ends.
fn hold(_socket: &TcpStream) -> io::Result<()> {
    thread::sleep(Duration::from_secs(600));
    Ok(())
}

/// Exit code, output, duration and peak memory (in megabytes) of a push to such a server.
fn push(manner: Manner, options: &[&str]) -> (Option<i32>, String, Duration, u64) {
    let server = TcpListener::bind("127.0.0.1:0").expect("a port");
    let is_http = matches!(manner, Manner::HttpDripping | Manner::HttpEndless);
    let scheme = if is_http { "http" } else { "bolt" };
    let address = format!("{scheme}://{}", server.local_addr().expect("an address"));
    thread::spawn(move || {
        for socket in server.incoming().flatten() {
            let mut socket = socket;
            // The client closes the connection at some point.
            thread::spawn(move || drop(talk(&mut socket, manner)));
        }
    });
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("list.md");
    fs::write(&list, "# L\n\n- [a](https://a.example/1) - b\n").expect("written");
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.args(["push", "neo4j", &address]).arg(&list).args(options);
    command.env("NEO4J_PASSWORD", "secret").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let start = Instant::now();
    let mut run = command.spawn().expect("it starts");
    let status = format!("/proc/{}/status", run.id());
    let mut most = 0;
    while run.try_wait().expect("it runs").is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        most = most.max(line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024);
        assert!(start.elapsed() < Duration::from_secs(60), "{manner:?} hangs");
        thread::sleep(Duration::from_millis(20));
    }
    let took = start.elapsed();
    let output = run.wait_with_output().expect("it ended");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned(), took, most)
}

#[test]
fn a_push_keeps_its_deadlines() {
    let late = [Manner::Silent, Manner::Alive, Manner::Dripping, Manner::Deaf, Manner::HttpDripping];
    let runs = late.map(|manner| thread::spawn(move || (manner, push(manner, &["--timeout", "2"]))));
    for run in runs {
        let (manner, (code, said, took, _)) = run.join().expect("it ends");
        assert_eq!(code, Some(2), "{manner:?}: {said}");
        assert!(said.contains("did not answer in time"), "{manner:?}: {said}");
        assert!(took < Duration::from_secs(20), "{manner:?}: {took:?}");
    }
}

#[test]
fn a_server_that_was_never_heard_of_is_given_up_soon() {
    let (code, said, took, _) = push(Manner::Silent, &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(took > Duration::from_secs(5) && took < Duration::from_secs(30), "{took:?}");
}

#[test]
fn an_answer_without_end_takes_bounded_memory() {
    for (manner, expected) in [
        (Manner::EndlessMessage, "message is too long"),
        (Manner::EndlessRows, "answer is too long"),
        (Manner::HugeText, "not a Bolt message"),
        (Manner::HttpEndless, "answer is too long"),
    ] {
        let (code, said, _, megabytes) = push(manner, &["--timeout", "50"]);
        assert_eq!(code, Some(2), "{manner:?}: {said}");
        assert!(said.contains(expected) || said.contains("in time"), "{manner:?}: {said}");
        assert!(megabytes < 900, "{manner:?}: {megabytes} MB");
    }
}

#[test]
fn a_push_that_wrote_nothing_is_no_success() {
    for (manner, expected) in [
        (Manner::WithoutRows, "`RETURN 1`"),
        (Manner::WithoutCounts, "did not say how much it wrote"),
        (Manner::Unwilling, "stored nothing"),
    ] {
        let (code, said, ..) = push(manner, &[]);
        assert_eq!(code, Some(2), "{manner:?}: {said}");
        assert!(said.contains(expected), "{manner:?}: {said}");
    }
}

#[test]
fn a_server_does_not_write_to_the_terminal() {
    let (code, said, ..) = push(Manner::Painting, &[]);
    assert_eq!(code, Some(2));
    assert!(said.starts_with("error: the server reports an error: evil"), "{said}");
    let control = |c: char| (c.is_control() && c != '\n') || c == '\u{202E}';
    assert!(!said.contains(control), "{said:?}");
    assert_eq!(said.lines().count(), 1, "{said}");
}
