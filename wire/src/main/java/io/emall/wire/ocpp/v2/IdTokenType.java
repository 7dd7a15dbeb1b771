package io.emall.wire.ocpp.v2;

/** Kinds of identifiers; 2.1 allows others. */
public final class IdTokenType {
    public static final String CENTRAL = "Central";
    public static final String EMAID = "eMAID";
    public static final String ISO14443 = "ISO14443";
    public static final String ISO15693 = "ISO15693";
    public static final String KEY_CODE = "KeyCode";
    public static final String LOCAL = "Local";
    public static final String MAC_ADDRESS = "MacAddress";
    public static final String NO_AUTHORIZATION = "NoAuthorization";

    private IdTokenType() {}
}
