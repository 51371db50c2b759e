//! Builds responses: bodies with their headers, and refusals in plain words.

use super::Response;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, VARY,
};
use http::{Response as Http, StatusCode};

/// What a page of ours may do: display itself and submit its own form; no scripts, no other hosts.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A response with a body of the given media type; text is in UTF-8.
pub(super) fn body(status: StatusCode, media: &'static str, body: impl Into<Vec<u8>>) -> Response {
    let mut response = Http::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let text = media.starts_with("text/").then(|| HeaderValue::from_str(&format!("{media}; charset=utf-8")));
    headers.insert(CONTENT_TYPE, text.and_then(Result::ok).unwrap_or(HeaderValue::from_static(media)));
    headers.insert(VARY, HeaderValue::from_static("accept"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff"));
    response
}

/// A page, under a strict policy against content injected by a list.
pub(super) fn page(status: StatusCode, html: String) -> Response {
    let mut response = body(status, "text/html", html);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
        .headers_mut()
        .insert(HeaderName::from_static("referrer-policy"), HeaderValue::from_static("no-referrer"));
    response
}

/// The page of `--to html`, which contains the policy for its own script and style.
pub(super) fn own_page(html: String) -> Response {
    let mut response = page(StatusCode::OK, html);
    // This directive only works in a header.
    let policy = HeaderValue::from_static("frame-ancestors 'none'");
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// A refusal: what is wrong, and what to do.
pub(super) fn refuse(status: StatusCode, message: &str) -> Response {
    body(status, "text/plain", format!("{message}\n"))
}

/// A refusal of a method, listing the allowed ones.
pub(super) fn method(allowed: &'static str) -> Response {
    let mut response = refuse(StatusCode::METHOD_NOT_ALLOWED, &format!("this address only allows {allowed}"));
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    response
}
