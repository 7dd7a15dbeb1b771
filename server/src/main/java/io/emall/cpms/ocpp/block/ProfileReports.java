package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts the parts of profile reports together that somebody waits for (OCPP 2.x K09: requestId, tbc). */
public final class ProfileReports {
    /** No station keeps that many; more is a station gone wild. */
    private static final int MOST = 10_000;

    private record Key(StationId station, int request) {}

    private final AtomicInteger requests = new AtomicInteger();
    private final Map<Key, Awaited> awaited = new ConcurrentHashMap<>();

    /** Begins to wait: before the station is asked, so that no part comes too early. */
    public Awaited expect(StationId station) {
        Awaited report = new Awaited(new Key(station, requests.incrementAndGet()));
        awaited.put(report.key, report);
        return report;
    }

    /** A part of a report; one that nobody waits for is dropped. */
    public void part(StationId station, int request, List<ChargingProfile> profiles, boolean more) {
        Awaited report = awaited.get(new Key(station, request));
        if (report != null) {
            report.add(profiles, more);
        }
    }

    /** A report that is under way. */
    public final class Awaited implements AutoCloseable {
        private final Key key;
        private final List<ChargingProfile> profiles = new ArrayList<>();
        private final CompletableFuture<List<ChargingProfile>> whole = new CompletableFuture<>();

        private Awaited(Key key) {
            this.key = key;
        }

        public int request() {
            return key.request();
        }

        private synchronized void add(List<ChargingProfile> part, boolean more) {
            if (profiles.size() + part.size() <= MOST) {
                profiles.addAll(part);
            }
            if (!more) {
                whole.complete(List.copyOf(profiles));
            }
        }

        /** @return empty if the last part did not come in time */
        public Optional<List<ChargingProfile>> within(Duration time) {
            try {
                return Optional.of(whole.get(time.toMillis(), TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            awaited.remove(key);
        }
    }
}
