package io.emall.cpms.core.vendor;

/**
 * Understands the messages of one vendor (docs/how-to/add-a-vendor-message.md). Called on a virtual thread; what it
 * reports is durable when it returns. If it throws or takes too long the station hears Rejected (P-74).
 */
public interface VendorMessages {

    /** The vendor's id as its stations send it. */
    String vendor();

    VendorAnswer answer(VendorMessage message);
}
