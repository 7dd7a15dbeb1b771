package io.emall.cpms.core.tariff.promotion;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.Dimension;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.tariff.dynamic.AreaCosts;
import io.emall.cpms.core.tariff.dynamic.Block;
import io.emall.cpms.core.tariff.dynamic.Fixed;
import io.emall.cpms.core.tariff.dynamic.Foreseen;
import io.emall.cpms.core.tariff.dynamic.PriceOutlook;
import io.emall.cpms.core.tariff.dynamic.PriceOutlooks;
import io.emall.cpms.core.tariff.dynamic.PriceRules;
import io.emall.cpms.core.tariff.dynamic.Steered;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what promotions of the next two days would be compared with. */
public final class Markets {
    private static final Duration AHEAD = Duration.ofDays(2);

    private final Tariffs tariffs;
    private final Operators operators;
    private final PriceRules rules;
    private final PriceOutlooks outlooks;
    private final AreaCosts costs;

    public Markets(Tariffs tariffs, Operators operators, PriceRules rules, PriceOutlooks outlooks, AreaCosts costs) {
        this.tariffs = tariffs;
        this.operators = operators;
        this.rules = rules;
        this.outlooks = outlooks;
        this.costs = costs;
    }

    Market of(AreaId area, SpeedClass speed, Instant now) {
        Steered steered = rules.find(area, speed).orElse(null);
        Terms terms = new Terms(
                steered == null ? null : steered.rule(),
                operators.home().currency().getDefaultFractionDigits());
        AreaCosts.Found found = costs.of(area, speed, now);
        PriceOutlook outlook = steered != null && follows(steered, now) ? outlooks.of(steered, now) : null;
        List<Tariff> versions = tariffs.since(area, now).stream()
                .filter(version -> version.speed() == speed)
                .toList();
        ZoneId zone = operators.home().zone();
        List<Hour> hours = Block.times(now.minus(Duration.ofHours(1)), now.plus(AHEAD), 1, zone).stream()
                .map(time -> new Hour(
                        time,
                        found.cost().of(time.from(), Block.end(time)),
                        isPromoted(versions, time) ? null : ordinary(versions, outlook, time)))
                .toList();
        return new Market(hours, terms, found);
    }

    /** Unless it rests until somebody says that it goes on. */
    private static boolean follows(Steered steered, Instant now) {
        Fixed fixed = steered.fixedAt(now);
        return steered.rule().active() && (fixed == null || fixed.until() != null);
    }

    private static boolean isPromoted(List<Tariff> versions, Interval time) {
        return versions.stream()
                .anyMatch(version ->
                        version.kind() == PriceKind.PROMOTION && version.valid().overlaps(time));
    }

    private static @Nullable BigDecimal ordinary(List<Tariff> versions, @Nullable PriceOutlook outlook, Interval time) {
        if (outlook == null || outlook.path().isEmpty()) {
            return set(versions, time);
        }
        List<Foreseen> path = outlook.path();
        boolean isSet = time.from().isBefore(path.getFirst().block().from())
                || (outlook.until() != null && !time.from().isBefore(outlook.until()));
        return isSet
                ? set(versions, time)
                : path.stream()
                        .filter(each -> each.block().holds(time.from()))
                        .findFirst()
                        .map(Foreseen::price)
                        .orElse(null);
    }

    /** A tariff with other prices of energy at certain hours is nothing to compare with. */
    private static @Nullable BigDecimal set(List<Tariff> versions, Interval time) {
        return versions.stream()
                .filter(version -> version.kind() == PriceKind.BASE
                        && time.without(version.valid()).isEmpty()
                        && version.scheme().elements().stream().noneMatch(element -> element.component(Dimension.ENERGY)
                                .isPresent()))
                .findFirst()
                .map(version -> version.price().perKilowattHour())
                .orElse(null);
    }
}
