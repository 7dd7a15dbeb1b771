package io.emall.sim.socket;

/** The CSMS did not open the WebSocket. */
public final class ConnectRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    ConnectRefused(int status, Throwable cause) {
        super("the CSMS refused the WebSocket" + (status > 0 ? " with HTTP " + status : ""), cause);
        this.status = status;
    }

    /** The HTTP status, or 0 when nobody answered. */
    public int status() {
        return status;
    }
}
