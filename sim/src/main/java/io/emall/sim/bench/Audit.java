package io.emall.sim.bench;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Compares what the server acknowledged with what stands in its tables. */
final class Audit {
    private static final int CHUNK = 20_000;

    private static final String KEEP = """
            insert into receipt (station, reference, readings, readings_wh, energy_wh, ended)
            select * from unnest(?::text[], ?::text[], ?::text[]::int[], ?::text[]::numeric[], ?::text[]::numeric[],
                ?::text[]::bool[])
            """;

    /** One row per acknowledged transaction with all that can be found of it. */
    private static final String FIND = """
            create temporary table found as
            with begun as (
                select r.*, s.id, s.state from receipt r
                left join session s on s.station_id = r.station and s.transaction_ref = r.reference),
            metered as (
                select session_id, count(*) as readings, sum(register_wh) as readings_wh from meter_value
                where read_at >= '%s' and json_array_length(samples) = 4 group by session_id)
            select b.*, coalesce(m.readings, 0) as kept, coalesce(m.readings_wh, 0) as kept_wh, c.energy_wh as billed_wh
            from begun b left join metered m on m.session_id = b.id left join cdr c on c.session_id = b.id
            """;

    private static final String LOST = """
            select (select count(*) from found where id is null)
                + (select coalesce(sum(greatest(readings - kept, 0)), 0) from found)
                + (select count(*) from found where kept = readings and kept_wh <> readings_wh)
                + (select count(*) from found
                    where ended and (state is distinct from 'ENDED' or billed_wh is distinct from energy_wh))
            """;

    /** Sessions and bills of these stations that nobody was told of count as well. */
    private static final String DUPLICATED = """
            select (select count(*) from session where started_at >= '%1$s' and station_id like 'BENCH-%%'
                    and number < 1900000000)
                - (select count(distinct (station, reference)) from receipt)
                + (select coalesce(sum(greatest(kept - readings, 0)), 0) from found)
                + (select count(*) from cdr where created_at >= '%1$s' and partner_id = '%2$s')
                - (select count(*) from found where ended)
            """;

    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /** What was acknowledged but is not there or not right, and what is there more than once. */
    record Findings(long lost, long duplicated) {}

    /** @param since no acknowledged fact is older */
    Findings compare(List<Receipt> receipts, Instant since) {
        database.run("create temporary table receipt (station text, reference text, readings int, readings_wh numeric,"
                + " energy_wh numeric, ended bool)");
        for (int from = 0; from < receipts.size(); from += CHUNK) {
            keep(receipts.subList(from, Math.min(from + CHUNK, receipts.size())));
        }
        // On what it knew before the load, PostgreSQL would compare every session with every reading.
        database.run("analyze receipt, session, meter_value, cdr");
        database.run(FIND.formatted(since));
        return new Findings(database.count(LOST), database.count(DUPLICATED.formatted(since, Town.livePartner())));
    }

    private void keep(List<Receipt> receipts) {
        database.update(
                KEEP,
                column(receipts, Receipt::station),
                column(receipts, Receipt::reference),
                column(receipts, Receipt::readings),
                column(receipts, Receipt::readingsWh),
                column(receipts, Receipt::energyWh),
                column(receipts, Receipt::isEnded));
    }

    private static List<Object> column(List<Receipt> receipts, Function<Receipt, Object> value) {
        return receipts.stream().map(value).toList();
    }
}
