package io.emall.wire.ocpi.v221;

/** The unit of a limit: watt or ampere (OCPI 2.2.1 mod_charging_profiles). */
public enum ChargingRateUnit {
    W,
    A
}
