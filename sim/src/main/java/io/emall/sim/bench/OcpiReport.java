package io.emall.sim.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the benchmark of the eMSPs' door showed. */
final class OcpiReport implements Report {
    private final OcpiOptions options;
    private final Pages.Outcome pages;
    private final Changes.Outcome pushes;
    private final Race.Outcome races;

    OcpiReport(OcpiOptions options, Pages.Outcome pages, Changes.Outcome pushes, Race.Outcome races) {
        this.options = options;
        this.pages = pages;
        this.pushes = pushes;
        this.races = races;
    }

    private long expectedEvses() {
        return (long) options.locations() * options.evses();
    }

    @Override
    public boolean isGood() {
        boolean isDecidedRightly = races.won() == (long) races.rounds() * options.slots()
                && races.won() + races.refused() == (long) races.rounds() * options.requests();
        return pages.evses() == expectedEvses() && isDecidedRightly && races.twice() == 0;
    }

    @Override
    public String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("pages of 100, p50 / p99 / max", millis(pages.latencies()));
        rows.put("EVSEs in a round", Sheet.text("%,d of %,d", pages.evses(), expectedEvses()));
        rows.put("states told per second", Sheet.text("%,.0f", pushes.perSecond()));
        rows.put("until told, p50 / p99 / max", millis(pushes.latencies()));
        rows.put("overtaken by the next state", Sheet.text("%,d", pushes.missed()));
        rows.put("CPU server", cpu(pushes.used().server()));
        rows.put("CPU PostgreSQL", cpu(pushes.used().postgres()));
        rows.put("CPU stations and eMSPs", cpu(pushes.used().load()));
        rows.put(
                "booked / refused, double",
                Sheet.text("%,d / %,d in %d races, %d", races.won(), races.refused(), races.rounds(), races.twice()));
        rows.put("decisions per second", Sheet.text("%,.0f", races.perSecond()));
        rows.put("a decision, p50 / p99 / max", millis(races.latencies()));
        return Sheet.table(
                Sheet.text(
                        "OCPI, %,d locations, %,d changes/s to %d partners and a dead one; %d cores, load average %.1f",
                        options.locations(),
                        options.changing(),
                        options.partners(),
                        Processes.cores(),
                        Processes.loadAverage()),
                rows);
    }

    private static String millis(Latencies latencies) {
        return Sheet.text(
                "%.1f / %.1f / %.1f ms",
                latencies.percentileMillis(50), latencies.percentileMillis(99), latencies.maxMillis());
    }

    private String cpu(double seconds) {
        return Sheet.text("%.0f %% of one core", 100 * seconds / pushes.seconds());
    }

    @Override
    public String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("page_p50_ms", Sheet.text("%.2f", pages.latencies().percentileMillis(50)));
        fields.put("page_p99_ms", Sheet.text("%.2f", pages.latencies().percentileMillis(99)));
        fields.put("pages", Sheet.text("%d", pages.latencies().count()));
        fields.put("push_p50_ms", Sheet.text("%.2f", pushes.latencies().percentileMillis(50)));
        fields.put("push_p99_ms", Sheet.text("%.2f", pushes.latencies().percentileMillis(99)));
        fields.put("pushes_per_s", Sheet.text("%.0f", pushes.perSecond()));
        fields.put("pushes_overtaken", Sheet.text("%d", pushes.missed()));
        fields.put("decisions_per_s", Sheet.text("%.0f", races.perSecond()));
        fields.put("decision_p99_ms", Sheet.text("%.2f", races.latencies().percentileMillis(99)));
        fields.put("booked", Sheet.text("%d", races.won()));
        fields.put("refused", Sheet.text("%d", races.refused()));
        fields.put("double_bookings", Sheet.text("%d", races.twice()));
        fields.put("locations", Sheet.text("%d", options.locations()));
        fields.put("changes", Sheet.text("%d", options.changing()));
        fields.put("partners", Sheet.text("%d", options.partners()));
        fields.put("load_average", Sheet.text("%.1f", Processes.loadAverage()));
        return Sheet.json(fields);
    }
}
