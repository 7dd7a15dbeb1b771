package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/**
 * The firmware status was received. Answers {@link SignedFirmwareStatusNotification} (OCPP 1.6 security whitepaper
 * L01).
 */
public record SignedFirmwareStatusNotificationResponse() implements Response {}
