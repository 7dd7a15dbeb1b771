package io.emall.sim.bench;

import java.time.YearMonth;
import java.time.ZoneOffset;

/** What the meters said in old sessions. A month without a partition gets one, which is attached when it is full. */
final class OldReadings {
    private static final int MONTHS = 25;

    private static final String FILL = """
            insert into %s (station_id, evse_number, read_at, digest, session_id, register_wh, power_w, soc, begin,
                samples)
            select s.station_id, 1, r.at, s.number::bigint * 1000 + k, s.id, k * 200, 11040, least(99, 20 + k), false,
                '[{"value":"3600","measurand":"Energy.Active.Import.Register","unit":"Wh"},
                    {"value":"11040","measurand":"Power.Active.Import","unit":"W"},
                    {"value":"16.1","measurand":"Current.Import","unit":"A"},
                    {"value":"57","measurand":"SoC","unit":"Percent"}]'::json
            from session s cross join generate_series(1, %d) k
                cross join lateral (select s.started_at + k * interval '1 hour' / %2$d as at) r
            where s.transaction_key like 'old-%%' and s.started_at >= timestamptz '%s' - interval '1 hour'
                and s.started_at < '%4$s' and r.at >= '%3$s' and r.at < '%4$s'
            """;

    private final Database database;
    private final Progress progress;

    OldReadings(Database database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Fills the months up to this one.
     *
     * @param each readings of a session, of four samples
     */
    void seed(YearMonth last, int each) {
        for (YearMonth month = last.minusMonths(MONTHS); !month.isAfter(last); month = month.plusMonths(1)) {
            seedMonth(month, each);
            progress.say("readings of %s".formatted(month));
        }
        database.run("analyze");
    }

    private void seedMonth(YearMonth month, int each) {
        String name = "meter_value_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        String from = start(month);
        String until = start(month.plusMonths(1));
        if (database.count("select count(*) from pg_class where relname = ?", name) > 0) {
            database.run(FILL.formatted("meter_value", each, from, until));
            return;
        }
        database.run("create table %s (like meter_value including defaults including constraints)".formatted(name));
        database.run(FILL.formatted(name, each, from, until));
        database.run("alter table %s add primary key (station_id, read_at, evse_number, digest)".formatted(name));
        database.run("alter table meter_value attach partition %s for values from ('%s') to ('%s')"
                .formatted(name, from, until));
    }

    private static String start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
