package io.emall.cpms.core.command;

/** The one result of an accepted command; the types are OCPI's CommandResultType. */
public record Result(Type type, String message) {

    /** How it went. */
    public enum Type {
        ACCEPTED,
        CANCELED_RESERVATION,
        EVSE_OCCUPIED,
        EVSE_INOPERATIVE,
        FAILED,
        NOT_SUPPORTED,
        REJECTED,
        TIMEOUT,
        UNKNOWN_RESERVATION
    }
}
