package io.emall.cpms.core.diagnostics;

/** Which log. */
public enum LogKind {
    DIAGNOSTICS,
    SECURITY,
    /** What a data collector noted; 2.1 only. */
    DATA_COLLECTOR
}
