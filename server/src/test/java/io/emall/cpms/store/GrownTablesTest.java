package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.emall.cpms.core.command.PartnerCommand;
import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.command.Result;
import io.emall.cpms.core.location.ConnectorState;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.message.Messages;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Sessions.Filter;
import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Sent;
import io.emall.cpms.core.unit.CommandId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** History grows without slowing anything: no hot statement and no list page reads a whole table (field lesson 18). */
class GrownTablesTest {

    private static final Instant NOON = Given.NOON;
    private static final List<String> BIG = List.of(
            "session",
            "session_meter",
            "session_event",
            "cdr",
            "token",
            "outbox",
            "command",
            "booking",
            "occupation",
            "message_2026_02_28",
            "message_2026_03_01",
            "station_command",
            "meter_value_rest",
            "meter_value_2026_03");

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static PartnerId partner;

    @BeforeAll
    static void grow() throws SQLException {
        for (int i = 1; i <= 5; i++) {
            Given.aSite(STORE, "S" + i);
        }
        partner = Given.aPartner(STORE, "BIG").id();
        Given.aPartner(STORE, "DED");
        new Partitions(STORE.sql, STORE.transaction, STORE.clock).prepare();
        makeDays();
        runLanesOnEmptyTables();
        try (Connection connection = STORE.connect();
                Statement statement = connection.createStatement()) {
            for (String part : history().split(";")) {
                statement.execute(part.replace(":partner", "'" + partner + "'"));
            }
            statement.execute("vacuum analyze");
        }
    }

    private static void makeDays() {
        TestStore.HandClock yesterday = new TestStore.HandClock();
        yesterday.turn(Duration.ofDays(-1));
        new MessageDays(STORE.sql, STORE.transaction, yesterday, STORE.messageLog).turn();
    }

    /** The trap: plans prepared while tables are empty must not be kept if they scan them. */
    private static void runLanesOnEmptyTables() {
        for (int i = 0; i < 10; i++) {
            journey(i, "S1");
        }
    }

    private static String history() {
        return """
                insert into session (id, operator_id, number, station_id, location_id, evse_number, evse_uid, connector_id,
                    state, ended_at, end_reason, started_at, transaction_key, transaction_ref, token, partner_id,
                    last_updated)
                select gen_random_uuid(), 'IT-EML', 10000000 + i, 'old' || i % 200, 'L-old' || i % 200, 1,
                    'old' || i % 200 || '-1', '1', 'ENDED', t.at + interval '1 hour', 'Local', t.at, 'key' || i, 'ref' || i,
                    'token' || i % 5000, case when i % 100 = 0 then :partner::uuid else gen_random_uuid() end,
                    t.at + interval '1 hour'
                from generate_series(1, 30000) i,
                    lateral (select timestamptz '2026-03-01 00:00Z' - i * interval '3 minutes' as at) t;
                insert into session_meter (session_id, first_wh, last_wh, last_updated)
                select id, 0, 1000, last_updated from session where number > 10000000;
                insert into session_event (session_id, position, at, kind)
                select id, 1, started_at, 'STARTED' from session where number > 10000000;
                insert into cdr (id, session_id, operator_id, partner_id, price_id, document, energy_wh, net, tax, gross,
                    currency, created_at)
                select id::text, id, operator_id, partner_id, gen_random_uuid(), '{"issue":0}', 1, 1, 1, 1, 'EUR', last_updated
                from session
                where number > 10000000;
                insert into meter_value (station_id, evse_number, read_at, digest, session_id, begin, samples)
                select station_id, 1, started_at + k * interval '10 minutes', 0, id, false, '[]'
                from session, generate_series(1, 3) k where number > 10000000;
                insert into token (partner_id, uid_folded, type, uid, country_code, party_id, contract_id, issuer, valid,
                    whitelist, last_updated)
                select :partner::uuid, 'token' || i, 'RFID', 'Token' || i, 'NL', 'MSP', 'c', 'i', true, 'ALWAYS', now()
                from generate_series(1, 20000) i;
                insert into outbox (partner_id, kind, object_id, since, due_at)
                select p.id, k.kind, 'object' || i, now(), timestamptz '2026-03-01 11:00Z'
                from partner p, generate_series(1, 10000) i, unnest(array['SESSION', 'CDR']) as k(kind)
                where p.name = 'eMSP DED';
                insert into command (id, number, partner_id, kind, station_id, request, response_url, accepted_at, due,
                    result, delivered_at)
                select gen_random_uuid(), 1000000 + i, :partner::uuid, 'START_SESSION', 'old' || i % 200, '{}', '', now(),
                    now(), 'ACCEPTED', now() from generate_series(1, 20000) i;
                insert into message (at, id, station_id, from_station, kind, action, message_id, call, answer)
                select timestamptz '2026-03-01 12:00Z' - i * interval '1 second', i, 'old' || i % 200, true, 'CALL',
                    'Heartbeat', 'm' || i, '[2,"m' || i || '","Heartbeat",{}]', '[3,"m",{}]'
                from generate_series(1, 80000) i;
                insert into booking (id, operator_id, number, evse_uid, period, kept_from, state, driver, partner_id,
                    partners_id, last_updated)
                select gen_random_uuid(), 'IT-EML', 1000000 + i, 'S1-1', tstzrange(now(), now() + interval '1 hour'),
                    now(), 'NO_SHOW', '{}', :partner::uuid, 'r' || i, now() from generate_series(1, 20000) i;
                insert into occupation (id, operator_id, evse_uid, kind, during)
                select gen_random_uuid(), 'IT-EML', 'S1-1', 'BOOKING', tstzrange(now() + i * interval '1 hour',
                    now() + (i + 1) * interval '1 hour') from generate_series(1, 20000) i;
                insert into station_command (id, station_id, at, who, name, document, outcome)
                select gen_random_uuid(), 'S' || 1 + i % 5, timestamptz '2026-03-01 11:00Z' - i * interval '1 minute', 'ada',
                    'ClearCache', '{}', 'NO_ANSWER' from generate_series(1, 20000) i
                """;
    }

    @Test
    void nothingReadsAWholeTable() throws SQLException {
        handInStatistics();
        Map<String, Long> before = scans();
        for (int i = 10; i < 30; i++) {
            journey(i, "S" + (1 + i % 5));
            look();
            serve();
        }
        STORE.lanes.close();
        handInStatistics();
        assertThat(scans()).isEqualTo(before);
    }

    private static void journey(int number, String name) {
        StationId station = new StationId(name);
        long epoch = STORE.stationLedger.connected(station, "ocpp1.6", NOON);
        STORE.stationLedger.reported(
                station, new ConnectorReport(1, 1, ConnectorState.OCCUPIED, "Charging", "" + number, NOON));
        ChargingSession session =
                Given.aSession(STORE, name, "journey" + number, Given.aDriver("token7", partner), NOON);
        SessionEvent event = new SessionEvent(NOON, SessionEvent.Kind.STARTED, null);
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of(event)));
        var reading = Given.aReading(NOON.plusSeconds(number), number);
        STORE.sessionLedger.write(
                new SessionChange(Given.metered(session, reading), false, List.of(reading), List.of()));
        ChargingSession ended = session.in(new SessionState.Ended(NOON, "Local", null), NOON.plusSeconds(number));
        STORE.sessionLedger.write(new SessionChange(ended, false, List.of(), List.of(event)));
        STORE.stationLedger.disconnected(station, epoch, NOON);
    }

    private static void look() {
        StationId station = new StationId("old7");
        for (Filter filter : List.of(
                new Filter(null, null, null, null),
                new Filter(null, null, true, null),
                new Filter(null, null, false, null),
                new Filter(station, null, null, null),
                new Filter(station, null, true, null),
                new Filter(null, new LocationId("L-old7"), null, null),
                new Filter(null, null, null, "TOKEN7"))) {
            String next = STORE.sessions.page(filter, null, 20).next();
            STORE.sessions.page(filter, next, 20);
        }
        for (StationId said : new StationId[] {null, station}) {
            Messages.Filter recent = Messages.Filter.of(said, null, null, null, null, NOON);
            String next = STORE.messages.page(recent, null, 50).next();
            STORE.messages.page(recent, next, 50);
        }
        STORE.sessions.changed(partner, NOON.minusSeconds(7200), null, 0, 50);
        STORE.sessions.countChanged(partner, NOON.minusSeconds(7200), null);
        STORE.sessions.records(partner, NOON.minusSeconds(7200), null, 0, 50);
        STORE.sessions.countRecords(partner, null, null);
        ChargingSession known = STORE.sessionLedger.current(station).getFirst();
        STORE.sessions.find(known.id());
        STORE.sessions.story(known.id());
        STORE.sessions.readings(known.id());
        STORE.sessions.records(known.id());
        STORE.sessionLedger.byNumber(station, known.number());
        STORE.sessionLedger.byReference(station, "ref7");
        STORE.sessionLedger.overdue(NOON, 100);
        STORE.tokens.page(partner, STORE.tokens.page(null, null, 20).next(), 20);
    }

    private static void serve() {
        command();
        STORE.tokens.find(new TokenUid("TOKEN7"));
        STORE.locations.page(null, 20);
        STORE.bookings.holding(new EvseUid("S1-1"), NOON);
        STORE.bookings.findByPartnersId(partner, "r7");
        STORE.bookings.findByRequest(partner, "r7");
        STORE.holds.take(NOON, NOON, 100);
        STORE.occupations.of(List.of(new EvseUid("S1-1")), new Interval(NOON, NOON.plusSeconds(3600)));
        STORE.grants.recent(new StationId("S1"), NOON);
        PartnerCommand command = new PartnerCommand(
                new CommandId(UUID.randomUUID()),
                STORE.commands.nextNumber(),
                partner,
                new Request.CancelReservation("r7"),
                URI.create("https://emsp.example"),
                NOON,
                NOON);
        STORE.commands.accept(command);
        STORE.commands.overdue(NOON, 100);
        STORE.commands.decide(command.id(), new Result(Result.Type.TIMEOUT, ""), NOON);
        STORE.commands.undelivered(NOON, 100);
        STORE.commands.delivered(command.id(), NOON);
        STORE.outbox.acknowledged(STORE.outbox.due(partner, 100));
        PartnerId dead = STORE.partners.findByParty("NL", "DED").orElseThrow().id();
        Outbox.Entry entry = STORE.outbox.due(dead, 1).getFirst();
        STORE.outbox.failed(entry, NOON.minusSeconds(1), "unreachable");
    }

    private static void command() {
        StationId station = new StationId("S1");
        Sent sent = new Sent(UUID.randomUUID(), station, NOON, "ada", "ClearCache", "{}", null, null);
        STORE.history.began(sent);
        STORE.history.ended(sent.id(), new CommandResult.Offline(), NOON);
        STORE.history.find(station, sent.id());
        STORE.history.page(station, STORE.history.page(station, null, 20).next(), 20);
        STORE.history.forget(Instant.parse("2026-02-16T00:00:00Z"), 10);
    }

    /** Backends hand in their counts when they end. */
    private static void handInStatistics() throws SQLException {
        ((HikariDataSource) STORE.database.dataSource()).getHikariPoolMXBean().softEvictConnections();
        long deadline = System.nanoTime() + 20_000_000_000L;
        try (Connection connection = STORE.connect();
                Statement statement = connection.createStatement()) {
            int others;
            do {
                assertThat(System.nanoTime()).isLessThan(deadline);
                ResultSet rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database() and pid <>"
                                + " pg_backend_pid() and application_name <> 'lane'");
                rows.next();
                others = rows.getInt(1);
            } while (others > 0);
        }
    }

    private static Map<String, Long> scans() throws SQLException {
        Map<String, Long> scans = new TreeMap<>();
        try (Connection connection = STORE.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select relname, seq_scan from pg_stat_user_tables")) {
            while (rows.next()) {
                if (BIG.contains(rows.getString(1))) {
                    scans.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        assertThat(scans.keySet()).containsAll(BIG);
        return scans;
    }
}
