package io.emall.cpms.app;

import io.emall.cpms.core.locallist.LocalListCare;
import io.emall.cpms.core.location.AvailabilityCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends lists that are due, a few stations a second, and tells stations again what they forgot. */
@Component
class StationCareRounds {

    private static final Logger LOG = LoggerFactory.getLogger(StationCareRounds.class);

    private final LocalListCare care;
    private final AvailabilityCare availability;

    StationCareRounds(LocalListCare care, AvailabilityCare availability) {
        this.care = care;
        this.availability = availability;
    }

    @Scheduled(fixedDelay = 1000)
    void send() {
        attempt("local lists", care::round);
    }

    @Scheduled(fixedDelay = 60_000)
    void watch() {
        attempt("changed tokens", care::watch);
    }

    @Scheduled(fixedDelay = 10_000)
    void availability() {
        attempt("availability", availability::round);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
