package io.emall.cpms.core.supply;

import static io.emall.cpms.core.supply.Supplied.EURO;
import static io.emall.cpms.core.supply.Supplied.curve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void tellsWhatHoldsThen() {
        Curve<BigDecimal> curve = curve(NOON, HOUR, 3, i -> "0." + i);
        assertThat(curve.at(NOON.minusMillis(1))).isEmpty();
        assertThat(curve.at(NOON).orElseThrow().value()).isEqualTo("0.0");
        assertThat(curve.at(NOON.plus(HOUR).minusMillis(1)).orElseThrow().value())
                .isEqualTo("0.0");
        assertThat(curve.at(NOON.plus(HOUR)).orElseThrow().value()).isEqualTo("0.1");
        assertThat(curve.at(NOON.plus(HOUR.multipliedBy(3)))).isEmpty();
    }

    @Test
    void refusesPiecesThatOverlap() {
        Piece<String> first = new Piece<>(NOON, NOON.plusSeconds(60), "a", NOON);
        assertThatThrownBy(() -> new Curve<>(List.of(first, first))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laterLayersHideEarlierOnesAndNothingElse() {
        Curve<String> curve = Curve.layered(List.of(
                new Piece<>(NOON, NOON.plusSeconds(100), "long", NOON),
                new Piece<>(NOON.plusSeconds(20), NOON.plusSeconds(30), "short", NOON)));
        assertThat(curve.pieces()).extracting(Piece::value).containsExactly("long", "short", "long");
        assertThat(curve.covers(NOON, NOON.plusSeconds(100))).isTrue();
    }

    /** Second by second, the last layer that covers it is what the curve says. */
    @Test
    void layersAnyPieces() {
        Random random = new Random(20_260_301);
        for (int round = 0; round < 200; round++) {
            List<Piece<Integer>> layers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Instant from = NOON.plusSeconds(random.nextInt(50));
                layers.add(new Piece<>(from, from.plusSeconds(1 + random.nextInt(20)), i, NOON));
            }
            Curve<Integer> curve = Curve.layered(layers);
            for (int second = 0; second < 75; second++) {
                Instant at = NOON.plusSeconds(second);
                Integer expected = layers.stream()
                        .filter(piece -> !at.isBefore(piece.from()) && at.isBefore(piece.until()))
                        .map(Piece::value)
                        .max(Integer::compareTo)
                        .orElse(null);
                assertThat(curve.at(at).map(Piece::value).orElse(null)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aMeanWeighsEachPriceByItsTime() {
        Curve<BigDecimal> curve = Curve.layered(List.of(
                new Piece<>(NOON, NOON.plusSeconds(300), new BigDecimal("0.30"), NOON),
                new Piece<>(NOON.plusSeconds(300), NOON.plusSeconds(900), new BigDecimal("-0.03"), NOON)));
        PriceCurve prices = new PriceCurve(EURO, curve);
        assertThat(prices.mean(NOON, NOON.plusSeconds(900)).orElseThrow()).isEqualByComparingTo("0.08");
        assertThat(prices.mean(NOON, NOON.plusSeconds(901))).isEmpty();
    }
}
