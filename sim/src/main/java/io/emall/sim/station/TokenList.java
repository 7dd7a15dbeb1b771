package io.emall.sim.station;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The list of tokens a station knows by heart. */
public final class TokenList {
    /** What a station can hold, and how much of it in one message. */
    public static final int MOST_ENTRIES = 100;

    public static final int MOST_PER_MESSAGE = 20;

    private final Set<String> tokens = new TreeSet<>();
    private int version;

    /** How an update was taken. */
    enum Taken {
        ACCEPTED,
        FAILED,
        VERSION_MISMATCH
    }

    /** 0 for no list. */
    public synchronized int version() {
        return version;
    }

    public synchronized Set<String> tokens() {
        return Set.copyOf(tokens);
    }

    /** As after a factory reset. */
    public synchronized void lose() {
        tokens.clear();
        version = 0;
    }

    synchronized Taken replace(int next, List<String> entries) {
        if (next <= 0 || entries.size() > MOST_PER_MESSAGE) {
            return Taken.FAILED;
        }
        tokens.clear();
        entries.forEach(token -> tokens.add(folded(token)));
        version = next;
        return Taken.ACCEPTED;
    }

    synchronized Taken change(int next, List<String> added, List<String> removed) {
        if (next <= version || version == 0) {
            return Taken.VERSION_MISMATCH;
        }
        if (added.size() + removed.size() > MOST_PER_MESSAGE || tokens.size() + added.size() > MOST_ENTRIES) {
            return Taken.FAILED;
        }
        removed.forEach(token -> tokens.remove(folded(token)));
        added.forEach(token -> tokens.add(folded(token)));
        version = next;
        return Taken.ACCEPTED;
    }

    private static String folded(String token) {
        return token.toLowerCase(Locale.ROOT);
    }
}
