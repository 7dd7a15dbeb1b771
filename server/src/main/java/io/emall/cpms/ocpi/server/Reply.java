package io.emall.cpms.ocpi.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it is put into the envelope (O-4, O-5).
 *
 * @param http the HTTP status
 * @param code OCPI's status code (O-6)
 */
public record Reply(
        int http,
        int code,
        @Nullable String message,
        @Nullable Object data,
        Map<String, String> headers) {

    public static final int SUCCESS = 1000;
    public static final int CLIENT_ERROR = 2000;
    public static final int INVALID = 2001;
    public static final int TOO_LITTLE = 2002;
    public static final int UNKNOWN_LOCATION = 2003;
    public static final int UNKNOWN_TOKEN = 2004;
    public static final int SERVER_ERROR = 3000;
    public static final int CLIENT_UNUSABLE = 3001;
    public static final int UNSUPPORTED_VERSION = 3002;
    public static final int NO_ENDPOINTS = 3003;

    public static Reply ok(Object data) {
        return new Reply(200, SUCCESS, null, data, Map.of());
    }

    public static Reply done() {
        return new Reply(200, SUCCESS, null, null, Map.of());
    }

    public static Reply created() {
        return new Reply(201, SUCCESS, null, null, Map.of());
    }

    /** Reached the OCPI layer, which says no: HTTP 200 (O-5). */
    public static Reply no(int code, String message) {
        return new Reply(200, code, message, null, Map.of());
    }

    public static Reply notFound(int code, String message) {
        return new Reply(404, code, message, null, Map.of());
    }

    public static Reply fault(int http, String message) {
        return new Reply(http, http >= 500 ? SERVER_ERROR : CLIENT_ERROR, message, null, Map.of());
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(http, code, message, data, more);
    }
}
