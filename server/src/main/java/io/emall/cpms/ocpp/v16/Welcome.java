package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.onboarding.Socket;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.Introductions;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ConfigurationStatus;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.GetConfigurationResponse;
import io.emall.wire.ocpp.v16.KeyValue;
import io.emall.wire.ocpp.v16.MessageTrigger;
import io.emall.wire.ocpp.v16.TriggerMessage;
import io.emall.wire.ocpp.v16.TriggerMessageStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Getting to know a 1.6 station that waits: its connectors, a key of its own, another boot (P-5, P-20). */
public final class Welcome implements Introductions {
    private static final String CONNECTORS = "NumberOfConnectors";
    private static final int MOST = 50;

    private final House house;
    private final Duration timeout;

    public Welcome(House house, Duration timeout) {
        this.house = house;
        this.timeout = timeout;
    }

    @Override
    public void askForSockets(StationConnection station) {
        if (station.call(new GetConfiguration(List.of(CONNECTORS)), timeout)
                instanceof CallOutcome.Answered<GetConfigurationResponse>(var answer)) {
            house.newcomers().described(station.stationId(), sockets(answer));
        }
    }

    private static List<Socket> sockets(GetConfigurationResponse answer) {
        List<KeyValue> keys = Objects.requireNonNullElse(answer.configurationKey(), List.of());
        return keys.stream()
                .filter(key -> key.key().equals(CONNECTORS))
                .flatMap(key -> IntStream.rangeClosed(1, number(key.value())).boxed())
                .map(number -> Socket.usual(number, 1))
                .toList();
    }

    private static int number(@Nullable String value) {
        return value != null && value.strip().matches("\\d{1,3}") ? Math.min(MOST, Integer.parseInt(value.strip())) : 0;
    }

    /** What takes a restart to become valid is a key nonetheless; until then the old one still opens the door. */
    @Override
    public CommandOutcome giveKey(StationConnection station, StationKey key) {
        return Outcomes.of(
                station.call(new ChangeConfiguration("AuthorizationKey", key.text()), timeout),
                answer -> switch (answer.status()) {
                    case ACCEPTED, REBOOT_REQUIRED ->
                        new CommandOutcome.Accepted(
                                answer.status() == ConfigurationStatus.ACCEPTED ? "Accepted" : "RebootRequired");
                    case REJECTED -> new CommandOutcome.Refused("Rejected");
                    case NOT_SUPPORTED -> new CommandOutcome.NotSupported("NotSupported");
                });
    }

    @Override
    public CommandOutcome askToBoot(StationConnection station) {
        return Outcomes.of(
                station.call(new TriggerMessage(MessageTrigger.BOOT_NOTIFICATION), timeout),
                answer -> Outcomes.decided(
                        answer.status() == TriggerMessageStatus.ACCEPTED,
                        answer.status().name()));
    }
}
