package io.emall.cpms.core.customer;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.unit.StationId;

/** Asks stations what they hold of a customer, or to forget it. */
@FunctionalInterface
public interface CustomerCommands {

    /** Waits for the answer; reports follow. */
    CommandOutcome ask(StationId station, CustomerOrder order);
}
