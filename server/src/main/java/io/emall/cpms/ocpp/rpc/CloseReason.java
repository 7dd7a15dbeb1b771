package io.emall.cpms.ocpp.rpc;

/** Why we close a connection, with the code of RFC 6455 §7.4. */
public enum CloseReason {
    STOPPING(1001, "the server is stopping"),
    NO_SUBPROTOCOL(1002, "no common subprotocol"),
    REPLACED(1008, "replaced by a newer connection"),
    REVOKED(1008, "no longer allowed"),
    UNAVAILABLE(1013, "try again later"),
    TOO_LARGE(1009, "message too large"),
    SILENT(1001, "no sign of life"),
    /** The peer closed, or the network did. */
    GONE(1000, "closed by the station");

    private final int code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    public String text() {
        return text;
    }
}
