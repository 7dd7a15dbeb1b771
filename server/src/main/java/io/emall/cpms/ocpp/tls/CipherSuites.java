package io.emall.cpms.ocpp.tls;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** What is negotiated with stations (A00.FR.314 to 318; P-4): forward secrecy, AES-GCM; the older only if asked for. */
public final class CipherSuites {
    public static final Set<String> PROTOCOLS = Set.of("TLSv1.3", "TLSv1.2");

    private static final List<String> USUAL = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    /** Without forward secrecy; newer Javas disable them for the whole process. */
    private static final List<String> OLD =
            List.of("TLS_RSA_WITH_AES_256_GCM_SHA384", "TLS_RSA_WITH_AES_128_GCM_SHA256");

    private CipherSuites() {}

    /** Those this Java can do, best first. */
    public static List<String> enabled(boolean old) {
        Set<String> possible = possible();
        return Stream.concat(USUAL.stream(), old ? OLD.stream() : Stream.empty())
                .filter(possible::contains)
                .toList();
    }

    /** Whether this Java was started so that it can do the old ones. */
    public static boolean oldArePossible() {
        return possible().containsAll(OLD);
    }

    private static Set<String> possible() {
        try {
            return Set.of(SSLContext.getDefault().getSupportedSSLParameters().getCipherSuites());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }
}
