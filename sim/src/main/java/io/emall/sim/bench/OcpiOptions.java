package io.emall.sim.bench;

import java.util.List;
import java.util.Set;

/**
 * What the person who measures the eMSPs' door asked for.
 *
 * @param locations how many there are, each a station
 * @param evses of each location
 * @param rounds how often all pages are read, after two rounds that do not count
 * @param changes of EVSEs' states per second
 * @param partners that are told of them; one more is dead
 * @param seconds the changes are measured, after the warm-up
 * @param warmup seconds that do not count
 * @param requests for {@link #slots}, all at once
 * @param slots that can be booked
 * @param raceWarmup races that do not count, before five that do
 */
public record OcpiOptions(
        int locations,
        int evses,
        int rounds,
        int changes,
        int partners,
        int seconds,
        int warmup,
        int requests,
        int slots,
        int raceWarmup) {

    /** The options as they stand on a command line. */
    public static OcpiOptions parse(List<String> words) {
        CommandLine line = CommandLine.of(
                words,
                Set.of(
                        "--locations",
                        "--evses",
                        "--rounds",
                        "--changes",
                        "--partners",
                        "--seconds",
                        "--warmup",
                        "--requests",
                        "--slots",
                        "--race-warmup"),
                Set.of());
        return new OcpiOptions(
                line.number("--locations", 10_000, 1),
                line.number("--evses", 5, 1),
                line.number("--rounds", 5, 1),
                line.number("--changes", 1000, 1),
                line.number("--partners", 4, 1),
                line.number("--seconds", 30, 1),
                line.number("--warmup", 30, 0),
                line.number("--requests", 1000, 1),
                line.number("--slots", 100, 1),
                line.number("--race-warmup", 2, 0));
    }

    /** Stations whose states change, each once a second. */
    int changing() {
        return Math.min(changes, locations);
    }
}
