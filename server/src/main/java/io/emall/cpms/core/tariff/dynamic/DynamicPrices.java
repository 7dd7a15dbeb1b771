package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.AlarmKey;
import io.emall.cpms.core.alarm.AlarmKind;
import io.emall.cpms.core.alarm.AlarmReport;
import io.emall.cpms.core.alarm.Severity;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Announces the prices of all rules, as each becomes due; of several nodes one follows a rule at a time (R13). */
public final class DynamicPrices {
    /** Who sets automatic prices, as the audit log tells it. */
    public static final Actor AUTOMATIC = new Actor(new UserId(new UUID(0, 0)), "automatic prices", Role.ADMINISTRATOR);

    private static final Duration EVERY = Duration.ofMinutes(5);
    /** While something is missing. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int AT_ONCE = 50;

    private final PriceRules rules;
    private final PriceOutlooks outlooks;
    private final Announcements announcements;
    private final PriceDesk desk;
    private final AlarmDesk alarms;
    private final Uuids uuids;
    private final InstantSource clock;

    public DynamicPrices(
            PriceRules rules,
            PriceOutlooks outlooks,
            Announcements announcements,
            PriceDesk desk,
            AlarmDesk alarms,
            Uuids uuids,
            InstantSource clock) {
        this.rules = rules;
        this.outlooks = outlooks;
        this.announcements = announcements;
        this.desk = desk;
        this.alarms = alarms;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Takes the rules that are due; nobody else does meanwhile. */
    public List<Steered> due() {
        return rules.claim(clock.instant(), LEASE, AT_ONCE);
    }

    /** Announces the next price of a rule, if it is time and it is another one. */
    public void tend(Steered due) {
        // Somebody may have decided otherwise since it was taken.
        Steered steered = rules.find(due.rule().area(), due.rule().speed()).orElse(due);
        PriceRule rule = steered.rule();
        Instant now = clock.instant();
        Waiting waiting = null;
        if (rule.active() && !restsAt(steered, now)) {
            PriceOutlook outlook = outlooks.of(steered, now);
            outlook.next().ifPresent(next -> announce(rule, outlook, next));
            waiting = waiting(steered, outlook.waiting(), now);
        }
        tell(rule, waiting, now);
        rules.tended(rule.area(), rule.speed(), waiting, now.plus(waiting == null ? EVERY : SOON));
    }

    /** Until somebody says that the automatic goes on. */
    private static boolean restsAt(Steered steered, Instant now) {
        Fixed fixed = steered.fixedAt(now);
        return fixed != null && fixed.until() == null;
    }

    private void announce(PriceRule rule, PriceOutlook outlook, Foreseen next) {
        Tariff shown = outlook.shown();
        Because because = next.because();
        if (shown == null || because == null) {
            return;
        }
        PriceId id = new PriceId(uuids.next());
        announcements.add(new Announcement(
                id,
                rule.area(),
                rule.speed(),
                next.price(),
                next.block().from(),
                clock.instant(),
                new Announcement.Grounds(rule, because, shown.price().perKilowattHour(), outlook.plans()),
                null,
                null));
        desk.announce(
                AUTOMATIC,
                id,
                rule.area(),
                rule.speed(),
                next.price(),
                shown.scheme(),
                new Interval(next.block().from(), outlook.until()));
    }

    private static @Nullable Waiting waiting(Steered steered, Waiting.@Nullable Why why, Instant now) {
        if (why == null) {
            return null;
        }
        Waiting before = steered.waiting();
        return new Waiting(before == null ? now : before.since(), why);
    }

    /** Time makes it trouble. */
    private void tell(PriceRule rule, @Nullable Waiting waiting, Instant now) {
        String tariff = Tariff.publicId(rule.area(), rule.speed());
        AlarmKey key = AlarmKey.ofInstallation(AlarmKind.SUPPLY, "PriceStays " + tariff);
        if (waiting == null) {
            alarms.clear(key, "");
        } else if (!waiting.since().plus(PATIENCE).isAfter(now)) {
            alarms.raise(new AlarmReport(key, Severity.WARNING, waiting.why().toString(), now));
        }
    }
}
