package io.emall.cpms.core.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an alarm stands. */
public sealed interface AlarmState {

    /** An alarm whose trouble lasts. */
    sealed interface Lasting extends AlarmState {}

    record Open() implements Lasting {}

    /** Somebody has seen it and takes care. */
    record Acknowledged(String by, Instant at, String note) implements Lasting {}

    /**
     * It is over.
     *
     * @param before how it stood
     * @param by the person who closed it; null if the trouble itself ended
     * @param words why it is over, as the source or the person said
     */
    record Cleared(Lasting before, Instant at, @Nullable String by, String words) implements AlarmState {}
}
