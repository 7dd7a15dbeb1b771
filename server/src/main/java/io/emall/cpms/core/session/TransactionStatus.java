package io.emall.cpms.core.session;

import org.jspecify.annotations.Nullable;

/** What a station answers when it is asked how a transaction stands (OCPP 2.0.1 E14, P-43). */
public sealed interface TransactionStatus {

    /**
     * It knows.
     *
     * @param ongoing null if it does not know the transaction
     * @param messagesInQueue whether reports about it are still to come
     */
    record Told(@Nullable Boolean ongoing, boolean messagesInQueue) implements TransactionStatus {}

    /** It is away, does not answer, or cannot be asked. */
    record Untold() implements TransactionStatus {}
}
