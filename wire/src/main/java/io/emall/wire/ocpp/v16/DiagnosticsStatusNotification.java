package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** A station tells how far its diagnostics upload is (OCPP 1.6 §4.4). */
public record DiagnosticsStatusNotification(DiagnosticsStatus status)
        implements Request<DiagnosticsStatusNotificationResponse> {}
