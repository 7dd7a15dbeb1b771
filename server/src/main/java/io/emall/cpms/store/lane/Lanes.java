package io.emall.cpms.store.lane;

import io.emall.cpms.core.session.Durability;
import io.emall.cpms.core.session.NotDurable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

/** The writers of facts. Units of one key are written in the order in which they came. */
public final class Lanes implements Durability, AutoCloseable {

    private final Duration patience;
    private final List<Lane> lanes;
    private final List<Thread> threads;

    public Lanes(Connections source, LaneSettings settings) {
        this.patience = settings.patience();
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(_ -> new Lane(source, settings))
                .toList();
        this.threads = lanes.stream()
                .map(lane -> Thread.ofPlatform()
                        .name("lane-" + lanes.indexOf(lane))
                        .daemon()
                        .start(lane))
                .toList();
    }

    /**
     * Blocks until the rows are committed.
     *
     * @throws NotDurable if the database did not take them in time; nothing is known to be written then
     * @throws Unwritable if the database refuses these very rows
     */
    public Written write(String key, List<Row> rows) {
        Unit unit = new Unit(key, rows, patience);
        try {
            if (!laneOf(key).offer(unit, patience.toMillis())) {
                throw new NotDurable("Too much waits to be written", new RejectedExecutionException(key));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDurable("Interrupted while waiting for the database", e);
        }
        return unit.await();
    }

    /** How many units wait to be written. */
    public int waiting() {
        return lanes.stream().mapToInt(Lane::length).sum();
    }

    @Override
    public Optional<Standstill> standstill() {
        return lanes.stream().flatMap(lane -> lane.standstill().stream()).findFirst();
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        lanes.forEach(Lane::close);
        try {
            for (Thread thread : threads) {
                thread.join(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Lane laneOf(String key) {
        int hash = key.hashCode();
        return lanes.get(Math.floorMod(hash ^ (hash >>> 16), lanes.size()));
    }
}
