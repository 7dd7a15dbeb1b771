package io.emall.cpms.ocpi.peer;

/** What a partner's server is like just now. */
public enum Weather {
    FINE,
    /** Answers well, after half a second. */
    SLOW,
    /** HTTP 500 with an error page. */
    BROKEN,
    /** HTTP 429, asking to be left alone for a second. */
    BUSY,
    /** The connection ends in the middle of a good answer. */
    CUT,
    /** HTTP 200 with something that is no OCPI. */
    RUBBISH
}
