package io.emall.cpms.ocpi.client;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Whether a partner's copy says what we say: numbers by value, moments by instant; what it has besides is its own. */
final class Likeness {

    private Likeness() {}

    static boolean holds(JsonNode ours, JsonNode theirs) {
        if (ours.isObject()) {
            return theirs.isObject()
                    && ours.properties().stream()
                            .allMatch(field -> holds(field.getValue(), theirs.path(field.getKey())));
        }
        if (ours.isArray()) {
            return listHolds(ours, theirs);
        }
        if (ours.isNumber()) {
            return theirs.isNumber() && ours.decimalValue().compareTo(theirs.decimalValue()) == 0;
        }
        return ours.equals(theirs) || (ours.isString() && theirs.isString() && isSameMoment(ours, theirs));
    }

    private static boolean listHolds(JsonNode ours, JsonNode theirs) {
        boolean same = ours.size() == theirs.size();
        for (int i = 0; same && i < ours.size(); i++) {
            same = holds(ours.get(i), theirs.get(i));
        }
        return same;
    }

    private static boolean isSameMoment(JsonNode ours, JsonNode theirs) {
        try {
            return moment(ours.stringValue()).equals(moment(theirs.stringValue()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The Z may be missing: it is UTC all the same (O-14). */
    private static Instant moment(String text) {
        return Instant.parse(text.endsWith("Z") ? text : text + "Z");
    }
}
