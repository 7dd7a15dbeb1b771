package io.emall.wire.ocpi.v221;

/** Whether a token may charge (OCPI 2.2.1 mod_tokens). */
public enum AllowedType {
    ALLOWED,
    BLOCKED,
    EXPIRED,
    NO_CREDIT,
    NOT_ALLOWED
}
