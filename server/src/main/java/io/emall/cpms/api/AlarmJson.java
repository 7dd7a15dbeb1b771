package io.emall.cpms.api;

import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmState;
import io.emall.cpms.core.alarm.AlarmState.Acknowledged;
import io.emall.cpms.core.alarm.AlarmState.Cleared;
import io.emall.cpms.core.alarm.AlarmStep;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Notices;
import io.emall.cpms.core.view.AlarmSheet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One episode of trouble.
 *
 * @param stationId null if it concerns the whole installation
 * @param evse the EVSE's number at the station
 * @param state OPEN, ACKNOWLEDGED or CLEARED
 */
record AlarmJson(
        String id,
        @Nullable String stationId,
        @Nullable Integer evse,
        @Nullable Integer connector,
        AlarmKind kind,
        String code,
        Severity severity,
        String words,
        String detail,
        Instant firstSeen,
        Instant lastSeen,
        long count,
        String state,
        @Nullable Acknowledgement acknowledged,
        @Nullable End cleared) {

    record Acknowledgement(String by, Instant at, String note) {}

    /** @param by the person who closed it; null if the trouble itself ended */
    record End(Instant at, @Nullable String by, String words) {}

    /**
     * With its history.
     *
     * @param told empty for who may not see recipients
     */
    record Whole(AlarmJson alarm, List<AlarmStep> steps, List<Notices.Told> told) {
        static Whole of(AlarmSheet sheet) {
            return new Whole(AlarmJson.of(sheet.alarm()), sheet.steps(), sheet.told());
        }
    }

    static AlarmJson of(Alarm alarm) {
        Cleared cleared = alarm.state() instanceof Cleared over ? over : null;
        AlarmState before = cleared == null ? alarm.state() : cleared.before();
        Acknowledged seen = before instanceof Acknowledged acknowledged ? acknowledged : null;
        return new AlarmJson(
                alarm.id().toString(),
                alarm.key().station() == null ? null : alarm.key().place(),
                alarm.key().evse(),
                alarm.key().connector(),
                alarm.key().kind(),
                alarm.key().code(),
                alarm.severity(),
                alarm.words(),
                alarm.detail(),
                alarm.firstSeen(),
                alarm.lastSeen(),
                alarm.count(),
                cleared != null ? "CLEARED" : seen != null ? "ACKNOWLEDGED" : "OPEN",
                seen == null ? null : new Acknowledgement(seen.by(), seen.at(), seen.note()),
                cleared == null ? null : new End(cleared.at(), cleared.by(), cleared.words()));
    }
}
