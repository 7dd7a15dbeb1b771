package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.SpeedClass;
import io.emall.cpms.core.schedule.Bookings;
import io.emall.cpms.core.tariff.Fee;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.Money;
import io.emall.cpms.core.unit.PriceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Locks prices and makes bills of ended sessions. */
final class Billing {

    private final Tariffs tariffs;
    private final Bookings bookings;
    private final SessionCosts costs;
    private final Map<PriceId, Tariff> remembered = new ConcurrentHashMap<>();

    Billing(Tariffs tariffs, Bookings bookings, SessionCosts costs) {
        this.tariffs = tariffs;
        this.bookings = bookings;
        this.costs = costs;
    }

    /** The price shown at the start; the EVSE's fastest connector decides where the station names none. */
    Optional<PriceId> lock(Topology topology, Place place, Instant at) {
        return topology.connector(place)
                .map(Connector::speed)
                .or(() -> topology.evse(place.number()).flatMap(Billing::fastest))
                .flatMap(speed -> tariffs.at(topology.location().area(), speed, at))
                .map(tariff -> remember(tariff).id());
    }

    /**
     * What makes an ended session's bill right: a first bill, if somebody is to be billed and a price was agreed; what
     * takes the last one back and a new one, if that costs something else (O-35); or nothing.
     */
    List<ChargeDetailRecord> settle(Topology topology, Edit edit, @Nullable ChargeDetailRecord last, Instant now) {
        return bill(topology, edit, now)
                .filter(right -> last == null || !right.bill().equals(last.bill()))
                .map(right -> last == null ? List.of(right) : List.of(last.credit(now), last.corrected(right)))
                .orElse(List.of());
    }

    /** What the session costs so far, with taxes: what a bill made now would say. */
    Optional<Money> cost(ChargingSession session) {
        return session.isBillable()
                ? Optional.ofNullable(session.price()).flatMap(this::tariff).map(tariff -> costs.soFar(session, tariff)
                        .gross())
                : Optional.empty();
    }

    /** Whether its bill depends on when what happened, and not only on the energy. */
    boolean followsCourse(ChargingSession session) {
        return session.isBillable()
                && Optional.ofNullable(session.price())
                        .flatMap(this::tariff)
                        .filter(Tariff::followsCourse)
                        .isPresent();
    }

    private Optional<ChargeDetailRecord> bill(Topology topology, Edit edit, Instant now) {
        ChargingSession session = edit.session();
        Instant endedAt = session.endedAt();
        Driver driver = session.driver();
        if (endedAt == null || driver == null || driver.partner() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.price())
                .flatMap(this::tariff)
                .map(tariff -> new ChargeDetailRecord(
                        session.id(),
                        session.operator(),
                        session.startedAt(),
                        endedAt,
                        driver,
                        session.booking(),
                        site(topology, session.place()),
                        tariff,
                        costs.bill(
                                session,
                                tariff,
                                topology.location().zone(),
                                fees(session, now),
                                edit.readings(),
                                edit.events()),
                        now,
                        signed(session)));
    }

    /** That a place was kept is billed with the session that used it. */
    private List<Fee> fees(ChargingSession session, Instant now) {
        return Optional.ofNullable(session.booking())
                .flatMap(bookings::find)
                .map(booking -> booking.fees(now).stream()
                        .filter(fee -> fee.kind() == Fee.Kind.RESERVATION)
                        .toList())
                .orElse(List.of());
    }

    private static @Nullable SignedMeter signed(ChargingSession session) {
        SignedMeter signed = session.meter().signed();
        return signed.isComplete() ? signed : null;
    }

    private Optional<Tariff> tariff(PriceId id) {
        Tariff known = remembered.get(id);
        return known != null ? Optional.of(known) : tariffs.find(id).map(this::remember);
    }

    /** A version never changes. */
    private Tariff remember(Tariff tariff) {
        remembered.put(tariff.id(), tariff);
        return tariff;
    }

    private static ChargeDetailRecord.Site site(Topology topology, Place place) {
        @Nullable Evse evse = topology.evse(place.number()).orElse(null);
        return new ChargeDetailRecord.Site(
                place,
                topology.location().name(),
                topology.location().address(),
                evse == null ? null : evse.evseId(),
                topology.connector(place).orElse(null));
    }

    private static Optional<SpeedClass> fastest(Evse evse) {
        return evse.connectors().stream().map(Connector::speed).max(SpeedClass::compareTo);
    }
}
