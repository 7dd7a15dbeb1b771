package io.emall.sim.bench;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** One benchmark of the eMSPs' door: pages, pushes, bookings. */
public final class OcpiTrial {
    private static final int ROUNDS_OF_WARM_UP = 2;
    private static final int RACES = 5;

    private final OcpiOptions options;
    private final Server server;
    private final InstantSource clock;
    private final Progress progress;

    public OcpiTrial(OcpiOptions options, Map<String, String> environment, InstantSource clock, Progress progress) {
        this.options = options;
        this.server = new Server(environment);
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws Failed if it cannot be carried out */
    public Report run() {
        URI door = URI.create(server.setting("CPMS_URL"));
        try (Database database = server.database();
                Changes changes = new Changes(options, clock, progress)) {
            StationKey key = new StationKey(UUID.randomUUID().toString());
            progress.say("%,d locations with %,d EVSEs"
                    .formatted(options.locations(), options.locations() * options.evses()));
            new Country(database, Installation.in(server.data())).build(options, key, changes.emsps());
            Processes processes = server.processes(database);
            Pages pages = new Pages(door);
            progress.say("reading all pages");
            pages.read(ROUNDS_OF_WARM_UP);
            Pages.Outcome read = pages.read(options.rounds());
            Changes.Outcome pushed = changes.run(URI.create(server.setting("CPMS_STATIONS_URL")), key, processes::used);
            progress.say("%,d requests for %,d slots".formatted(options.requests(), options.slots()));
            Race.Outcome raced = new Race(options, door, clock).run(options.raceWarmup(), RACES, database);
            return new OcpiReport(options, read, pushed, raced);
        }
    }
}
