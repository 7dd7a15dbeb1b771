package io.emall.cpms.core.unit;

/** Somebody asked for the page after a key that no page ever ended with. */
public final class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoSuchPage(String key, RuntimeException unreadable) {
        super("no page ended with " + key, unreadable);
    }
}
