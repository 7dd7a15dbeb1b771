package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.device.Changed;
import io.emall.cpms.core.device.DeviceTalk;
import io.emall.cpms.core.device.DeviceVariable;
import io.emall.cpms.core.device.DeviceVariable.Mutability;
import io.emall.cpms.core.device.VariableAddress;
import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.DevicePhrases;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ChangeConfigurationResponse;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.GetConfigurationResponse;
import io.emall.wire.ocpp.v16.KeyValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The configuration keys of 1.6 stations (OCPP 1.6 §5.3, §5.8, §9; P-22). */
public final class Configuration implements DevicePhrases {
    private static final String MOST_KEYS = "GetConfigurationMaxKeys";

    private final Duration timeout;

    public Configuration(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public DeviceTalk.Answer askForAll(StationConnection station, int requestId) {
        CallOutcome<GetConfigurationResponse> outcome = station.call(new GetConfiguration(), timeout);
        if (!(outcome instanceof CallOutcome.Answered<GetConfigurationResponse>(var answer))) {
            return new DeviceTalk.Answer.None(Outcomes.of(outcome, its -> new CommandOutcome.Accepted("")));
        }
        List<KeyValue> keys = new ArrayList<>(keys(answer));
        keys.addAll(withheld(station, keys));
        return new DeviceTalk.Answer.All(
                keys.stream().map(Configuration::variable).distinct().toList());
    }

    private static List<KeyValue> keys(GetConfigurationResponse answer) {
        return Objects.requireNonNullElse(answer.configurationKey(), List.of());
    }

    /** A station that tells at most so many keys at once is asked for the standard's others by name. */
    private List<KeyValue> withheld(StationConnection station, List<KeyValue> told) {
        int most = told.stream()
                .filter(key -> key.key().equals(MOST_KEYS))
                .map(key -> Objects.requireNonNullElse(key.value(), "").strip())
                .filter(value -> value.matches("[1-9]\\d{0,3}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        List<KeyValue> rest = new ArrayList<>();
        if (told.size() >= most) {
            Set<String> known = told.stream().map(KeyValue::key).collect(Collectors.toSet());
            List<String> missing = StandardKeys.ALL.stream()
                    .filter(key -> !known.contains(key))
                    .toList();
            for (int i = 0; i < missing.size(); i += most) {
                rest.addAll(some(station, missing.subList(i, Math.min(missing.size(), i + most))));
            }
        }
        return rest;
    }

    private List<KeyValue> some(StationConnection station, List<String> names) {
        return station.call(new GetConfiguration(names), timeout)
                        instanceof CallOutcome.Answered<GetConfigurationResponse>(var answer)
                ? keys(answer)
                : List.of();
    }

    private static DeviceVariable variable(KeyValue key) {
        return new DeviceVariable(
                VariableAddress.ofKey(key.key()),
                DeviceVariable.ACTUAL,
                key.value(),
                key.readonly() ? Mutability.READ_ONLY : Mutability.READ_WRITE,
                null);
    }

    /** 1.6 changes one key at a time. */
    @Override
    public List<Changed> change(StationConnection station, List<Wanted> wanted, int atOnce) {
        return wanted.stream().map(one -> change(station, one)).toList();
    }

    private Changed change(StationConnection station, Wanted wanted) {
        if (wanted.address().component() != null) {
            return new Changed(wanted, Changed.Result.UNKNOWN_COMPONENT, "");
        }
        CallOutcome<ChangeConfigurationResponse> outcome =
                station.call(new ChangeConfiguration(wanted.address().variable(), wanted.value()), timeout);
        return outcome instanceof CallOutcome.Answered<ChangeConfigurationResponse>(var answer)
                ? new Changed(wanted, result(answer), "")
                : DevicePhrases.unanswered(List.of(wanted), outcome).getFirst();
    }

    private static Changed.Result result(ChangeConfigurationResponse answer) {
        return switch (answer.status()) {
            case ACCEPTED -> Changed.Result.ACCEPTED;
            case REBOOT_REQUIRED -> Changed.Result.REBOOT_REQUIRED;
            case REJECTED -> Changed.Result.REJECTED;
            case NOT_SUPPORTED -> Changed.Result.NOT_SUPPORTED;
        };
    }
}
