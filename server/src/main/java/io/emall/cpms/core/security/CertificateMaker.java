package io.emall.cpms.core.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Makes keys and signs certificates. */
public interface CertificateMaker {

    /** A new authority that signs itself. */
    Credential root(String organisation, Instant from);

    /**
     * A certificate for us as a server.
     *
     * @param names host names and addresses by which stations reach us
     */
    Credential server(Credential authority, Algorithm algorithm, List<String> names, Instant from);

    /**
     * A certificate for whoever made the request; the subject is the request's.
     *
     * @param csr PEM
     */
    X509Certificate station(Credential authority, String csr, Instant from);

    String pem(List<X509Certificate> chain);

    /** PKCS#8 in PEM. */
    String pem(java.security.PrivateKey key);
}
