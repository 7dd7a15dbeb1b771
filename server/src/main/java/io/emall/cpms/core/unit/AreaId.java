package io.emall.cpms.core.unit;

/** Identifies a price area: a set of locations that share their prices. */
public record AreaId(String value) {

    public AreaId {
        Text.require("AreaId", value, 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
