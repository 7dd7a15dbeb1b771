package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Response;
import java.time.Instant;

/** The time of the central system. Answers {@link Heartbeat} (OCPP 1.6 §4.6). */
public record HeartbeatResponse(Instant currentTime) implements Response {}
