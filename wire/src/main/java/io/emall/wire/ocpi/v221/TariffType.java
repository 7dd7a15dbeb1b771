package io.emall.wire.ocpi.v221;

/** For whom or for which profile a tariff is (OCPI 2.2.1 mod_tariffs). */
public enum TariffType {
    AD_HOC_PAYMENT,
    PROFILE_CHEAP,
    PROFILE_FAST,
    PROFILE_GREEN,
    REGULAR
}
