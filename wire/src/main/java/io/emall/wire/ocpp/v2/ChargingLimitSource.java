package io.emall.wire.ocpp.v2;

/** Who set a charging limit; 2.1 allows others. */
public final class ChargingLimitSource {
    public static final String EMS = "EMS";
    public static final String OTHER = "Other";
    public static final String SO = "SO";
    public static final String CSO = "CSO";

    private ChargingLimitSource() {}
}
