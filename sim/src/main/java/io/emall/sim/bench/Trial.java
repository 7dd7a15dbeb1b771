package io.emall.sim.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** One benchmark of a running server, from the empty town to the verdict. */
public final class Trial {
    private final Options options;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Progress progress;

    public Trial(Options options, Map<String, String> environment, Clock clock, Progress progress) {
        this.options = options;
        this.environment = environment;
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws Failed if it cannot be carried out */
    public Report run() {
        double bare = options.baseline() ? bareCallsPerSecond() : 0;
        Path data = Path.of(setting("CPMS_DATA"));
        try (Database database = Database.of(environment, data);
                Emsp emsp = new Emsp(clock);
                Load load = new Load(options, clock, progress)) {
            Processes processes =
                    Processes.of(Long.parseLong(setting("CPMS_SERVER_PID")), database.count("select pg_backend_pid()"));
            StationKey key = new StationKey(UUID.randomUUID().toString());
            new Town(database, Installation.in(data)).build(options.stations(), key, emsp.url());
            new OldSessions(database, progress).seed(options.old(), options.stations());
            Instant since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Outcome outcome = load.run(URI.create(setting("CPMS_STATIONS_URL")), key, processes::used);
            Surroundings surroundings = Surroundings.of(database, processes, emsp);
            progress.say("comparing what was acknowledged with the database");
            Audit.Findings findings = new Audit(database).compare(outcome.receipts(), since);
            return new Report(options, outcome, findings, surroundings, bare);
        }
    }

    private double bareCallsPerSecond() {
        progress.say("baseline: a bare answerer without a database");
        try (Answerer answerer = new Answerer();
                Load load = new Load(options, clock, progress)) {
            return load.run(answerer.address(), new StationKey("none"), () -> Consumption.NONE)
                    .callsPerSecond();
        }
    }

    private String setting(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new Failed(name + " is missing: start the benchmark with ./cpms bench ocpp");
        }
        return value;
    }
}
