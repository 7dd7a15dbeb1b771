package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The request to update was received. Answers {@link UpdateFirmware} (OCPP 1.6 §5.19). */
public record UpdateFirmwareResponse() implements Response {}
