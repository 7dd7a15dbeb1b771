package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Sessions.Filter;
import io.emall.cpms.core.session.SignedMeter;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSessionsTest {

    private static final Instant NOON = Given.NOON;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private PartnerId partner;

    @BeforeEach
    void noSessions() {
        STORE.sql
                .sql("truncate session, session_meter, session_event, meter_value, cdr, outbox")
                .update();
        partner = Given.aPartner(STORE, "SES").id();
    }

    @Test
    void pagesCoverAllOnceNewestFirst() {
        for (int i = 0; i < 10; i++) {
            ChargingSession session = session(i % 2 == 0 ? "EVEN" : "ODD", i, NOON.plusSeconds(i / 2));
            write(i < 5 ? session.in(new SessionState.Ended(NOON, "Local", null), NOON) : session, true);
        }
        List<ChargingSession> all = all(new Filter(null, null, null, null));
        assertThat(all).hasSize(10).doesNotHaveDuplicates();
        assertThat(all).extracting(ChargingSession::startedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(all(new Filter(new StationId("EVEN"), null, null, null))).hasSize(5);
        assertThat(all(new Filter(null, new LocationId("L-ODD"), null, null))).hasSize(5);
        assertThat(all(new Filter(null, null, true, null))).hasSize(5).allMatch(ChargingSession::isActive);
        assertThat(all(new Filter(null, null, false, null))).hasSize(5).noneMatch(ChargingSession::isActive);
        assertThat(all(new Filter(null, null, null, "CARD3"))).hasSize(1);
        assertThat(all(new Filter(new StationId("EVEN"), null, false, "card4"))).hasSize(1);
    }

    /** O-9: a running session's progress counts as a change, though its row is not written. */
    @Test
    void changesOfRunningSessionsAreSeenToo() {
        ChargingSession running = session("CP1", 1, NOON);
        write(running, true);
        ChargingSession ended = session("CP2", 2, NOON);
        write(ended.in(new SessionState.Ended(NOON, "Local", null), NOON.plusSeconds(30)), true);
        write(Given.aSession(STORE, "CP3", "3", Given.aDriver("foreign", null), NOON), true);
        MeterReading reading = Given.aReading(NOON.plusSeconds(60), 500);
        write(Given.metered(running, reading), false);
        write(Given.metered(running, Given.aReading(NOON.plusSeconds(90), 700)), false);
        assertThat(STORE.sql
                        .sql("select last_updated = ? from session where id = ?")
                        .param(Times.param(NOON))
                        .param(running.id().value())
                        .query(Boolean.class)
                        .single())
                .as("only the meter was written")
                .isTrue();

        assertThat(changed(NOON, null)).containsExactly(ended.id(), running.id());
        assertThat(changed(NOON.plusSeconds(90), null)).containsExactly(running.id());
        assertThat(changed(NOON.plusSeconds(30), NOON.plusSeconds(90))).containsExactly(ended.id());
        assertThat(STORE.sessions.countChanged(partner, NOON, null)).isEqualTo(2);
        assertThat(STORE.sessions.changed(partner, NOON, null, 1, 1))
                .extracting(ChargingSession::id)
                .containsExactly(running.id());
    }

    @Test
    void someAreFoundTogether() {
        List<ChargingSession> three =
                List.of(session("T1", 1, NOON), session("T2", 2, NOON), session("T3", 3, NOON.plusSeconds(1)));
        three.forEach(session -> write(session, true));
        List<SessionId> asked = List.of(
                three.get(2).id(),
                new SessionId(UUID.randomUUID()),
                three.get(0).id());
        assertThat(STORE.sessions.find(asked)).containsExactlyInAnyOrder(three.get(0), three.get(2));
        assertThat(STORE.sessions.find(List.of())).isEmpty();
    }

    @Test
    void aBillIsKeptAsItWasAndWaitsForItsPartner() {
        ChargingSession session = session("CP4", 4, NOON).in(new SessionState.Ended(NOON, "Local", null), NOON);
        ChargeDetailRecord record = bill(session);
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of(), List.of(record), null));
        STORE.sessionLedger.write(new SessionChange(session, false, List.of(), List.of(), List.of(record), null));
        assertThat(STORE.sessions.records(session.id())).containsExactly(record);
        assertThat(STORE.sessions.records(List.of(CdrId.of(session.id(), 7), record.id())))
                .containsExactly(record);
        assertThat(STORE.sessions.records(partner, null, null, 0, 10)).containsExactly(record);
        assertThat(STORE.sessions.records(partner, NOON.plusSeconds(2), null, 0, 10))
                .isEmpty();
        assertThat(STORE.sessions.countRecords(partner, NOON.plusSeconds(1), NOON.plusSeconds(2)))
                .isEqualTo(1);
        assertThat(STORE.count("outbox where kind = 'CDR'")).isEqualTo(1);
        assertThat(STORE.count("cdr where gross = 0.55 and net + tax = gross")).isEqualTo(1);
    }

    /** O-35: what is taken back stays, and what takes it back leaves before what replaces it. */
    @Test
    void aCorrectedBillLeavesInOrderAndTheLastOneCounts() {
        ChargingSession session = session("CP5", 4, NOON).in(new SessionState.Ended(NOON, "Local", null), NOON);
        ChargeDetailRecord first = bill(session, "999.2");
        ChargeDetailRecord credit = first.credit(NOON.plusSeconds(9));
        ChargeDetailRecord second = first.corrected(bill(session, "2000"));
        STORE.sessionLedger.write(new SessionChange(session, true, List.of(), List.of(), List.of(first), null));
        assertThat(STORE.sessionLedger.lastBill(session.id())).contains(first);
        for (int again = 0; again < 2; again++) {
            STORE.sessionLedger.write(
                    new SessionChange(session, false, List.of(), List.of(), List.of(credit, second), null));
        }

        assertThat(STORE.sessions.records(session.id())).containsExactly(first, credit, second);
        assertThat(STORE.sessionLedger.lastBill(session.id())).contains(second);
        assertThat(STORE.sessionLedger.lastBill(new SessionId(UUID.randomUUID())))
                .isEmpty();
        assertThat(List.of(first.id(), credit.id(), second.id())).doesNotHaveDuplicates();
        assertThat(credit.credits()).isEqualTo(first.id());
        assertThat(credit.id().text()).hasSizeLessThanOrEqualTo(39);
        assertThat(second.id().text()).hasSizeLessThanOrEqualTo(36);
        assertThat(STORE.sql
                        .sql("select object_id from outbox where kind = 'CDR' and object_id = any(?) order by position")
                        .param(Columns.texts(List.of(first.id(), credit.id(), second.id()), CdrId::text))
                        .query(String.class)
                        .list())
                .containsExactly(
                        first.id().text(), credit.id().text(), second.id().text());
        assertThat(STORE.sql
                        .sql("select sum(gross) from cdr where session_id = ?")
                        .param(session.id().value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(second.bill().gross().amount());
    }

    private static ChargeDetailRecord bill(ChargingSession session) {
        return bill(session, "999.2");
    }

    private static ChargeDetailRecord bill(ChargingSession session, String wattHours) {
        Tariff tariff = Given.aPrice(PriceKind.BASE, "0.45", NOON, null);
        Connector connector = Given.aConnector("1", 1);
        return new ChargeDetailRecord(
                session.id(),
                session.operator(),
                NOON,
                NOON.plusSeconds(1),
                session.driver(),
                new BookingId(UUID.randomUUID()),
                new ChargeDetailRecord.Site(
                        session.place(), "Site", Given.aLocation("L-CP4").address(), "IT*EML*E1", connector),
                tariff,
                Bill.of(new WattHours(new BigDecimal(wattHours)), tariff.price()),
                NOON.plusSeconds(1),
                new SignedMeter("begin\u00e9", "end"));
    }

    private List<SessionId> changed(Instant from, Instant to) {
        return STORE.sessions.changed(partner, from, to, 0, 10).stream()
                .map(ChargingSession::id)
                .toList();
    }

    private static List<ChargingSession> all(Filter filter) {
        List<ChargingSession> all = new ArrayList<>();
        String after = null;
        do {
            Page<ChargingSession> page = STORE.sessions.page(filter, after, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private ChargingSession session(String station, int number, Instant at) {
        return Given.aSession(STORE, station, "" + number, Given.aDriver("Card" + number, partner), at);
    }

    private static void write(ChargingSession session, boolean opened) {
        STORE.sessionLedger.write(new SessionChange(session, opened, List.of(), List.of()));
    }
}
