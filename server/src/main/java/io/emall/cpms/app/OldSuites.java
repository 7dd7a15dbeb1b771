package io.emall.cpms.app;

import java.security.Security;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lets the stations' entrance negotiate TLS_RSA suites. Java disables them for the whole process and has no switch per
 * listener, so the process is told to do them, and everything else in it to go on without them. Only before the first
 * use of TLS.
 */
final class OldSuites {
    private static final String DISABLED = "jdk.tls.disabledAlgorithms";
    /** What calls to others may use: all of today's, as before. */
    private static final String FOR_CLIENTS = "TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256,"
            + "TLS_CHACHA20_POLY1305_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_DHE_RSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256";

    private OldSuites() {}

    static void allow() {
        String disabled = Security.getProperty(DISABLED);
        Security.setProperty(
                DISABLED,
                Arrays.stream(disabled == null ? new String[0] : disabled.split(","))
                        .map(String::strip)
                        .filter(one -> !one.startsWith("TLS_RSA_"))
                        .collect(Collectors.joining(", ")));
        if (System.getProperty("jdk.tls.client.cipherSuites") == null) {
            System.setProperty("jdk.tls.client.cipherSuites", FOR_CLIENTS);
        }
    }
}
