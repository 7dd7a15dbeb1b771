package io.emall.wire.ocpp.v16;

import java.time.Instant;
import java.util.List;

/** What was read at one moment. */
public record MeterValue(Instant timestamp, List<SampledValue> sampledValue) {}
