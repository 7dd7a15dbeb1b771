package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.plan.Horizon;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the next prices of a rule depend on. */
public final class PriceOutlooks {
    /** A price must have reached eMSPs when its notice begins. */
    static final Duration SPARE = Duration.ofMinutes(1);

    private static final Duration AHEAD = Duration.ofDays(2);

    /** A block may last an hour longer. */
    private static final int CLOCKS_CHANGE = 1;

    private final Tariffs tariffs;
    private final Operators operators;
    private final AreaCosts costs;

    public PriceOutlooks(Tariffs tariffs, Operators operators, AreaCosts costs) {
        this.tariffs = tariffs;
        this.operators = operators;
        this.costs = costs;
    }

    public PriceOutlook of(Steered steered, Instant now) {
        PriceRule rule = steered.rule();
        ZoneId zone = operators.home().zone();
        List<Tariff> versions =
                versions(rule, LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant());
        List<Interval> times = times(steered, now, zone);
        Instant first = times.getFirst().from();
        Tariff shown = last(versions, first);
        if (shown == null) {
            return PriceOutlook.none(Waiting.Why.NO_PRICE);
        }
        Instant until = next(versions, first);
        AreaCosts.Found found = costs.of(rule.area(), rule.speed(), now);
        boolean isAnnounced = shown.valid().from().equals(first);
        boolean isOpen = !isAnnounced
                && first.isBefore(earliest(rule, now).plus(Duration.ofHours(rule.blockHours() + CLOCKS_CHANGE)));
        List<Block> blocks = times.stream()
                .skip(isAnnounced ? 1 : 0)
                .filter(time -> until == null || !Block.end(time).isAfter(until))
                .map(time -> block(found, time))
                .toList();
        List<Foreseen> path = DynamicPricing.foresee(
                rule,
                shown.price().perKilowattHour(),
                versions.stream().map(version -> version.valid().from()).toList(),
                known(blocks),
                zone);
        return new PriceOutlook(
                shown,
                costs(rule, found, now, zone),
                path,
                isOpen,
                until,
                waiting(found, isOpen, blocks),
                found.made());
    }

    private static Block block(AreaCosts.Found found, Interval time) {
        return new Block(time.from(), Block.end(time), found.cost().of(time.from(), Block.end(time)));
    }

    private static List<Block> costs(PriceRule rule, AreaCosts.Found found, Instant now, ZoneId zone) {
        Instant first = now.minus(Duration.ofHours(rule.blockHours()));
        return known(Block.times(first, now.plus(AHEAD), rule.blockHours(), zone).stream()
                .filter(time -> Block.end(time).isAfter(now))
                .map(time -> block(found, time.contains(now) ? new Interval(quarter(now), time.until()) : time))
                .toList());
    }

    /** Plans begin with the quarter-hour that runs. */
    private static Instant quarter(Instant now) {
        long quarter = Horizon.QUARTER_HOUR.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), quarter) * quarter);
    }

    private static Waiting.@Nullable Why waiting(AreaCosts.Found found, boolean isOpen, List<Block> blocks) {
        if (found.plans().isEmpty()) {
            return Waiting.Why.NO_PLAN;
        }
        return isOpen && !blocks.isEmpty() && blocks.getFirst().cost() == null ? Waiting.Why.NO_COST : null;
    }

    /** What lies behind the last block that anybody knows the cost of need not be looked at. */
    private static List<Block> known(List<Block> blocks) {
        int count = blocks.size();
        while (count > 0 && blocks.get(count - 1).cost() == null) {
            count--;
        }
        return blocks.subList(0, count);
    }

    /** From the next moment on at which a price may still be announced; a fixed price ends when it was said to. */
    private static List<Interval> times(Steered steered, Instant now, ZoneId zone) {
        Instant earliest = earliest(steered.rule(), now);
        Instant end = earliest.plus(AHEAD);
        int hours = steered.rule().blockHours();
        Fixed fixed = steered.fixed();
        if (fixed == null || fixed.until() == null || fixed.until().isBefore(earliest)) {
            return Block.times(earliest, end, hours, zone);
        }
        List<Interval> times =
                new ArrayList<>(Block.times(fixed.until(), fixed.until().plus(AHEAD), hours, zone));
        if (times.getFirst().from().isAfter(fixed.until())) {
            Instant edge = times.getFirst().from();
            times.addFirst(new Interval(fixed.until(), edge));
        }
        return times;
    }

    private static Instant earliest(PriceRule rule, Instant now) {
        return now.plus(rule.notice()).plus(SPARE);
    }

    private List<Tariff> versions(PriceRule rule, Instant since) {
        return tariffs.since(rule.area(), since).stream()
                .filter(version -> version.speed() == rule.speed() && version.kind() == PriceKind.BASE)
                .sorted(Comparator.comparing(version -> version.valid().from()))
                .toList();
    }

    private static @Nullable Tariff last(List<Tariff> versions, Instant moment) {
        return versions.stream()
                .filter(version -> version.valid().contains(moment))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant next(List<Tariff> versions, Instant moment) {
        Optional<Tariff> next = versions.stream()
                .filter(version -> version.valid().from().isAfter(moment))
                .findFirst();
        return next.map(version -> version.valid().from()).orElse(null);
    }
}
