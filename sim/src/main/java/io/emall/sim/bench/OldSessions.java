package io.emall.sim.bench;

/** A history: ended and billed sessions of the past two years, each with a story and a CDR. */
final class OldSessions {
    private static final int STEP = 100_000;

    /** Numbers from the top, where the server will not be for a long time. */
    private static final String SESSIONS = """
            insert into session (id, operator_id, number, station_id, location_id, evse_number, evse_uid, connector_id, state,
                ended_at, end_reason, started_at, transaction_key, transaction_ref, start_heard, token, partner_id, driver,
                price_id, last_updated)
            select ('0000be%s-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, o.id, (2000000000 - i)::int,
                'BENCH-' || i %% ?, 'BENCH-' || i %% ? / 10, 1, 'BENCH-' || i %% ? || '-1', '1', 'ENDED', t.at + interval '1 hour', 'Local',
                t.at, 'old-' || i, (2000000000 - i)::text, true, 'bench' || i %% ?, ?,
                jsonb_build_object('token', 'BENCH' || i %% 200, 'tokenType', 'RFID', 'countryCode', 'IT', 'partyId', 'LIV',
                    'contractId', 'IT-LIV-C' || i %% 200, 'method', 'WHITELIST'),
                (select id from price where area_id = 'BENCH' and speed = 'STANDARD' limit 1), t.at + interval '1 hour'
            from generate_series(?::bigint, ?::bigint) i
            cross join lateral (select now() - interval '1 day' - i %% 6300000 * interval '10 seconds' as at) t
            cross join (select id from operator limit 1) o
            """.formatted("0d");

    private static final String FRESH = " from session s where s.number between ? and ?";

    private static final String METERS = """
            insert into session_meter (session_id, first_wh, last_wh, power_w, soc, read_at, last_updated)
            select s.id, 0, 11000, 0, 80, s.ended_at, s.ended_at
            """ + FRESH;

    private static final String EVENTS = """
            insert into session_event (session_id, position, at, kind)
            select s.id, k, s.started_at, case k when 1 then 'STARTED' else 'STOPPED' end
            from session s cross join generate_series(1, 2) k where s.number between ? and ?
            """;

    private static final String RECORDS = """
            insert into cdr (session_id, operator_id, partner_id, price_id, document, energy_wh, net, tax, gross, currency,
                created_at)
            select s.id, s.operator_id, s.partner_id, s.price_id,
                jsonb_build_object('id', s.id, 'driver', s.driver, 'startedAt', s.started_at, 'endedAt', s.ended_at),
                11000, 4.95, 1.09, 6.04, 'EUR', s.ended_at
            """ + FRESH;

    private final Database database;
    private final Progress progress;

    OldSessions(Database database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    void seed(long sessions, int stations) {
        for (long from = 1; from <= sessions; from += STEP) {
            long to = Math.min(sessions, from + STEP - 1);
            database.update(SESSIONS, stations, stations, stations, stations, Town.livePartner(), from, to);
            for (String rows : new String[] {METERS, EVENTS, RECORDS}) {
                database.update(rows, (int) (2_000_000_000 - to), (int) (2_000_000_000 - from));
            }
            progress.say("%,d of %,d old sessions".formatted(to, sessions));
        }
    }
}
