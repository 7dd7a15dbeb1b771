package io.emall.sim.bench;

import java.util.UUID;

/** What must stand before stations can charge: locations of ten stations each, prices, and two eMSPs, one of them dead. */
final class Town {
    private static final UUID LIVE = UUID.fromString("00000000-0000-4000-8000-00000000be01");
    private static final UUID DEAD = UUID.fromString("00000000-0000-4000-8000-00000000be02");
    /** Nobody listens on it. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    /** An area and what energy costs in it. */
    static final String GROUND = """
            insert into price_area (id, operator_id, name)
            select 'BENCH', id, 'Bench' from operator limit 1 on conflict do nothing;
            insert into price (id, operator_id, area_id, speed, kind, per_kwh, currency, vat_percent, valid, created_at)
            select gen_random_uuid(), o.id, 'BENCH', speed, 'BASE', 0.45, o.currency, o.vat_percent,
                tstzrange(now() - interval '2 years', null), now()
            from operator o, unnest(array['STANDARD', 'FAST']) speed
            where not exists (select from price where area_id = 'BENCH');
            """;

    private static final String LOCATIONS = """
            insert into location (id, operator_id, area_id, name, street, city, country, latitude, longitude, zone, listed,
                last_updated, speeds)
            select 'BENCH-' || i, o.id, 'BENCH', 'Bench ' || i, 'Via della Prova ' || i, 'Milano', 'ITA', 45.46, 9.19,
                o.zone, true, now(), '{STANDARD}'
            from generate_series(0, ? / 10) i cross join (select id, zone from operator limit 1) o on conflict do nothing
            """;

    private static final String STATIONS = """
            insert into station (id, operator_id, location_id, key_hash)
            select 'BENCH-' || i, (select id from operator limit 1), 'BENCH-' || i / 10, ? from generate_series(0, ? - 1) i
            on conflict (id) do update set key_hash = excluded.key_hash
            """;

    private static final String EVSES = """
            insert into evse (uid, operator_id, location_id, evse_id, station_id, number, last_updated)
            select 'BENCH-' || i || '-1', (select id from operator limit 1), 'BENCH-' || i / 10, 'IT*EML*EBENCH' || i,
                'BENCH-' || i, 1, now()
            from generate_series(0, ? - 1) i on conflict do nothing
            """;

    private static final String CONNECTORS = """
            insert into connector (evse_uid, id, number, standard, format, power_type, voltage, amperage, last_updated)
            select 'BENCH-' || i || '-1', '1', 1, 'IEC_62196_T2', 'SOCKET', 'AC_3_PHASE', 230, 32, now()
            from generate_series(0, ? - 1) i on conflict (evse_uid, id) do nothing
            """;

    static final String PARTNER = """
            insert into partner (id, operator_id, name, country_code, party_id, status, last_updated)
            select ?, id, ?, 'IT', ?, 'CONNECTED', now() from operator limit 1 on conflict do nothing
            """;

    static final String PARTY = """
            insert into partner_party (partner_id, country_code, party_id, role, through_hub, reach, last_updated)
            values (?, 'IT', ?, 'EMSP', false, 'CONNECTED', now()) on conflict do nothing
            """;

    private static final String CONNECTION = """
            insert into partner_connection (partner_id, version, versions_url, endpoints, token_sealed, plain_token)
            select ?, '2.2.1', url || '/versions', jsonb_build_object('sessions:RECEIVER', url || '/sessions',
                'cdrs:RECEIVER', url || '/cdrs', 'locations:RECEIVER', url || '/locations',
                'tariffs:RECEIVER', url || '/tariffs'), ?, false
            from (values (?)) v(url)
            on conflict (partner_id) do update set endpoints = excluded.endpoints, token_sealed = excluded.token_sealed
            """;

    private static final String TOKENS = """
            insert into token (partner_id, uid_folded, type, uid, country_code, party_id, contract_id, issuer, valid,
                whitelist, last_updated)
            select ?, 'bench' || i, 'RFID', 'BENCH' || i, 'IT', 'LIV', 'IT-LIV-C' || i, 'Live', true, 'ALWAYS', now()
            from generate_series(0, ? - 1) i on conflict do nothing
            """;

    private final Database database;
    private final Installation installation;

    Town(Database database, Installation installation) {
        this.database = database;
        this.installation = installation;
    }

    static String station(int index) {
        return "BENCH-" + index;
    }

    static String token(int index) {
        return "BENCH" + index;
    }

    static UUID livePartner() {
        return LIVE;
    }

    /**
     * Builds it, or what is missing of it.
     *
     * @param tokens of the living eMSP; each station has one at least
     * @param emsp where the living eMSP listens
     */
    void build(int stations, int tokens, StationKey key, String emsp) {
        database.run(GROUND);
        database.update(LOCATIONS, stations);
        database.update(STATIONS, installation.hash(key.bytes()), stations);
        database.update(EVSES, stations);
        database.update(CONNECTORS, stations);
        partner(LIVE, "Live eMSP", "LIV", emsp);
        partner(DEAD, "Dead eMSP", "DED", NOWHERE);
        database.update(TOKENS, LIVE, Math.max(stations, tokens));
    }

    private void partner(UUID id, String name, String party, String url) {
        database.update(PARTNER, id, name, party);
        database.update(PARTY, id, party);
        database.update(CONNECTION, id, installation.seal("token-of-the-bench"), url);
    }
}
