package io.emall.sim.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a connected station that says nothing costs: the slope between a third of the stations and all of them. */
final class Idle {
    private static final int CONNECTING_AT_ONCE = 50;
    private static final int QUIET_SECONDS = 10;

    private final Options options;
    private final InstantSource clock;
    private final Progress progress;

    Idle(Options options, InstantSource clock, Progress progress) {
        this.options = options;
        this.clock = clock;
        this.progress = progress;
    }

    /** @param stations connected at that moment */
    record Sample(int stations, Processes.Memory memory) {}

    record Outcome(Sample few, Sample many) {
        double residentKilobytesPerStation() {
            return (many.memory.residentKilobytes() - few.memory.residentKilobytes()) / difference();
        }

        double heapKilobytesPerStation() {
            return (many.memory.heapKilobytes() - few.memory.heapKilobytes()) / difference();
        }

        private double difference() {
            return many.stations - few.stations;
        }
    }

    Outcome run(URI target, StationKey key, Processes processes) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Dialer dialer = new Dialer(vertx, options, target, key)) {
            int few = options.stations() / 3;
            arrive(dialer, 0, few);
            Sample before = sample(vertx, few, processes);
            arrive(dialer, few, options.stations());
            return new Outcome(before, sample(vertx, options.stations(), processes));
        } finally {
            Load.await(vertx.close());
        }
    }

    private void arrive(Dialer dialer, int from, int to) {
        for (int group = from; group < to; group += CONNECTING_AT_ONCE) {
            List<Future<Void>> stations = new ArrayList<>();
            for (int i = group; i < Math.min(group + CONNECTING_AT_ONCE, to); i++) {
                stations.add(NewStation.arrive(
                        dialer, Town.station(i), options.version().words(Town.token(i), clock)));
            }
            Load.await(Future.all(stations));
        }
        progress.say("%,d stations are connected".formatted(to));
    }

    private Sample sample(Vertx vertx, int stations, Processes processes) {
        Load.await(vertx.timer(QUIET_SECONDS, TimeUnit.SECONDS));
        Processes.Memory memory = processes.serverMemory();
        progress.say("%,d stations: %,.0f MB resident, %,.0f MB heap in use"
                .formatted(stations, memory.residentKilobytes() / 1024, memory.heapKilobytes() / 1024));
        return new Sample(stations, memory);
    }
}
