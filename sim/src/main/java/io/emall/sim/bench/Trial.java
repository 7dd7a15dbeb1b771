package io.emall.sim.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** One benchmark of a running server, from the empty town to the verdict. */
public final class Trial {
    /** Stations of which both the boot and what they said last is kept. */
    private static final String BOOTED_AND_OCCUPIED = """
            select count(*) from station s join evse e on e.station_id = s.id join connector c on c.evse_uid = e.uid
            where s.id like 'BENCH-%' and substr(s.id, 7)::int >= ? and s.booted_at is not null and c.words <> '' and c.words <> 'Available'
            """;

    private final Options options;
    private final Server server;
    private final Clock clock;
    private final Progress progress;

    public Trial(Options options, Map<String, String> environment, Clock clock, Progress progress) {
        this.options = options;
        this.server = new Server(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws Failed if it cannot be carried out */
    public Report run() {
        double bare = options.baseline() ? bareCallsPerSecond() : 0;
        try (Database database = server.database();
                Emsp emsp = new Emsp(clock)) {
            Processes processes = server.processes(database);
            StationKey key = new StationKey(UUID.randomUUID().toString());
            int live = options.mode() == Options.Mode.STORM ? Storm.LIVE : 0;
            new Town(database, Installation.in(server.data()))
                    .build(options.stations() + live, options.past().tokens(), key, emsp.url());
            past(database);
            return switch (options.mode()) {
                case SESSIONS, METER -> load(database, emsp, processes, key, bare);
                case STORM -> storm(database, emsp, processes, key);
                case IDLE -> new IdleReport(options, new Idle(options, clock, progress).run(target(), key, processes));
            };
        }
    }

    private void past(Database database) {
        Options.Past past = options.past();
        if (past.sessions() > 0) {
            new OldSessions(database, progress).seed(past.sessions(), options.stations());
            new OldReadings(database, progress).seed(YearMonth.now(clock), past.readings());
        }
    }

    private Report load(Database database, Emsp emsp, Processes processes, StationKey key, double bare) {
        try (Load load = new Load(options, clock, progress)) {
            Instant since = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Outcome outcome = load.run(target(), key, processes::used);
            Surroundings surroundings = Surroundings.of(database, processes, emsp);
            progress.say("comparing what was acknowledged with the database");
            Audit.Findings findings = new Audit(database).compare(outcome.receipts(), since);
            return new LoadReport(options, outcome, findings, surroundings, bare);
        }
    }

    private Report storm(Database database, Emsp emsp, Processes processes, StationKey key) {
        Storm.Outcome outcome = new Storm(options, clock, progress).run(target(), key, processes::used);
        long kept = database.count(BOOTED_AND_OCCUPIED, Storm.LIVE);
        long answered = options.stations() - outcome.errors().size();
        return new StormReport(
                options, outcome, Math.max(0, answered - kept), Surroundings.of(database, processes, emsp));
    }

    private URI target() {
        return options.tls()
                ? new TlsDoor(
                                server.setting("CPMS_URL"),
                                server.setting("CPMS_ADMIN_USER"),
                                server.setting("CPMS_ADMIN_PASSWORD"))
                        .open(Integer.parseInt(server.setting("CPMS_STATIONS_TLS_PORT")))
                : URI.create(server.setting("CPMS_STATIONS_URL"));
    }

    private double bareCallsPerSecond() {
        progress.say("baseline: a bare answerer without a database");
        try (Answerer answerer = new Answerer();
                Load load = new Load(options, clock, progress)) {
            return load.run(answerer.address(), new StationKey("none"), () -> Consumption.NONE)
                    .callsPerSecond();
        }
    }
}
