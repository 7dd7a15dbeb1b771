package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;

/** Whether the list was taken over. Answers {@link SendLocalList} (OCPP 1.6 §5.15). */
public record SendLocalListResponse(UpdateStatus status) implements Response {}
