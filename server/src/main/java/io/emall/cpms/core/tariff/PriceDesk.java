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
import org.jspecify.annotations.Nullable;

/** Setting prices (R8, scenario 2): effective at once or from a moment on, and pushed to every eMSP when they turn. */
public final class PriceDesk {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);

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

    /** A new base price, net per kWh, from a moment on (null: now); it ends the one before. */
    public Outcome change(Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, @Nullable Instant from) {
        Instant start = from == null ? clock.instant() : from;
        return add(by, area, speed, PriceKind.BASE, perKwh, new Interval(start, null));
    }

    /** A time-limited price that wins over the base price. */
    public Outcome promote(Actor by, AreaId area, SpeedClass speed, BigDecimal perKwh, Interval during) {
        return add(by, area, speed, PriceKind.PROMOTION, perKwh, during);
    }

    /** Ends a promotion now, or takes it back if it has not begun. */
    public Outcome end(Actor by, PriceId id) {
        by.must(Permission.CHANGE_PRICES);
        Tariff tariff = tariffs.find(id).orElse(null);
        if (tariff == null || tariff.kind() != PriceKind.PROMOTION || !tariffs.end(id, clock.instant())) {
            return new Outcome.NothingToEnd();
        }
        announce(by, "end " + tariff.kind(), tariff);
        return new Outcome.Done(tariff);
    }

    /** Marks for every eMSP the tariffs whose price turned since the last round. */
    public void turn(Interval since) {
        tariffs.turning(since).forEach(tariff -> {
            outbox.mark(Outbox.Kind.TARIFF, tariff.publicId());
            signals.send(new Signal.PricesChanged());
        });
    }

    private Outcome add(Actor by, AreaId area, SpeedClass speed, PriceKind kind, BigDecimal perKwh, Interval valid) {
        by.must(Permission.CHANGE_PRICES);
        if (perKwh.signum() < 0
                || perKwh.compareTo(HIGHEST) > 0
                || perKwh.stripTrailingZeros().scale() > 6) {
            return new Outcome.NotAPrice();
        }
        if (valid.until() != null && !valid.until().isAfter(clock.instant())) {
            return new Outcome.InThePast();
        }
        Operator operator = operators.home();
        Price price = new Price(perKwh, operator.currency(), operator.vat());
        Tariff tariff = new Tariff(new PriceId(uuids.next()), area, speed, kind, price, valid, clock.instant());
        if (!tariffs.add(tariff)) {
            return new Outcome.Overlaps();
        }
        announce(by, "set " + kind, tariff);
        return new Outcome.Done(tariff);
    }

    private void announce(Actor by, String action, Tariff tariff) {
        audit.record(
                by, action, "price " + tariff.publicId() + " " + tariff.price().perKilowattHour());
        outbox.mark(Outbox.Kind.TARIFF, tariff.publicId());
        signals.send(new Signal.PricesChanged());
    }

    /** How setting a price ended. */
    public sealed interface Outcome {
        record Done(Tariff tariff) implements Outcome {}

        /** Negative, absurdly high, or with more than six decimals. */
        record NotAPrice() implements Outcome {}

        record InThePast() implements Outcome {}

        /** Another price of the same kind covers part of that time. */
        record Overlaps() implements Outcome {}

        record NothingToEnd() implements Outcome {}
    }
}
