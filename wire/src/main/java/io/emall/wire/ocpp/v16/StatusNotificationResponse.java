package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The status was received. Answers {@link StatusNotification} (OCPP 1.6 §4.9). */
public record StatusNotificationResponse() implements Response {}
