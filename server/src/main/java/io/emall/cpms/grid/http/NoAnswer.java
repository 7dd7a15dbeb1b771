package io.emall.cpms.grid.http;

/** A DSO cannot be reached, or does not serve us; the message is in words a person understands. */
public final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    public NoAnswer(String why) {
        super(why);
    }
}
