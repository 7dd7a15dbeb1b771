package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The log status was received. Answers {@link LogStatusNotification} (OCPP 1.6 security whitepaper N01). */
public record LogStatusNotificationResponse() implements Response {}
