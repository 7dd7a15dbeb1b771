package io.emall.wire.ocpp;

import io.emall.wire.ocpp.v16.Heartbeat;

/** OCPP 1.6 with the security extension, the corrected schemas of 2019. */
class Ocpp16ConformanceTest extends Conformance {

    @Override
    String folder() {
        return "ocpp/1.6";
    }

    @Override
    Class<?> sample() {
        return Heartbeat.class;
    }

    /** Units that a reader must know although the list of one or both messages lacks them (errata J-2.1 and 3.84). */
    @Override
    String known(String line) {
        return line.replace("Celsius, ", "").replace("Hertz, ", "");
    }
}
