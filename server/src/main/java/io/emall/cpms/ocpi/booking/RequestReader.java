package io.emall.cpms.ocpi.booking;

import io.emall.cpms.ocpi.http.OcpiJson;
import io.emall.wire.ocpi.v230.bookings.BookingRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads booking requests as Bookings 1.1 writes them, and as 1.0 did (acceptance §2.3). */
public final class RequestReader {

    private static final List<String> ONCE_OUTSIDE_THE_OPTION = List.of("evse_uid", "connector_id", "parking_id");

    /** The tables link the role to another list than they name. */
    private static final Map<String, String> PARTIES = Map.of("SENDER", "CPO", "RECEIVER", "EMSP");

    private final OcpiJson json;

    public RequestReader(OcpiJson json) {
        this.json = json;
    }

    /** @throws OcpiJson.Incomplete if it is not such a request */
    public BookingRequest read(ObjectNode document) {
        ObjectNode request = document.deepCopy();
        rename(request, "bookable_parking_option", "booking_option");
        option(request);
        period(request);
        access(request);
        if (request.path("canceled") instanceof ObjectNode canceled) {
            String who = canceled.path("who_canceled").asString("");
            canceled.put("who_canceled", PARTIES.getOrDefault(who, who));
        }
        return json.read(request, BookingRequest.class);
    }

    /** As it is kept, to be repeated in the booking. */
    public String write(BookingRequest request) {
        return new String(json.write(request), StandardCharsets.UTF_8);
    }

    BookingRequest kept(String words) {
        return json.read(json.parse(words.getBytes(StandardCharsets.UTF_8)), BookingRequest.class);
    }

    /** 1.0 had no BookingLocation in a request, but its EVSE: with us both go by one id. */
    private static void option(ObjectNode request) {
        for (String field : ONCE_OUTSIDE_THE_OPTION) {
            JsonNode value = request.remove(field);
            if (value != null && value.isString()) {
                request.withObjectProperty("booking_option").put(field, value.stringValue());
            }
        }
        if (request.path("booking_option") instanceof ObjectNode option) {
            rename(option, "format", "connector_format");
            single(option, "evse_position");
            single(option, "connector_format");
            @Nullable JsonNode evse = option.get("evse_uid");
            if (!request.has("booking_location_id") && evse != null) {
                request.set("booking_location_id", evse);
            }
        }
    }

    private static void period(ObjectNode request) {
        if (request.path("period") instanceof ObjectNode period) {
            rename(period, "start_from", "start_date_time");
            rename(period, "end_before", "end_date_time");
        }
    }

    private static void access(ObjectNode request) {
        rename(request, "access_methods", "access_information");
        for (JsonNode one : request.path("access_information")) {
            if (one instanceof ObjectNode access) {
                rename(access, "location_access", "method");
            }
        }
    }

    /** 1.0 had one where 1.1 has a list. */
    private static void single(ObjectNode object, String field) {
        @Nullable JsonNode value = object.get(field);
        if (value != null && value.isString()) {
            object.putArray(field).add(value.stringValue());
        }
    }

    private static void rename(ObjectNode object, String old, String now) {
        @Nullable JsonNode value = object.remove(old);
        if (value != null && !object.has(now)) {
            object.set(now, value);
        }
    }
}
