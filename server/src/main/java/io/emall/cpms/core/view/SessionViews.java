package io.emall.cpms.core.view;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.balance.Balances;
import io.emall.cpms.core.balance.SessionCarbon;
import io.emall.cpms.core.session.ChargeDetailRecord;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.MeterReading;
import io.emall.cpms.core.session.SessionCosts;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.tariff.Tariffs;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions as a person may see them. */
public final class SessionViews {
    private final Sessions sessions;
    private final Tariffs tariffs;
    private final SessionCosts costs;
    private final Balances balances;

    public SessionViews(Sessions sessions, Tariffs tariffs, SessionCosts costs, Balances balances) {
        this.sessions = sessions;
        this.tariffs = tariffs;
        this.costs = costs;
        this.balances = balances;
    }

    /** Newest start first. Searching by token needs the permission to see tokens. */
    public Page<ChargingSession> page(Actor actor, Sessions.Filter filter, @Nullable String after, int limit) {
        actor.must(Permission.VIEW_SESSIONS);
        if (filter.token() != null) {
            actor.must(Permission.VIEW_TOKENS);
        }
        Page<ChargingSession> page = sessions.page(filter, after, limit);
        return new Page<>(
                page.items().stream().map(session -> shown(actor, session)).toList(), page.next());
    }

    public Optional<SessionSheet> find(Actor actor, SessionId id) {
        actor.must(Permission.VIEW_SESSIONS);
        return sessions.find(id).map(session -> sheet(actor, session));
    }

    /** What those of them emitted of which something is known. */
    public Map<SessionId, SessionCarbon> carbon(Actor actor, Collection<SessionId> ids) {
        actor.must(Permission.VIEW_SESSIONS);
        return balances.carbon(ids);
    }

    /** What a booking became. */
    public Optional<ChargingSession> of(Actor actor, BookingId booking) {
        actor.must(Permission.VIEW_SESSIONS);
        return sessions.findByBooking(booking).map(session -> shown(actor, session));
    }

    public List<MeterReading> readings(Actor actor, SessionId id) {
        actor.must(Permission.VIEW_SESSIONS);
        return sessions.readings(id);
    }

    /** What the meter signed, for whoever checks it. */
    public List<SignedReading> signed(Actor actor, SessionId id) {
        return SignedReading.of(readings(actor, id));
    }

    private SessionSheet sheet(Actor actor, ChargingSession session) {
        boolean money = actor.role().may(Permission.VIEW_MONEY);
        Tariff price = money ? price(session) : null;
        Bill soFar = price == null ? null : costs.soFar(session, price);
        List<ChargeDetailRecord> records = money ? sessions.records(session.id()) : List.of();
        return new SessionSheet(
                shown(actor, session),
                sessions.story(session.id()),
                price,
                soFar,
                balances.carbon(List.of(session.id())).get(session.id()),
                records);
    }

    private @Nullable Tariff price(ChargingSession session) {
        return session.price() == null ? null : tariffs.find(session.price()).orElse(null);
    }

    private static ChargingSession shown(Actor actor, ChargingSession session) {
        Driver driver = session.driver();
        if (driver == null || actor.role().may(Permission.VIEW_TOKENS)) {
            return session;
        }
        return session.drivenBy(driver.masked(), null);
    }
}
