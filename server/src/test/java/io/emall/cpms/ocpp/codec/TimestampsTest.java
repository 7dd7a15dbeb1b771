package io.emall.cpms.ocpp.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Field lesson 12: what stations write as a time. */
class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00.1Z, 2026-03-29T01:30:00.100Z",
        "2026-03-29T01:30:00.123456789123Z, 2026-03-29T01:30:00.123456789Z",
        "2026-03-29T01:30:00, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30:00.5, 2026-03-29T01:30:00.500Z",
        "2026-03-29T03:30:00+02:00, 2026-03-29T01:30:00Z",
        "2026-03-29T03:30:00+0200, 2026-03-29T01:30:00Z",
        "2026-03-29T03:30:00+02, 2026-03-29T01:30:00Z",
        "2026-03-28T20:00:00-05:30, 2026-03-29T01:30:00Z",
        "2026-03-29t01:30:00z, 2026-03-29T01:30:00Z",
        "2026-03-29 01:30:00Z, 2026-03-29T01:30:00Z",
        "2026-03-29T01:30Z, 2026-03-29T01:30:00Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    })
    void readsEveryForm(String text, Instant moment) {
        assertThat(Timestamps.parse(text)).isEqualTo(moment);
    }

    @Test
    void readsACommaBeforeTheFraction() {
        assertThat(Timestamps.parse("2026-03-29T01:30:00,25Z")).isEqualTo("2026-03-29T01:30:00.250Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-03-29",
                "2026-3-29T01:30:00Z",
                "2026-02-30T01:30:00Z",
                "2026-03-29T24:30:00Z",
                "2026-03-29T01:30:61Z",
                "2026-03-29T01:30:00.Z",
                "2026-03-29T01:30:00ZZ",
                "2026-03-29T01:30:00+",
                "2026-03-29T01:30:00+02:",
                "2026-03-29T01:30:00+19:00",
                "2026-03-29T01:30:00 Z",
                "٢٠٢٦-03-29T01:30:00Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(Timestamps.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:30:00Z, 2026-03-29T01:30:00.000Z",
        "2026-03-29T01:30:00.123456Z, 2026-03-29T01:30:00.123Z",
    })
    void writesUtcWithMilliseconds(Instant moment, String text) {
        assertThat(Timestamps.format(moment)).isEqualTo(text);
    }
}
