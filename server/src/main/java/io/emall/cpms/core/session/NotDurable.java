package io.emall.cpms.core.session;

/** The database could not make a fact durable in time; nothing was acknowledged. */
public final class NotDurable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotDurable(String message, Throwable cause) {
        super(message, cause);
    }
}
