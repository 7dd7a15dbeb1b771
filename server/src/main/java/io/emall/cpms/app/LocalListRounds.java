package io.emall.cpms.app;

import io.emall.cpms.core.locallist.LocalListCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends lists that are due, a few stations a second, and looks every minute whether tokens changed. */
@Component
class LocalListRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LocalListRounds.class);

    private final LocalListCare care;

    LocalListRounds(LocalListCare care) {
        this.care = care;
    }

    @Scheduled(fixedDelay = 1000)
    void send() {
        attempt("local lists", care::round);
    }

    @Scheduled(fixedDelay = 60_000)
    void watch() {
        attempt("changed tokens", care::watch);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
