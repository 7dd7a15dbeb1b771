package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.block.Mend;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.wire.ocpp.v2.ChargingState;
import io.emall.wire.ocpp.v2.Evse;
import io.emall.wire.ocpp.v2.IdToken;
import io.emall.wire.ocpp.v2.IdTokenType;
import io.emall.wire.ocpp.v2.Location;
import io.emall.wire.ocpp.v2.Measurand;
import io.emall.wire.ocpp.v2.MeterValue;
import io.emall.wire.ocpp.v2.MeterValuesRequest;
import io.emall.wire.ocpp.v2.Phase;
import io.emall.wire.ocpp.v2.ReadingContext;
import io.emall.wire.ocpp.v2.Reason;
import io.emall.wire.ocpp.v2.SampledValue;
import io.emall.wire.ocpp.v2.Transaction;
import io.emall.wire.ocpp.v2.TransactionEventRequest;
import io.emall.wire.ocpp.v2.TriggerReason;
import io.emall.wire.ocpp.v2.UnitOfMeasure;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What 2.x stations are known to get wrong about transactions (field lesson 13). */
final class Mending {
    private static final Set<String> TOKEN_TYPES = Set.of(
            IdTokenType.CENTRAL,
            IdTokenType.EMAID,
            IdTokenType.ISO14443,
            IdTokenType.ISO15693,
            IdTokenType.KEY_CODE,
            IdTokenType.LOCAL,
            IdTokenType.MAC_ADDRESS,
            IdTokenType.NO_AUTHORIZATION);

    private final Codecs version;
    private final Spelling<TriggerReason> triggers;
    private final Spelling<ChargingState> states;
    private final Spelling<Reason> reasons;
    private final Spelling<Measurand> measurands;
    private final Spelling<Phase> phases;
    private final Spelling<ReadingContext> contexts;
    private final Spelling<Location> locations;

    /** @param version whose fields and words are known */
    Mending(Codecs version) {
        this.version = version;
        triggers = version.words(TriggerReason.class);
        states = version.words(ChargingState.class);
        reasons = version.words(Reason.class);
        measurands = version.words(Measurand.class);
        phases = version.words(Phase.class);
        contexts = version.words(ReadingContext.class);
        locations = version.words(Location.class);
    }

    void transactionEvent(ObjectNode event) {
        Mend.strip(event, version.fields(TransactionEventRequest.class));
        Mend.wholeNumber(event, "seqNo");
        Mend.wholeNumber(event, "reservationId");
        Mend.word(event, "triggerReason", triggers, "Trigger");
        if (event.path("transactionInfo") instanceof ObjectNode transaction) {
            Mend.strip(transaction, version.fields(Transaction.class));
            Mend.text(transaction, "transactionId");
            Mend.wholeNumber(transaction, "remoteStartId");
            Mend.word(transaction, "chargingState", states, null);
            Mend.word(transaction, "stoppedReason", reasons, "Other");
        }
        if (event.path("evse") instanceof ObjectNode evse) {
            Mend.strip(evse, version.fields(Evse.class));
        }
        if (event.path("idToken") instanceof ObjectNode token) {
            Mend.strip(token, version.fields(IdToken.class));
            Mend.word(token, "type", TOKEN_TYPES, IdTokenType.CENTRAL);
        }
        meterValues(event, "meterValue");
    }

    void meterValues(ObjectNode values) {
        Mend.strip(values, version.fields(MeterValuesRequest.class));
        Mend.wholeNumber(values, "evseId");
        meterValues(values, "meterValue");
    }

    /** Nothing is better than an empty list, which 2.x forbids. */
    private void meterValues(ObjectNode object, String name) {
        boolean none = Mend.objects(object, name, this::mendMeterValue).isEmpty();
        if (none) {
            object.remove(name);
        }
    }

    private boolean mendMeterValue(ObjectNode value) {
        Mend.strip(value, version.fields(MeterValue.class));
        return !Mend.objects(value, "sampledValue", this::mendSample).isEmpty();
    }

    /** A sample is dropped if it would mean something else without its unknown word. */
    private boolean mendSample(ObjectNode sample) {
        Mend.strip(sample, version.fields(SampledValue.class));
        Mend.decimal(sample, "value");
        Mend.word(sample, "context", contexts, "Other");
        Mend.word(sample, "location", locations, null);
        if (sample.path("unitOfMeasure") instanceof ObjectNode unit) {
            Mend.strip(unit, version.fields(UnitOfMeasure.class));
        }
        return sample.path("value").isNumber()
                && !Mend.isUnknown(sample, "measurand", measurands)
                && !Mend.isUnknown(sample, "phase", phases);
    }
}
