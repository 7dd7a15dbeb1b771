package io.emall.cpms.store.lane;

import java.time.Duration;

/**
 * How the lanes work.
 *
 * @param lanes how many write at the same time
 * @param waiting how many units may wait per lane before callers are held back
 * @param batch how many units share a commit at most
 * @param patience how long a unit may wait for the database before its caller is told that it is not durable
 */
public record LaneSettings(int lanes, int waiting, int batch, Duration patience) {

    /** One lane per two cores: on two cores a second one costs a tenth of the throughput. */
    public static LaneSettings standard() {
        int lanes = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return new LaneSettings(lanes, 20_000, 512, Duration.ofSeconds(20));
    }

    public LaneSettings withLanes(int number) {
        return new LaneSettings(number, waiting, batch, patience);
    }

    public LaneSettings withPatience(Duration longest) {
        return new LaneSettings(lanes, waiting, batch, longest);
    }
}
