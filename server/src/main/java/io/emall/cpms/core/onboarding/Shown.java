package io.emall.cpms.core.onboarding;

/** The key a station showed when it connected, which nobody keeps: only its keyed hash. */
public interface Shown {

    /** In bytes. */
    int length();

    byte[] hash();

    /** Whether it is the key that has this hash, in whatever spelling (P-5). */
    boolean matches(byte[] stored);
}
