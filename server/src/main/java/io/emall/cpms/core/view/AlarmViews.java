package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.alarm.Alarm;
import io.emall.cpms.core.alarm.AlarmId;
import io.emall.cpms.core.alarm.Alarms;
import io.emall.cpms.core.alarm.Alarms.Filter;
import io.emall.cpms.core.alarm.Alarms.Standing;
import io.emall.cpms.core.alarm.SecurityEvent;
import io.emall.cpms.core.alarm.SecurityLog;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.notice.Notices;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alarms and security events, as a person may see them. */
public final class AlarmViews {

    private static final int MOST_OF_A_STATION = 60;

    private final Alarms alarms;
    private final Notices notices;
    private final SecurityLog security;

    public AlarmViews(Alarms alarms, Notices notices, SecurityLog security) {
        this.alarms = alarms;
        this.notices = notices;
        this.security = security;
    }

    /** The lasting ones first, each newest first. */
    public Page<Alarm> page(Actor actor, Filter filter, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        return alarms.page(filter, after, limit);
    }

    /** Who was told is for those who may change it. */
    public Optional<AlarmSheet> find(Actor actor, AlarmId id) {
        actor.must(Permission.VIEW_STATIONS);
        boolean toldToo = actor.role().may(Permission.EDIT_RECIPIENTS);
        return alarms.find(id)
                .map(alarm -> new AlarmSheet(alarm, alarms.steps(id), toldToo ? notices.of(id) : List.of()));
    }

    /** What lasts at a station. */
    public List<Alarm> of(Actor actor, StationId station) {
        return page(actor, new Filter(Standing.LASTING, null, station, null), null, MOST_OF_A_STATION)
                .items();
    }

    /** Critical ones that nobody has acknowledged, the newest. */
    public List<Alarm> urgent(Actor actor, int most) {
        return page(actor, new Filter(Standing.OPEN, Severity.CRITICAL, null, null), null, most)
                .items();
    }

    /** Newest first. */
    public Page<SecurityEvent> security(Actor actor, @Nullable StationId station, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        return security.page(station, after, limit);
    }
}
