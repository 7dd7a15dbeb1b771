package io.emall.cpms.core.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The current that a station measured at a moment, over all phases. */
final class Current {

    private static final String IMPORT = "Current.Import";
    private static final Pattern LINE = Pattern.compile("L[123](-N)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.]\\d{1,9})?");

    private Current() {}

    /** In amperes; null if there is none that makes sense. */
    static @Nullable BigDecimal of(List<MeterReading.Sample> samples) {
        List<MeterReading.Sample> currents = samples.stream()
                .filter(sample -> sample.measurand().equals(IMPORT)
                        && NUMBER.matcher(sample.value()).matches()
                        && (sample.unit() == null || sample.unit().equals("A")))
                .toList();
        return currents.stream()
                .filter(sample ->
                        sample.phase() != null && LINE.matcher(sample.phase()).matches())
                .map(sample -> new BigDecimal(sample.value()))
                .reduce(BigDecimal::add)
                .or(() -> currents.stream()
                        .filter(sample -> sample.phase() == null)
                        .map(sample -> new BigDecimal(sample.value()))
                        .findFirst())
                .orElse(null);
    }
}
