package io.emall.cpms.core.security;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads certificates and what belongs to them. */
public interface CertificateReader {

    /**
     * Reads the certificates in a PEM text, in their order.
     *
     * @throws MalformedCertificate if there is none or one cannot be read
     */
    List<CertificateFacts> read(String pem);

    /** @throws MalformedCertificate if it cannot be read */
    List<X509Certificate> parse(String pem);

    /**
     * Reads a private key with the chain of its certificate.
     *
     * @throws MalformedCertificate if one is missing or they do not belong together
     */
    Credential credential(String chainPem, String keyPem);

    CertificateFacts facts(X509Certificate certificate);

    /** @param issuer the same certificate if it signed itself */
    CertificateHash hash(CertificateFacts certificate, CertificateFacts issuer, String algorithm);

    /** Whether the one certificate vouches for the other. */
    boolean hasSigned(String issuerPem, String pem);

    /** Reads a request for a certificate (PKCS#10) and checks the signature and the strength of its key. */
    RequestReading request(String csr);

    /** Whether the request is for this key. */
    boolean isFor(String csr, PublicKey key);

    /** What came of reading a request. */
    sealed interface RequestReading {
        /**
         * @param csr in PEM as it is kept
         * @param commonName CN of the subject; empty if it has none
         * @param organisation O of the subject; empty if it has none
         */
        record Good(String csr, String commonName, String organisation) implements RequestReading {}

        record Bad(String words) implements RequestReading {}
    }

    /** A text that is no certificate, said in words for whoever sent it. */
    final class MalformedCertificate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public MalformedCertificate(String words) {
            super(words);
        }
    }
}
