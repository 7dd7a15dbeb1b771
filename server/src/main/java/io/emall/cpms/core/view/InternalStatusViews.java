package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.balance.Balance;
import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.balance.Totals;
import io.emall.cpms.core.energy.EnergySheet;
import io.emall.cpms.core.energy.EnergyViews;
import io.emall.cpms.core.forecast.Outlook;
import io.emall.cpms.core.forecast.Outlooks;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.session.Takings;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.view.InternalStatus.Flows;
import io.emall.cpms.core.view.InternalStatus.Vehicle;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The internal status of locations as a person may see it. */
public final class InternalStatusViews {
    private static final int MOST_VEHICLES = 200;
    private static final Duration PAST = Duration.ofDays(1);

    private final LocationViews locations;
    private final Operators operators;
    private final EnergyViews energies;
    private final SessionViews sessions;
    private final Outlooks outlooks;
    private final Balances balances;
    private final Takings takings;
    private final SessionCosts costs;
    private final Tariffs tariffs;
    private final InstantSource clock;

    public InternalStatusViews(
            LocationViews locations,
            Operators operators,
            EnergyViews energies,
            SessionViews sessions,
            Outlooks outlooks,
            Balances balances,
            Takings takings,
            SessionCosts costs,
            Tariffs tariffs,
            InstantSource clock) {
        this.locations = locations;
        this.operators = operators;
        this.energies = energies;
        this.sessions = sessions;
        this.outlooks = outlooks;
        this.balances = balances;
        this.takings = takings;
        this.costs = costs;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    public Optional<InternalStatus> find(Actor actor, LocationId id) {
        return locations.find(actor, id).map(sheet -> status(actor, sheet));
    }

    /** Location by location, as {@link LocationViews#page} has them. */
    public Page<InternalStatus> page(Actor actor, @Nullable String after, int limit) {
        Page<LocationSheet> page = locations.page(actor, after, limit);
        return new Page<>(
                page.items().stream().map(sheet -> status(actor, sheet)).toList(), page.next());
    }

    private InternalStatus status(Actor actor, LocationSheet sheet) {
        actor.must(Permission.VIEW_ENERGY);
        LocationId id = sheet.location().id();
        Instant now = clock.instant();
        Instant midnight = now.atZone(sheet.location().zone())
                .toLocalDate()
                .atStartOfDay(sheet.location().zone())
                .toInstant();
        EnergySheet energy = energies.of(actor, id);
        List<Vehicle> vehicles = vehicles(actor, id);
        Instant from = midnight.isBefore(now.minus(PAST)) ? midnight : now.minus(PAST);
        List<Balance> past = balances.between(id, from, now);
        return new InternalStatus(
                sheet,
                operators.find(sheet.location().operator()).orElseThrow().currency(),
                energy,
                vehicles,
                Flows.of(energy.meters(), energy.batteries(), vehicles),
                past,
                midnight,
                Totals.of(past.stream()
                        .filter(balance -> !balance.begins().isBefore(midnight))
                        .toList()),
                actor.role().may(Permission.VIEW_MONEY) ? income(id, vehicles, midnight, now) : null);
    }

    private List<Vehicle> vehicles(Actor actor, LocationId location) {
        List<ChargingSession> running = sessions.page(
                        actor, new Sessions.Filter(null, location, true, null), null, MOST_VEHICLES)
                .items();
        List<EvseUid> evses = running.stream()
                .map(session -> session.place().evse())
                .filter(Objects::nonNull)
                .toList();
        Map<EvseUid, Outlook> ends = evses.isEmpty() ? Map.of() : outlooks.at(evses);
        return running.stream()
                .map(session -> new Vehicle(
                        session,
                        session.place().evse() == null
                                ? null
                                : ends.get(session.place().evse())))
                .toList();
    }

    private BigDecimal income(LocationId location, List<Vehicle> vehicles, Instant from, Instant until) {
        return vehicles.stream()
                .map(vehicle -> soFar(vehicle.session()))
                .reduce(takings.net(location, from, until), BigDecimal::add);
    }

    private BigDecimal soFar(ChargingSession session) {
        return Optional.ofNullable(session.price())
                .filter(price -> session.driver() != null && session.driver().partner() != null)
                .flatMap(tariffs::find)
                .map(tariff -> costs.soFar(session, tariff).net().amount())
                .orElse(BigDecimal.ZERO);
    }
}
