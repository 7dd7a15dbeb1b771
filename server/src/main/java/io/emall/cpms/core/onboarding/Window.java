package io.emall.cpms.core.onboarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which unknown stations are let in to wait. It closes by itself and survives restarts.
 *
 * @param passwordHash keyed hash of the password that all of them must know; null if their own keys will do
 */
@SuppressWarnings("ArrayRecordComponent")
public record Window(Instant openedAt, Instant closesAt, String openedBy, byte @Nullable [] passwordHash) {

    public boolean isOpen(Instant now) {
        return now.isBefore(closesAt);
    }

    public boolean asksForPassword() {
        return passwordHash != null;
    }
}
