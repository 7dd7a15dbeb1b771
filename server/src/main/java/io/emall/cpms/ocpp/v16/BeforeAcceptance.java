package io.emall.cpms.ocpp.v16;

import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Restraint;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v16.ExtendedMessageTrigger;
import io.emall.wire.ocpp.v16.ExtendedTriggerMessage;
import io.emall.wire.ocpp.v16.MessageTrigger;
import io.emall.wire.ocpp.v16.TriggerMessage;
import java.util.Set;

/** What a station of 1.6 may be asked while it is pending, and may then send (OCPP 1.6 §4.2, P-20). */
final class BeforeAcceptance implements Restraint {
    private static final Set<String> CHARGING = Set.of("RemoteStartTransaction", "RemoteStopTransaction");

    private final Spelling<MessageTrigger> messages = new Spelling<>(MessageTrigger.class);
    private final Spelling<ExtendedMessageTrigger> extended = new Spelling<>(ExtendedMessageTrigger.class);

    @Override
    public Set<String> startingCharging() {
        return CHARGING;
    }

    @Override
    public Set<String> follows(Request<?> request) {
        return switch (request) {
            case TriggerMessage trigger -> Set.of(messages.of(trigger.requestedMessage()));
            case ExtendedTriggerMessage trigger -> Set.of(action(trigger.requestedMessage()));
            default -> Set.of();
        };
    }

    private String action(ExtendedMessageTrigger trigger) {
        return trigger == ExtendedMessageTrigger.SIGN_CHARGE_POINT_CERTIFICATE
                ? "SignCertificate"
                : extended.of(trigger);
    }
}
