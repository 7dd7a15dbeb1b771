package io.emall.cpms.core.file;

/** What came of a file that somebody brings to a secret address. */
public enum Arrival {
    /** It is safe on disk and known. */
    TAKEN,
    /** There is no such address, or no longer. */
    UNKNOWN,
    /** A file was brought before, or is being brought just now. */
    THERE_IS_ONE,
    TOO_LARGE,
    NO_ROOM
}
