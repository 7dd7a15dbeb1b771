package io.emall.cpms.ocpp.described;

import io.emall.cpms.core.technical.Field;
import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.core.technical.Problem;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbers that bookings and eMSPs' commands get from us, counted up from 1: a person's own must lie above, so that no
 * booking is replaced or cancelled behind our back and no session is taken for an eMSP's.
 */
final class OurNumbers {
    static final int FIRST_OF_PEOPLE = 0x4000_0000;

    private static final Map<String, String> FIELDS = Map.of(
            "ReserveNow", "reservationId,id",
            "CancelReservation", "reservationId",
            "RequestStartTransaction", "remoteStartId");
    private static final JsonMapper JSON = new JsonMapper();

    private OurNumbers() {}

    static FieldType.Group narrow(String action, FieldType.Group form) {
        return new FieldType.Group(
                form.fields().stream()
                        .map(field -> isOurs(action, field.name()) ? narrow(field) : field)
                        .toList(),
                form.open());
    }

    private static Field narrow(Field field) {
        FieldType above = new FieldType.Whole(FIRST_OF_PEOPLE, Integer.MAX_VALUE);
        return new Field(field.name(), field.label(), field.required(), field.secret(), above);
    }

    static Optional<Problem> problem(String action, String document) {
        if (!FIELDS.containsKey(action)) {
            return Optional.empty();
        }
        JsonNode fields = JSON.readTree(document);
        return fields.properties().stream()
                .filter(field ->
                        isOurs(action, field.getKey()) && field.getValue().asLong(FIRST_OF_PEOPLE) < FIRST_OF_PEOPLE)
                .map(field -> new Problem(
                        field.getKey(), "must be at least " + FIRST_OF_PEOPLE + ", lower numbers are the system's own"))
                .findFirst();
    }

    private static boolean isOurs(String action, String field) {
        return ("," + FIELDS.getOrDefault(action, "") + ",").contains("," + field + ",");
    }
}
