package io.emall.cpms.core.battery;

/**
 * Something a protocol must know to reach a device; forms are drawn from it, and have a word for each name.
 *
 * @param preset what most devices have; empty if there is no such thing
 */
public record Setting(String name, Kind kind, String preset) {

    /** How it is typed. */
    public enum Kind {
        TEXT,
        /** A whole number from 0 to 65,535. */
        NUMBER,
        URL
    }

    private static final int LONGEST = 500;
    private static final int HIGHEST = 65_535;

    /** Whether that could be meant. */
    public boolean takes(String value) {
        return !value.isBlank() && value.length() <= LONGEST && (kind != Kind.NUMBER || isPort(value));
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST;
    }
}
