package io.emall.cpms.core.message;

/** A search of the messages was given up; one that looks at fewer of them may succeed. */
public final class TooMuchToSearch extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooMuchToSearch(String why) {
        super(why);
    }
}
