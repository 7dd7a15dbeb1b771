package io.emall.cpms.store.lane;

/** The database refuses these very rows, whatever is written beside them; repeating does not help. */
public final class Unwritable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unwritable(Throwable cause) {
        super("The database refuses a row: " + cause.getMessage(), cause);
    }
}
