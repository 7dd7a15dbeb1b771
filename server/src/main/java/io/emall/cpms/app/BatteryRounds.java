package io.emall.cpms.app;

import io.emall.cpms.core.battery.BatteryControl;
import io.emall.cpms.core.battery.BatteryWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about batteries and meters; several nodes share it. */
@Component
class BatteryRounds {
    private static final Logger LOG = LoggerFactory.getLogger(BatteryRounds.class);

    private final BatteryWatch watch;
    private final BatteryControl control;

    BatteryRounds(BatteryWatch watch, BatteryControl control) {
        this.watch = watch;
        this.control = control;
    }

    @Scheduled(fixedDelay = 1000)
    void look() {
        attempt("batteries and meters", watch::round);
    }

    @Scheduled(fixedDelay = 1000)
    void command() {
        attempt("battery commands", control::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        attempt("what flowed long ago", watch::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
