package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceChange;
import io.emall.cpms.core.device.DeviceReading;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.DeviceVariable.Limits;
import io.emall.cpms.core.device.DeviceVariable.Mutability;
import io.emall.cpms.core.device.ReportPart;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The device model is put together whatever way its parts come. */
class PostgresDeviceModelsTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final StationId STATION = new StationId("CP1");

    private final PostgresDeviceModels models = STORE.devices;

    @BeforeAll
    static void station() {
        STORE.operators.save(Given.OPERATOR);
        STORE.locations.save(Given.aLocation("L1"));
        STORE.stations.save(Given.aStation("CP1", "L1"));
    }

    @BeforeEach
    void empty() {
        STORE.sql
                .sql("truncate device_variable, device_reading, device_report_part, device_change")
                .update();
    }

    private static DeviceVariable variable(String address, String value) {
        return new DeviceVariable(
                VariableAddress.parse(address), DeviceVariable.ACTUAL, value, Mutability.READ_WRITE, null);
    }

    private static ReportPart part(int request, int number, boolean last, Instant at, DeviceVariable... variables) {
        return new ReportPart(request, number, last, at, Arrays.asList(variables));
    }

    private void reported(ReportPart part, Instant at) {
        models.reported(STATION, part, at, LATER);
    }

    private List<String> all() {
        return models.search(STATION, null, null, 100).items().stream()
                .map(its -> its.address() + "=" + its.value())
                .toList();
    }

    private DeviceReading reading() {
        return models.reading(STATION).orElseThrow();
    }

    @Test
    void partsOutOfOrderAndTwiceMakeOneReport() {
        int request = models.asked(STATION, NOW, LATER);
        reported(part(request, 2, true, NOW, variable("C/C", "3")), NOW);
        reported(part(request, 0, false, NOW, variable("A/A", "1")), NOW);
        reported(part(request, 0, false, NOW, variable("A/A", "1")), NOW);
        assertThat(reading().isUnderWay()).isTrue();
        assertThat(reading()).extracting("parts", "expected").containsExactly(2, 3);

        reported(part(request, 1, false, NOW, variable("B/B", "2")), NOW.plusSeconds(1));

        assertThat(reading().isUnderWay()).isFalse();
        assertThat(all()).containsExactly("A/A=1", "B/B=2", "C/C=3");
    }

    @Test
    void aCompleteReportForgetsWhatTheStationHasNoLongerButAnIncompleteOneDoesNot() {
        int first = models.asked(STATION, NOW, LATER);
        reported(part(first, 0, true, NOW, variable("A/A", "1"), variable("B/B", "1")), NOW);
        int second = models.asked(STATION, NOW.plusSeconds(60), LATER);
        reported(part(second, 0, false, NOW.plusSeconds(60), variable("A/A", "2")), NOW.plusSeconds(61));
        assertThat(all()).containsExactly("A/A=2", "B/B=1");

        reported(part(second, 1, true, NOW.plusSeconds(60), variable("C/C", "2")), NOW.plusSeconds(62));

        assertThat(all()).containsExactly("A/A=2", "C/C=2");
    }

    @Test
    void aLatePartOfAnOlderReportReplacesNothingNewer() {
        int old = models.asked(STATION, NOW, LATER);
        int request = models.asked(STATION, NOW.plusSeconds(60), LATER);
        reported(part(request, 0, true, NOW.plusSeconds(60), variable("A/A", "new")), NOW.plusSeconds(61));

        reported(part(old, 1, true, NOW, variable("A/A", "old"), variable("B/B", "old")), NOW.plusSeconds(70));

        assertThat(all()).containsExactly("A/A=new", "B/B=old");
        assertThat(reading().isUnderWay()).isFalse();
    }

    @Test
    void aReportNobodyAskedForIsKept() {
        reported(part(77, 5, false, NOW.plusSeconds(999), variable("A/A", "1")), NOW);

        assertThat(all()).containsExactly("A/A=1");
    }

    @Test
    void allThatIsSaidOfAVariableIsKeptAndFound() {
        DeviceVariable full = new DeviceVariable(
                VariableAddress.parse("EVSE@1/Power"),
                "MaxSet",
                "50%_\0",
                Mutability.READ_ONLY,
                new Limits("decimal", "W", BigDecimal.ZERO, new BigDecimal("22000.5"), "a,b", true));
        models.asked(STATION, NOW, LATER);
        models.read(STATION, List.of(full, variable("Other", "x")), NOW, LATER);

        Page<DeviceVariable> found = models.search(STATION, "50%_", null, 10);

        assertThat(found.items()).singleElement().satisfies(its -> {
            assertThat(its.limits()).isEqualTo(full.limits());
            assertThat(its.attribute()).isEqualTo("MaxSet");
            assertThat(its.value()).isEqualTo("50%_\uFFFD");
        });
        assertThat(models.search(STATION, "power", null, 10).items()).hasSize(1);
        Page<DeviceVariable> first = models.search(STATION, null, null, 1);
        assertThat(models.search(STATION, null, first.next(), 1).items())
                .extracting(its -> its.address().toString())
                .containsExactly("Other");
    }

    @Test
    void changesAreKept() {
        Wanted wanted = new Wanted(VariableAddress.ofKey("HeartbeatInterval"), "60");
        models.asked(STATION, NOW, LATER);
        models.read(STATION, List.of(variable("HeartbeatInterval", "300")), NOW, LATER);
        DeviceChange change = new DeviceChange(
                new UUID(1, 2), NOW, "ada", "300", new Changed(wanted, Changed.Result.ACCEPTED, "fine"));

        models.took(STATION, wanted, NOW);
        models.record(STATION, change);

        assertThat(all()).containsExactly("HeartbeatInterval=60");
        assertThat(models.changes(STATION, 5)).containsExactly(change);
        models.forgetChanges(NOW.plusSeconds(1));
        assertThat(models.changes(STATION, 5)).isEmpty();
    }

    @Test
    void aStationIsDueAfterItBootedAndOnceADay() {
        STORE.sql
                .sql("update station set online = true, booted_at = '2026-11-23T00:00:00Z' where id = 'CP1'")
                .update();
        Instant settled = NOW;

        assertThat(models.due(NOW, settled, 10)).contains(STATION);
        assertThat(models.due(NOW, settled, 10)).doesNotContain(STATION);
        models.read(STATION, List.of(), NOW, LATER);
        assertThat(models.due(LATER.minusSeconds(1), LATER, 10)).doesNotContain(STATION);
        assertThat(models.due(LATER, LATER, 10)).contains(STATION);

        STORE.sql
                .sql("update station set booted_at = '2026-11-25T00:00:00Z' where id = 'CP1'")
                .update();
        Instant boot = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(models.due(boot.plusSeconds(5), boot.minusSeconds(55), 10))
                .as("too early after the boot")
                .doesNotContain(STATION);
        models.failed(STATION, "Offline", boot.plusSeconds(3600));
        assertThat(models.due(boot.plusSeconds(65), boot.plusSeconds(5), 10)).contains(STATION);
    }
}
