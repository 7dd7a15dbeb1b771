package io.emall.cpms.core.device;

import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * Reads what stations hold: after each boot and once a day, a few at a time, so that a storm of boots is over before
 * anybody is asked. What is due is a row, so nothing is forgotten by a restart.
 */
public final class DeviceReader {
    /** How many are asked in a round. */
    private static final int AT_ONCE = 4;

    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration COMPLETE = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofHours(24);
    private static final Duration CHANGES_KEPT = Duration.ofDays(730);

    private final DeviceModels models;
    private final DeviceTalk talk;
    private final Signals signals;
    private final Executor threads;
    private final InstantSource clock;

    /** @param threads on which stations are asked */
    public DeviceReader(DeviceModels models, DeviceTalk talk, Signals signals, Executor threads, InstantSource clock) {
        this.models = models;
        this.talk = talk;
        this.signals = signals;
        this.threads = threads;
        this.clock = clock;
    }

    /** A station reported, asked or not. */
    public void reported(StationId station, ReportPart part) {
        Instant now = clock.instant();
        boolean complete = models.reported(station, part, now, now.plus(DAILY));
        signals.send(complete ? new Signal.DeviceRead(station) : new Signal.StationChanged(station));
    }

    /** Asks one station now. */
    void read(StationId station) {
        Instant now = clock.instant();
        int requestId = models.asked(station, now, now.plus(COMPLETE));
        switch (talk.askForAll(station, requestId)) {
            case DeviceTalk.Answer.All(var variables) -> {
                models.read(station, variables, now, clock.instant().plus(DAILY));
                signals.send(new Signal.DeviceRead(station));
            }
            case DeviceTalk.Answer.Promised() -> {}
            case DeviceTalk.Answer.None(var why) ->
                models.failed(
                        station, why.getClass().getSimpleName(), clock.instant().plus(AFTER_FAILURE));
        }
        signals.send(new Signal.StationChanged(station));
    }

    public void round() {
        Instant now = clock.instant();
        models.due(now, now.minus(SETTLED), AT_ONCE).forEach(station -> threads.execute(() -> read(station)));
    }

    public void forget() {
        models.forgetChanges(clock.instant().minus(CHANGES_KEPT));
    }
}
