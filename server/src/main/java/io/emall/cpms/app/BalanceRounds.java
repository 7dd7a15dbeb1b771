package io.emall.cpms.app;

import io.emall.cpms.core.balance.Balancing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Balances of quarter-hours, as they are over. */
@Component
class BalanceRounds {
    private static final Logger LOG = LoggerFactory.getLogger(BalanceRounds.class);

    private final Balancing balancing;

    BalanceRounds(Balancing balancing) {
        this.balancing = balancing;
    }

    @Scheduled(fixedDelay = 20_000)
    void balances() {
        try {
            balancing.round();
        } catch (RuntimeException failed) {
            LOG.warn("The round of balances failed and is repeated: {}", failed.toString());
        }
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        try {
            balancing.forget();
        } catch (RuntimeException failed) {
            LOG.warn("Old balances are forgotten later: {}", failed.toString());
        }
    }
}
