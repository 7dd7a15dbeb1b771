package io.emall.cpms.app;

import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.OfflineWatch;
import io.emall.cpms.core.alarm.SecurityDesk;
import io.emall.cpms.core.notice.Dispatch;
import io.emall.cpms.core.quarantine.QuarantineDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time makes due about alarms. What fails, because the database is away, is due again next time. */
@Component
class AlarmRounds {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmRounds.class);

    private final AlarmDesk desk;
    private final SecurityDesk security;
    private final OfflineWatch offline;
    private final QuarantineDesk quarantine;
    private final Dispatch dispatch;

    AlarmRounds(
            AlarmDesk desk, SecurityDesk security, OfflineWatch offline, QuarantineDesk quarantine, Dispatch dispatch) {
        this.desk = desk;
        this.security = security;
        this.offline = offline;
        this.quarantine = quarantine;
        this.dispatch = dispatch;
    }

    @Scheduled(fixedDelay = 30_000)
    void alarms() {
        attempt("alarms", desk::round);
    }

    @Scheduled(fixedDelay = 1_000)
    void tell() {
        attempt("telling of alarms", dispatch::round);
    }

    @Scheduled(fixedDelay = 2_000)
    void misunderstood() {
        attempt("quarantined messages", quarantine::announce);
    }

    @Scheduled(fixedDelay = 10_000)
    void missing() {
        attempt("missing stations", offline::missing);
    }

    @Scheduled(fixedDelay = 2_000)
    void back() {
        attempt("stations that are back", offline::back);
    }

    @Scheduled(fixedDelay = 60 * 60 * 1000)
    void forget() {
        attempt("old alarms", desk::forget);
        attempt("old security events", security::forget);
        attempt("old quarantined messages", quarantine::forget);
    }

    private static void attempt(String what, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.warn("The round of {} failed and is repeated: {}", what, failed.toString());
        }
    }
}
