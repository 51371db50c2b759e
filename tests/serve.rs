//! The endpoint over a real socket: it starts, keeps harmful clients out, and stops cleanly.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(arguments: &[&str]) -> Self {
        Self::start_with(arguments, &[])
    }

    fn start_with(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_listgraph"))
            .args(["serve", "--port", "0"])
            .args(arguments)
            .envs(variables.iter().copied())
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .stdin(Stdio::null())
            .spawn()
            .expect("starts");
        let mut lines = BufReader::new(process.stderr.take().expect("piped")).lines();
        let address = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| {
                let address = line.strip_prefix("serving http://")?.split('/').next()?.to_owned();
                Some(address)
            })
            .expect("an address");
        // The pipe must not fill up.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("connects");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("set");
        stream
    }

    /// Sends `request` verbatim, and reads until the server closes.
    fn raw(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        // The server may reject the request before all of it is sent.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, target: &str) -> String {
        let request = format!("GET {target} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        self.raw(request.as_bytes())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

const LIST: &str = "tests/lists/llm-stack.md";

#[test]
fn clients_are_answered_and_hurtful_ones_cut() {
    let server = Server::start(&[LIST]);
    assert!(server.get("/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D").contains("true"));
    assert!(server.get("/").starts_with("HTTP/1.1 200"));

    let huge = format!("GET / HTTP/1.1\r\nHost: {}\r\nX: {}\r\n\r\n", server.address, "x".repeat(200_000));
    let answer = server.raw(huge.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 431") || answer.is_empty(), "{answer:.80}");
    let many: String = (0..2_000).map(|n| format!("X-{n}: y\r\n")).collect();
    let answer = server.raw(format!("GET / HTTP/1.1\r\nHost: {}\r\n{many}\r\n", server.address).as_bytes());
    assert!(answer.starts_with("HTTP/1.1 431") || answer.is_empty(), "{answer:.80}");
    let body = format!(
        "POST /sparql HTTP/1.1\r\nHost: {}\r\nContent-Type: application/sparql-query\r\nContent-Length: 2000000\r\n\r\n{}",
        server.address,
        "#".repeat(2_000_000)
    );
    assert!(server.raw(body.as_bytes()).starts_with("HTTP/1.1 413"));
    assert!(server.raw(b"\0\xFF nonsense\r\n\r\n").starts_with("HTTP/1.1 400"));

    // Connections with nothing, half a header or half a body block nobody and are closed.
    let start = Instant::now();
    let halves: Vec<TcpStream> = (0..100)
        .map(|n| {
            let mut stream = server.connect();
            match n % 3 {
                0 => {}
                1 => stream.write_all(b"GET / HTTP/1.1\r\nHost: local").expect("sent"),
                _ => stream
                    .write_all(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nab")
                    .expect("sent"),
            }
            stream
        })
        .collect();
    assert!(server.get("/").starts_with("HTTP/1.1 200"));
    for mut stream in halves {
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest);
    }
    assert!(start.elapsed() < Duration::from_secs(29), "{:?}", start.elapsed());
}

#[cfg(unix)]
#[test]
fn it_ends_well_when_asked_to() {
    for signal in ["INT", "TERM"] {
        let mut server = Server::start(&[LIST]);
        let idle = server.connect();
        let pid = server.process.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &pid]).status().expect("kill").success());
        let status = server.process.wait().expect("ends");
        assert_eq!(status.code(), Some(0), "{signal}");
        drop(idle);
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_while_it_still_reads() {
    use std::os::unix::process::ExitStatusExt as _;
    // Standard input stays open, so reading does not end by itself.
    let mut process = Command::new(env!("CARGO_BIN_EXE_listgraph"))
        .args(["serve", "--port", "0", "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let input = process.stdin.take();
    std::thread::sleep(Duration::from_millis(500));
    let pid = process.id().to_string();
    assert!(Command::new("kill").args(["-s", "INT", &pid]).status().expect("kill").success());
    let start = Instant::now();
    let status = loop {
        if let Some(status) = process.try_wait().expect("waits") {
            break status;
        }
        if start.elapsed() > Duration::from_secs(10) {
            process.kill().expect("kills");
            panic!("it goes on reading");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(status.signal(), Some(2));
    drop(input);
}

#[test]
fn home_is_the_page_and_nodes_answer_at_their_own_path() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("written");
    write("listgraph.toml", "base = \"https://lists.example/graph/\"\n");
    write("list.md", "# Pens\n\n## Ink\n\n- [Quill](https://quill.example) - Writes.\n");
    let server = Server::start(&[folder.path().to_str().expect("UTF-8")]);
    let home = server.get("/");
    for expected in
        ["application/json", "https://quill.example", "href=\"/sparql\"", "href=\"/questions/kinds\""]
    {
        assert!(home.contains(expected), "{expected}");
    }
    let topics = server.get("/sparql?query=SELECT%20%3Ft%20%7B%3Ft%20a%20skos%3AConcept%20%3B%20skos%3AinScheme%20%3Fs%7D&format=csv");
    let topic = topics.lines().find_map(|line| line.strip_prefix("https://lists.example")).expect("a topic");
    let node = server.get(topic);
    assert!(topic.starts_with("/graph/") && node.starts_with("HTTP/1.1 200"), "{topic}: {node}");
    assert!(node.contains("text/turtle") && node.contains("Ink"), "{node}");
}

#[test]
fn what_changes_is_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let list = folder.path().join("list.md");
    std::fs::write(&list, "# L\n\n## T\n\n- [One](https://one.example)\n").expect("written");
    let server = Server::start(&["--watch", list.to_str().expect("UTF-8")]);
    let names = "/sparql?query=SELECT%20%3Fn%20%7B%3Fr%20a%20lg%3AResource%20%3B%20schema%3Aname%20%3Fn%7D&format=csv";
    assert!(server.get(names).contains("One"));
    std::fs::write(&list, "# L\n\n## T\n\n- [Another](https://two.example)\n").expect("written");
    let start = Instant::now();
    while !server.get(names).contains("Another") {
        assert!(start.elapsed() < Duration::from_secs(20), "{}", server.get(names));
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn what_a_list_leads_to_and_its_settings_are_watched_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        std::fs::write(path, text).expect("written");
    };
    write("a/README.md", "# L\n\n## T\n\n- [One](https://one.example)\n- [More](docs/more.md)\n");
    write("a/docs/more.md", "# M\n\n- [Two](https://two.example)\n");
    let server = Server::start(&["--watch", folder.path().join("a/README.md").to_str().expect("UTF-8")]);
    let names = "/sparql?query=SELECT%20%3Fn%20%7B%3Fr%20a%20lg%3AResource%20%3B%20schema%3Aname%20%3Fn%7D&format=csv";
    let wait = |is_there: &dyn Fn(&str) -> bool| {
        let start = Instant::now();
        while !is_there(&server.get(names)) {
            assert!(start.elapsed() < Duration::from_secs(20), "{}", server.get(names));
            std::thread::sleep(Duration::from_millis(100));
        }
    };
    wait(&|names| names.contains("One") && names.contains("Two"));
    write("a/docs/more.md", "# M\n\n- [Three](https://three.example)\n");
    wait(&|names| names.contains("Three") && !names.contains("Two"));
    write("listgraph.toml", "skip_sections = [\"T\"]\n");
    wait(&|names| !names.contains("One"));
    // Settings that are wrong leave what was there.
    write("listgraph.toml", "nonsense\n");
    std::thread::sleep(Duration::from_secs(2));
    wait(&|names| !names.contains("One") && names.contains("200 OK"));
    std::fs::remove_file(folder.path().join("listgraph.toml")).expect("removed");
    wait(&|names| names.contains("One"));
}

#[test]
fn a_product_is_cut_before_memory_runs_out() {
    let server = Server::start(&["--memory", "40", "--timeout", "120", LIST]);
    let product =
        "/sparql?query=SELECT%20*%20%7B%3Fa%20%3Fb%20%3Fc%20.%20%3Fd%20%3Fe%20%3Ff%7D%20ORDER%20BY%20%3Ff";
    let answer = server.get(product);
    assert!(answer.starts_with("HTTP/1.1 507") && answer.contains("too much memory"), "{answer:.300}");
    assert!(server.get("/sparql?query=ASK%7B%7D").contains("true"), "the next one is answered");
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_is_opened_at_the_home_page() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let (browser, note) = (folder.path().join("xdg-open"), folder.path().join("note"));
    std::fs::write(&browser, format!("#!/bin/sh\necho \"$1\" > {}\n", note.display())).expect("written");
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o700)).expect("set");
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap_or_default());
    let server = Server::start_with(&["--open", LIST], &[("PATH", &path)]);
    let start = Instant::now();
    let home = format!("http://{}/\n", server.address);
    while std::fs::read_to_string(&note).ok().as_ref() != Some(&home) {
        assert!(start.elapsed() < Duration::from_secs(20), "no browser was opened");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_taken_port_is_said() {
    let server = Server::start(&[LIST]);
    let port = server.address.rsplit(':').next().expect("a port");
    let output = Command::new(env!("CARGO_BIN_EXE_listgraph"))
        .args(["serve", "--port", port, LIST])
        .output()
        .expect("runs");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(message.contains("choose another `--port`"), "{message}");
}
