package io.emall.cpms.core.location;

/** What a location lacks before it can be used, and so published. */
public enum Missing {
    EVSE,
    CONNECTOR,
    PRICE
}
