package io.emall.cpms.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.unit.AreaId;
import io.emall.sim.emsp.Command;
import io.emall.sim.emsp.SimEmsp;
import io.emall.sim.station.Car;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.SessionStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job: an eMSP starts a charge, the station delivers it, the eMSP gets the bill (docs/one-session.md). */
class OneSessionStory {

    private final Stage stage = Stage.shared();
    private final SimEmsp emsp = stage.emsp();

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aDriversEmspStartsAChargeAndGetsTheBill(Speaks version) {
        try (Site site = stage.newSite(version)) {
            Command start = emsp.startSession(site.driver(), site.location(), site.fast(), "1", "auth-" + version);
            assertThat(start.isAccepted()).isTrue();
            assertThat(start.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            emsp.await("the session is pending", () -> site.status() == SessionStatus.PENDING);

            site.station().plug(2, Car.everyday());
            emsp.await("the session is active", () -> site.status() == SessionStatus.ACTIVE);
            long before = site.station().transaction(2).orElseThrow().startWh();
            stage.bean(PriceDesk.class)
                    .change(Stage.ADMINISTRATOR, new AreaId("default"), SpeedClass.FAST, new BigDecimal("0.95"), null);
            site.station().charge(2, Duration.ofMinutes(7));
            emsp.await("energy is seen", () -> site.session().kwh().signum() > 0);
            site.station().charge(2, Duration.ofMinutes(6));

            Command stop = emsp.stopSession(site.session().id());
            assertThat(stop.awaitResult(Stage.SOON)).isEqualTo(CommandResultType.ACCEPTED);
            emsp.await("the session is completed", () -> site.status() == SessionStatus.COMPLETED);
            emsp.await("the bill is there", () -> !site.bills().isEmpty());
            long after = site.station().outlet(2).registerWh();

            assertThat(start.results()).hasSize(1);
            assertThat(site.bills()).singleElement().satisfies(cdr -> {
                assertThat(cdr.sessionId()).isEqualTo(site.session().id());
                assertThat(cdr.authorizationReference()).isEqualTo("auth-" + version);
                assertThat(cdr.totalEnergy()).isEqualByComparingTo(BigDecimal.valueOf(after - before, 3));
                assertThat(cdr.totalCost().exclVat()).isEqualByComparingTo(euros(after - before, 60, 100));
                assertThat(cdr.totalCost().inclVat()).isEqualByComparingTo(euros(after - before, 60, 122));
                assertThat(cdr.cdrToken().uid()).isEqualTo(site.driver().uid());
            });
        } finally {
            stage.bean(PriceDesk.class)
                    .change(Stage.ADMINISTRATOR, new AreaId("default"), SpeedClass.FAST, Stage.FAST_PRICE, null);
        }
    }

    @ParameterizedTest
    @EnumSource(Speaks.class)
    void aDriverWhoSwipesACardGetsTheBillToo(Speaks version) {
        try (Site site = stage.newSite(version)) {
            site.station().plug(1, Car.everyday());
            assertThat(site.station().swipe(1, site.driver().uid())).isTrue();
            site.station().charge(1, Duration.ofMinutes(30));
            site.station().unplug(1);

            emsp.await("the bill is there", () -> !site.bills().isEmpty());
            assertThat(site.bills()).singleElement().satisfies(cdr -> assertThat(cdr.totalEnergy())
                    .isEqualByComparingTo("5.5"));
        }
    }

    /** Independent of the product's arithmetic: cents in whole numbers, half up. */
    private static BigDecimal euros(long wattHours, int centsPerKwh, int percent) {
        BigInteger hundredThousandths =
                BigInteger.valueOf(wattHours).multiply(BigInteger.valueOf((long) centsPerKwh * percent));
        BigInteger cents = hundredThousandths.add(BigInteger.valueOf(50_000)).divide(BigInteger.valueOf(100_000));
        return new BigDecimal(cents, 2);
    }
}
