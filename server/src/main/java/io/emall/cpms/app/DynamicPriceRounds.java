package io.emall.cpms.app;

import io.emall.cpms.core.tariff.dynamic.DynamicPrices;
import io.emall.cpms.core.tariff.dynamic.Steered;
import io.emall.cpms.core.tariff.promotion.Proposing;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Prices that follow costs, as their rules become due, and proposed promotions. What fails is due again when its lease is over. */
@Component
class DynamicPriceRounds {
    private static final Logger LOG = LoggerFactory.getLogger(DynamicPriceRounds.class);

    private final DynamicPrices prices;
    private final Proposing proposing;

    DynamicPriceRounds(DynamicPrices prices, Proposing proposing) {
        this.prices = prices;
        this.proposing = proposing;
    }

    @Scheduled(fixedDelay = 1000)
    void announce() {
        try {
            prices.due().forEach(this::tend);
        } catch (RuntimeException failed) {
            LOG.warn("The round of automatic prices failed and is repeated: {}", failed.toString());
        }
    }

    @Scheduled(initialDelay = 30, fixedDelay = 120, timeUnit = TimeUnit.SECONDS)
    void propose() {
        try {
            proposing.round();
        } catch (RuntimeException failed) {
            LOG.warn("The round of proposed promotions failed and is repeated: {}", failed.toString());
        }
    }

    private void tend(Steered steered) {
        try {
            prices.tend(steered);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The price of {} could not be looked at: {}", steered.rule().area(), failed.toString());
        }
    }
}
