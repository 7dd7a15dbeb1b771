package io.emall.cpms.app;

import io.emall.cpms.core.profile.LimitWatch;
import io.emall.cpms.core.profile.ProfileCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about limits of power. What fails, because the database is away, is due again next time. */
@Component
class PowerRounds {
    private static final Logger LOG = LoggerFactory.getLogger(PowerRounds.class);

    private final ProfileCare care;
    private final LimitWatch watch;

    PowerRounds(ProfileCare care, LimitWatch watch) {
        this.care = care;
        this.watch = watch;
    }

    @Scheduled(fixedDelay = 1000)
    void profiles() {
        attempt("profiles", care::round);
    }

    @Scheduled(fixedDelay = 30_000)
    void limits() {
        attempt("limits", watch::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        attempt("old profiles", care::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
