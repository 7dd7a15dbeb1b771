package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.DsoRole;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.MixCare;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceSense;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.supply.ToldMix;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What eMSPs are told of the energy: when it is told anew, and that they learn of it, on the real database. */
class ToldMixesOnDatabaseTest {
    private static int sites;

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final String station = "MIX" + ++sites;
    private final LocationId site = new LocationId("L-" + station);
    private final MixCare care = new MixCare(
            STORE.toldMixes,
            new Offers(STORE.dsos, STORE.contracts, STORE.supplies, STORE.curves, STORE.locations, STORE.clock),
            STORE.supplies,
            STORE.dsos,
            STORE.clock);

    @Test
    void whoeverSuppliesIsToldWithItsMixAndPartnersLearnOfIt() {
        Given.aSite(STORE, station);
        Partner partner = Given.aPartner(STORE, "X" + sites);
        care.round();
        assertThat(told()).isEmpty();
        supplied("Windy", mix(100, 11));
        care.round();
        assertThat(told()).get().satisfies(mix -> {
            assertThat(mix.supplier()).isEqualTo("Windy " + station);
            assertThat(mix.isGreen()).isTrue();
        });
        assertThat(owed(partner)).isEqualTo(1);
        assertThat(STORE.locations.find(site).orElseThrow().lastUpdated()).isEqualTo(STORE.clock.instant());
    }

    @Test
    void aLittleChangeIsNotToldABigOneAfterAnHourAnotherSupplierAtOnce() {
        Given.aSite(STORE, station);
        Dso dso = supplied("Mixed", mix(50, 200));
        care.round();
        Instant first = told().orElseThrow().since();
        tells(dso, mix(58, 190));
        STORE.clock.turn(Duration.ofHours(2));
        care.round();
        assertThat(told().orElseThrow().since()).as("8 points and 10 g").isEqualTo(first);
        tells(dso, mix(70, 120));
        care.round();
        Instant second = told().orElseThrow().since();
        assertThat(second).as("20 points").isAfter(first);
        tells(dso, mix(20, 400));
        STORE.clock.turn(Duration.ofMinutes(30));
        care.round();
        assertThat(told().orElseThrow().since()).as("within the hour").isEqualTo(second);
        supplied("Other", mix(20, 400));
        care.round();
        assertThat(told().orElseThrow().supplier()).startsWith("Other");
    }

    @Test
    void whatIsNotKnownAnyMoreIsNotTold() {
        Given.aSite(STORE, station);
        supplied("Known", mix(50, 200));
        care.round();
        assertThat(told()).isPresent();
        supplied("Mute", null);
        care.round();
        assertThat(told()).isEmpty();
    }

    private Optional<ToldMix> told() {
        return Optional.ofNullable(STORE.toldMixes.of(List.of(site)).get(site));
    }

    private long owed(Partner partner) {
        return STORE.sql
                .sql("select count(*) from outbox where partner_id = ? and kind = 'LOCATION' and object_id = ?")
                .param(partner.id().value())
                .param(site.value())
                .query(Long.class)
                .single();
    }

    private static Mix mix(int wind, int grams) {
        return new Mix(
                Map.of(Source.WIND, BigDecimal.valueOf(wind), Source.GAS, BigDecimal.valueOf(100 - wind)),
                new CarbonIntensity(grams));
    }

    private void tells(Dso dso, Mix mix) {
        Instant now = STORE.clock.instant();
        Piece<Mix> piece = new Piece<>(now, now.plus(Duration.ofDays(3)), mix, now);
        STORE.curves.keepMix(dso.id(), new Curve<>(List.of(piece)));
    }

    private Dso supplied(String name, Mix declared) {
        Instant now = STORE.clock.turn(Duration.ofSeconds(1));
        Dso dso = new Dso(
                new DsoId(UUID.randomUUID()),
                Given.OPERATOR.id(),
                name + " " + station,
                Set.of(DsoRole.ENERGY_SUPPLIER),
                Given.EURO,
                Given.OPERATOR.zone(),
                new Connection.Upload(),
                PriceSense.USUAL,
                declared,
                true,
                now);
        STORE.dsos.save(dso, null);
        STORE.contracts.save(new Contract(
                dso.id(),
                site,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new Watts(90_000),
                new Export.None(),
                Duration.ZERO,
                BigDecimal.ZERO,
                new Standing.Granted(now)));
        STORE.supplies.change(new Supplies.Supply(site, dso.id(), now, "test"));
        return dso;
    }
}
