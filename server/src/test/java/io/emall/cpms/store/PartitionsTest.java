package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PartitionsTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @Test
    void areMadeAheadAndTakeOverWhatCameEarly() {
        for (String at : List.of("1970-01-01T00:00:00Z", "2026-03-31T23:59:59Z", "2026-04-01T00:00:00Z")) {
            STORE.sessionLedger.readings(new StationId("CP1"), 1, List.of(Given.aReading(Instant.parse(at), 1)));
        }
        Partitions partitions = new Partitions(STORE.sql, STORE.transaction, STORE.clock);
        partitions.prepare();
        partitions.prepare();
        assertThat(STORE.count("meter_value_rest"))
                .as("only the clock that was wrong")
                .isEqualTo(1);
        assertThat(STORE.count("meter_value_2026_03")).isEqualTo(1);
        assertThat(STORE.count("meter_value_2026_04")).isEqualTo(1);
        assertThat(STORE.count("meter_value_2026_05")).isZero();
        STORE.sessionLedger.readings(
                new StationId("CP1"), 1, List.of(Given.aReading(Instant.parse("2026-05-02T00:00:00Z"), 1)));
        assertThat(STORE.count("meter_value_2026_05")).isEqualTo(1);
    }
}
