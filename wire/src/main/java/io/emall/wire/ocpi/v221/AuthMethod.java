package io.emall.wire.ocpi.v221;

/** How a session was authorized (OCPI 2.2.1 mod_cdrs). */
public enum AuthMethod {
    AUTH_REQUEST,
    COMMAND,
    WHITELIST
}
