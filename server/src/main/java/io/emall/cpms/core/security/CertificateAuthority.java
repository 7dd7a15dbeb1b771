package io.emall.cpms.core.security;

/** Signs certificates for stations. May take its time. */
public interface CertificateAuthority {

    Signing sign(SigningRequest request);

    /** What came of it. */
    sealed interface Signing {
        /** @param chain the certificate, then those who signed it without the root, in PEM */
        record Signed(String chain) implements Signing {}

        /** People take the request to an authority outside and bring back what it signed. */
        record ByHand() implements Signing {}

        record Failed(String words) implements Signing {}
    }
}
