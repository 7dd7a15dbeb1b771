package io.emall.sim.socket;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One text message as it went over the wire.
 *
 * @param action the action of a CALL; empty on other messages
 * @param payload the payload of a CALL or CALLRESULT; the details of a CALLERROR
 */
public record Frame(
        Direction direction, Instant at, int type, String id, String action, JsonNode payload, String text) {
    public static final int CALL = 2;
    public static final int RESULT = 3;
    public static final int ERROR = 4;

    /** As the station sees it. */
    public enum Direction {
        SENT,
        RECEIVED
    }

    public boolean isCall() {
        return type == CALL;
    }

    boolean isCall(Direction direction, String action) {
        return isCall() && this.direction == direction && this.action.equals(action);
    }

    static Frame of(Direction direction, Instant at, String text, JsonNode json) {
        int type = json.path(0).asInt(0);
        String action = type == CALL ? json.path(2).asString("") : "";
        int payload = type == RESULT ? 2 : type == CALL ? 3 : 4;
        return new Frame(direction, at, type, json.path(1).asString(""), action, json.path(payload), text);
    }
}
