package io.emall.sim.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What idle stations cost. */
record IdleReport(Options options, Idle.Outcome outcome) implements Report {

    @Override
    public boolean isGood() {
        return true;
    }

    @Override
    public String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("resident per station", Sheet.text("%.1f KB", outcome.residentKilobytesPerStation()));
        rows.put("of it heap in use", Sheet.text("%.1f KB", outcome.heapKilobytesPerStation()));
        rows.put("at the beginning", sample(outcome.few()));
        rows.put("at the end", sample(outcome.many()));
        return Sheet.table(
                Sheet.text(
                        "OCPP %s, idle stations, %s%s",
                        options.version().number(),
                        options.deflate() ? "permessage-deflate" : "not compressed",
                        options.tls() ? ", TLS" : ""),
                rows);
    }

    private static String sample(Idle.Sample sample) {
        return Sheet.text(
                "%,d stations, %.0f MB resident, %.0f MB heap in use",
                sample.stations(),
                sample.memory().residentKilobytes() / 1024,
                sample.memory().heapKilobytes() / 1024);
    }

    @Override
    public String json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kb_per_station", Sheet.text("%.1f", outcome.residentKilobytesPerStation()));
        fields.put("heap_kb_per_station", Sheet.text("%.1f", outcome.heapKilobytesPerStation()));
        fields.put("stations", Integer.toString(outcome.many().stations()));
        fields.put("deflate", Boolean.toString(options.deflate()));
        fields.put("tls", Boolean.toString(options.tls()));
        fields.put("version", Sheet.quoted(options.version().number()));
        return Sheet.json(fields);
    }
}
