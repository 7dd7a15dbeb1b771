package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the update is taken up. Answers {@link SignedUpdateFirmware} (OCPP 1.6 security whitepaper L01). */
public record SignedUpdateFirmwareResponse(SignedUpdateFirmwareStatus status) implements Response {}
