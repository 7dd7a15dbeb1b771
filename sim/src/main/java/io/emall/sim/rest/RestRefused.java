package io.emall.sim.rest;

/** The REST API refused a request. */
public final class RestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    RestRefused(String request, int status, String words) {
        super(request + ": HTTP " + status + (words.isEmpty() ? "" : ", " + words));
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
