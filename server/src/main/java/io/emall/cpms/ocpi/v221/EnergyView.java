package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.ToldMix;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.wire.ocpi.v221.EnergyMix;
import io.emall.wire.ocpi.v221.EnergySource;
import io.emall.wire.ocpi.v221.EnergySourceCategory;
import io.emall.wire.ocpi.v221.EnvironmentalImpact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What energy is made of, in OCPI's words (mod_locations, EnergyMix class). */
final class EnergyView {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_NAME = 64;

    private EnergyView() {}

    static @Nullable EnergyMix of(@Nullable ToldMix told) {
        return told == null
                ? null
                : new EnergyMix(
                        told.isGreen(),
                        sources(told.mix().percent()),
                        impact(told.mix().carbon()),
                        shortened(told.supplier()),
                        null);
    }

    /** To a tenth of a per cent, and 100 together: the biggest takes what rounding leaves. */
    private static @Nullable List<EnergySource> sources(Map<Source, BigDecimal> percent) {
        BigDecimal sum = percent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return null;
        }
        List<EnergySource> sources = new ArrayList<>();
        BigDecimal left = HUNDRED;
        int biggest = 0;
        for (Source source : Source.values()) {
            BigDecimal share = percent.getOrDefault(source, BigDecimal.ZERO)
                    .multiply(HUNDRED)
                    .divide(sum, 1, RoundingMode.HALF_UP);
            if (share.signum() > 0) {
                sources.add(new EnergySource(EnergySourceCategory.valueOf(source.name()), share));
                left = left.subtract(share);
                boolean isBigger = share.compareTo(sources.get(biggest).percentage()) > 0;
                biggest = isBigger ? sources.size() - 1 : biggest;
            }
        }
        EnergySource most = sources.get(biggest);
        sources.set(biggest, new EnergySource(most.source(), most.percentage().add(left)));
        return sources;
    }

    private static @Nullable List<EnvironmentalImpact> impact(@Nullable CarbonIntensity carbon) {
        return carbon == null
                ? null
                : List.of(new EnvironmentalImpact(
                        "CARBON_DIOXIDE", BigDecimal.valueOf(Math.round(carbon.gramsPerKilowattHour()))));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
