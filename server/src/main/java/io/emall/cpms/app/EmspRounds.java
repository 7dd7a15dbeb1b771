package io.emall.cpms.app;

import io.emall.cpms.core.preference.PreferenceDesk;
import io.emall.cpms.core.profile.ActiveProfiles;
import io.emall.cpms.core.profile.ProfileAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due for eMSPs. What fails, because the database is away, is due again next time. */
@Component
class EmspRounds {
    private static final Logger LOG = LoggerFactory.getLogger(EmspRounds.class);

    private final ActiveProfiles active;
    private final ProfileAnswers answers;
    private final PreferenceDesk preferences;

    EmspRounds(ActiveProfiles active, ProfileAnswers answers, PreferenceDesk preferences) {
        this.active = active;
        this.answers = answers;
        this.preferences = preferences;
    }

    @Scheduled(fixedDelay = 5_000)
    void activeProfiles() {
        attempt("active profiles", active::round);
    }

    @Scheduled(fixedDelay = 1000)
    void profileAnswers() {
        attempt("answers about profiles", answers::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        attempt("old preferences", preferences::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
