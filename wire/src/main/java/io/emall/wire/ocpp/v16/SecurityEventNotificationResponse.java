package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** The security event was received. Answers {@link SecurityEventNotification} (OCPP 1.6 security whitepaper A04). */
public record SecurityEventNotificationResponse() implements Response {}
