package io.emall.cpms.core.unit;

/** Identifies a connector within its EVSE. */
public record ConnectorId(String value) {

    public ConnectorId {
        Text.require("ConnectorId", value, 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
