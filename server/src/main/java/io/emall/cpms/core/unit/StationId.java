package io.emall.cpms.core.unit;

/** A station's identity: the last part of the URL it connects to (P-1). */
public record StationId(String value) {

    public StationId {
        Text.require("StationId", value, 48);
    }

    @Override
    public String toString() {
        return value;
    }
}
