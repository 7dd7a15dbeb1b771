package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The meter values were received. Answers {@link MeterValues} (OCPP 1.6 §4.7). */
public record MeterValuesResponse() implements Response {}
