package io.emall.cpms.portal.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.tariff.dynamic.Block;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicPlotTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aBlockOfUnknownCostIsAGapInThePlot() {
        List<Block> costs = List.of(
                new Block(NOON, NOON.plusSeconds(3600), null),
                new Block(NOON.plusSeconds(3600), NOON.plusSeconds(7200), BigDecimal.ONE));

        assertThat(DynamicPlot.cost(costs, NOON)).isNull();
        assertThat(DynamicPlot.cost(costs, NOON.plusSeconds(3600))).isEqualTo(BigDecimal.ONE);
    }
}
