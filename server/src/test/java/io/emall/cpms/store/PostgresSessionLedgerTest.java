package io.emall.cpms.store;

import static io.emall.cpms.store.Given.aDriver;
import static io.emall.cpms.store.Given.aReading;
import static io.emall.cpms.store.Given.metered;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSessionLedgerTest {

    private static final Instant NOON = Given.NOON;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void whatIsWrittenIsRead() {
        PartnerId partner = Given.aPartner(STORE, "RDW").id();
        ChargingSession opened = session("CP1", "a", partner);
        assertThat(write(opened, true)).isEqualTo(opened);
        assertThat(STORE.sessions.find(opened.id())).contains(opened);

        ChargingSession metered = metered(opened, aReading(NOON.plusSeconds(10), 1_000));
        write(metered, false, aReading(NOON.plusSeconds(10), 1_000));
        assertThat(STORE.sessions.find(opened.id())).contains(metered);
        assertThat(STORE.sessions.readings(opened.id())).containsExactly(aReading(NOON.plusSeconds(10), 1_000));

        ChargingSession ended =
                metered.in(new SessionState.Ended(NOON.plusSeconds(20), "Local", null), NOON.plusSeconds(20));
        write(ended, false);
        assertThat(STORE.sessions.find(opened.id())).contains(ended);
        assertThat(STORE.sessionLedger.byNumber(new StationId("CP1"), opened.number()))
                .contains(ended);
        assertThat(STORE.sessionLedger.byNumber(new StationId("CP2"), opened.number()))
                .isEmpty();
        assertThat(STORE.sessionLedger.byReference(new StationId("CP1"), "" + opened.number()))
                .contains(ended);
        assertThat(STORE.sql
                        .sql("select version from outbox where kind = 'SESSION' and object_id = ?")
                        .param(opened.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    /** P-40, field lesson 3. */
    @Test
    void aRepeatedStartIsTheSameSession() {
        ChargingSession first = session("CP3", "same", null);
        SessionEvent started = new SessionEvent(NOON, SessionEvent.Kind.STARTED, null);
        STORE.sessionLedger.write(new SessionChange(first, true, List.of(), List.of(started)));
        ChargingSession again = session("CP3", "same", null);
        assertThat(again.number()).isNotEqualTo(first.number());
        assertThat(STORE.sessionLedger.write(
                        new SessionChange(again, true, List.of(aReading(NOON, 5)), List.of(started))))
                .isEqualTo(first);
        assertThat(STORE.sessions.find(again.id())).isEmpty();
        assertThat(STORE.sessions.story(first.id())).containsExactly(started);
        assertThat(STORE.sessions.readings(again.id())).isEmpty();
        ChargingSession elsewhere = session("CP4", "same", null);
        assertThat(write(elsewhere, true)).isEqualTo(elsewhere);
    }

    @Test
    void aPromiseDoesNotTakeATransactionThatAnotherSessionHas() {
        ChargingSession holder = session("CP5", "taken", null);
        write(holder, true);
        ChargingSession pending = pending("CP5", NOON.plusSeconds(60));
        write(pending, true);
        ChargingSession begun = pending.begun(new Transaction("taken", "9", true), NOON, NOON);
        assertThat(write(begun, false)).isEqualTo(holder);
        assertThat(STORE.sessions.find(pending.id())).contains(pending);
        ChargingSession free = pending.begun(new Transaction("free", "9", true), NOON, NOON);
        assertThat(write(free, false)).isEqualTo(free);
    }

    @Test
    void aRepeatedReadingIsStoredOnceAndAnotherOfTheSameMomentToo() {
        StationId station = new StationId("CP6");
        STORE.sessionLedger.readings(station, 1, List.of(aReading(NOON, 1), aReading(NOON, 2)));
        STORE.sessionLedger.readings(station, 1, List.of(aReading(NOON, 1)));
        STORE.sessionLedger.readings(station, null, List.of(aReading(NOON, 1)));
        assertThat(STORE.count("meter_value where station_id = 'CP6'")).isEqualTo(3);
    }

    /** House §5a.1, P-41. */
    @Test
    void noFactIsTooOddToBeRecorded() {
        MeterReading.Sample sample = new MeterReading.Sample("\0\uD800", "x\0", null, null, null, null, null);
        MeterReading odd = new MeterReading(
                Instant.MAX, new WattHours(new BigDecimal("1e40")), new Watts(Double.NaN), -1, true, List.of(sample));
        ChargingSession session = metered(session("CP7", "odd\0", null), odd);
        write(session, true, odd, aReading(Instant.MIN, 1), aReading(Instant.parse("1970-01-01T00:00:00Z"), 1));
        STORE.sessionLedger.quarantine(new StationId("CP7"), "what\0", "why");
        assertThat(STORE.count("meter_value where station_id = 'CP7'")).isEqualTo(3);
        assertThat(STORE.count("quarantine where station_id = 'CP7'")).isEqualTo(1);
        assertThat(STORE.sessions.find(session.id()).orElseThrow().meter().last())
                .isEqualTo(session.meter().last());
    }

    @Test
    void aDeskLearnsWhatIsOpenAndWhatEndedLately() {
        for (int i = 0; i < 25; i++) {
            ChargingSession old = session("CP8", "old" + i, null, NOON.minusSeconds(1000 - i));
            write(old.in(new SessionState.Ended(NOON, "Local", null), NOON), true);
        }
        ChargingSession longAgo = session("CP8", "longAgo", null, NOON.minusSeconds(100_000));
        write(longAgo, true);
        ChargingSession unsettled = session("CP8", "unsettled", null, NOON.minusSeconds(90_000));
        unsettled = unsettled.in(new SessionState.Ended(NOON, "Local", NOON.plusSeconds(5)), NOON);
        write(unsettled, true);
        assertThat(STORE.sessionLedger.current(new StationId("CP8")))
                .hasSize(22)
                .contains(longAgo, unsettled);
        assertThat(STORE.sessionLedger.overdue(NOON.plusSeconds(4), 10)).isEmpty();
        assertThat(STORE.sessionLedger.overdue(NOON.plusSeconds(5), 10)).containsExactly(unsettled);
    }

    /** ConcurrentTx, P-30: what is written by one node is seen by all. */
    @Test
    void whatRunsOnATokenIsSeenFromAnyNodeWhileItsStationIsConnected() {
        PostgresSessionLedger otherNode = new PostgresSessionLedger(STORE.lanes, STORE.sql, STORE.clock);
        PartnerId partner = Given.aPartner(STORE, "RUN").id();
        Given.aSite(STORE, "CP10");
        ChargingSession running = Given.aSession(STORE, "CP10", "r", aDriver("Busy", partner), NOON);
        TokenUid token = new TokenUid("BUSY");
        long epoch = STORE.stationLedger.connected(new StationId("CP10"), "ocpp1.6", NOON);
        write(Given.aSession(STORE, "CP10", "u", aDriver("Busy", null), NOON), true);
        assertThat(otherNode.runningOn(token)).isEmpty();

        write(running, true);
        assertThat(otherNode.runningOn(token)).containsExactly(running);
        STORE.stationLedger.disconnected(new StationId("CP10"), epoch, NOON);
        assertThat(otherNode.runningOn(token)).isEmpty();
        STORE.stationLedger.connected(new StationId("CP10"), "ocpp1.6", NOON);
        write(running.in(new SessionState.Ended(NOON, "Local", null), NOON), false);
        assertThat(otherNode.runningOn(token)).isEmpty();
    }

    @Test
    void numbersAreNeverGivenTwice() {
        PostgresSessionLedger afterRestart = new PostgresSessionLedger(STORE.lanes, STORE.sql, STORE.clock);
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 1500; i++) {
            assertThat(given.add(STORE.sessionLedger.nextNumber())).isTrue();
            assertThat(given.add(afterRestart.nextNumber())).isTrue();
        }
        assertThat(given).allMatch(number -> number > 0);
    }

    private static ChargingSession session(String station, String key, PartnerId partner) {
        return session(station, key, partner, NOON);
    }

    private static ChargingSession session(String station, String key, PartnerId partner, Instant at) {
        return Given.aSession(STORE, station, key, aDriver("Card", partner), at);
    }

    private static ChargingSession pending(String station, Instant until) {
        ChargingSession s = session(station, "", null).in(new SessionState.Pending(until), NOON);
        return new ChargingSession(
                s.id(),
                s.number(),
                s.operator(),
                s.place(),
                s.state(),
                NOON,
                null,
                s.driver(),
                Meter.UNREAD,
                SeqNos.NONE,
                null,
                null,
                NOON);
    }

    private static ChargingSession write(ChargingSession session, boolean opened, MeterReading... readings) {
        return STORE.sessionLedger.write(new SessionChange(session, opened, List.of(readings), List.of()));
    }
}
