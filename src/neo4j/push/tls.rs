//! Encrypted connections: certificates of authorities that the system, Mozilla or the user trusts, or any certificate
//! on request.

use super::address::{Address, Encryption};
use super::options::Database;
use super::socket::Socket;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, RootCertStore, SignatureScheme, StreamOwned,
};
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::Instant;

/// A connection, encrypted or not.
pub(super) enum Transport {
    /// Unencrypted.
    Plain(Socket),
    /// Over TLS.
    Tls(Box<StreamOwned<ClientConnection, Socket>>),
}

impl Transport {
    /// `socket` with the encryption that `address` asks for.
    pub(super) fn new(mut socket: Socket, address: &Address, database: &Database) -> io::Result<Self> {
        if address.encryption == Encryption::None {
            return Ok(Self::Plain(socket));
        }
        let name = ServerName::try_from(address.host.clone()).map_err(io::Error::other)?;
        let config = config(address.encryption, database)?;
        let mut connection = ClientConnection::new(Arc::new(config), name).map_err(io::Error::other)?;
        while connection.is_handshaking() {
            connection.complete_io(&mut socket)?;
        }
        Ok(Self::Tls(Box::new(StreamOwned::new(connection, socket))))
    }

    /// Sets the deadline.
    pub(super) fn set_end(&mut self, end: Instant) {
        match self {
            Self::Plain(socket) => socket.end = end,
            Self::Tls(stream) => stream.sock.end = end,
        }
    }
}

impl Read for Transport {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.read(bytes),
            Self::Tls(stream) => stream.read(bytes),
        }
    }
}

impl Write for Transport {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(stream) => stream.write(bytes),
            Self::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(stream) => stream.flush(),
            Self::Tls(stream) => stream.flush(),
        }
    }
}

fn config(encryption: Encryption, database: &Database) -> io::Result<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?;
    let builder = match encryption {
        Encryption::SelfSigned => {
            builder.dangerous().with_custom_certificate_verifier(Arc::new(AnyCertificate(provider)))
        }
        _ => {
            let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
            roots.add_parsable_certificates(authorities(database)?);
            builder.with_root_certificates(roots)
        }
    };
    Ok(builder.with_no_client_auth())
}

/// The certificates of the authorities that the system or the user trusts.
pub(super) fn authorities(database: &Database) -> io::Result<Vec<CertificateDer<'static>>> {
    let mut authorities = rustls_native_certs::load_native_certs().certs;
    if let Some(pem) = &database.authorities {
        let given: Vec<_> =
            CertificateDer::pem_slice_iter(pem.as_bytes()).collect::<Result<_, _>>().map_err(|error| {
                io::Error::other(format!("the given authorities are not PEM certificates: {error}"))
            })?;
        if given.is_empty() {
            return Err(io::Error::other("the given authorities contain no PEM certificate"));
        }
        authorities.extend(given);
    }
    Ok(authorities)
}

/// Accepts any certificate, as `+ssc` asks for: the connection is encrypted, but the server is not verified.
#[derive(Debug)]
struct AnyCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _certificate: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signature, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
