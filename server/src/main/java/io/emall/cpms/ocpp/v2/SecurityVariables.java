package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.GetVariableData;
import io.emall.wire.ocpp.v2.GetVariablesRequest;
import io.emall.wire.ocpp.v2.GetVariablesResponse;
import io.emall.wire.ocpp.v2.NetworkConnectionProfile;
import io.emall.wire.ocpp.v2.OcppInterface;
import io.emall.wire.ocpp.v2.OcppTransport;
import io.emall.wire.ocpp.v2.OcppVersion;
import io.emall.wire.ocpp.v2.ResetRequest;
import io.emall.wire.ocpp.v2.ResetType;
import io.emall.wire.ocpp.v2.SetNetworkProfileRequest;
import io.emall.wire.ocpp.v2.SetNetworkProfileStatus;
import io.emall.wire.ocpp.v2.SetVariableData;
import io.emall.wire.ocpp.v2.SetVariableResult;
import io.emall.wire.ocpp.v2.SetVariableStatus;
import io.emall.wire.ocpp.v2.SetVariablesRequest;
import io.emall.wire.ocpp.v2.Variable;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A station's key and its way to us, which 2.x keeps in variables and configuration slots (A01, A05, B09). */
final class SecurityVariables {
    private static final Component SECURITY = new Component("SecurityCtrlr");
    private static final Component COMMUNICATION = new Component("OCPPCommCtrlr");
    private static final Variable PASSWORD = new Variable("BasicAuthPassword");
    private static final Variable PRIORITY = new Variable("NetworkConfigurationPriority");
    private static final int MESSAGE_TIMEOUT_SECONDS = 30;

    private final Duration timeout;
    private final Spelling<SetVariableStatus> statuses = new Spelling<>(SetVariableStatus.class);
    private final Spelling<SetNetworkProfileStatus> profiles = new Spelling<>(SetNetworkProfileStatus.class);
    private final Spelling<OcppInterface> interfaces = new Spelling<>(OcppInterface.class);

    SecurityVariables(Duration timeout) {
        this.timeout = timeout;
    }

    CommandOutcome setKey(StationConnection station, StationKey key) {
        return set(station, SECURITY, PASSWORD, key.text());
    }

    /** Fills a slot, puts it first, and has the station start anew when nobody charges. */
    CommandOutcome setProfile(StationConnection station, ProfileChange change) {
        OcppInterface network = interfaces.find(change.network()).orElse(OcppInterface.WIRED0);
        var profile = new NetworkConnectionProfile(
                station.version() == Version.OCPP_2_1 ? OcppVersion.OCPP21 : OcppVersion.OCPP20,
                OcppTransport.JSON,
                change.url(),
                MESSAGE_TIMEOUT_SECONDS,
                change.to().number(),
                network);
        CommandOutcome filled = Outcomes.of(
                station.call(new SetNetworkProfileRequest(change.slot(), profile), timeout),
                answer -> Outcomes.decided(
                        answer.status() == SetNetworkProfileStatus.ACCEPTED,
                        Security.words(profiles.of(answer.status()), answer.statusInfo())));
        return filled instanceof CommandOutcome.Accepted ? putFirst(station, change.slot()) : filled;
    }

    private CommandOutcome putFirst(StationConnection station, int slot) {
        CommandOutcome first = set(station, COMMUNICATION, PRIORITY, priority(station, slot));
        return first instanceof CommandOutcome.Accepted
                ? Outcomes.of(
                        station.call(new ResetRequest(ResetType.ON_IDLE), timeout),
                        answer -> new CommandOutcome.Accepted("Reset: " + answer.status()))
                : first;
    }

    /** The slots the station has stay behind the new one, so that it finds back. */
    private String priority(StationConnection station, int slot) {
        Set<String> slots = new LinkedHashSet<>();
        slots.add(Integer.toString(slot));
        var question = new GetVariablesRequest(List.of(new GetVariableData(COMMUNICATION, PRIORITY)));
        if (station.call(question, timeout) instanceof CallOutcome.Answered<GetVariablesResponse>(var answer)) {
            String now = answer.getVariableResult().getFirst().attributeValue();
            List.of(Objects.requireNonNullElse(now, "").split(",")).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .forEach(slots::add);
        }
        return String.join(",", slots);
    }

    private CommandOutcome set(StationConnection station, Component component, Variable variable, String value) {
        var request = new SetVariablesRequest(List.of(new SetVariableData(value, component, variable)));
        return Outcomes.of(station.call(request, timeout), answer -> {
            SetVariableResult result = answer.setVariableResult().getFirst();
            String words = Security.words(statuses.of(result.attributeStatus()), result.attributeStatusInfo());
            return switch (result.attributeStatus()) {
                case ACCEPTED, REBOOT_REQUIRED -> new CommandOutcome.Accepted(words);
                case REJECTED -> new CommandOutcome.Refused(words);
                case UNKNOWN_COMPONENT, UNKNOWN_VARIABLE, NOT_SUPPORTED_ATTRIBUTE_TYPE ->
                    new CommandOutcome.NotSupported(words);
            };
        });
    }
}
