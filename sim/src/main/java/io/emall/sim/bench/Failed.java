package io.emall.sim.bench;

/** The benchmark cannot go on; the message says why. */
public final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Failed(String why, Throwable cause) {
        super(why, cause);
    }

    public Failed(String why) {
        super(why);
    }
}
