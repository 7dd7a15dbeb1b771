package io.emall.cpms.store;

import static io.emall.cpms.core.location.SpeedClass.FAST;
import static io.emall.cpms.core.tariff.PriceKind.BASE;
import static io.emall.cpms.core.tariff.PriceKind.PROMOTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.tariff.RandomTariffs;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class PostgresTariffsTest {

    private static final Instant NOON = Given.NOON;
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @BeforeEach
    void noPrices() {
        STORE.operators.save(Given.OPERATOR);
        STORE.sql.sql("truncate price, outbox").update();
    }

    @Test
    void aPromotionWinsWhileItLasts() {
        Tariff base = added(Given.aPrice(BASE, "0.45", NOON, null));
        Tariff promotion = added(Given.aPrice(PROMOTION, "0.30", NOON.plusSeconds(60), EVENING));
        assertThat(at(NOON)).isEqualTo(base);
        assertThat(at(NOON.plusSeconds(60))).isEqualTo(promotion);
        assertThat(at(EVENING)).isEqualTo(base);
        assertThat(STORE.tariffs.priced(Given.AREA, NOON)).isEqualTo(Set.of(FAST));
        assertThat(STORE.tariffs.nextChangeAfter(NOON)).contains(NOON.plusSeconds(60));
        assertThat(STORE.tariffs.nextChangeAfter(NOON.plusSeconds(60))).contains(EVENING);
        assertThat(STORE.tariffs.nextChangeAfter(EVENING)).isEmpty();
        assertThat(STORE.tariffs.turning(new Interval(NOON, EVENING))).containsExactly(promotion);
        assertThat(STORE.tariffs.turning(new Interval(EVENING, null))).isEmpty();
    }

    @Test
    void aNewBasePriceEndsTheOneBefore() {
        Tariff first = added(Given.aPrice(BASE, "0.45", NOON, null));
        Tariff second = added(Given.aPrice(BASE, "0.50", EVENING, null));
        assertThat(STORE.tariffs.find(first.id()).orElseThrow().valid()).isEqualTo(new Interval(NOON, EVENING));
        assertThat(at(EVENING.minusMillis(1)).id()).isEqualTo(first.id());
        assertThat(at(EVENING)).isEqualTo(second);
        STORE.clock.turn(Duration.ofHours(7));
        assertThat(STORE.tariffs.history(Given.AREA)).extracting(Tariff::id).containsExactly(second.id(), first.id());
    }

    @Test
    void aSchemeIsKeptAsItWasSet() {
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            STORE.sql.sql("truncate price").update();
            Scheme scheme = RandomTariffs.tariff(random).scheme();
            added(Given.aPrice(BASE, "0.45", NOON, null).with(scheme));
            assertThat(at(NOON).scheme()).isEqualTo(scheme);
        }
        added(Given.aPrice(BASE, "0.50", EVENING, null));
        assertThat(at(EVENING).scheme()).isEqualTo(Scheme.PLAIN);
        assertThat(STORE.sql
                        .sql("select count(*) from price where scheme is null")
                        .query(Long.class)
                        .single())
                .as("nothing is kept of what says nothing")
                .isOne();
    }

    @Test
    void overlapsAreRefusedAndChangeNothing() {
        Tariff future = added(Given.aPrice(BASE, "0.50", EVENING, null));
        Tariff first = Given.aPrice(BASE, "0.45", NOON, EVENING);
        added(first);
        assertThat(STORE.tariffs.add(Given.aPrice(BASE, "0.99", NOON.plusSeconds(1), null)))
                .isFalse();
        assertThat(STORE.tariffs.history(Given.AREA)).containsExactlyInAnyOrder(future, first);
        added(Given.aPrice(PROMOTION, "0.30", NOON, EVENING));
        assertThat(STORE.tariffs.add(Given.aPrice(PROMOTION, "0.20", NOON.plusSeconds(60), null)))
                .isFalse();
    }

    /** Requirement document §2.2, Alloy fact. */
    @Test
    void theDatabaseItselfRefusesASecondBasePrice() {
        added(Given.aPrice(BASE, "0.45", NOON, null));
        assertThatThrownBy(() -> STORE.sql.sql("""
                        insert into price select gen_random_uuid(), operator_id, area_id, speed, kind, 0.1, currency,
                            vat_percent, tstzrange(lower(valid) + interval '1 hour', null), created_at from price
                        """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_price_at_a_time");
    }

    @Test
    void endingShortensOnceAndIsTold() {
        Given.aPartner(STORE, "TRF");
        Tariff promotion = added(Given.aPrice(PROMOTION, "0.30", NOON, null));
        assertThat(STORE.tariffs.end(promotion.id(), EVENING)).isTrue();
        assertThat(STORE.tariffs.end(promotion.id(), EVENING)).isFalse();
        assertThat(at(NOON).valid().until()).isEqualTo(EVENING);
        assertThat(STORE.sql
                        .sql("select version from outbox where kind = 'TARIFF' and object_id = 'default-FAST'")
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @Test
    void aVersionThatHasNotBegunIsTakenBackAndTheOneBeforeGoesOn() {
        Tariff first = added(Given.aPrice(BASE, "0.45", NOON, null));
        Tariff second = added(Given.aPrice(BASE, "0.50", EVENING, EVENING.plusSeconds(60)));
        Tariff promotion = added(Given.aPrice(PROMOTION, "0.30", EVENING, EVENING.plusSeconds(30)));
        assertThat(STORE.tariffs.since(Given.AREA, EVENING))
                .extracting(Tariff::id)
                .containsExactlyInAnyOrder(second.id(), promotion.id());
        assertThat(STORE.tariffs.withdraw(first.id(), NOON)).isFalse();
        assertThat(STORE.tariffs.withdraw(promotion.id(), NOON)).isTrue();
        assertThat(STORE.tariffs.withdraw(second.id(), EVENING)).isFalse();
        assertThat(STORE.tariffs.withdraw(second.id(), NOON)).isTrue();
        assertThat(STORE.tariffs.withdraw(second.id(), NOON)).isFalse();
        assertThat(STORE.tariffs.history(Given.AREA)).singleElement().satisfies(left -> {
            assertThat(left.id()).isEqualTo(first.id());
            assertThat(left.valid()).isEqualTo(new Interval(NOON, EVENING.plusSeconds(60)));
        });
    }

    private static Tariff added(Tariff tariff) {
        assertThat(STORE.tariffs.add(tariff)).isTrue();
        return STORE.tariffs.find(tariff.id()).orElseThrow();
    }

    private static Tariff at(Instant moment) {
        return STORE.tariffs.at(Given.AREA, FAST, moment).orElseThrow();
    }
}
