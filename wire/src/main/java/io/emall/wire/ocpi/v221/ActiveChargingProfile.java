package io.emall.wire.ocpi.v221;

import java.time.Instant;

/** The limits in force, as the CPO expects them (OCPI 2.2.1 mod_charging_profiles). */
public record ActiveChargingProfile(Instant startDateTime, ChargingProfile chargingProfile) {}
