package io.emall.cpms.store;

/** Text as PostgreSQL keeps it: without NUL. */
final class Storable {
    private Storable() {}

    static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
