package io.emall.cpms.portal.frame;

/** A page asked for something that is not there. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
