package io.emall.cpms.app;

import io.emall.cpms.core.alarm.AlarmDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about alarms. What fails, because the database is away, is due again next time. */
@Component
class AlarmRounds {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmRounds.class);

    private final AlarmDesk desk;

    AlarmRounds(AlarmDesk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelay = 30_000)
    void alarms() {
        attempt("alarms", desk::round);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        attempt("old alarms", desk::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
