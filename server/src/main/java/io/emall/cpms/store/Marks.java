package io.emall.cpms.store;

import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.unit.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks objects for all connected partners, within the caller's transaction. */
final class Marks {

    /** A new version of a parked entry is worth another try; otherwise its time of retry stays. */
    static final String OR_RENEW = """
            on conflict (partner_id, kind, object_id) do update set
                version = outbox.version + 1,
                due_at = case when outbox.parked then excluded.due_at else outbox.due_at end,
                attempts = case when outbox.parked then 0 else outbox.attempts end,
                parked = false
            """;

    private static final String FOR_ALL = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select p.id, :kind, o.id, :now, :now
            from partner p cross join unnest(:objects::text[]) as o(id)
            where p.status = 'CONNECTED'
            """;

    private static final String IN_ORDER = " order by p.id, o.id " + OR_RENEW;

    private static final String MARK = FOR_ALL + IN_ORDER;

    private static final String MARK_LOCATIONS = FOR_ALL + " and " + sees("o.id") + IN_ORDER;

    private static final String HAS_BOOKINGS = """
            exists (select from partner_connection c
                where c.partner_id = p.id and jsonb_exists(c.endpoints, 'Booking:RECEIVER'))
            """;

    private static final String SPEAKS_BOOKINGS = " p.status = 'CONNECTED' and " + HAS_BOOKINGS;

    private static final String SEES_AND_BOOKS = SPEAKS_BOOKINGS + " and " + sees("e.location_id");

    /** What can be booked are EVSEs. */
    private static final String MARK_EVSES = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select p.id, :kind, e.uid, :now, :now from partner p cross join evse e
            where e.%s = any(:objects) and
            """ + SEES_AND_BOOKS + " order by p.id, e.uid " + OR_RENEW;

    private static final String MARK_CALENDARS = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select p.id, 'CALENDAR', e.uid, :now, :now from partner p cross join evse e where not e.removed and
            """ + SEES_AND_BOOKS + " order by p.id, e.uid " + OR_RENEW;

    private static final String MARK_BOOKING = """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select p.id, 'BOOKING', b.id::text, :now, :now from booking b join partner p on p.id = b.partner_id
            where b.id = any(:bookings) and b.terms is not null and
            """ + SPEAKS_BOOKINGS + " order by p.id, b.id " + OR_RENEW;

    private static final String MARK_SIGHT =
            """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select :partner, changed.kind, changed.id, :now, :now from (
                select 'LOCATION' as kind, id from unnest(:locations::text[]) as l(id)
                union all select 'BOOKING_LOCATION', e.uid from evse e join partner p on p.id = :partner
                where e.location_id = any(:locations) and
            """ + HAS_BOOKINGS + ") changed order by changed.kind, changed.id " + OR_RENEW;

    private Marks() {}

    /** Whether the partner {@code p} may see a location, by that expression for its id. */
    static String sees(String location) {
        return """
                (p.sees_all or exists (select from partner_location v
                    where v.partner_id = p.id and v.location_id = %s))
                """.formatted(location);
    }

    static void mark(JdbcClient sql, Outbox.Kind kind, Collection<String> objects, Instant now) {
        if (objects.isEmpty()) {
            return;
        }
        switch (kind) {
            case BOOKING_LOCATION, CALENDAR -> mark(sql, MARK_EVSES.formatted("uid"), kind, objects, now);
            case LOCATION -> {
                mark(sql, MARK_LOCATIONS, kind, objects, now);
                mark(sql, MARK_EVSES.formatted("location_id"), Outbox.Kind.BOOKING_LOCATION, objects, now);
            }
            default -> mark(sql, MARK, kind, objects, now);
        }
    }

    private static void mark(
            JdbcClient sql, String statement, Outbox.Kind kind, Collection<String> objects, Instant now) {
        sql.sql(statement)
                .param("kind", kind.name())
                .param("objects", List.copyOf(objects).toArray(String[]::new))
                .param("now", Times.param(now))
                .update();
    }

    /** These locations came into the partner's sight, or left it. */
    static void markSight(JdbcClient sql, PartnerId partner, Collection<String> locations, Instant now) {
        sql.sql(MARK_SIGHT)
                .param("partner", partner.value())
                .param("locations", List.copyOf(locations).toArray(String[]::new))
                .param("now", Times.param(now))
                .update();
    }

    static void markCalendars(JdbcClient sql, Instant now) {
        sql.sql(MARK_CALENDARS).param("now", Times.param(now)).update();
    }

    /** For one partner, even if it cannot be reached now; once. */
    static void markFor(JdbcClient sql, PartnerId partner, Outbox.Kind kind, String object, Instant now) {
        sql.sql("""
                        insert into outbox (partner_id, kind, object_id, since, due_at)
                        values (:partner, :kind, :object, :now, :now) on conflict do nothing
                        """)
                .param("partner", partner.value())
                .param("kind", kind.name())
                .param("object", object)
                .param("now", Times.param(now))
                .update();
    }

    /** For the booking's own eMSP. */
    static void markBooking(JdbcClient sql, UUID booking, Instant now) {
        markBookings(sql, List.of(booking), now);
    }

    /** Each for its own eMSP. */
    static void markBookings(JdbcClient sql, Collection<UUID> bookings, Instant now) {
        sql.sql(MARK_BOOKING)
                .param("bookings", bookings.toArray(UUID[]::new))
                .param("now", Times.param(now))
                .update();
    }
}
