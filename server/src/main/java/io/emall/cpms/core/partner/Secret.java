package io.emall.cpms.core.partner;

/** A secret we have to present to somebody; prints as stars. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "****";
    }
}
