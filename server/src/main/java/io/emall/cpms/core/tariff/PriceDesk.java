package io.emall.cpms.core.tariff;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.Operator;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.Interval;
import io.emall.cpms.core.unit.Price;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.Uuids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting prices (R8, scenario 2): effective at once or from a moment on, and pushed to every eMSP when they turn. */
public final class PriceDesk {

    private static final int DECIMALS = 6;

    private final Tariffs tariffs;
    private final Operators operators;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;

    public PriceDesk(
            Tariffs tariffs,
            Operators operators,
            Outbox outbox,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            InstantSource clock) {
        this.tariffs = tariffs;
        this.operators = operators;
        this.outbox = outbox;
        this.audit = audit;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** A new base price, net per kWh and nothing else, from a moment on (null: now); it ends the one before. */
    public Outcome change(Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, @Nullable Instant from) {
        return change(by, area, speed, perKwh, Scheme.PLAIN, from);
    }

    /** A new base price with a scheme. */
    public Outcome change(
            Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, Scheme scheme, @Nullable Instant from) {
        return change(by, area, speed, perKwh, scheme, new Interval(from == null ? clock.instant() : from, null));
    }

    /** A new base price for a time; what holds then was set before. */
    public Outcome change(Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, Scheme scheme, Interval valid) {
        return announce(by, new PriceId(uuids.next()), area, speed, perKwh, scheme, valid);
    }

    /** A new base price with an id that is known already. */
    public Outcome announce(
            Actor by, PriceId id, AreaId area, SpeedClass speed, BigDecimal perKwh, Scheme scheme, Interval valid) {
        return add(by, id, area, speed, PriceKind.BASE, perKwh, scheme, valid);
    }

    /** A time-limited price that wins over the base price. */
    public Outcome promote(Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, Interval during) {
        return promote(by, area, speed, perKwh, Scheme.PLAIN, during);
    }

    /** A time-limited price with a scheme. */
    public Outcome promote(Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, Scheme scheme, Interval during) {
        return promote(by, new PriceId(uuids.next()), area, speed, perKwh, scheme, during);
    }

    /** A time-limited price with an id that is known already. */
    public Outcome promote(
            Actor by, PriceId id, AreaId area, SpeedClass speed, BigDecimal perKwh, Scheme scheme, Interval during) {
        return add(by, id, area, speed, PriceKind.PROMOTION, perKwh, scheme, during);
    }

    /** Ends a promotion now, or takes it back if it has not begun. */
    public Outcome end(Actor by, PriceId id) {
        by.must(Permission.CHANGE_PRICES);
        Tariff tariff = tariffs.find(id).orElse(null);
        Instant now = clock.instant();
        if (tariff == null
                || tariff.kind() != PriceKind.PROMOTION
                || !(tariffs.end(id, now) || tariffs.withdraw(id, now))) {
            return new Outcome.NothingToEnd();
        }
        announce(by, "end " + tariff.kind(), tariff);
        return new Outcome.Done(tariff);
    }

    /** Takes back a base price that has not begun; the one before goes on. */
    public Outcome withdraw(Actor by, PriceId id) {
        by.must(Permission.CHANGE_PRICES);
        Tariff tariff = tariffs.find(id).orElse(null);
        if (tariff == null || tariff.kind() != PriceKind.BASE || !tariffs.withdraw(id, clock.instant())) {
            return new Outcome.NothingToEnd();
        }
        announce(by, "withdraw " + tariff.kind(), tariff);
        return new Outcome.Done(tariff);
    }

    /** Whether so much per kWh can be a price. */
    public static boolean isPrice(BigDecimal perKwh) {
        return SchemeRules.isPrice(perKwh, DECIMALS);
    }

    /** Marks for every eMSP the tariffs whose price turned since the last round. */
    public void turn(Interval since) {
        tariffs.turning(since).forEach(tariff -> {
            outbox.mark(Outbox.Kind.TARIFF, tariff.publicId());
            signals.send(new Signal.PricesChanged());
        });
    }

    private Outcome add(
            Actor by,
            PriceId id,
            AreaId area,
            SpeedClass speed,
            PriceKind kind,
            BigDecimal perKwh,
            Scheme scheme,
            Interval valid) {
        by.must(Permission.CHANGE_PRICES);
        if (!isPrice(perKwh)) {
            return new Outcome.NotAPrice();
        }
        if (valid.until() != null && !valid.until().isAfter(clock.instant())) {
            return new Outcome.InThePast();
        }
        Operator operator = operators.home();
        List<Flaw> flaws = SchemeRules.flaws(scheme, operator.currency().getDefaultFractionDigits());
        if (!flaws.isEmpty()) {
            return new Outcome.NotAScheme(flaws);
        }
        Price price = new Price(perKwh, operator.currency(), operator.vat());
        Tariff tariff = new Tariff(id, area, speed, kind, price, valid, clock.instant(), scheme);
        if (!tariffs.add(tariff)) {
            return new Outcome.Overlaps();
        }
        announce(by, "set " + kind, tariff);
        return new Outcome.Done(tariff);
    }

    private void announce(Actor by, String action, Tariff tariff) {
        audit.record(
                by,
                action,
                "price " + tariff.publicId() + " " + tariff.price().perKilowattHour()
                        + (tariff.scheme().plain() ? "" : " and more"));
        outbox.mark(Outbox.Kind.TARIFF, tariff.publicId());
        signals.send(new Signal.PricesChanged());
    }

    /** How setting a price ended. */
    public sealed interface Outcome {
        record Done(Tariff tariff) implements Outcome {}

        /** Negative, absurdly high, or with more than six decimals. */
        record NotAPrice() implements Outcome {}

        /** At least one flaw. */
        record NotAScheme(List<Flaw> flaws) implements Outcome {}

        record InThePast() implements Outcome {}

        /** Another price of the same kind covers part of that time. */
        record Overlaps() implements Outcome {}

        record NothingToEnd() implements Outcome {}
    }
}
