package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.customer.CustomerOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;

/** How one version asks a station for what it holds of a customer. */
@FunctionalInterface
public interface CustomerWords {

    CommandOutcome ask(StationConnection station, CustomerOrder order);
}
