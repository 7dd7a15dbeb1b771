package io.emall.wire.ocpp;

import io.emall.wire.Edition;
import io.emall.wire.ocpp.v2.HeartbeatRequest;

/** OCPP 2.1, which shares its records with 2.0.1. */
class Ocpp21ConformanceTest extends Conformance {

    @Override
    String folder() {
        return "ocpp/2.1";
    }

    @Override
    Edition edition() {
        return new Edition("2.1");
    }

    @Override
    Class<?> sample() {
        return HeartbeatRequest.class;
    }
}
