package io.emall.cpms.ocpp.rpc;

/**
 * Thrown by a handler when nothing can be stored for now. The message is not answered and the station is disconnected:
 * offline, a station keeps its messages for as long as it takes, while after a few error answers it throws them away.
 */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
