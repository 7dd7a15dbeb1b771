package io.emall.cpms.core.diagnostics;

/** How far a station is with a log. */
public enum LogState {
    ASKING,
    ACCEPTED,
    UPLOADING,
    UPLOADED,
    /** It could not: refused, no permission, a bad address, not able to. */
    FAILED,
    /** It gave up because it was asked for another. */
    CANCELED;

    /** Whether nothing more is expected. */
    public boolean isOver() {
        return this == UPLOADED || this == FAILED || this == CANCELED;
    }
}
