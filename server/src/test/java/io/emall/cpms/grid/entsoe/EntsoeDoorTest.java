package io.emall.cpms.grid.entsoe;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Heard;
import io.emall.cpms.core.supply.Line;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Objection;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.grid.http.Caller;
import io.emall.cpms.net.Addresses;
import io.emall.sim.dso.SimPlatform;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The door against a platform on a real socket. */
class EntsoeDoorTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final String ITALY_NORTH = "10Y1001A1001A73I";
    /** In winter's last week; the clock goes forward on the 29th. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 28);

    private final InstantSource clock =
            InstantSource.fixed(DAY.atTime(14, 20).atZone(ROME).toInstant());
    private final SimPlatform platform = new SimPlatform("t0ken", clock);
    private final Caller caller = new Caller(new Addresses(true, true));
    private final EntsoeDoor door = new EntsoeDoor(caller, clock);

    @AfterEach
    void close() {
        platform.close();
        caller.close();
    }

    @Test
    void pricesOfTodayAndTomorrowWithoutAnHourInSpring() {
        Prices prices = answered(door.prices(line("t0ken"), midnight(0), midnight(3)));
        Curve<?> curve = prices.purchase().perKilowattHour();
        assertThat(curve.covers(midnight(0), midnight(2))).isTrue();
        assertThat(curve.at(midnight(2))).isEmpty();
        assertThat(curve.pieces().getLast().until()).isEqualTo(midnight(2));
    }

    @Test
    void theMixIsMeasuredAndThenForecast() {
        Curve<Mix> mix = answered(door.mix(line("t0ken"), midnight(0), midnight(2)));
        assertThat(mix.covers(midnight(0), midnight(2))).isTrue();
        Mix noon =
                mix.at(DAY.atTime(12, 0).atZone(ROME).toInstant()).orElseThrow().value();
        Mix night = mix.at(DAY.plusDays(1).atTime(1, 0).atZone(ROME).toInstant())
                .orElseThrow()
                .value();
        Mix tomorrow = mix.at(DAY.plusDays(1).atTime(12, 0).atZone(ROME).toInstant())
                .orElseThrow()
                .value();
        assertThat(noon.percent().get(Source.SOLAR).doubleValue()).isGreaterThan(15);
        assertThat(tomorrow.percent().get(Source.SOLAR).doubleValue()).isGreaterThan(15);
        assertThat(night.percent().get(Source.SOLAR).doubleValue()).isZero();
        assertThat(noon.carbon().gramsPerKilowattHour())
                .isLessThan(night.carbon().gramsPerKilowattHour())
                .isBetween(100.0, 400.0);
    }

    @Test
    void nothingIsAnAnswerWithoutPrices() {
        Prices prices = answered(door.prices(line("t0ken"), midnight(5), midnight(6)));
        assertThat(prices.purchase().perKilowattHour().isEmpty()).isTrue();
    }

    @Test
    void aWrongTokenIsToldWithoutTellingIt() {
        Heard<Prices> heard = door.prices(line("wr0ng"), midnight(0), midnight(1));
        assertThat(heard).isEqualTo(new Heard.Unreachable<>("it does not accept the security token (HTTP 401)"));
    }

    @Test
    void aSilentPlatformIsUnreachableAndTheTokenIsNotTold() {
        platform.silent(true);
        Heard<Prices> heard = door.prices(line("t0ken"), midnight(0), midnight(1));
        assertThat(heard).isInstanceOf(Heard.Unreachable.class);
        assertThat(heard.toString()).doesNotContain("t0ken");
    }

    @Test
    void anAreaHasSixteenCharacters() {
        assertThat(door.objections(new Connection.Network("entsoe", Map.of("area", "Italy"))))
                .containsExactly(new Objection("area", Objection.Fault.UNKNOWN_VALUE));
        assertThat(door.objections(new Connection.Network("entsoe", Map.of("area", ITALY_NORTH))))
                .isEmpty();
    }

    private static Instant midnight(int daysLater) {
        return DAY.plusDays(daysLater).atStartOfDay(ROME).toInstant();
    }

    private Line line(String token) {
        Map<String, String> settings = Map.of("url", platform.url().toString(), "area", ITALY_NORTH, "sequence", "1");
        return new Line(
                new DsoId(new UUID(1, 3)),
                new Connection.Network(EntsoeDoor.PROTOCOL, settings),
                new Secret(token),
                Currency.getInstance("EUR"),
                List.of());
    }

    private static <T> T answered(Heard<T> heard) {
        if (heard instanceof Heard.Answered<T>(T value)) {
            return value;
        }
        throw new AssertionError(heard);
    }
}
