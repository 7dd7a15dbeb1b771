package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Reconciliation;
import io.emall.cpms.core.partner.Reconciliations;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Every night compares what a partner has of us with what we have, and sends again what differs (O-12). Partners are
 * compared at different minutes of the night; one that is out of order is tried again after an hour.
 */
final class ReconcileTask implements PartnerTask {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final Duration SPREAD = Duration.ofHours(2);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final PartnerId partner;
    private final Function<PartnerId, Optional<Link>> links;
    private final Comparison comparison;
    private final Reconciliations results;
    private final Outbox outbox;
    private final Consumer<PartnerId> forget;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /**
     * @param forget makes what is sent again go as a whole
     * @param zone whose nights count
     */
    ReconcileTask(
            PartnerId partner,
            Function<PartnerId, Optional<Link>> links,
            Comparison comparison,
            Reconciliations results,
            Outbox outbox,
            Consumer<PartnerId> forget,
            Supplier<ZoneId> zone,
            InstantSource clock) {
        this.partner = partner;
        this.links = links;
        this.comparison = comparison;
        this.results = results;
        this.outbox = outbox;
        this.forget = forget;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Rest round() {
        Instant now = clock.instant();
        Optional<Link> link = links.apply(partner);
        if (link.isEmpty()) {
            return new Rest(AGAIN, true);
        }
        Reconciliation last = results.last(partner).orElseGet(() -> planned(now));
        Reconciliation next = now.isBefore(last.nextAt()) ? last : compared(link.get(), now);
        return new Rest(Duration.between(now, next.nextAt()), true);
    }

    private Reconciliation planned(Instant now) {
        Reconciliation first = Reconciliation.first(tonight(now));
        results.save(partner, first);
        return first;
    }

    private Reconciliation compared(Link link, Instant now) {
        Comparison.Found found = comparison.with(link);
        forget.accept(partner);
        found.differing().forEach(object -> outbox.mark(partner, object.kind(), object.id()));
        Instant next = found.endedEarly() ? now.plus(AGAIN) : tonight(now);
        Reconciliation result = new Reconciliation(
                clock.instant(), found.compared(), found.missing(), found.different(), found.words(), next);
        results.save(partner, result);
        return result;
    }

    private Instant tonight(Instant now) {
        ZonedDateTime here = now.atZone(zone.get());
        ZonedDateTime night = here.with(NIGHT);
        Instant next = (night.isAfter(here) ? night : night.plusDays(1)).toInstant();
        return next.plusMillis(RandomGenerator.getDefault().nextLong(SPREAD.toMillis()));
    }
}
