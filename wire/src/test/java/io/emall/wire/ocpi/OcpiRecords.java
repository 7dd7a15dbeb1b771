package io.emall.wire.ocpi;

import java.util.Map;

/** Finds the record of an object in a version: the version's own, or the one it has in common with the one before. */
enum OcpiRecords {
    V221("2.2.1", "v221"),
    V230("2.3.0", "v230");

    private static final Map<String, String> NAMES = Map.of("CDR", "Cdr", "EVSE", "Evse", "EVSEParking", "EvseParking");

    private final String number;
    private final String own;

    OcpiRecords(String number, String own) {
        this.number = number;
        this.own = own;
    }

    /** Where the standard's tables and examples are. */
    String folder() {
        return "ocpi/" + number;
    }

    Class<?> find(String object) {
        try {
            return find(own, object);
        } catch (ClassNotFoundException shared) {
            return common(object);
        }
    }

    private static Class<?> common(String object) {
        try {
            return find("v221", object);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no record of " + object, e);
        }
    }

    private static Class<?> find(String version, String object) throws ClassNotFoundException {
        return Class.forName("io.emall.wire.ocpi." + version + "." + NAMES.getOrDefault(object, object));
    }
}
