package io.emall.cpms.store;

import io.emall.cpms.core.unit.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One database transaction around several writes of the ordinary ports. */
@Component
class PostgresTransactions implements Transactions {

    private final TransactionTemplate template;

    PostgresTransactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public void atomically(Runnable writes) {
        template.executeWithoutResult(status -> writes.run());
    }
}
