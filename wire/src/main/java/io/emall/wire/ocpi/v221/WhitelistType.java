package io.emall.wire.ocpi.v221;

/** When to ask the eMSP about a token (OCPI 2.2.1 mod_tokens). */
public enum WhitelistType {
    ALWAYS,
    ALLOWED,
    ALLOWED_OFFLINE,
    NEVER
}
