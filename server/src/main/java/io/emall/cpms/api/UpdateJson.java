package io.emall.cpms.api;

import io.emall.cpms.core.firmware.FirmwareUpdate;
import io.emall.cpms.core.firmware.Schedule;
import io.emall.cpms.core.firmware.UpdateState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An update as it travels.
 *
 * @param number of the request, as the station repeats it
 * @param word the station's last, or why it failed
 * @param bootedWith the version the station told at its first boot after it was asked
 */
record UpdateJson(
        UUID id,
        int number,
        String station,
        UUID firmware,
        @Nullable UUID campaign,
        Instant at,
        String who,
        State state,
        String word,
        Instant changedAt,
        @Nullable String bootedWith) {

    /** How far it is. */
    enum State {
        WAITING,
        ASKING,
        UNDER_WAY,
        INSTALLED,
        FAILED,
        CANCELED
    }

    /**
     * When stations fetch and install; all may be left out.
     *
     * @param retryIntervalSeconds how long a station waits before it tries again to fetch it
     */
    record When(
            @Nullable Instant retrieveAt,
            @Nullable Instant installAt,
            @Nullable Integer retries,
            @Nullable Integer retryIntervalSeconds) {
        private static final int MOST_RETRIES = 100;
        private static final int A_DAY = 86_400;

        static Schedule read(@Nullable When when) {
            return when == null ? Schedule.NOW : when.schedule();
        }

        private Schedule schedule() {
            Checked checked = new Checked();
            Integer tries = retries == null ? null : (Integer) checked.whole("retries", retries, 0, MOST_RETRIES);
            Duration every = retryIntervalSeconds == null
                    ? null
                    : Duration.ofSeconds(checked.whole("retryIntervalSeconds", retryIntervalSeconds, 1, A_DAY));
            checked.end();
            return new Schedule(retrieveAt, installAt, tries, every);
        }
    }

    static UpdateJson of(FirmwareUpdate update) {
        return switch (update.state()) {
            case UpdateState.Waiting(var due, var word) -> of(update, State.WAITING, word);
            case UpdateState.Asking(var since) -> of(update, State.ASKING, "");
            case UpdateState.UnderWay(var word) -> of(update, State.UNDER_WAY, word);
            case UpdateState.Installed() -> of(update, State.INSTALLED, "Installed");
            case UpdateState.Failed(var word) -> of(update, State.FAILED, word);
            case UpdateState.Canceled(var word) -> of(update, State.CANCELED, word);
        };
    }

    private static UpdateJson of(FirmwareUpdate update, State state, String word) {
        return new UpdateJson(
                update.id(),
                update.number(),
                update.station().value(),
                update.firmware(),
                update.campaign(),
                update.at(),
                update.who(),
                state,
                word,
                update.changedAt(),
                update.bootedWith());
    }
}
