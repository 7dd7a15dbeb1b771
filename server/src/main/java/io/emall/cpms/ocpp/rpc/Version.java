package io.emall.cpms.ocpp.rpc;

/** What differs between the versions below the messages themselves; nothing outside this door asks for it (R5). */
public enum Version {
    OCPP_1_6("1.6", new ErrorCodes16(), false),
    OCPP_2_0_1("2.0.1", new ErrorCodes2(), true),
    OCPP_2_1("2.1", new ErrorCodes2(), false);

    private final String number;
    private final ErrorCodes errorCodes;
    private final boolean refusesUnknownTypes;

    Version(String number, ErrorCodes errorCodes, boolean refusesUnknownTypes) {
        this.number = number;
        this.errorCodes = errorCodes;
        this.refusesUnknownTypes = refusesUnknownTypes;
    }

    /** Such as {@code 2.0.1}. */
    public String number() {
        return number;
    }

    /** The name in {@code Sec-WebSocket-Protocol} (P-2). */
    public String subprotocol() {
        return "ocpp" + number;
    }

    ErrorCodes errorCodes() {
        return errorCodes;
    }

    /** 2.0.1 answers a message of an unknown type number; 1.6 and 2.1 ignore it (P-12). */
    boolean refusesUnknownTypes() {
        return refusesUnknownTypes;
    }

    /** Stations of 1.6 send {@code null} where they mean {@code {}} (P-15). */
    boolean readsNullAsEmpty() {
        return this == OCPP_1_6;
    }

    /** Since 2.0.1 a frame whose id cannot be read is answered with the id {@code -1} (P-13). */
    boolean answersUnreadableIds() {
        return this != OCPP_1_6;
    }

    /** Messages that are never answered exist since 2.1 (P-10). */
    boolean knowsSend() {
        return this == OCPP_2_1;
    }

    /** Errors about answers exist since 2.1 (P-10). */
    boolean knowsResultError() {
        return this == OCPP_2_1;
    }
}
