package io.emall.wire.ocpi;

import java.util.List;
import java.util.Map;

/** Finds the record of an object in a version: the version's own, or the one it has in common with the one before. */
enum OcpiRecords {
    V221("2.2.1", List.of("v221")),
    V230("2.3.0", List.of("v230", "v221"));

    private static final Map<String, String> NAMES =
            Map.of("CDR", "Cdr", "EVSE", "Evse", "EVSEParking", "EvseParking");

    private final String number;
    private final List<String> packages;

    OcpiRecords(String number, List<String> packages) {
        this.number = number;
        this.packages = packages;
    }

    /** Where the standard's tables and examples are. */
    String folder() {
        return "ocpi/" + number;
    }

    Class<?> find(String object) {
        for (String version : packages) {
            String name = "io.emall.wire.ocpi." + version + "." + NAMES.getOrDefault(object, object);
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new AssertionError("no record of " + object + " in " + number);
    }
}
