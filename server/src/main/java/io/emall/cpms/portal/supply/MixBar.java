package io.emall.cpms.portal.supply;

import io.emall.cpms.core.supply.Mix;
import io.emall.cpms.core.supply.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A share of a mix as a stripe of a bar.
 *
 * @param left where it begins, in per cent of the bar
 */
public record MixBar(Source source, BigDecimal percent, BigDecimal left) {

    static List<MixBar> of(Mix mix) {
        List<MixBar> bars = new ArrayList<>();
        BigDecimal left = BigDecimal.ZERO;
        for (Source source : Source.values()) {
            BigDecimal percent = mix.percent().getOrDefault(source, BigDecimal.ZERO);
            if (percent.signum() > 0) {
                bars.add(new MixBar(source, percent, left));
                left = left.add(percent);
            }
        }
        return bars;
    }
}
