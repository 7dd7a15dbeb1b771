package io.emall.sim.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result, as a table for people and as one JSON object. */
public final class Report {
    private final Options options;
    private final Outcome outcome;
    private final Audit.Findings findings;
    private final Surroundings surroundings;
    private final double bare;

    Report(Options options, Outcome outcome, Audit.Findings findings, Surroundings surroundings, double bare) {
        this.options = options;
        this.outcome = outcome;
        this.findings = findings;
        this.surroundings = surroundings;
        this.bare = bare;
    }

    /** Whether every acknowledged fact is there once, and no station had to give up. */
    public boolean isGood() {
        return findings.lost() == 0
                && findings.duplicated() == 0
                && outcome.errors().isEmpty();
    }

    /** For people. */
    public String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        Latencies latencies = outcome.measured().latencies();
        rows.put("calls per second", text("%,.0f (warm-up %,.0f)", outcome.callsPerSecond(), warmUpRate()));
        rows.put("sessions per second", text("%,.0f", outcome.sessionsPerSecond()));
        rows.put(
                "latency p50 / p95 / p99 / max",
                text(
                        "%.1f / %.1f / %.1f / %.1f ms",
                        latencies.percentileMillis(50),
                        latencies.percentileMillis(95),
                        latencies.percentileMillis(99),
                        latencies.maxMillis()));
        Consumption used = outcome.used();
        rows.put("CPU server", cpu(used.server()));
        rows.put("CPU PostgreSQL", cpu(used.postgres()));
        rows.put("CPU load and eMSP", cpu(used.load()));
        rows.put("what limits", limit());
        rows.put("memory of the server", text("%.0f MB", surroundings.serverMegabytes()));
        if (bare > 0) {
            rows.put(
                    "bare answerer",
                    text("%,.0f calls/s; with the CPMS %.0f %%", bare, 100 * outcome.callsPerSecond() / bare));
        }
        rows.put("taken by the eMSP", surroundings.delivered() + text(", %,d wait", surroundings.waiting()));
        rows.put(
                "PostgreSQL " + surroundings.postgres(),
                text(
                        "fsync=%s synchronous_commit=%s full_page_writes=%s",
                        surroundings.fsync(), surroundings.synchronousCommit(), surroundings.fullPageWrites()));
        rows.put("transactions acknowledged", text("%,d", outcome.receipts().size()));
        rows.put("lost / duplicated", findings.lost() + " / " + findings.duplicated());
        rows.put("stations that gave up", errors());
        return title()
                + rows.entrySet().stream()
                        .map(row -> text("  %-31s %s", row.getKey(), row.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private String title() {
        return text(
                "OCPP %s, %s, %d stations, %d s, %,d old sessions; %d cores, load average %.1f%n",
                options.version().number(),
                mode(),
                options.stations(),
                options.seconds(),
                options.old(),
                Processes.cores(),
                surroundings.loadAverage());
    }

    private String cpu(double seconds) {
        return text(
                "%.0f µs per call, %.0f %% of one core",
                outcome.microsPerCall(seconds), 100 * seconds / outcome.seconds());
    }

    private String limit() {
        double share = outcome.used().all() / (outcome.seconds() * Processes.cores());
        Consumption used = outcome.used();
        String most = used.server() >= used.postgres() && used.server() >= used.load()
                ? "the server"
                : used.postgres() >= used.load() ? "PostgreSQL" : "the load generator";
        return text("these three use %.0f %% of all cores, %s most", 100 * share, most);
    }

    private String errors() {
        return outcome.errors().isEmpty()
                ? "0"
                : outcome.errors().size() + ", the first: " + outcome.errors().getFirst();
    }

    private double warmUpRate() {
        return options.warmup() == 0 ? 0 : (double) outcome.warmUp().calls() / options.warmup();
    }

    private String mode() {
        return options.mode().name().toLowerCase(Locale.ROOT);
    }

    /** For programs: one line. */
    public String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        Latencies latencies = outcome.measured().latencies();
        fields.put("calls_per_s", text("%.0f", outcome.callsPerSecond()));
        fields.put("sessions_per_s", text("%.1f", outcome.sessionsPerSecond()));
        fields.put("p50_ms", text("%.2f", latencies.percentileMillis(50)));
        fields.put("p95_ms", text("%.2f", latencies.percentileMillis(95)));
        fields.put("p99_ms", text("%.2f", latencies.percentileMillis(99)));
        fields.put("max_ms", text("%.2f", latencies.maxMillis()));
        fields.put("errors", text("%d", outcome.errors().size()));
        fields.put("lost", text("%d", findings.lost()));
        fields.put("duplicated", text("%d", findings.duplicated()));
        fields.put("stations", text("%d", options.stations()));
        fields.put("seconds", text("%d", options.seconds()));
        fields.put("old", text("%d", options.old()));
        fields.put("mode", quoted(mode()));
        fields.put("version", quoted(options.version().number()));
        fields.put("cpu_server_us_per_call", perCall(outcome.used().server()));
        fields.put("cpu_postgres_us_per_call", perCall(outcome.used().postgres()));
        fields.put("cpu_load_us_per_call", perCall(outcome.used().load()));
        fields.put("rss_server_mb", text("%.0f", surroundings.serverMegabytes()));
        fields.put("load_average", text("%.1f", surroundings.loadAverage()));
        fields.put("bare_calls_per_s", text("%.0f", bare));
        fields.put("outbox_waiting", text("%d", surroundings.waiting()));
        fields.put("fsync", quoted(surroundings.fsync()));
        fields.put("synchronous_commit", quoted(surroundings.synchronousCommit()));
        fields.put("full_page_writes", quoted(surroundings.fullPageWrites()));
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String perCall(double seconds) {
        return text("%.1f", outcome.microsPerCall(seconds));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
