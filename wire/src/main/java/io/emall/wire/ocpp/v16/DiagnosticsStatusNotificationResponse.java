package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The diagnostics status was received. Answers {@link DiagnosticsStatusNotification} (OCPP 1.6 §4.4). */
public record DiagnosticsStatusNotificationResponse() implements Response {}
