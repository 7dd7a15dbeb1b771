package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.StationId;
import org.jspecify.annotations.Nullable;

/** Asks stations how a transaction stands; blocks until the answer, a command's time-out at most. */
public interface TransactionInquiries {

    /** @param reference what the station calls the transaction; null asks only whether anything waits to be sent */
    TransactionStatus ask(StationId station, @Nullable String reference);
}
