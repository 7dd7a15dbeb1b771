package io.emall.cpms.grid.http;

/** A DSO answered what its protocol does not know; the message is in words a person understands. */
public final class BadAnswer extends Exception {
    private static final long serialVersionUID = 1;

    public BadAnswer(String why) {
        super(why);
    }
}
