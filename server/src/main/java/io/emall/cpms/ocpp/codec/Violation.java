package io.emall.cpms.ocpp.codec;

/**
 * The first thing a payload did wrong.
 *
 * @param path where, such as {@code meterValue[0].timestamp}; empty for the payload itself
 * @param what in words, without the offending value
 */
public record Violation(Kind kind, String path, String what) {

    /** What sort of rule was broken; every version has an error code for each. */
    public enum Kind {
        /** Not JSON, not an object, or a field nobody knows. */
        FORMATION,
        /** A value that is not allowed: length, range, enumeration, format. */
        PROPERTY,
        /** Something required is missing, or there is too little or too much of it. */
        OCCURRENCE,
        /** Text where a number belongs and the like. */
        TYPE
    }

    @Override
    public String toString() {
        return path.isEmpty() ? what : path + ": " + what;
    }
}
