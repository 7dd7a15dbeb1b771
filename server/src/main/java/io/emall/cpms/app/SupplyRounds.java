package io.emall.cpms.app;

import io.emall.cpms.core.supply.FeedCare;
import io.emall.cpms.core.supply.MixCare;
import io.emall.cpms.core.supply.RequestCare;
import io.emall.cpms.core.supply.UsageCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about DSOs. What fails, because the database is away, is due again next time. */
@Component
class SupplyRounds {
    private static final Logger LOG = LoggerFactory.getLogger(SupplyRounds.class);

    private final FeedCare feeds;
    private final RequestCare requests;
    private final UsageCare usages;
    private final MixCare mixes;

    SupplyRounds(FeedCare feeds, RequestCare requests, UsageCare usages, MixCare mixes) {
        this.feeds = feeds;
        this.requests = requests;
        this.usages = usages;
        this.mixes = mixes;
    }

    @Scheduled(fixedDelay = 2_000)
    void ask() {
        attempt("asking DSOs", feeds::round);
    }

    @Scheduled(fixedDelay = 60_000)
    void requests() {
        attempt("unanswered requests for supply", requests::round);
    }

    @Scheduled(fixedDelay = 20_000)
    void usages() {
        attempt("telling DSOs what was drawn", usages::round);
    }

    @Scheduled(fixedDelay = 60_000)
    void mixes() {
        attempt("telling eMSPs what energy is made of", mixes::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        attempt("old prices", feeds::forget);
        attempt("what DSOs never wanted to know", usages::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
