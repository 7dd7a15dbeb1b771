package io.emall.cpms.core.vendor;

import org.jspecify.annotations.Nullable;

/** What a station hears of a vendor's message. */
public sealed interface VendorAnswer {

    record Accepted(@Nullable String data) implements VendorAnswer {}

    record Rejected(@Nullable String data) implements VendorAnswer {}

    /** The vendor is known, this kind of message is not. */
    record UnknownMessage() implements VendorAnswer {}

    record UnknownVendor() implements VendorAnswer {}
}
