package io.emall.cpms.core.firmware;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign goes on.
 *
 * @param atOnce how many stations are updated at a time
 * @param idleOnly only stations at which nobody charges
 * @param window the hours of the day in which stations are asked; null for all
 * @param stopAfter so many failures stop it; null for never
 * @param stopShare so many per cent of its stations that failed stop it; null for never
 */
public record Pace(
        int atOnce,
        boolean idleOnly,
        @Nullable Window window,
        @Nullable Integer stopAfter,
        @Nullable Integer stopShare) {

    /** Hours of the day; over midnight if they end before they begin. */
    public record Window(LocalTime from, LocalTime until, ZoneId zone) {

        boolean contains(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }
}
