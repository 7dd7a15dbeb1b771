package io.emall.cpms.portal.tariff;

import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.dynamic.Block;
import io.emall.cpms.core.tariff.dynamic.Foreseen;
import io.emall.cpms.core.tariff.dynamic.PriceRuleViews;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prices of a day behind and as far ahead as they are foreseen, as points of the chart. */
final class DynamicPlot {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration BEHIND = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofHours(36);
    private static final long QUARTER = 900;

    private DynamicPlot() {}

    /**
     * A quarter of an hour; all per kWh, net.
     *
     * @param price what holds, or is announced
     * @param coming what is foreseen, as things stand now
     * @param other of the other speed class
     */
    private record Point(
            long at,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal price,
            @Nullable BigDecimal coming,
            @Nullable BigDecimal other,
            BigDecimal floor,
            BigDecimal cap) {}

    static String points(PriceRuleViews.Sheet sheet, List<Tariff> other, Instant now) {
        List<Foreseen> path = sheet.outlook().path();
        Instant open = path.isEmpty() ? Instant.MAX : path.getFirst().block().from();
        List<Point> points = new ArrayList<>();
        for (long at = now.minus(BEHIND).getEpochSecond() / QUARTER * QUARTER;
                at <= now.plus(AHEAD).getEpochSecond();
                at += QUARTER) {
            Instant moment = Instant.ofEpochSecond(at);
            boolean isOpen = !moment.isBefore(open);
            points.add(new Point(
                    at,
                    cost(sheet.outlook().costs(), moment),
                    isOpen ? null : price(sheet.versions(), moment),
                    isOpen ? coming(path, moment) : null,
                    price(other, moment),
                    sheet.steered().rule().floor(),
                    sheet.steered().rule().cap()));
        }
        return JSON.writeValueAsString(points);
    }

    /** Null also where a block's cost is not known. */
    static @Nullable BigDecimal cost(List<Block> costs, Instant at) {
        return costs.stream()
                .filter(block -> block.holds(at))
                .findFirst()
                .map(Block::cost)
                .orElse(null);
    }

    private static @Nullable BigDecimal coming(List<Foreseen> path, Instant at) {
        return path.stream()
                .filter(each -> each.block().holds(at))
                .map(Foreseen::price)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal price(List<Tariff> versions, Instant at) {
        return versions.stream()
                .filter(version -> version.valid().contains(at))
                .max(Comparator.comparing(Tariff::kind))
                .map(version -> version.price().perKilowattHour())
                .orElse(null);
    }
}
