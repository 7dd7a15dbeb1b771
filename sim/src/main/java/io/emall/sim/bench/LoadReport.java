package io.emall.sim.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a load of sessions or meter values showed. */
final class LoadReport implements Report {
    private final Options options;
    private final Outcome outcome;
    private final Audit.Findings findings;
    private final Surroundings surroundings;
    private final double bare;

    LoadReport(Options options, Outcome outcome, Audit.Findings findings, Surroundings surroundings, double bare) {
        this.options = options;
        this.outcome = outcome;
        this.findings = findings;
        this.surroundings = surroundings;
        this.bare = bare;
    }

    @Override
    public boolean isGood() {
        return findings.lost() == 0
                && findings.duplicated() == 0
                && outcome.errors().isEmpty();
    }

    @Override
    public String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        Latencies latencies = outcome.measured().latencies();
        rows.put("calls per second", Sheet.text("%,.0f (warm-up %,.0f)", outcome.callsPerSecond(), warmUpRate()));
        rows.put("sessions per second", Sheet.text("%,.0f", outcome.sessionsPerSecond()));
        rows.put(
                "latency p50 / p95 / p99 / max",
                Sheet.text(
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
        rows.put("memory of the server", Sheet.text("%.0f MB", surroundings.serverMegabytes()));
        if (bare > 0) {
            rows.put(
                    "bare answerer",
                    Sheet.text("%,.0f calls/s; with the CPMS %.0f %%", bare, 100 * outcome.callsPerSecond() / bare));
        }
        rows.put("taken by the eMSP", surroundings.delivered() + Sheet.text(", %,d wait", surroundings.waiting()));
        rows.put(
                "PostgreSQL " + surroundings.postgres(),
                Sheet.text(
                        "fsync=%s synchronous_commit=%s full_page_writes=%s",
                        surroundings.fsync(), surroundings.synchronousCommit(), surroundings.fullPageWrites()));
        rows.put(
                "transactions acknowledged",
                Sheet.text("%,d", outcome.receipts().size()));
        rows.put("lost / duplicated", findings.lost() + " / " + findings.duplicated());
        rows.put("stations that gave up", errors());
        return Sheet.table(title(), rows);
    }

    private String title() {
        return Sheet.text(
                "OCPP %s, %s, %d stations, %d s, %,d old sessions; %d cores, load average %.1f",
                options.version().number(),
                mode(),
                options.stations(),
                options.seconds(),
                options.past().sessions(),
                Processes.cores(),
                surroundings.loadAverage());
    }

    private String cpu(double seconds) {
        return Sheet.text(
                "%.0f µs per call, %.0f %% of one core",
                outcome.microsPerCall(seconds), 100 * seconds / outcome.seconds());
    }

    private String limit() {
        double share = outcome.used().all() / (outcome.seconds() * Processes.cores());
        Consumption used = outcome.used();
        String most = used.server() >= used.postgres() && used.server() >= used.load()
                ? "the server"
                : used.postgres() >= used.load() ? "PostgreSQL" : "the load generator";
        return Sheet.text("these three use %.0f %% of all cores, %s most", 100 * share, most);
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

    @Override
    public String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        Latencies latencies = outcome.measured().latencies();
        fields.put("calls_per_s", Sheet.text("%.0f", outcome.callsPerSecond()));
        fields.put("sessions_per_s", Sheet.text("%.1f", outcome.sessionsPerSecond()));
        fields.put("p50_ms", Sheet.text("%.2f", latencies.percentileMillis(50)));
        fields.put("p95_ms", Sheet.text("%.2f", latencies.percentileMillis(95)));
        fields.put("p99_ms", Sheet.text("%.2f", latencies.percentileMillis(99)));
        fields.put("max_ms", Sheet.text("%.2f", latencies.maxMillis()));
        fields.put("errors", Sheet.text("%d", outcome.errors().size()));
        fields.put("lost", Sheet.text("%d", findings.lost()));
        fields.put("duplicated", Sheet.text("%d", findings.duplicated()));
        fields.put("stations", Sheet.text("%d", options.stations()));
        fields.put("seconds", Sheet.text("%d", options.seconds()));
        fields.put("old", Sheet.text("%d", options.past().sessions()));
        fields.put("mode", Sheet.quoted(mode()));
        fields.put("version", Sheet.quoted(options.version().number()));
        fields.put("cpu_server_us_per_call", perCall(outcome.used().server()));
        fields.put("cpu_postgres_us_per_call", perCall(outcome.used().postgres()));
        fields.put("cpu_load_us_per_call", perCall(outcome.used().load()));
        fields.put("rss_server_mb", Sheet.text("%.0f", surroundings.serverMegabytes()));
        fields.put("load_average", Sheet.text("%.1f", surroundings.loadAverage()));
        fields.put("bare_calls_per_s", Sheet.text("%.0f", bare));
        fields.put("outbox_waiting", Sheet.text("%d", surroundings.waiting()));
        fields.put("fsync", Sheet.quoted(surroundings.fsync()));
        fields.put("synchronous_commit", Sheet.quoted(surroundings.synchronousCommit()));
        fields.put("full_page_writes", Sheet.quoted(surroundings.fullPageWrites()));
        return Sheet.json(fields);
    }

    private String perCall(double seconds) {
        return Sheet.text("%.1f", outcome.microsPerCall(seconds));
    }
}
