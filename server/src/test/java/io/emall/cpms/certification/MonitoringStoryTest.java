package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.monitoring.VariableMonitor;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stations are told what to watch and report it (OCPP 2.0.1 N02 to N06; P-24). */
class MonitoringStoryTest {
    @RegisterExtension
    static final DoorOnDatabase CPMS = new DoorOnDatabase();

    private static final Actor ADA = DoorOnDatabase.ADMINISTRATOR;
    private static final StationPlan PLAN = StationPlan.withOutlets(22_000);

    private final StationAddress address = CPMS.register();
    private final StationId id = new StationId(address.identity());
    private final SimStation201 station = new SimStation201(address, PLAN);

    @BeforeEach
    void powerUp() {
        station.powerUp();
    }

    @AfterEach
    void powerDown() {
        station.close();
    }

    private static VariableMonitor above(String address, int value) {
        return new VariableMonitor(
                0, VariableAddress.parse(address), "UpperThreshold", BigDecimal.valueOf(value), 4, false);
    }

    private List<VariableMonitor> known() {
        return CPMS.monitorDesk.of(ADA, id);
    }

    private String asked(String action) {
        List<Frame> received = station.journal().received(action);
        assertThat(received).hasSize(1);
        return received.getFirst().payload().toString();
    }

    @Test
    void aMonitorIsSetKnownAndCleared() {
        assertThat(CPMS.monitorDesk.set(ADA, id, above("EVSE@1/Power", 20_000)))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));

        assertThat(asked("SetVariableMonitoring"))
                .isEqualTo("{\"setMonitoringData\":[{\"value\":20000,\"type\":\"UpperThreshold\",\"severity\":4,"
                        + "\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":1}},\"variable\":{\"name\":\"Power\"}}]}");
        assertThat(known()).singleElement().satisfies(its -> {
            assertThat(its.id()).isEqualTo(1);
            assertThat(its.value()).isEqualByComparingTo("20000");
        });

        CPMS.monitorDesk.clear(ADA, id, 1);

        assertThat(asked("ClearVariableMonitoring")).isEqualTo("{\"id\":[1]}");
        assertThat(known()).isEmpty();
    }

    @Test
    void aReportInPartsReplacesWhatWasKnown() {
        CPMS.monitorDesk.set(ADA, id, above("EVSE@1/Power", 1));
        CPMS.monitorDesk.set(ADA, id, above("OCPPCommCtrlr/HeartbeatInterval", 2));
        CPMS.store.monitors.set(
                id,
                new VariableMonitor(99, VariableAddress.parse("Gone/Gone"), "Delta", BigDecimal.ONE, 9, true),
                Instant.EPOCH);

        assertThat(CPMS.monitorDesk.read(ADA, id)).isEqualTo(new CommandOutcome.Accepted("Accepted"));

        DoorOnDatabase.await(
                "the report", () -> CPMS.monitorDesk.readAt(ADA, id).isPresent());
        assertThat(known()).extracting(VariableMonitor::id).containsExactlyInAnyOrder(1, 2);
        assertThat(station.journal().sent("NotifyMonitoringReport")).hasSize(2);
        station.await("all answers", () -> station.journal().sent("NotifyMonitoringReport").stream()
                .allMatch(part -> station.journal()
                        .answerTo(part)
                        .filter(answer -> answer.payload().isEmpty())
                        .isPresent()));
    }

    @Test
    void aStationWithoutMonitorsHasNone() {
        CPMS.store.monitors.set(id, above("EVSE@1/Power", 1), Instant.EPOCH);

        CPMS.monitorDesk.read(ADA, id);

        assertThat(known()).isEmpty();
    }

    @Test
    void whatTheStationDoesNotKnowIsRefused() {
        assertThat(CPMS.monitorDesk.set(ADA, id, above("Nothing/Power", 1)))
                .isEqualTo(new CommandOutcome.Refused("UnknownComponent"));
        assertThat(known()).isEmpty();
    }

    @Test
    void levelAndBaseAreSent() {
        assertThat(CPMS.monitorDesk.level(ADA, id, 4)).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(CPMS.monitorDesk.base(ADA, id, "FactoryDefault")).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(CPMS.monitorDesk.base(ADA, id, "Nothing")).isInstanceOf(CommandOutcome.NotSupported.class);

        assertThat(asked("SetMonitoringLevel")).isEqualTo("{\"severity\":4}");
        assertThat(asked("SetMonitoringBase")).isEqualTo("{\"monitoringBase\":\"FactoryDefault\"}");
    }

    @Test
    void olderStationsHaveNoMonitors() {
        StationAddress other = CPMS.register();
        try (SimStation16 old = new SimStation16(other, PLAN)) {
            old.powerUp();

            assertThat(CPMS.monitorDesk.read(ADA, new StationId(other.identity())))
                    .isInstanceOf(CommandOutcome.NotSupported.class);
        }
    }
}
