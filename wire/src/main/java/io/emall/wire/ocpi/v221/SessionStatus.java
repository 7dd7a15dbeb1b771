package io.emall.wire.ocpi.v221;

/** Where a session stands (OCPI 2.2.1 mod_sessions). */
public enum SessionStatus {
    ACTIVE,
    COMPLETED,
    INVALID,
    PENDING,
    RESERVATION
}
