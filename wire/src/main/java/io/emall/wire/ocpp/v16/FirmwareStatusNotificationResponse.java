package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The firmware status was received. Answers {@link FirmwareStatusNotification} (OCPP 1.6 §4.5). */
public record FirmwareStatusNotificationResponse() implements Response {}
