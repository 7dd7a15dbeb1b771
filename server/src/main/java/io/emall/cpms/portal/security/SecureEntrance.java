package io.emall.cpms.portal.security;

/** Where stations connect with TLS, for the pages that tell how. */
@FunctionalInterface
public interface SecureEntrance {
    /** The TCP port; 0 while there is no certificate. */
    int port();
}
