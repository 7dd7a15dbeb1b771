package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Restraint;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v2.GetBaseReportRequest;
import io.emall.wire.ocpp.v2.GetMonitoringReportRequest;
import io.emall.wire.ocpp.v2.GetReportRequest;
import io.emall.wire.ocpp.v2.MessageTrigger;
import io.emall.wire.ocpp.v2.TriggerMessageRequest;
import java.util.Set;

/** What a 2.x station may be asked while it is pending, and may then send (OCPP 2.0.1 B02, P-20). */
final class BeforeAcceptance implements Restraint {
    private static final Set<String> CHARGING =
            Set.of("RequestStartTransactionRequest", "RequestStopTransactionRequest");

    private final Spelling<MessageTrigger> messages = new Spelling<>(MessageTrigger.class);

    @Override
    public Set<String> startingCharging() {
        return CHARGING;
    }

    @Override
    public Set<String> follows(Request<?> request) {
        return switch (request) {
            case TriggerMessageRequest trigger -> Set.of(action(trigger.requestedMessage()));
            case GetBaseReportRequest report -> Set.of("NotifyReport");
            case GetReportRequest report -> Set.of("NotifyReport");
            case GetMonitoringReportRequest report -> Set.of("NotifyMonitoringReport");
            default -> Set.of();
        };
    }

    private String action(MessageTrigger trigger) {
        return switch (trigger) {
            case SIGN_CHARGING_STATION_CERTIFICATE, SIGN_V2G_CERTIFICATE, SIGN_COMBINED_CERTIFICATE ->
                "SignCertificate";
            default -> messages.of(trigger);
        };
    }
}
