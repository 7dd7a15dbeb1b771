package io.emall.cpms.story;

import static io.emall.cpms.core.tariff.Dimension.ENERGY;
import static io.emall.cpms.core.tariff.Dimension.FLAT;
import static io.emall.cpms.core.tariff.Dimension.PARKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Component;
import io.emall.cpms.core.tariff.Element;
import io.emall.cpms.core.tariff.Hours;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Restrictions;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.sim.socket.Reply;
import io.emall.sim.station.StationLine;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.CdrDimension;
import io.emall.wire.ocpi.v221.CdrDimensionType;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.Price;
import io.emall.wire.ocpi.v221.TariffElement;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v16.MeterValue;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.SampledValue;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StopTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A price with a start fee, two prices of energy and a fee for parking, from the desk to the eMSP's books. */
class PricedSessionStory {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId MILAN = ZoneId.of("Europe/Rome");

    private final Stage stage = Stage.shared();

    @Test
    @DisplayName("O-32, O-33, O-35: what was offered is what is billed, and the eMSP can see how")
    void theBillIsWhatWasOffered() {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(HOUR.multipliedBy(3));
        PriceDesk desk = stage.bean(PriceDesk.class);
        PriceDesk.Outcome offered = desk.promote(
                Stage.ADMINISTRATOR,
                new AreaId("default"),
                SpeedClass.FAST,
                new BigDecimal("0.60"),
                scheme(begin.plus(HOUR)),
                new Interval(begin.minus(HOUR), Instant.now().plus(HOUR)));
        assertThat(offered).isInstanceOf(PriceDesk.Outcome.Done.class);
        try (Site site = stage.newSite(Speaks.OCPP_16)) {
            StationLine station = site.station();
            int number = said(station, new StartTransaction(2, site.driver().uid(), 1000, begin))
                    .transactionId();
            said(station, read(number, begin.plus(HOUR), 21_000));
            site.emsp().await("the cost of the first hour is told", () -> costs(site, "15.86"));
            said(station, read(number, begin.plusSeconds(5400), 31_000));
            said(station, read(number, begin.plusSeconds(7200), 31_000));
            said(station, new StopTransaction(31_000, begin.plusSeconds(7440), number));
            site.emsp().await("the bill is there", () -> !site.bills().isEmpty());
            assertThat(site.bills()).singleElement().satisfies(cdr -> assertBilled(cdr, begin));
        } finally {
            if (offered instanceof PriceDesk.Outcome.Done(var tariff)) {
                desk.end(Stage.ADMINISTRATOR, tariff.id());
            }
        }
    }

    private static boolean costs(Site site, String gross) {
        @Nullable Price cost = site.sessions().isEmpty() ? null : site.session().totalCost();
        return cost != null && new BigDecimal(gross).compareTo(cost.inclVat()) == 0;
    }

    /** 34 minutes of parking are billed as 35: 1.75. */
    private static void assertBilled(Cdr cdr, Instant begin) {
        assertThat(cdr.totalFixedCost().exclVat()).isEqualByComparingTo("1.00");
        assertThat(cdr.totalEnergyCost().exclVat()).isEqualByComparingTo("16.00");
        assertThat(cdr.totalParkingCost().exclVat()).isEqualByComparingTo("1.75");
        assertThat(cdr.totalCost().exclVat()).isEqualByComparingTo("18.75");
        assertThat(cdr.totalCost().inclVat()).isEqualByComparingTo("22.88");
        assertThat(cdr.totalEnergy()).isEqualByComparingTo("30");
        assertThat(cdr.totalTime()).isEqualByComparingTo("2.0667");
        assertThat(cdr.totalParkingTime()).isEqualByComparingTo("0.5667");
        assertThat(cdr.chargingPeriods())
                .extracting(ChargingPeriod::startDateTime)
                .containsExactly(begin, begin.plus(HOUR), begin.plusSeconds(5400));
        assertThat(cdr.chargingPeriods())
                .extracting(period -> volume(period, CdrDimensionType.ENERGY))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("20"), new BigDecimal("10"), BigDecimal.ZERO);
        assertThat(cdr.chargingPeriods()).extracting(ChargingPeriod::tariffId).containsOnly("default-FAST");
        assertThat(cdr.tariffs()).singleElement().satisfies(tariff -> assertThat(tariff.elements())
                .extracting(TariffElement::restrictions)
                .satisfiesExactly(
                        always -> assertThat(always).isNull(),
                        later -> assertThat(later.startTime())
                                .isEqualTo(begin.plus(HOUR)
                                        .atZone(MILAN)
                                        .toLocalTime()
                                        .toString()),
                        always -> assertThat(always).isNull()));
    }

    private static BigDecimal volume(ChargingPeriod period, CdrDimensionType type) {
        return period.dimensions().stream()
                .filter(dimension -> dimension.type() == type)
                .map(CdrDimension::volume)
                .findFirst()
                .orElseThrow();
    }

    /** 1.00 to start; from an hour after the start on 0.40 per kWh; 3.00 an hour of parking, by five minutes. */
    private static Scheme scheme(Instant change) {
        LocalTime from = change.atZone(MILAN).toLocalTime();
        return new Scheme(
                List.of(
                        Element.always(
                                Component.of(FLAT, new BigDecimal("1.00")),
                                new Component(PARKING_TIME, new BigDecimal("3.00"), null, 300)),
                        new Element(
                                List.of(Component.of(ENERGY, new BigDecimal("0.40"))),
                                Restrictions.NONE.during(new Hours(from, from.plusHours(6))))),
                null,
                null);
    }

    private static MeterValues read(int number, Instant at, long register) {
        return new MeterValues(
                2, List.of(new MeterValue(at, List.of(new SampledValue(String.valueOf(register))))), number);
    }

    private static <R extends Response> R said(StationLine station, Request<R> request) {
        return station.call(request) instanceof Reply.Answer<R>(R answer) ? answer : failed(request);
    }

    private static <R extends Response> R failed(Request<R> request) {
        throw new AssertionError("not answered: " + request);
    }
}
