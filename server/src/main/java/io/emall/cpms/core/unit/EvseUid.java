package io.emall.cpms.core.unit;

/** Identifies an EVSE for ever (O-30: never reused), whatever station it hangs on. */
public record EvseUid(String value) {

    public EvseUid {
        Text.require("EvseUid", value, 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
