package io.emall.wire.ocpi.v221;

/** What is priced (OCPI 2.2.1 mod_tariffs). */
public enum TariffDimensionType {
    ENERGY,
    FLAT,
    PARKING_TIME,
    TIME
}
