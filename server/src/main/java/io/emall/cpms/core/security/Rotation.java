package io.emall.cpms.core.security;

/** How the last change of a station's key stands. */
public enum Rotation {
    /** The station is being told. */
    SENT,
    /** The station took it: the old one is invalid (A01.FR.03). */
    ACCEPTED,
    /** It did not take it, or was not there: the old one stays valid (A01.FR.04). */
    KEPT_OLD,
    /** No answer: both are valid until the station connects with one of them. */
    UNKNOWN
}
