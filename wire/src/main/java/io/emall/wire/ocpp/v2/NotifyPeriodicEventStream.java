package io.emall.wire.ocpp.v2;

import io.emall.wire.Range;
import io.emall.wire.Since;
import io.emall.wire.Size;
import io.emall.wire.ocpp.OneWay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station sends what a stream gathered; never answered (OCPP 2.1 N).
 *
 * @param pending how many values wait to be sent
 * @param basetime what the values' times count from
 */
@Since("2.1")
public record NotifyPeriodicEventStream(
        @Size(min = 1) List<StreamDataElement> data,
        @Range(min = 0) int id,
        @Range(min = 0) int pending,
        Instant basetime,
        @Nullable CustomData customData)
        implements OneWay {

    /** With the required fields only. */
    public NotifyPeriodicEventStream(List<StreamDataElement> data, int id, int pending, Instant basetime) {
        this(data, id, pending, basetime, null);
    }
}
