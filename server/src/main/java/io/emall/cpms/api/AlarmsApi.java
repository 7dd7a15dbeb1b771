package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmCare;
import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Alarms.Standing;
import io.emall.cpms.core.alarm.Handled;
import io.emall.cpms.core.alarm.SecurityEvent;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.AlarmViews;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms, what somebody does about them, and security events. */
@RestController
class AlarmsApi {
    private static final int LONGEST_NOTE = 300;

    private final AlarmViews alarms;
    private final AlarmCare care;

    AlarmsApi(AlarmViews alarms, AlarmCare care) {
        this.alarms = alarms;
        this.care = care;
    }

    record Note(@Nullable String note) {}

    /** @param ours whether we saw it ourselves, instead of being told by the station */
    record SecurityEventJson(
            String id,
            String stationId,
            Instant at,
            String type,
            String info,
            @Nullable Severity severity,
            boolean ours) {
        static SecurityEventJson of(SecurityEvent event) {
            return new SecurityEventJson(
                    event.id().toString(),
                    event.station().value(),
                    event.at(),
                    event.type(),
                    event.info(),
                    event.severity(),
                    event.ours());
        }
    }

    @GetMapping("/api/v1/alarms")
    Listing<AlarmJson> list(
            Actor actor,
            @RequestParam @Nullable Standing state,
            @RequestParam @Nullable Severity severity,
            @RequestParam @Nullable StationId station,
            @RequestParam @Nullable AlarmKind kind,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        Alarms.Filter filter = new Alarms.Filter(state, severity, station, kind);
        return Listing.of(alarms.page(actor, filter, after, Listing.limit(limit)), AlarmJson::of);
    }

    @GetMapping("/api/v1/alarms/{id}")
    AlarmJson.Whole find(Actor actor, @PathVariable UUID id) {
        return alarms.find(actor, new AlarmId(id))
                .map(AlarmJson.Whole::of)
                .orElseThrow(() -> Refused.notFound("such alarm"));
    }

    @PostMapping("/api/v1/alarms/{id}/acknowledge")
    AlarmJson acknowledge(Actor actor, @PathVariable UUID id, @RequestBody Note note) {
        return answer(care.acknowledge(actor, new AlarmId(id), words(note, false)));
    }

    @PostMapping("/api/v1/alarms/{id}/close")
    AlarmJson close(Actor actor, @PathVariable UUID id, @RequestBody Note note) {
        return answer(care.close(actor, new AlarmId(id), words(note, true)));
    }

    @GetMapping("/api/v1/security-events")
    Listing<SecurityEventJson> security(
            Actor actor,
            @RequestParam @Nullable StationId station,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        return Listing.of(alarms.security(actor, station, after, Listing.limit(limit)), SecurityEventJson::of);
    }

    private static String words(Note note, boolean needed) {
        String words = note.note();
        if (!needed && (words == null || words.isBlank())) {
            return "";
        }
        Checked checked = new Checked();
        String text = checked.text("note", words, LONGEST_NOTE);
        checked.end();
        return text;
    }

    private static AlarmJson answer(Handled handled) {
        return switch (handled) {
            case Handled.Done(Alarm alarm) -> AlarmJson.of(alarm);
            case Handled.NoSuchAlarm() -> throw Refused.notFound("such alarm");
            case Handled.IsOver(Alarm alarm) -> throw Refused.conflict("state", "is CLEARED already");
        };
    }
}
