//! The socket: connections with deadlines and limits, requests passed to the service, a clean shutdown.

use super::{Request, Response, Service, reply};
use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{Semaphore, watch};

/// The most simultaneous connections.
const CONNECTIONS: usize = 256;
/// How long a client may take to send its headers, and how long a connection may be idle.
const HEADERS: Duration = Duration::from_secs(10);
/// How long a client may take to send its body.
const BODY: Duration = Duration::from_secs(20);
/// The maximum lifetime of a connection.
const CONNECTION: Duration = Duration::from_secs(300);
/// The largest headers, in bytes.
const HEADER_BYTES: usize = 64 * 1024;
/// The largest body, in bytes.
const BODY_BYTES: usize = 1024 * 1024;
/// How long answers in progress may take during shutdown.
const GRACE: Duration = Duration::from_secs(5);

/// A listening socket. Clients wait, and a signal ends the process in the usual way.
pub struct Listener {
    runtime: Runtime,
    socket: TcpListener,
}

/// A service behind its socket. Signals are now caught, and end [`Server::run`].
pub struct Server {
    listener: Listener,
    service: Arc<Service>,
    /// Completes when the process is asked to stop.
    stopped: Pin<Box<dyn Future<Output = ()> + Send>>,
}

/// Listens on `address`.
///
/// # Errors
///
/// If the address is unavailable: already in use, or not one of this machine's.
pub fn listen(address: SocketAddr) -> io::Result<Listener> {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let socket = runtime.block_on(TcpListener::bind(address))?;
    Ok(Listener { runtime, socket })
}

impl Listener {
    /// The address with the actual port.
    ///
    /// # Errors
    ///
    /// If the operating system cannot provide it.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// The same socket with `service` behind it.
    ///
    /// # Errors
    ///
    /// If signals cannot be caught.
    pub fn with(self, service: Arc<Service>) -> io::Result<Server> {
        let stopped: Pin<Box<dyn Future<Output = ()> + Send>> = {
            let _inside = self.runtime.enter();
            Box::pin(stopped()?)
        };
        Ok(Server { listener: self, service, stopped })
    }
}

impl Server {
    /// Serves until SIGINT or SIGTERM, then finishes open answers and returns.
    pub fn run(self) {
        let Self { listener: Listener { runtime, socket }, service, mut stopped } = self;
        runtime.block_on(async move {
            let (stop, stopping) = watch::channel(false);
            let places = Arc::new(Semaphore::new(CONNECTIONS));
            loop {
                let accepted = tokio::select! {
                    () = &mut stopped => break,
                    accepted = accept(&socket, &places) => accepted,
                };
                let Some((stream, place)) = accepted else { continue };
                let (service, stopping) = (Arc::clone(&service), stopping.clone());
                tokio::spawn(async move {
                    connection(stream, service, stopping).await;
                    drop(place);
                });
            }
            drop(socket);
            let _ = stop.send(true);
            let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
            let _ = tokio::time::timeout(GRACE, places.acquire_many(all)).await;
        });
        runtime.shutdown_background();
    }
}

/// The next connection, once there is capacity for it.
async fn accept(
    socket: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    match socket.accept().await {
        Ok((stream, _)) => Some((stream, place)),
        Err(_) => {
            // Most likely there are no file descriptors left: others have to close first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            None
        }
    }
}

/// Completes when the process is asked to stop.
fn stopped() -> io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) =
            (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(async move {
            tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
        })
    }
    #[cfg(not(unix))]
    {
        Ok(async {
            let _ = tokio::signal::ctrl_c().await;
        })
    }
}

async fn connection(stream: TcpStream, service: Arc<Service>, mut stopping: watch::Receiver<bool>) {
    let _ = stream.set_nodelay(true);
    let answer = service_fn(move |request| {
        let service = Arc::clone(&service);
        async move { Ok::<_, Infallible>(answer(service, request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(HEADER_BYTES)
        .serve_connection(TokioIo::new(stream), answer);
    tokio::pin!(connection);
    let deadline = tokio::time::sleep(CONNECTION);
    tokio::pin!(deadline);
    loop {
        tokio::select! {
            _ = &mut connection => return,
            () = &mut deadline => return,
            changed = stopping.changed() => {
                connection.as_mut().graceful_shutdown();
                if changed.is_err() {
                    return;
                }
            }
        }
    }
}

async fn answer(service: Arc<Service>, request: http::Request<Incoming>) -> http::Response<Full<Bytes>> {
    let response = match whole(request).await {
        Ok(request) => {
            // Queries are CPU-bound, so they run where they do not block other connections.
            let answered = tokio::task::spawn_blocking(move || service.answer(&request)).await;
            answered
                .unwrap_or_else(|_| reply::refuse(StatusCode::INTERNAL_SERVER_ERROR, "the service failed"))
        }
        Err(refusal) => refusal,
    };
    response.map(|body| Full::new(Bytes::from(body)))
}

/// The request with its complete body.
async fn whole(request: http::Request<Incoming>) -> Result<Request, Response> {
    let (head, body) = request.into_parts();
    let close = |status, message| {
        let mut refusal = reply::refuse(status, message);
        refusal.headers_mut().insert(http::header::CONNECTION, http::HeaderValue::from_static("close"));
        refusal
    };
    match tokio::time::timeout(BODY, Limited::new(body, BODY_BYTES).collect()).await {
        Ok(Ok(body)) => Ok(http::Request::from_parts(head, body.to_bytes().to_vec())),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            Err(close(StatusCode::PAYLOAD_TOO_LARGE, "the request is too large: a query has at most 1 MiB"))
        }
        Ok(Err(_)) => {
            Err(close(StatusCode::BAD_REQUEST, "the connection closed before the request was complete"))
        }
        Err(_) => Err(close(StatusCode::REQUEST_TIMEOUT, "the request took too long to arrive")),
    }
}
