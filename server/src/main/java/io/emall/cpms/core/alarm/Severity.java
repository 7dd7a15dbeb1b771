package io.emall.cpms.core.alarm;

import java.util.Arrays;
import java.util.List;

/** How bad it is, mildest first. */
public enum Severity {
    /** Worth knowing. */
    NOTICE,
    /** Works, but not as it should. */
    WARNING,
    /** Out of order, dangerous or attacked: somebody should come. */
    CRITICAL;

    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** This one and all milder ones. */
    public List<Severity> upToThis() {
        return Arrays.stream(values()).filter(this::isAtLeast).toList();
    }
}
