package io.emall.cpms.ocpp.v16;

import io.emall.cpms.ocpp.block.Mend;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.wire.ocpp.v16.Location;
import io.emall.wire.ocpp.v16.Measurand;
import io.emall.wire.ocpp.v16.MeterValue;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.Phase;
import io.emall.wire.ocpp.v16.ReadingContext;
import io.emall.wire.ocpp.v16.Reason;
import io.emall.wire.ocpp.v16.SampledValue;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StopTransaction;
import io.emall.wire.ocpp.v16.UnitOfMeasure;
import io.emall.wire.ocpp.v16.ValueFormat;
import tools.jackson.databind.node.ObjectNode;

/** What 1.6 stations are known to get wrong about transactions (field lesson 13). */
final class Mending {
    private final Spelling<Reason> reasons = new Spelling<>(Reason.class);
    private final Spelling<Measurand> measurands = new Spelling<>(Measurand.class);
    private final Spelling<UnitOfMeasure> units = new Spelling<>(UnitOfMeasure.class);
    private final Spelling<Phase> phases = new Spelling<>(Phase.class);
    private final Spelling<ValueFormat> formats = new Spelling<>(ValueFormat.class);
    private final Spelling<ReadingContext> contexts = new Spelling<>(ReadingContext.class);
    private final Spelling<Location> locations = new Spelling<>(Location.class);

    void startTransaction(ObjectNode start) {
        Mend.strip(start, StartTransaction.class);
        Mend.wholeNumber(start, "connectorId");
        Mend.wholeNumber(start, "meterStart");
        Mend.wholeNumber(start, "reservationId");
        Mend.text(start, "idTag");
    }

    void stopTransaction(ObjectNode stop) {
        Mend.strip(stop, StopTransaction.class);
        Mend.wholeNumber(stop, "transactionId");
        Mend.wholeNumber(stop, "meterStop");
        Mend.text(stop, "idTag");
        Mend.word(stop, "reason", reasons, "Other");
        meterValues(stop, "transactionData");
    }

    void meterValues(ObjectNode values) {
        Mend.strip(values, MeterValues.class);
        Mend.wholeNumber(values, "connectorId");
        Mend.wholeNumber(values, "transactionId");
        meterValues(values, "meterValue");
    }

    private void meterValues(ObjectNode object, String name) {
        for (ObjectNode value : Mend.objects(object, name, any -> true)) {
            Mend.strip(value, MeterValue.class);
            if (!value.has("sampledValue")) {
                value.putArray("sampledValue");
            }
            Mend.objects(value, "sampledValue", this::mendSample);
        }
    }

    /** A sample is dropped if it would mean something else without its unknown word. */
    private boolean mendSample(ObjectNode sample) {
        Mend.strip(sample, SampledValue.class);
        Mend.text(sample, "value");
        if (sample.path("unit").asString("").equals("Hz")) {
            sample.put("unit", "Hertz");
        }
        Mend.word(sample, "context", contexts, "Other");
        Mend.word(sample, "location", locations, null);
        return !Mend.isUnknown(sample, "measurand", measurands)
                && !Mend.isUnknown(sample, "unit", units)
                && !Mend.isUnknown(sample, "phase", phases)
                && !Mend.isUnknown(sample, "format", formats);
    }
}
