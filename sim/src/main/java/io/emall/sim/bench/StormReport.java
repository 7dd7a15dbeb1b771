package io.emall.sim.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a storm of stations showed.
 *
 * @param lost stations whose boot or last status was answered but is not in the database
 */
record StormReport(Options options, Storm.Outcome outcome, long lost, Surroundings surroundings) implements Report {

    @Override
    public boolean isGood() {
        return lost == 0 && outcome.errors().isEmpty();
    }

    @Override
    public String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        Latencies arrivals = outcome.arrivals();
        rows.put("until the last was answered", Sheet.text("%.2f s", outcome.seconds()));
        rows.put(
                "a station's p50 / p99",
                Sheet.text("%.0f / %.0f ms", arrivals.percentileMillis(50), arrivals.percentileMillis(99)));
        rows.put("charging meanwhile, p50/p99/max", live(outcome.live()) + ", before it " + live(outcome.before()));
        rows.put("CPU server", cpu(outcome.used().server()));
        rows.put("CPU PostgreSQL", cpu(outcome.used().postgres()));
        rows.put("CPU load", cpu(outcome.used().load()));
        rows.put("memory of the server", Sheet.text("%.0f MB", surroundings.serverMegabytes()));
        rows.put("acknowledged but lost", Long.toString(lost));
        rows.put("stations that gave up", errors());
        return Sheet.table(
                Sheet.text(
                        "OCPP %s, storm of %,d stations while %d are charging; %d cores, load average %.1f",
                        options.version().number(),
                        options.stations(),
                        Storm.LIVE,
                        Processes.cores(),
                        surroundings.loadAverage()),
                rows);
    }

    private static String live(Tally tally) {
        Latencies its = tally.latencies();
        return Sheet.text("%.0f / %.0f / %.0f ms", its.percentileMillis(50), its.percentileMillis(99), its.maxMillis());
    }

    private String cpu(double seconds) {
        return Sheet.text("%.1f s", seconds);
    }

    private String errors() {
        return outcome.errors().isEmpty()
                ? "0"
                : outcome.errors().size() + ", the first: " + outcome.errors().getFirst();
    }

    @Override
    public String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("storm_s", Sheet.text("%.2f", outcome.seconds()));
        fields.put("stations", Integer.toString(options.stations()));
        fields.put("arrival_p99_ms", Sheet.text("%.0f", outcome.arrivals().percentileMillis(99)));
        fields.put("live_p99_ms", Sheet.text("%.0f", outcome.live().latencies().percentileMillis(99)));
        fields.put(
                "live_p99_before_ms",
                Sheet.text("%.0f", outcome.before().latencies().percentileMillis(99)));
        fields.put("errors", Integer.toString(outcome.errors().size()));
        fields.put("lost", Long.toString(lost));
        fields.put("cpu_server_s", Sheet.text("%.1f", outcome.used().server()));
        fields.put("cpu_postgres_s", Sheet.text("%.1f", outcome.used().postgres()));
        fields.put("cpu_load_s", Sheet.text("%.1f", outcome.used().load()));
        fields.put("version", Sheet.quoted(options.version().number()));
        return Sheet.json(fields);
    }
}
