package io.emall.cpms.courier;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmState;
import io.emall.cpms.core.notice.Notice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is posted to a webhook.
 *
 * @param id stays the same when it is posted again
 * @param occasion RAISED, STILL, CLEARED, or TEST without an alarm
 */
record WebhookBody(
        String id, String occasion, String at, @Nullable AlarmJson alarm) {

    static final String TEST = "TEST";

    /** @param link where people see it; null if we do not know our own address */
    record AlarmJson(
            String id,
            @Nullable String stationId,
            @Nullable Integer evse,
            @Nullable Integer connector,
            String kind,
            String code,
            String severity,
            String state,
            String words,
            String detail,
            String firstSeen,
            String lastSeen,
            long count,
            @Nullable String link) {}

    static WebhookBody of(Notice notice, String portal) {
        Alarm alarm = notice.alarm();
        return new WebhookBody(
                notice.id().toString(),
                notice.occasion().name(),
                notice.at().toString(),
                new AlarmJson(
                        alarm.id().toString(),
                        alarm.key().station() == null ? null : alarm.key().place(),
                        alarm.key().evse(),
                        alarm.key().connector(),
                        alarm.key().kind().name(),
                        alarm.key().code(),
                        alarm.severity().name(),
                        state(alarm.state()),
                        alarm.words(),
                        alarm.detail(),
                        alarm.firstSeen().toString(),
                        alarm.lastSeen().toString(),
                        alarm.count(),
                        portal.isEmpty() ? null : portal + "/alarms/" + alarm.id()));
    }

    static WebhookBody test(Instant now) {
        return new WebhookBody(UUID.randomUUID().toString(), TEST, now.toString(), null);
    }

    private static String state(AlarmState state) {
        return switch (state) {
            case AlarmState.Open() -> "OPEN";
            case AlarmState.Acknowledged acknowledged -> "ACKNOWLEDGED";
            case AlarmState.Cleared cleared -> "CLEARED";
        };
    }
}
