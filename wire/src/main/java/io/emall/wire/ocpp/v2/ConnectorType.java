package io.emall.wire.ocpp.v2;

/** Kinds of connectors; 2.1 allows others. */
public final class ConnectorType {
    public static final String C_CCS1 = "cCCS1";
    public static final String C_CCS2 = "cCCS2";
    public static final String C_G105 = "cG105";
    public static final String C_TESLA = "cTesla";
    public static final String C_TYPE1 = "cType1";
    public static final String C_TYPE2 = "cType2";
    public static final String S_309_1P_16A = "s309-1P-16A";
    public static final String S_309_1P_32A = "s309-1P-32A";
    public static final String S_309_3P_16A = "s309-3P-16A";
    public static final String S_309_3P_32A = "s309-3P-32A";
    public static final String S_BS1361 = "sBS1361";
    public static final String S_CEE_7_7 = "sCEE-7-7";
    public static final String S_TYPE2 = "sType2";
    public static final String S_TYPE3 = "sType3";
    public static final String OTHER_1PH_MAX_16A = "Other1PhMax16A";
    public static final String OTHER_1PH_OVER_16A = "Other1PhOver16A";
    public static final String OTHER_3PH = "Other3Ph";
    public static final String PAN = "Pan";
    public static final String W_INDUCTIVE = "wInductive";
    public static final String W_RESONANT = "wResonant";
    public static final String UNDETERMINED = "Undetermined";
    public static final String UNKNOWN = "Unknown";

    private ConnectorType() {}
}
