package io.emall.cpms.api;

import java.util.List;

/** What every refused request gets. */
record ApiError(Body error) {
    record Body(String message, List<Field> fields) {}

    /** A field that is wrong, as a path in the request such as {@code connectors[0].voltage}. */
    record Field(String field, String message) {}

    static ApiError of(String message) {
        return new ApiError(new Body(message, List.of()));
    }
}
