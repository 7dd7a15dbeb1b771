package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** A station tells how far its firmware update is (OCPP 1.6 §4.5). */
public record FirmwareStatusNotification(FirmwareStatus status)
        implements Request<FirmwareStatusNotificationResponse> {}
