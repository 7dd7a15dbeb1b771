package io.emall.sim.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Many locations, and the eMSPs that read them and are told of what changes there. */
final class Country {

    private static final String LOCATIONS = """
            insert into location (id, operator_id, area_id, name, street, city, country, latitude, longitude, zone, listed,
                last_updated, speeds)
            select 'BENCH-' || i, o.id, 'BENCH', 'Bench ' || i, 'Via della Prova ' || i, 'Milano', 'ITA', 45.46, 9.19,
                o.zone, true, now(), '{STANDARD}'
            from generate_series(0, ? - 1) i cross join (select id, zone from operator limit 1) o on conflict do nothing
            """;

    private static final String STATIONS = """
            insert into station (id, operator_id, location_id, key_hash)
            select 'BENCH-' || i, (select id from operator limit 1), 'BENCH-' || i, ? from generate_series(0, ? - 1) i
            on conflict (id) do update set key_hash = excluded.key_hash
            """;

    private static final String EVSES = """
            insert into evse (uid, operator_id, location_id, evse_id, station_id, number, last_updated)
            select 'BENCH-' || i || '-' || n, (select id from operator limit 1), 'BENCH-' || i,
                'IT*EML*EBENCH' || i || '*' || n, 'BENCH-' || i, n, now()
            from generate_series(0, ? - 1) i, generate_series(1, ?) n on conflict do nothing
            """;

    private static final String CONNECTORS = """
            insert into connector (evse_uid, id, number, standard, format, power_type, voltage, amperage, last_updated)
            select 'BENCH-' || i || '-' || n, '1', 1, 'IEC_62196_T2', 'SOCKET', 'AC_3_PHASE', 230, 32, now()
            from generate_series(0, ? - 1) i, generate_series(1, ?) n on conflict (evse_uid, id) do nothing
            """;

    private static final String CONNECTION = """
            insert into partner_connection (partner_id, version, versions_url, endpoints, token_sealed, plain_token)
            select ?, '2.2.1', url || '/versions', jsonb_build_object('locations:RECEIVER', url || '/locations'), ?, false
            from (values (?)) v(url)
            on conflict (partner_id) do update set endpoints = excluded.endpoints, token_sealed = excluded.token_sealed
            """;

    private static final String TOKEN = """
            insert into partner_token (hash, partner_id, invitation) values (?, ?, false)
            on conflict (partner_id, invitation) do update set hash = excluded.hash
            """;

    private final Database database;
    private final Installation installation;

    Country(Database database, Installation installation) {
        this.database = database;
        this.installation = installation;
    }

    /**
     * Builds it.
     *
     * @param emsps where partner 0, 1, … listen below; one more listens nowhere
     */
    void build(OcpiOptions options, StationKey key, String emsps) {
        int locations = options.locations();
        database.run(Town.GROUND);
        database.update(LOCATIONS, locations);
        database.update(STATIONS, installation.hash(key.bytes()), locations);
        database.update(EVSES, locations, options.evses());
        database.update(CONNECTORS, locations, options.evses());
        for (int i = 0; i < options.partners(); i++) {
            partner(i, emsps + "/" + i);
        }
        partner(options.partners(), "http://127.0.0.1:9");
        database.run("analyze location, evse, connector, station");
    }

    private void partner(int index, String url) {
        UUID id = new UUID(0x4000, 0x8000_0000_0000_be10L + index);
        database.update(Town.PARTNER, id, "eMSP " + index, party(index));
        database.update(Town.PARTY, id, party(index));
        database.update(CONNECTION, id, installation.seal("token-of-the-bench"), url);
        database.update(TOKEN, installation.hash(bytes(token(index))), id);
    }

    private static String token(int index) {
        return "bench-partner-" + index;
    }

    static String party(int index) {
        return "P" + (10 + index);
    }

    /** How that partner shows who it is. */
    static String authorization(int index) {
        return "Token " + Base64.getEncoder().encodeToString(bytes(token(index)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
