package io.emall.cpms.portal.status;

import io.emall.cpms.core.balance.Purchase;
import io.emall.cpms.core.balance.Totals;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.view.InternalStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What came from a source today, as a stripe of a bar.
 *
 * @param look by which class it is coloured
 * @param left where it begins, in per cent of the bar
 * @param price per kWh; null if it is not known, or not to be seen
 */
public record SourceBar(
        String name,
        String look,
        WattHours energy,
        double percent,
        double left,
        @Nullable BigDecimal price) {

    private static final int LOOKS = 6;
    private static final double HUNDRED = 100;

    /** How a DSO is coloured: always the same, as far as there are colours. */
    static String look(InternalStatus status, @Nullable DsoId dso) {
        List<DsoId> all = status.energy().names().keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        return dso == null ? "from-grid" : "from-dso-" + Math.floorMod(all.indexOf(dso), LOOKS);
    }

    static String name(InternalStatus status, @Nullable DsoId dso, UnaryOperator<String> words) {
        String name = dso == null ? "" : status.energy().name(dso);
        return name.isEmpty() ? words.apply("status.source.grid") : name;
    }

    /** Those that gave anything. */
    static List<SourceBar> of(InternalStatus status, UnaryOperator<String> words, boolean money) {
        Totals today = status.today();
        List<SourceBar> bars = new ArrayList<>();
        for (Purchase bought : today.bought()) {
            add(
                    bars,
                    today,
                    name(status, bought.dso(), words),
                    look(status, bought.dso()),
                    bought.energy(),
                    money ? bought.perKilowattHour() : null);
        }
        add(bars, today, words.apply("status.source.sun"), "from-sun", today.sun(), null);
        add(bars, today, words.apply("status.source.battery"), "from-battery", today.discharged(), null);
        return bars;
    }

    private static void add(
            List<SourceBar> bars,
            Totals today,
            String name,
            String look,
            WattHours energy,
            @Nullable BigDecimal price) {
        if (energy.value().signum() > 0) {
            double left = bars.stream().mapToDouble(SourceBar::percent).sum();
            bars.add(new SourceBar(name, look, energy, today.share(energy) * HUNDRED, left, price));
        }
    }
}
