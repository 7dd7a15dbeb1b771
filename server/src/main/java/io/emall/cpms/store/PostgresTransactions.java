package io.emall.cpms.store;

import io.emall.cpms.core.unit.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes several ports' writes one transaction: those of the same thread join it. */
@Component
public final class PostgresTransactions implements Transactions {

    private final TransactionOperations transaction;

    public PostgresTransactions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    @Override
    public void atomically(Runnable writes) {
        transaction.executeWithoutResult(_ -> writes.run());
    }
}
