package io.emall.cpms.core.tariff.dynamic;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From what energy is planned to cost to the prices of the next blocks; a pure function (R13, docs/dynamic-prices.md).
 *
 * <p>A price changes only if it would be wrong by more than a step, and so often on a local day as the rule allows. Of all
 * ways to do that it finds the one that is wrong by least over all blocks; of those the one with the fewest changes; of
 * those the nearest one.
 */
public final class DynamicPricing {
    private final PriceRule rule;
    private final List<Block> blocks;
    private final List<LocalDate> days;
    private final List<BigDecimal> levels;
    private final Map<State, Choice> known = new HashMap<>();

    /** Before a block, coming with a level, after so many changes on its day. */
    private record State(int block, int level, int used) {}

    /**
     * How a way from some block on turns out.
     *
     * @param wrong by how much prices are off, beyond a step, summed over blocks
     * @param off by how much they are off in all
     */
    private record Choice(BigDecimal wrong, int changes, BigDecimal off, int level) {
        static final Choice END = new Choice(BigDecimal.ZERO, 0, BigDecimal.ZERO, 0);

        boolean isBetterThan(Choice other) {
            int by = wrong.compareTo(other.wrong);
            by = by == 0 ? Integer.compare(changes, other.changes) : by;
            return (by == 0 ? off.compareTo(other.off) : by) < 0;
        }
    }

    private DynamicPricing(PriceRule rule, BigDecimal shown, List<Block> blocks, ZoneId zone) {
        this.rule = rule;
        this.blocks = blocks;
        this.days = blocks.stream()
                .map(block -> LocalDate.ofInstant(block.from(), zone))
                .toList();
        this.levels = levels(rule, shown, blocks);
    }

    /** The first one is what is shown, whether it may be announced or not. */
    private static List<BigDecimal> levels(PriceRule rule, BigDecimal shown, List<Block> blocks) {
        TreeSet<BigDecimal> targets = new TreeSet<>();
        blocks.stream()
                .map(Block::cost)
                .filter(Objects::nonNull)
                .map(cost -> rule.stepped(rule.wished(cost)))
                .filter(price -> price.compareTo(shown) != 0)
                .forEach(targets::add);
        List<BigDecimal> levels = new ArrayList<>(List.of(shown));
        levels.addAll(targets);
        return levels;
    }

    /**
     * The prices of blocks that follow each other.
     *
     * @param shown what holds before the first block
     * @param changes when the price changed, or is announced to change, on the days of the blocks
     */
    public static List<Foreseen> foresee(
            PriceRule rule, BigDecimal shown, List<Instant> changes, List<Block> blocks, ZoneId zone) {
        DynamicPricing pricing = new DynamicPricing(rule, shown, blocks, zone);
        Map<LocalDate, Long> used = changes.stream()
                .map(moment -> LocalDate.ofInstant(moment, zone))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return pricing.walk(used);
    }

    private List<Foreseen> walk(Map<LocalDate, Long> before) {
        List<Foreseen> path = new ArrayList<>();
        int level = 0;
        int used = 0;
        for (int i = 0; i < blocks.size(); i++) {
            used = begins(i) ? Math.toIntExact(before.getOrDefault(days.get(i), 0L)) : used;
            int next = best(i, level, Math.min(used, rule.changesADay()), before).level;
            Block block = blocks.get(i);
            boolean changes = next != level;
            Because because = changes && block.cost() != null ? Because.of(rule, block.cost(), levels.get(next)) : null;
            path.add(new Foreseen(block, levels.get(next), changes, because));
            used += changes ? 1 : 0;
            level = next;
        }
        return path;
    }

    /** Whether a day begins with that block, as far as these blocks go. */
    private boolean begins(int block) {
        return block == 0 || !days.get(block).equals(days.get(block - 1));
    }

    /** What is best from that state on. */
    private Choice best(int block, int level, int used, Map<LocalDate, Long> before) {
        if (block == blocks.size()) {
            return Choice.END;
        }
        State state = new State(block, level, used);
        Choice found = known.get(state);
        if (found == null) {
            found = choose(block, level, used, before);
            known.put(state, found);
        }
        return found;
    }

    private Choice choose(int block, int level, int used, Map<LocalDate, Long> before) {
        Choice best = after(block, level, level, used, before);
        if (used < rule.changesADay() && needsChange(blocks.get(block).cost(), levels.get(level))) {
            for (int next = 0; next < levels.size(); next++) {
                if (next != level && mayBeAnnounced(levels.get(next))) {
                    Choice way = after(block, level, next, used + 1, before);
                    best = way.isBetterThan(best) ? way : best;
                }
            }
        }
        return best;
    }

    /** What people set may be anything. */
    private boolean mayBeAnnounced(BigDecimal price) {
        return rule.allows(price) && price.remainder(rule.step()).signum() == 0;
    }

    private Choice after(int block, int level, int next, int used, Map<LocalDate, Long> before) {
        boolean dayEnds = block + 1 < blocks.size() && begins(block + 1);
        long there = dayEnds ? before.getOrDefault(days.get(block + 1), 0L) : used;
        Choice rest = best(block + 1, next, (int) Math.min(there, rule.changesADay()), before);
        BigDecimal off = off(blocks.get(block).cost(), levels.get(next));
        return new Choice(
                rest.wrong.add(beyond(off, levels.get(next))),
                rest.changes + (next == level ? 0 : 1),
                rest.off.add(off),
                next);
    }

    private BigDecimal off(@Nullable BigDecimal cost, BigDecimal price) {
        return cost == null
                ? BigDecimal.ZERO
                : rule.bounded(rule.wished(cost)).subtract(price).abs();
    }

    /** A price out of bounds is wrong by all that it is off. */
    private BigDecimal beyond(BigDecimal off, BigDecimal price) {
        return rule.allows(price) ? off.subtract(rule.step()).max(BigDecimal.ZERO) : off;
    }

    private boolean needsChange(@Nullable BigDecimal cost, BigDecimal price) {
        return cost != null && (!rule.allows(price) || off(cost, price).compareTo(rule.step()) > 0);
    }
}
