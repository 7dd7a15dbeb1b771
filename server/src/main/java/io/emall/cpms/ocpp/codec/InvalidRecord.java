package io.emall.cpms.ocpp.codec;

/** A record of ours that breaks the rules of the version it was to be written in; it must not leave. */
public final class InvalidRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    InvalidRecord(Class<?> type, Violation violation) {
        super(type.getSimpleName() + ": " + violation);
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}
