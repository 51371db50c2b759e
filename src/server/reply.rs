//! Answers in short: bodies with their headers, and refusals in plain words.

use super::Response;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, VARY,
};
use http::{Response as Http, StatusCode};

/// What a page of ours may do: show itself and send its own form; no script, no other host.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A body of a media type.
pub(super) fn body(status: StatusCode, media: &'static str, body: impl Into<Vec<u8>>) -> Response {
    let mut response = Http::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(VARY, HeaderValue::from_static("accept"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff"));
    response
}

/// A page, under the strict policy for what a list could smuggle in.
pub(super) fn page(status: StatusCode, html: String) -> Response {
    let mut response = body(status, "text/html; charset=utf-8", html);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
        .headers_mut()
        .insert(HeaderName::from_static("referrer-policy"), HeaderValue::from_static("no-referrer"));
    response
}

/// The page of `--to html`, which brings the policy for its own script and style with it.
pub(super) fn own_page(html: String) -> Response {
    let mut response = page(StatusCode::OK, html);
    // A page cannot say this of itself.
    let policy = HeaderValue::from_static("frame-ancestors 'none'");
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// A refusal: what was found, and what to do.
pub(super) fn refuse(status: StatusCode, message: &str) -> Response {
    body(status, "text/plain; charset=utf-8", format!("{message}\n"))
}

/// A refusal of a method, with those that would do.
pub(super) fn method(allowed: &'static str) -> Response {
    let mut response = refuse(StatusCode::METHOD_NOT_ALLOWED, &format!("this address takes {allowed}"));
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    response
}
