package io.emall.cpms.ocpi.client;

import java.time.Duration;

/** What is done for one partner again and again. */
interface PartnerTask {

    /** One round of work. */
    Rest round();

    /** The partner's connection may have changed. */
    default void partnerChanged() {}

    /**
     * @param time how long to rest
     * @param deaf whether news of work do not end the rest
     */
    record Rest(Duration time, boolean deaf) {}
}
