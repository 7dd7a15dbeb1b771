package io.emall.cpms.core.supply;

/**
 * What is wrong with what somebody typed.
 *
 * @param field where; a field of the form or of a door
 * @param detail in English, for what only the machine knows; may be empty
 */
public record Objection(String field, Fault fault, String detail) {

    public Objection(String field, Fault fault) {
        this(field, fault, "");
    }

    /** The portal has a sentence for each. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        TAKEN,
        NOT_A_NUMBER,
        OUT_OF_RANGE,
        NOT_A_URL,
        URL_REFUSED,
        UNKNOWN_VALUE,
        NOT_A_TIME,
        /** The detail is its line. */
        NOT_A_BAND,
        NO_SUCH_LOCATION,
        UNKNOWN_FIELD,
        SHARES_MAKE_NO_HUNDRED,
        LOWEST_ABOVE_HIGHEST
    }
}
