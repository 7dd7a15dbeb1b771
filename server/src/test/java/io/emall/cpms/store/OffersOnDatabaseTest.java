package io.emall.cpms.store;

import static io.emall.cpms.core.supply.Supplied.ASKED;
import static io.emall.cpms.core.supply.Supplied.aDso;
import static io.emall.cpms.core.supply.Supplied.curve;
import static io.emall.cpms.store.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Curves.Kind;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.DsoRole;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Offer;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceSense;
import io.emall.cpms.core.supply.Quality;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an energy manager reads of supply. */
class OffersOnDatabaseTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant END = NOON.plus(HOUR.multipliedBy(2));
    private static final Mix GREEN = new Mix(Map.of(Source.WIND, new BigDecimal("100")), new CarbonIntensity(11));

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final Offers offers =
            new Offers(STORE.dsos, STORE.contracts, STORE.supplies, STORE.curves, STORE.locations, STORE.clock);
    private final Switching switching = new Switching(STORE.dsos, STORE.contracts, STORE.supplies, STORE.clock);

    private LocationId site = new LocationId("nowhere");
    private static int sites;

    @BeforeEach
    void aSite() {
        STORE.operators.save(Given.OPERATOR);
        site = new LocationId("offers-" + ++sites);
        STORE.locations.save(Given.aLocation(site.value()));
    }

    @Test
    void aPriceComesWithItsFeeInQuarters() {
        Dso dso = granted(aDso("Fees " + sites, ASKED), 50_000);
        STORE.curves.keep(dso.id(), Kind.PURCHASE, curve(NOON, HOUR, 2, i -> "-0." + (i + 1)));
        Offer offer = only();
        assertThat(offer.steps()).hasSize(8);
        assertThat(offer.steps().get(3).perKilowattHour()).isEqualByComparingTo("-0.02");
        assertThat(offer.steps().get(4).perKilowattHour()).isEqualByComparingTo("-0.12");
        assertThat(offer.steps().get(4).exportPerKilowattHour()).isEqualByComparingTo("0.05");
        assertThat(offer.steps().get(4).capacity()).isEqualTo(new Watts(50_000));
        assertThat(offer.quality()).isEqualTo(Quality.LIVE);
    }

    @Test
    void aMissingPriceIsThatOfTheSameHourBeforeAndThenAPlainOne() {
        Dso dso = granted(aDso("Stale " + sites, ASKED), 50_000);
        assertThat(only().quality()).isEqualTo(Quality.FLAT);
        assertThat(only().steps().getFirst().perKilowattHour()).isEqualByComparingTo("0.38");
        Instant threeDaysAgo = NOON.minus(HOUR.multipliedBy(72));
        STORE.curves.keep(dso.id(), Kind.PURCHASE, curve(threeDaysAgo, HOUR, 2, i -> "0." + (i + 1)));
        assertThat(only().quality()).isEqualTo(Quality.LAST_KNOWN);
        assertThat(only().steps().getLast().perKilowattHour()).isEqualByComparingTo("0.28");
        assertThat(only().steps().getLast().toldAt()).isEqualTo(threeDaysAgo);
    }

    @Test
    void whatWasToldLongAgoIsNotLive() {
        Dso dso = granted(aDso("Old " + sites, ASKED), 50_000);
        Instant longAgo = NOON.minus(Duration.ofHours(49));
        STORE.curves.keep(
                dso.id(), Kind.PURCHASE, new Curve<>(List.of(new Piece<>(NOON, END, new BigDecimal("0.2"), longAgo))));
        assertThat(only().quality()).isEqualTo(Quality.LAST_KNOWN);
    }

    @Test
    void onlyWhatWasGrantedIsOffered() {
        Dso dso = aDso("Waiting " + sites, ASKED);
        STORE.dsos.save(dso, null);
        for (Standing standing : List.of(
                new Standing.NotAsked(),
                new Standing.Asked(NOON, END),
                new Standing.Refused(NOON, ""),
                new Standing.Unanswered(NOON))) {
            STORE.contracts.save(contract(dso, 50_000).with(standing));
            assertThat(offers.at(site, NOON, END)).isEmpty();
            assertThat(switching.to(site, dso.id(), "test")).isEqualTo(new Switching.Outcome.NotGranted(standing));
        }
        STORE.contracts.save(contract(dso, 50_000).with(new Standing.PartlyGranted(NOON, new Watts(20_000))));
        assertThat(only().steps().getFirst().capacity()).isEqualTo(new Watts(20_000));
        STORE.dsos.save(dso.enabled(false, NOON), null);
        assertThat(offers.at(site, NOON, END)).isEmpty();
    }

    @Test
    void theGridOperatorLimitsEverySupplier() {
        granted(aDso("Seller " + sites, ASKED), 50_000);
        Dso grid = granted(as(aDso("Grid " + sites, ASKED), DsoRole.GRID_OPERATOR), 40_000);
        Instant low = NOON.plus(Duration.ofMinutes(20));
        STORE.curves.keepCapacity(
                grid.id(),
                site,
                new Curve<>(List.of(new Piece<>(low, low.plusSeconds(60), new Watts(7_000), NOON))),
                NOON,
                END);
        assertThat(only().steps()).extracting(step -> step.capacity().value()).startsWith(40_000.0, 7_000.0, 40_000.0);
    }

    @Test
    void theMixIsTheOneOfWhoeverSupplies() {
        Dso grey = granted(aDso("Grey " + sites, ASKED), 50_000);
        Dso green = granted(aDso("Green " + sites, ASKED, PriceSense.USUAL, GREEN), 50_000);
        assertThat(offers.mixNow(site)).isEmpty();
        assertThat(switching.to(site, green.id(), "test")).isInstanceOf(Switching.Outcome.Switched.class);
        assertThat(offers.mixNow(site)).contains(GREEN);
        assertThat(offers.at(site, NOON, END))
                .filteredOn(Offer::isInForce)
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.dso()).isEqualTo(green);
                    assertThat(offer.steps().getFirst().carbon()).isEqualTo(new CarbonIntensity(11));
                });
        assertThat(switching.to(site, grey.id(), "test"))
                .isEqualTo(new Switching.Outcome.Held(NOON.plus(Duration.ofDays(1))));
        assertThat(switching.to(site, green.id(), "test")).isEqualTo(new Switching.Outcome.Already());
    }

    @Test
    void aDsoThatTellsOnlyEmissionsHasTheSourcesItDeclared() {
        Dso dso = granted(aDso("Emits " + sites, ASKED, PriceSense.USUAL, GREEN), 50_000);
        Mix told = new Mix(Map.of(), new CarbonIntensity(35));
        STORE.curves.keepMix(dso.id(), new Curve<>(List.of(new Piece<>(NOON, END, told, NOON))));
        assertThat(switching.to(site, dso.id(), "test")).isInstanceOf(Switching.Outcome.Switched.class);
        assertThat(offers.mixNow(site)).contains(new Mix(GREEN.percent(), new CarbonIntensity(35)));
    }

    private Offer only() {
        List<Offer> all = offers.at(site, NOON, END);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Dso granted(Dso dso, double watts) {
        assertThat(STORE.dsos.save(dso, null)).isTrue();
        STORE.contracts.save(contract(dso, watts));
        return dso;
    }

    private static Dso as(Dso dso, DsoRole role) {
        return new Dso(
                dso.id(),
                dso.operator(),
                dso.name(),
                Set.of(role),
                dso.currency(),
                dso.zone(),
                dso.connection(),
                dso.sense(),
                null,
                true,
                NOON);
    }

    private Contract contract(Dso dso, double watts) {
        return new Contract(
                dso.id(),
                site,
                new BigDecimal("0.08"),
                BigDecimal.ZERO,
                new Watts(watts),
                new Export.Fixed(new BigDecimal("0.05")),
                Duration.ofDays(1),
                BigDecimal.ONE,
                new Standing.Granted(NOON));
    }
}
