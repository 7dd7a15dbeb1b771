package io.emall.cpms.core.device;

/** A value that a variable shall have. */
public record Wanted(VariableAddress address, String attribute, String value) {

    public Wanted(VariableAddress address, String value) {
        this(address, DeviceVariable.ACTUAL, value);
    }
}
