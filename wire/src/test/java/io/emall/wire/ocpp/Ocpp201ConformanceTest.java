package io.emall.wire.ocpp;

import io.emall.wire.Edition;
import io.emall.wire.ocpp.v2.HeartbeatRequest;

/** OCPP 2.0.1. */
class Ocpp201ConformanceTest extends Conformance {

    @Override
    String folder() {
        return "ocpp/2.0.1";
    }

    @Override
    Edition edition() {
        return new Edition("2.0.1");
    }

    @Override
    Class<?> sample() {
        return HeartbeatRequest.class;
    }
}
