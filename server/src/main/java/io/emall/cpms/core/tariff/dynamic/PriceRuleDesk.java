package io.emall.cpms.core.tariff.dynamic;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.tariff.PriceDesk;
import io.emall.cpms.core.tariff.PriceKind;
import io.emall.cpms.core.tariff.Scheme;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People decide whether and how prices follow costs, and set another one at once (G7, R13). */
public final class PriceRuleDesk {
    private static final int LONGEST_REASON = 500;

    private final PriceRules rules;
    private final Announcements announcements;
    private final Tariffs tariffs;
    private final PriceDesk desk;
    private final AuditLog audit;
    private final InstantSource clock;

    public PriceRuleDesk(
            PriceRules rules,
            Announcements announcements,
            Tariffs tariffs,
            PriceDesk desk,
            AuditLog audit,
            InstantSource clock) {
        this.rules = rules;
        this.announcements = announcements;
        this.tariffs = tariffs;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** How fixing or releasing a price went. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** There is no rule that it would take the place of. */
        record NoRule() implements Outcome {}

        record EndsInThePast() implements Outcome {}

        record ReasonTooLong() implements Outcome {}

        /** The price itself cannot be. */
        record NotSet(PriceDesk.Outcome why) implements Outcome {}

        record NothingFixed() implements Outcome {}
    }

    /** Creates a rule or changes it; what is announced stays. @return what is wrong with it, else nothing */
    public Set<PriceRule.Flaw> save(Actor by, PriceRule rule) {
        by.must(Permission.CHANGE_PRICES);
        Set<PriceRule.Flaw> flaws = rule.flaws();
        if (flaws.isEmpty()) {
            rules.save(rule);
            audit.record(by, (rule.active() ? "automatic: " : "automatic off: ") + words(rule), subject(rule));
        }
        return flaws;
    }

    private static String words(PriceRule rule) {
        return "cost + %s %% + %s, %s to %s by %s, notice %d min, %d changes a day at multiples of %d h"
                .formatted(
                        rule.marginPercent().toPlainString(),
                        rule.margin().toPlainString(),
                        rule.floor().toPlainString(),
                        rule.cap().toPlainString(),
                        rule.step().toPlainString(),
                        rule.notice().toMinutes(),
                        rule.changesADay(),
                        rule.blockHours());
    }

    private static String subject(PriceRule rule) {
        return "price " + Tariff.publicId(rule.area(), rule.speed());
    }

    /**
     * Sets a price at once; what the automatic announced is withdrawn, and it announces nothing that holds before the end.
     *
     * @param until when the automatic goes on; null for when somebody says so
     */
    public Outcome fix(
            Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, @Nullable Instant until, String why) {
        by.must(Permission.CHANGE_PRICES);
        Instant now = clock.instant();
        if (rules.find(area, speed).isEmpty()) {
            return new Outcome.NoRule();
        }
        if (until != null && !until.isAfter(now)) {
            return new Outcome.EndsInThePast();
        }
        if (why.length() > LONGEST_REASON) {
            return new Outcome.ReasonTooLong();
        }
        if (!PriceDesk.isPrice(perKwh)) {
            return new Outcome.NotSet(new PriceDesk.Outcome.NotAPrice());
        }
        rules.fix(area, speed, new Fixed(perKwh, now, until, by.name(), why));
        withdraw(by, area, speed, now);
        PriceDesk.Outcome set = desk.change(by, area, speed, perKwh, scheme(area, speed, now), now(area, speed, now));
        if (set instanceof PriceDesk.Outcome.Done) {
            return new Outcome.Done();
        }
        rules.fix(area, speed, null);
        return new Outcome.NotSet(set);
    }

    private void withdraw(Actor by, AreaId area, SpeedClass speed, Instant now) {
        announcements.coming(area, speed, now).forEach(announced -> {
            if (desk.withdraw(by, announced.id()) instanceof PriceDesk.Outcome.Done) {
                announcements.withdrawn(announced.id(), now, by.name());
            }
        });
    }

    /** What else the tariff says stays. */
    private Scheme scheme(AreaId area, SpeedClass speed, Instant now) {
        return base(area, speed, now).stream()
                .filter(version -> version.valid().contains(now))
                .findFirst()
                .map(Tariff::scheme)
                .orElse(Scheme.PLAIN);
    }

    /** Until the next price that people set for later, if there is one. */
    private Interval now(AreaId area, SpeedClass speed, Instant now) {
        Optional<Instant> next = base(area, speed, now).stream()
                .map(version -> version.valid().from())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
        return new Interval(now, next.orElse(null));
    }

    private List<Tariff> base(AreaId area, SpeedClass speed, Instant now) {
        return tariffs.since(area, now).stream()
                .filter(version -> version.speed() == speed && version.kind() == PriceKind.BASE)
                .toList();
    }

    /** Lets the automatic go on. */
    public Outcome release(Actor by, AreaId area, SpeedClass speed) {
        by.must(Permission.CHANGE_PRICES);
        boolean isFixed = rules.find(area, speed)
                .map(steered -> steered.fixedAt(clock.instant()))
                .isPresent();
        if (!isFixed) {
            return new Outcome.NothingFixed();
        }
        rules.fix(area, speed, null);
        audit.record(by, "let the automatic decide again", "price " + Tariff.publicId(area, speed));
        return new Outcome.Done();
    }
}
