package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.StationId;

/** Asks stations how a transaction stands; blocks until the answer, a command's time-out at most. */
public interface TransactionInquiries {

    /** @param reference what the station calls the transaction */
    TransactionStatus ask(StationId station, String reference);
}
