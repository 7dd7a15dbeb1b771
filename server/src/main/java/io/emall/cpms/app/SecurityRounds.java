package io.emall.cpms.app;

import io.emall.cpms.core.security.ExpiryWatch;
import io.emall.cpms.core.security.RootRollout;
import io.emall.cpms.core.security.SecurityCommands;
import io.emall.cpms.core.security.Shelf;
import io.emall.cpms.core.security.SigningDesk;
import io.emall.cpms.core.security.SigningOffice;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about security: certificates that were renewed elsewhere. */
@Component
class SecurityRounds {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityRounds.class);

    private static final Duration REQUESTS_KEPT = Duration.ofDays(400);

    private final Shelf shelf;
    private final SigningDesk signing;
    private final SigningOffice office;
    private final RootRollout rollout;
    private final ExpiryWatch expiry;
    private final SecurityCommands commands;

    SecurityRounds(
            Shelf shelf,
            SigningDesk signing,
            SigningOffice office,
            RootRollout rollout,
            ExpiryWatch expiry,
            SecurityCommands commands) {
        this.shelf = shelf;
        this.signing = signing;
        this.office = office;
        this.rollout = rollout;
        this.expiry = expiry;
        this.commands = commands;
    }

    @Scheduled(fixedDelay = 1000)
    void requests() {
        attempt("requests for certificates", () -> signing.round(commands));
    }

    @Scheduled(fixedDelay = 1000)
    void rollouts() {
        attempt("certificates for stations", rollout::round);
    }

    @Scheduled(fixedDelay = 60 * 1000)
    void newStations() {
        attempt("certificates for new stations", rollout::extend);
    }

    @Scheduled(initialDelay = 2 * 60 * 1000, fixedDelay = 24 * 60 * 60 * 1000)
    void expiry() {
        attempt("certificates out of date", expiry::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void history() {
        attempt("old requests for certificates", () -> office.forget(REQUESTS_KEPT));
    }

    /** Files and other nodes may have renewed a certificate. */
    @Scheduled(fixedDelay = 60 * 1000)
    void certificates() {
        attempt("certificates", shelf::refresh);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
