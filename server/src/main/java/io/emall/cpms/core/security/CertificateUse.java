package io.emall.cpms.core.security;

/** What a certificate is for, in no version's words. */
public enum CertificateUse {
    /** Whose signature on a station's own certificate we believe; never installed anywhere. */
    STATION_AUTHORITY,
    /** By which stations know us (1.6 CentralSystemRootCertificate, 2.x CSMSRootCertificate). */
    CSMS_ROOT,
    /** By which stations know their maker's firmware. */
    MANUFACTURER_ROOT,
    /** By which cars know the station, and contracts are known (ISO 15118). */
    V2G_ROOT,
    /** Of a mobility operator who signs contracts by itself. */
    MO_ROOT,
    /** Of a maker of cars (2.1). */
    OEM_ROOT,
    /** The station's own towards cars, only reported. */
    V2G_CHAIN;

    /** Whether people can have it installed at stations. */
    public boolean isInstallable() {
        return this != STATION_AUTHORITY && this != V2G_CHAIN;
    }

    /** Whether it vouches for drivers' contracts. */
    public boolean isForContracts() {
        return this == V2G_ROOT || this == MO_ROOT;
    }
}
