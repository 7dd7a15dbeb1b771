package io.emall.cpms.core.view;

import io.emall.cpms.core.session.MeterReading;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that the meter signed.
 *
 * @param signed as the station sent it: 1.6 the value's text, 2.x the whole signedMeterValue; a check of the signature
 *     needs it unchanged (P-45)
 */
public record SignedReading(Instant at, @Nullable String context, String measurand, String signed) {

    static List<SignedReading> of(List<MeterReading> readings) {
        return readings.stream().flatMap(SignedReading::of).toList();
    }

    private static Stream<SignedReading> of(MeterReading reading) {
        return reading.samples().stream()
                .flatMap(sample -> sample.signed() == null
                        ? Stream.empty()
                        : Stream.of(new SignedReading(
                                reading.at(), sample.context(), sample.measurand(), sample.signed())));
    }
}
