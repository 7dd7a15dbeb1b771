package io.emall.cpms.core.quarantine;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.message.PersonalData;
import io.emall.cpms.core.quarantine.QuarantinedMessage.Look;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what nobody understood to people, until one of them has looked at it: a charge may be missing on a bill. */
public final class QuarantineDesk {
    private static final Duration KEEP = Duration.ofDays(365);
    private static final int AT_ONCE = 500;

    private final Quarantine quarantine;
    private final AlarmDesk alarms;
    private final AuditLog audit;
    private final InstantSource clock;

    public QuarantineDesk(Quarantine quarantine, AlarmDesk alarms, AuditLog audit, InstantSource clock) {
        this.quarantine = quarantine;
        this.alarms = alarms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first; tokens in full only for those who may see them. */
    public Page<QuarantinedMessage> page(
            Actor actor, boolean openOnly, @Nullable StationId station, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_STATIONS);
        Page<QuarantinedMessage> page = quarantine.page(openOnly, station, after, limit);
        return new Page<>(page.items().stream().map(one -> seenBy(actor, one)).toList(), page.next());
    }

    public Optional<QuarantinedMessage> find(Actor actor, UUID id) {
        actor.must(Permission.VIEW_STATIONS);
        return quarantine.find(id).map(one -> seenBy(actor, one));
    }

    /** How many nobody has looked at. */
    public int open(Actor actor) {
        actor.must(Permission.VIEW_STATIONS);
        return quarantine.open();
    }

    /**
     * Somebody has looked at it.
     *
     * @param note what came of it
     * @return false if somebody else was first
     */
    public boolean lookedAt(Actor actor, QuarantinedMessage message, String note) {
        actor.must(Permission.HANDLE_ALARMS);
        if (!quarantine.lookedAt(message.id(), new Look(actor.name(), clock.instant(), note))) {
            return false;
        }
        audit.record(actor, "looked at quarantined message " + message.id(), "station " + message.station());
        if (!quarantine.hasOpen(message.station())) {
            alarms.clear(key(message.station()), note);
        }
        return true;
    }

    /** Raises the alarms that are due; one that is raised twice, because we died in between, only counts twice. */
    public void announce() {
        List<QuarantinedMessage> news = quarantine.news(AT_ONCE);
        for (QuarantinedMessage message : news) {
            alarms.raise(new AlarmReport(key(message.station()), Severity.WARNING, message.why(), message.at()));
        }
        quarantine.announced(news.stream().map(QuarantinedMessage::id).toList());
    }

    /** Forgets what came long ago, looked at or not. */
    public void forget() {
        Instant before = clock.instant().minus(KEEP);
        int forgotten = AT_ONCE;
        while (forgotten == AT_ONCE) {
            forgotten = quarantine.forget(before, AT_ONCE);
        }
    }

    private static AlarmKey key(StationId station) {
        return AlarmKey.of(station, AlarmKind.SYSTEM, "QuarantinedMessage");
    }

    private static QuarantinedMessage seenBy(Actor actor, QuarantinedMessage message) {
        return actor.role().may(Permission.VIEW_TOKENS) ? message : message.reworded(PersonalData::hidden);
    }
}
