package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.block.Mend;
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
import tools.jackson.databind.node.ObjectNode;

/** What 2.x stations are known to get wrong about transactions (field lesson 13). */
final class Mending {
    private final Spelling<TriggerReason> triggers = new Spelling<>(TriggerReason.class);
    private final Spelling<ChargingState> states = new Spelling<>(ChargingState.class);
    private final Spelling<Reason> reasons = new Spelling<>(Reason.class);
    private final Spelling<IdTokenType> tokenTypes = new Spelling<>(IdTokenType.class);
    private final Spelling<Measurand> measurands = new Spelling<>(Measurand.class);
    private final Spelling<Phase> phases = new Spelling<>(Phase.class);
    private final Spelling<ReadingContext> contexts = new Spelling<>(ReadingContext.class);
    private final Spelling<Location> locations = new Spelling<>(Location.class);

    void transactionEvent(ObjectNode event) {
        Mend.strip(event, TransactionEventRequest.class);
        Mend.wholeNumber(event, "seqNo");
        Mend.wholeNumber(event, "reservationId");
        Mend.word(event, "triggerReason", triggers, "Trigger");
        if (event.path("transactionInfo") instanceof ObjectNode transaction) {
            Mend.strip(transaction, Transaction.class);
            Mend.text(transaction, "transactionId");
            Mend.wholeNumber(transaction, "remoteStartId");
            Mend.word(transaction, "chargingState", states, null);
            Mend.word(transaction, "stoppedReason", reasons, "Other");
        }
        if (event.path("evse") instanceof ObjectNode evse) {
            Mend.strip(evse, Evse.class);
        }
        if (event.path("idToken") instanceof ObjectNode token) {
            Mend.strip(token, IdToken.class);
            Mend.word(token, "type", tokenTypes, "Central");
        }
        meterValues(event, "meterValue");
    }

    void meterValues(ObjectNode values) {
        Mend.strip(values, MeterValuesRequest.class);
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
        Mend.strip(value, MeterValue.class);
        return !Mend.objects(value, "sampledValue", this::mendSample).isEmpty();
    }

    /** A sample is dropped if it would mean something else without its unknown word. */
    private boolean mendSample(ObjectNode sample) {
        Mend.strip(sample, SampledValue.class);
        Mend.decimal(sample, "value");
        Mend.word(sample, "context", contexts, "Other");
        Mend.word(sample, "location", locations, null);
        if (sample.path("unitOfMeasure") instanceof ObjectNode unit) {
            Mend.strip(unit, UnitOfMeasure.class);
        }
        return sample.path("value").isNumber()
                && !Mend.isUnknown(sample, "measurand", measurands)
                && !Mend.isUnknown(sample, "phase", phases);
    }
}
