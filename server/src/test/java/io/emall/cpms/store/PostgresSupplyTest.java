package io.emall.cpms.store;

import static io.emall.cpms.core.supply.Supplied.aDso;
import static io.emall.cpms.core.supply.Supplied.curve;
import static io.emall.cpms.store.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.supply.Connection;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.Curve;
import io.emall.cpms.core.supply.Curves.Kind;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.Export;
import io.emall.cpms.core.supply.Feed;
import io.emall.cpms.core.supply.Hours;
import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Piece;
import io.emall.cpms.core.supply.PriceSense;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.Standing;
import io.emall.cpms.core.supply.Supplies.Supply;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ports of supply on the database. */
class PostgresSupplyTest {
    private static final LocationId SITE = new LocationId("site-SUP1");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Mix GREEN = new Mix(
            Map.of(Source.WIND, new BigDecimal("60.5"), Source.GAS, new BigDecimal("39.5")), new CarbonIntensity(200));

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @BeforeAll
    static void aSite() {
        STORE.operators.save(Given.OPERATOR);
        STORE.locations.save(Given.aLocation(SITE.value()));
    }

    @Test
    void aDsoComesBackAsItWasSaved() {
        Connection net = new Connection.Network("openadr", Map.of("url", "https://vtn.example", "client", "me"));
        Dso asked = saved(aDso("Asked", net, PriceSense.USUAL, GREEN));
        assertThat(STORE.dsos.find(asked.id())).contains(asked);
        Hours.Band night = new Hours.Band(
                Set.of(DayOfWeek.MONDAY), LocalTime.of(23, 0), LocalTime.of(7, 0), new BigDecimal("0.1"));
        Dso typed = saved(aDso("Typed", new Connection.TimeOfUse(new Hours(List.of(night), new BigDecimal("0.3")))));
        assertThat(STORE.dsos.find(typed.id())).contains(typed);
        Dso table = saved(aDso("Table", new Connection.Upload()));
        assertThat(STORE.dsos.all()).contains(asked, typed, table);
        assertThat(STORE.dsos.find(new DsoId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void twoDsosDoNotShareAName() {
        Dso first = saved(aDso("Twice", new Connection.Upload()));
        Dso second = aDso("twice-other", new Connection.Upload());
        Dso named = new Dso(
                second.id(),
                second.operator(),
                first.name(),
                second.roles(),
                second.currency(),
                second.zone(),
                second.connection(),
                second.sense(),
                null,
                true,
                NOON);
        assertThat(STORE.dsos.save(named, null)).isFalse();
    }

    @Test
    void aSecretIsKeptSealedUntilAnotherIsGiven() {
        Dso dso = aDso("Secretive", new Connection.Network("entsoe", Map.of()));
        STORE.dsos.save(dso, new Secret("t0p-s3cret"));
        STORE.dsos.save(dso, null);
        assertThat(STORE.dsos.secret(dso.id())).contains(new Secret("t0p-s3cret"));
        String stored = STORE.sql
                .sql("select dso::text from dso where id = ?")
                .param(dso.id().value())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("t0p-s3cret").doesNotContain("7430702d");
    }

    @Test
    void aDueDsoIsClaimedOnce() {
        Dso due = saved(aDso("Due", new Connection.Network("entsoe", Map.of())));
        Dso off = saved(aDso("Off", new Connection.Network("entsoe", Map.of())).enabled(false, NOON));
        Dso table = saved(aDso("NotAsked", new Connection.Upload()));
        Instant later = NOON.plus(Duration.ofDays(1));
        assertThat(STORE.dsos.claim(later, later.plusSeconds(60), 100))
                .contains(due.id())
                .doesNotContain(off.id(), table.id());
        assertThat(STORE.dsos.claim(later, later.plusSeconds(60), 100)).isEmpty();
        STORE.dsos.asked(due.id(), later.plusSeconds(30), later.plusSeconds(300), 3);
        assertThat(STORE.dsos.claim(later.plusSeconds(299), later.plusSeconds(360), 100))
                .doesNotContain(due.id());
        STORE.dsos.wake(due.id(), later);
        STORE.dsos.asked(due.id(), later.plusSeconds(30), later.plusSeconds(300), 3);
        assertThat(STORE.dsos.failures(due.id())).isEqualTo(3);
        assertThat(STORE.dsos.claim(later, later.plusSeconds(60), 100)).containsExactly(due.id());
    }

    @Test
    void aContractComesBackHoweverItStands() {
        Dso dso = saved(aDso("Contracted", new Connection.Upload()));
        Contract contract = aContract(dso, new Standing.NotAsked());
        for (Standing standing : List.of(
                new Standing.NotAsked(),
                new Standing.Asked(NOON, NOON.plusSeconds(60)),
                new Standing.Granted(NOON),
                new Standing.PartlyGranted(NOON, new Watts(30_000)),
                new Standing.Refused(NOON, "no cable"),
                new Standing.Unanswered(NOON))) {
            STORE.contracts.save(contract.with(standing));
            assertThat(STORE.contracts.find(dso.id(), SITE)).contains(contract.with(standing));
        }
        assertThat(STORE.contracts.of(SITE)).contains(contract.with(new Standing.Unanswered(NOON)));
        assertThat(STORE.contracts.of(dso.id())).hasSize(1);
        assertThat(STORE.contracts.remove(dso.id(), SITE)).isTrue();
        assertThat(STORE.contracts.remove(dso.id(), SITE)).isFalse();
    }

    @Test
    void whatNobodyAnsweredInTimeIsUnanswered() {
        Dso dso = saved(aDso("Silent", new Connection.Upload()));
        STORE.contracts.save(aContract(dso, new Standing.Asked(NOON, NOON.plusSeconds(60))));
        assertThat(STORE.contracts.unanswered(NOON.plusSeconds(59))).isEmpty();
        assertThat(STORE.contracts.unanswered(NOON.plusSeconds(60)))
                .singleElement()
                .extracting(Contract::standing)
                .isEqualTo(new Standing.Unanswered(NOON.plusSeconds(60)));
    }

    @Test
    void aNewerWordReplacesTheOlderForItsTimeOnly() {
        Dso dso = saved(aDso("Curved", new Connection.Upload()));
        Instant end = NOON.plus(HOUR.multipliedBy(4));
        STORE.curves.keep(dso.id(), Kind.PURCHASE, curve(NOON, HOUR, 4, i -> "0." + i));
        STORE.curves.keep(dso.id(), Kind.EXPORT, curve(NOON, HOUR, 1, i -> "0.9"));
        Instant quarter = NOON.plus(Duration.ofMinutes(75));
        STORE.curves.keep(dso.id(), Kind.PURCHASE, curve(quarter, Duration.ofMinutes(15), 1, i -> "-0.5"));
        Curve<BigDecimal> kept = STORE.curves.prices(dso.id(), Kind.PURCHASE, NOON, end);
        assertThat(kept.pieces())
                .extracting(piece -> piece.value().toString())
                .containsExactly("0.0", "0.1", "-0.5", "0.1", "0.2", "0.3");
        assertThat(kept.covers(NOON, end)).isTrue();
        assertThat(STORE.curves
                        .prices(dso.id(), Kind.PURCHASE, end, end.plusSeconds(1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void mixesAndCapacitiesAreKeptToo() {
        Dso dso = saved(aDso("Mixed", new Connection.Upload()));
        Curve<Mix> mix = new Curve<>(List.of(new Piece<>(NOON, NOON.plus(HOUR), GREEN, NOON)));
        STORE.curves.keepMix(dso.id(), mix);
        assertThat(STORE.curves.mix(dso.id(), NOON, NOON.plus(HOUR))).isEqualTo(mix);
        Curve<Watts> watts = new Curve<>(List.of(new Piece<>(NOON, NOON.plus(HOUR), new Watts(40_000), NOON)));
        STORE.curves.keepCapacity(dso.id(), SITE, watts, NOON, NOON.plus(HOUR));
        assertThat(STORE.curves.capacity(dso.id(), SITE, NOON, NOON.plus(HOUR))).isEqualTo(watts);
        STORE.curves.keepCapacity(dso.id(), SITE, Curve.empty(), NOON.plusSeconds(60), NOON.plus(HOUR));
        assertThat(STORE.curves.capacity(dso.id(), SITE, NOON, NOON.plus(HOUR)).pieces())
                .singleElement()
                .extracting(Piece::until)
                .isEqualTo(NOON.plusSeconds(60));
        assertThat(STORE.curves.forget(NOON.minus(Duration.ofDays(365)))).isZero();
        assertThat(STORE.curves.mix(dso.id(), NOON, NOON.plus(HOUR)).isEmpty()).isFalse();
    }

    @Test
    void aFeedRemembersItsTrouble() {
        Dso dso = saved(aDso("Fed", new Connection.Upload()));
        Feed.Trouble trouble = new Feed.Trouble(Feed.Kind.UNREACHABLE, NOON, "no answer in time");
        Feed bad = new Feed(dso.id(), Feed.What.PRICES, null, NOON, null, trouble);
        Feed good = new Feed(dso.id(), Feed.What.CAPACITY, SITE, NOON, NOON, null);
        STORE.feeds.save(bad);
        STORE.feeds.save(good);
        assertThat(STORE.feeds.of(dso.id())).containsExactly(good, bad);
        Feed better = new Feed(dso.id(), Feed.What.PRICES, null, NOON.plusSeconds(1), NOON.plusSeconds(1), null);
        STORE.feeds.save(better);
        assertThat(STORE.feeds.of(dso.id())).containsExactly(good, better);
    }

    @Test
    void theNewestSupplyHolds() {
        Dso first = saved(aDso("First supplier", new Connection.Upload()));
        Dso second = saved(aDso("Second supplier", new Connection.Upload()));
        Supply one = new Supply(SITE, first.id(), NOON, "a person");
        Supply two = new Supply(SITE, second.id(), NOON.plusSeconds(10), "the plan");
        STORE.supplies.change(one);
        STORE.supplies.change(new Supply(SITE, first.id(), NOON.plusSeconds(5), "again"));
        STORE.supplies.change(two);
        assertThat(STORE.supplies.now(SITE)).contains(two);
        assertThat(STORE.supplies.history(SITE, 10)).containsExactly(two, one);
    }

    @Test
    void withADsoGoesAllOfIt() {
        Dso dso = saved(aDso("Gone", new Connection.Upload()));
        STORE.contracts.save(aContract(dso, new Standing.Granted(NOON)));
        STORE.curves.keep(dso.id(), Kind.PURCHASE, curve(NOON, HOUR, 4, i -> "0." + i));
        STORE.feeds.save(new Feed(dso.id(), Feed.What.PRICES, null, NOON, NOON, null));
        assertThat(STORE.dsos.remove(dso.id())).isTrue();
        assertThat(STORE.contracts.find(dso.id(), SITE)).isEmpty();
        assertThat(STORE.feeds.of(dso.id())).isEmpty();
    }

    private static Dso saved(Dso dso) {
        assertThat(STORE.dsos.save(dso, null)).isTrue();
        return dso;
    }

    private static Contract aContract(Dso dso, Standing standing) {
        return new Contract(
                dso.id(),
                SITE,
                new BigDecimal("0.08"),
                new BigDecimal("12.50"),
                new Watts(50_000),
                new Export.Fixed(new BigDecimal("0.05")),
                Duration.ofDays(1),
                new BigDecimal("3"),
                standing);
    }
}
