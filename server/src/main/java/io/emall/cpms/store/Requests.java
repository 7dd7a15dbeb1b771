package io.emall.cpms.store;

import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.unit.EvseUid;
import org.jspecify.annotations.Nullable;

/** Commands' requests as a kind and jsonb. */
final class Requests {

    static final String START = "START_SESSION";

    private Requests() {}

    static String kind(Request request) {
        return switch (request) {
            case Request.StartSession start -> START;
            case Request.StopSession stop -> "STOP_SESSION";
            case Request.Unlock unlock -> "UNLOCK_CONNECTOR";
            case Request.Reserve reserve -> "RESERVE_NOW";
            case Request.CancelReservation cancel -> "CANCEL_RESERVATION";
        };
    }

    static Request read(String kind, String json) {
        return Json.read(json, type(kind));
    }

    private static Class<? extends Request> type(String kind) {
        return switch (kind) {
            case START -> Request.StartSession.class;
            case "STOP_SESSION" -> Request.StopSession.class;
            case "UNLOCK_CONNECTOR" -> Request.Unlock.class;
            case "RESERVE_NOW" -> Request.Reserve.class;
            case "CANCEL_RESERVATION" -> Request.CancelReservation.class;
            default -> throw new IllegalStateException("Nobody can ask for " + kind);
        };
    }

    /** Where it is to happen, if it was said. */
    static @Nullable EvseUid evse(Request request) {
        return switch (request) {
            case Request.StartSession start -> start.evse();
            case Request.Unlock unlock -> unlock.evse();
            case Request.Reserve reserve -> reserve.evse();
            case Request.StopSession stop -> null;
            case Request.CancelReservation cancel -> null;
        };
    }
}
