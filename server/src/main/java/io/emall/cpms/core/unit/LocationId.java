package io.emall.cpms.core.unit;

/** Identifies a location; the OCPI Location id, chosen by the operator. */
public record LocationId(String value) {

    public LocationId {
        Text.require("LocationId", value, 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
