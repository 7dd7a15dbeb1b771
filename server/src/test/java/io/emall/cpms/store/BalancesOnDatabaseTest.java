package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Balancing;
import io.emall.cpms.core.balance.Doubt;
import io.emall.cpms.core.battery.DeviceConnection;
import io.emall.cpms.core.battery.Meter;
import io.emall.cpms.core.battery.MeterKind;
import io.emall.cpms.core.battery.PowerHistory;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionChange;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Contracts;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Curves;
import io.emall.cpms.core.supply.Doors;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.DsoRole;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceSense;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.supply.Telephone;
import io.emall.cpms.core.supply.UsageCare;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.MeterId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.grid.openadr.OpenAdrDoor;
import io.emall.cpms.net.Addresses;
import io.emall.sim.dso.SimVtn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Quarter-hours are accounted for as they end, on the real database, and told to the DSO that asks. */
class BalancesOnDatabaseTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static int sites;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final String station = "BAL" + ++sites;
    private final LocationId site = new LocationId("L-" + station);
    private final SimVtn vtn = new SimVtn("cpo", "s3cret", 60, STORE.clock);
    private final Caller caller = new Caller(new Addresses(true, true));
    private final Telephone telephone =
            new Telephone(new Doors(List.of(new OpenAdrDoor(caller, STORE.clock, ""))), STORE.dsos, STORE.contracts);
    private final UsageCare care = new UsageCare(STORE.owedUsages, STORE.dsos, telephone, STORE.clock);
    private final Balancing balancing = new Balancing(
            STORE.balances,
            STORE.carMeters,
            STORE.energyDevices,
            new SiteMeters(STORE.energyDevices, STORE.deviceStatuses, STORE.powerHistory, STORE.clock),
            new Offers(STORE.dsos, STORE.contracts, STORE.supplies, STORE.curves, STORE.locations, STORE.clock),
            STORE.supplies,
            STORE.owedUsages,
            STORE.sessionLedger,
            writes -> STORE.transaction.executeWithoutResult(_ -> writes.run()),
            STORE.clock);

    @AfterEach
    void close() {
        vtn.close();
        caller.close();
        STORE.sql.sql("delete from supply").update();
        STORE.sql.sql("delete from owed_usage").update();
        STORE.sql.sql("delete from energy_device").update();
    }

    @Test
    void aQuarterIsMadeOfWhatCarsTookAndWhoeverSuppliedAndTheSessionKnowsItsCarbon() {
        Instant begins = aSuppliedSite();
        ChargingSession session = charging(begins.minusSeconds(300), 0);
        session = read(session, begins.plusSeconds(300), 4_000);
        read(session, begins.plusSeconds(1200), 10_000);
        untilOver(begins);
        balancing.round();
        Balance balance = only(begins);
        assertThat(balance.cars().value().doubleValue()).isCloseTo(2000 + 4000, offset(0.01));
        assertThat(balance.bought()).hasSize(1);
        assertThat(balance.perKilowattHour()).isEqualByComparingTo("0.28");
        assertThat(balance.doubts()).containsExactly(Doubt.BUILDING_UNKNOWN);
        assertThat(STORE.balances.carbon(List.of(session.id())).get(session.id()))
                .satisfies(carbon -> {
                    assertThat(carbon.known()).isEqualTo(balance.cars());
                    assertThat(carbon.grams()).isCloseTo(6 * 150, offset(0.01));
                });
    }

    @Test
    void theStoryOfASessionEndsWithWhatItEmitted() {
        Instant begins = aSuppliedSite();
        ChargingSession session = read(charging(begins, 0), begins.plusSeconds(600), 6_000);
        Instant end = begins.plusSeconds(660);
        STORE.sessionLedger.write(new SessionChange(
                session.in(new SessionState.Ended(end, "Local", null), end), false, List.of(), List.of()));
        untilOver(begins);
        balancing.round();
        assertThat(STORE.sessions.story(session.id())).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(SessionEvent.Kind.EMITTED);
            assertThat(event.detail()).isEqualTo("150");
        });
        STORE.clock.turn(QUARTER);
        balancing.round();
        assertThat(STORE.sessions.story(session.id())).hasSize(1);
    }

    @Test
    void aQuarterIsCountedOnceHoweverManyNodesMakeIt() {
        Instant begins = aSuppliedSite();
        ChargingSession session = read(charging(begins, 0), begins.plus(QUARTER), 5_000);
        untilOver(begins);
        balancing.round();
        Balance first = only(begins);
        assertThat(STORE.balances.save(first, List.of())).isFalse();
        balancing.round();
        assertThat(STORE.balances.between(site, begins, begins.plus(QUARTER))).containsExactly(first);
        assertThat(STORE.balances
                        .carbon(List.of(session.id()))
                        .get(session.id())
                        .known())
                .isEqualTo(first.cars());
    }

    @Test
    void quartersMissedWhileNobodyRanAreMadeAfterwardsFromRegistersAndSayWhatNoMeterSaw() {
        Instant begins = aSuppliedSite();
        Meter shop = new Meter(
                new MeterId(UUID.randomUUID()),
                site,
                "Shop",
                MeterKind.BUILDING,
                new DeviceConnection("here", Map.of(), null));
        STORE.energyDevices.save(shop);
        STORE.powerHistory.add(List.of(new PowerHistory.Part(shop.key(), begins, 900, 900 * 8_000, null)));
        ChargingSession session = read(charging(begins, 0), begins.plus(QUARTER.multipliedBy(4)), 40_000);
        assertThat(session.meter().energy().kilo()).isEqualByComparingTo("40");
        untilOver(begins);
        balancing.round();
        STORE.clock.turn(Duration.ofMinutes(45));
        balancing.round();
        List<Balance> made = STORE.balances.between(site, begins, begins.plus(Duration.ofHours(1)));
        assertThat(made)
                .extracting(balance -> balance.cars().kilo().doubleValue())
                .containsExactly(10.0, 10.0, 10.0, 10.0);
        assertThat(made.getFirst().building().kilo()).isEqualByComparingTo("2");
        assertThat(made.getFirst().doubts()).isEmpty();
        assertThat(made.get(1).doubts()).contains(Doubt.NOT_WATCHED);
    }

    @Test
    void aDsoThatAsksIsToldEachQuarterOnceEvenIfItWasAway() {
        Instant begins = aSuppliedSite();
        read(charging(begins, 0), begins.plus(QUARTER.multipliedBy(2)), 12_000);
        vtn.publish("events", asking());
        vtn.silent(true);
        untilOver(begins);
        balancing.round();
        care.round();
        assertThat(STORE.count("owed_usage")).isEqualTo(1);
        vtn.silent(false);
        care.round();
        assertThat(vtn.all("reports")).as("not before its pause is over").isEmpty();
        STORE.clock.turn(QUARTER);
        balancing.round();
        care.round();
        care.round();
        assertThat(vtn.all("reports"))
                .extracting(report -> reported(report).asDouble())
                .containsExactlyInAnyOrder(6.0, 6.0);
        assertThat(STORE.count("owed_usage")).isZero();
    }

    @Test
    void aReportWhoseAnswerWasLostIsNotMadeTwice() {
        Instant begins = aSuppliedSite();
        read(charging(begins, 0), begins.plus(QUARTER), 6_000);
        vtn.publish("events", asking());
        untilOver(begins);
        balancing.round();
        var owed =
                STORE.owedUsages.claim(STORE.clock.instant(), Duration.ZERO, 10).getFirst();
        care.round();
        assertThat(vtn.all("reports")).hasSize(1);
        STORE.sql
                .sql("insert into owed_usage (dso_id, location_id, begins, energy_wh, tries) values (?, ?, ?, 6000, 1)")
                .param(owed.dso().value())
                .param(site.value())
                .param(Times.param(owed.begins()))
                .update();
        care.round();
        assertThat(vtn.all("reports")).hasSize(1);
        assertThat(STORE.count("owed_usage")).isZero();
    }

    @Test
    void aDsoThatDoesNotAskIsNotTold() {
        Instant begins = aSuppliedSite();
        untilOver(begins);
        balancing.round();
        care.round();
        assertThat(vtn.all("reports")).isEmpty();
        assertThat(STORE.count("owed_usage")).isZero();
    }

    private static JsonNode reported(JsonNode report) {
        return report.at("/resources/0/intervals/0/payloads/0/values/0");
    }

    private static Map<String, Object> asking() {
        return Map.of(
                "programID", "program-1",
                "reportDescriptors", List.of(Map.of("payloadType", "USAGE")),
                "intervals", List.of(Map.of("id", 0, "payloads", List.of())));
    }

    /** @return when the quarter begins that runs */
    private Instant aSuppliedSite() {
        Given.aSite(STORE, station);
        Instant now = STORE.clock.instant();
        Dso dso = new Dso(
                new DsoId(UUID.randomUUID()),
                Given.OPERATOR.id(),
                "Asks " + station,
                Set.of(DsoRole.ENERGY_SUPPLIER),
                Given.EURO,
                Given.OPERATOR.zone(),
                new Connection.Network(
                        OpenAdrDoor.PROTOCOL, Map.of("url", vtn.url().toString(), "client_id", "cpo")),
                PriceSense.USUAL,
                new Mix(Map.of(Source.GAS, new BigDecimal("100")), new CarbonIntensity(150)),
                true,
                now);
        STORE.dsos.save(dso, new Secret("s3cret"));
        Contracts contracts = STORE.contracts;
        contracts.save(new Contract(
                dso.id(),
                site,
                new BigDecimal("0.08"),
                BigDecimal.ZERO,
                new Watts(90_000),
                new Export.None(),
                Duration.ZERO,
                BigDecimal.ZERO,
                new Standing.Granted(now)));
        Instant begins = Balancing.quarter(now).plus(QUARTER);
        Piece<BigDecimal> price = new Piece<>(
                begins.minus(Duration.ofDays(1)), begins.plus(Duration.ofDays(1)), new BigDecimal("0.20"), now);
        STORE.curves.keep(dso.id(), Curves.Kind.PURCHASE, new Curve<>(List.of(price)));
        STORE.supplies.change(new Supplies.Supply(site, dso.id(), now, "test"));
        return begins;
    }

    private ChargingSession charging(Instant from, long register) {
        ChargingSession session = Given.aSession(STORE, station, "t" + station, null, from);
        MeterReading first = Given.aReading(from, register);
        return STORE.sessionLedger.write(
                new SessionChange(Given.metered(session, first), true, List.of(first), List.of()));
    }

    private ChargingSession read(ChargingSession session, Instant at, long register) {
        MeterReading reading = Given.aReading(at, register);
        return STORE.sessionLedger.write(
                new SessionChange(Given.metered(session, reading), false, List.of(reading), List.of()));
    }

    private static void untilOver(Instant begins) {
        STORE.clock.turn(
                Duration.between(STORE.clock.instant(), begins.plus(QUARTER).plus(Duration.ofMinutes(5))));
    }

    private Balance only(Instant begins) {
        List<Balance> made = STORE.balances.between(site, begins, begins.plus(QUARTER));
        assertThat(made).hasSize(1);
        return made.getFirst();
    }
}
