package io.emall.cpms.ocpp.codec;

/** Stands for a JSON null inside vendor-specific data, where collections must hold something. */
public enum JsonNull {
    NULL;

    @Override
    public String toString() {
        return "null";
    }
}
