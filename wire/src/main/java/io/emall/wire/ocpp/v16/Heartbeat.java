package io.emall.wire.ocpp.v16;

import io.emall.wire.ocpp.Request;

/** A station shows that it is alive and asks for the time (OCPP 1.6 §4.6). */
public record Heartbeat() implements Request<HeartbeatResponse> {}
