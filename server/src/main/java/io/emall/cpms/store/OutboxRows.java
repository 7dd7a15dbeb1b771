package io.emall.cpms.store;

import static io.emall.cpms.store.lane.ColumnType.MOMENT;
import static io.emall.cpms.store.lane.ColumnType.TEXT;
import static io.emall.cpms.store.lane.ColumnType.UUID;

import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.store.lane.Kind;
import io.emall.cpms.store.lane.Row;
import java.time.Instant;

/** What has to leave for the driver's partner, written with the fact that caused it. */
final class OutboxRows {

    /** The order by makes all writers lock in the same order. */
    private static final Kind SESSION = Kind.plain(50, """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select u.partner, 'SESSION', u.object, u.at, u.at
            from unnest(?, ?, ?) as u(partner, object, at) join partner p on p.id = u.partner
            where p.status = 'CONNECTED'
            order by u.partner, u.object
            """ + Marks.OR_RENEW, UUID, TEXT, MOMENT);

    /** A bill is owed even to a partner that cannot be reached now; bills leave in the order in which they were made. */
    private static final Kind CDR = Kind.plain(51, """
            insert into outbox (partner_id, kind, object_id, since, due_at)
            select u.partner, 'CDR', u.object, u.at, u.at
            from unnest(?, ?, ?) with ordinality as u(partner, object, at, place)
            order by u.place
            on conflict do nothing
            """, UUID, TEXT, MOMENT);

    private OutboxRows() {}

    static Row session(PartnerId partner, SessionId session, Instant now) {
        return Row.of(SESSION, partner, session, Times.kept(now));
    }

    static Row record(PartnerId partner, CdrId record, Instant now) {
        return Row.of(CDR, partner, record, Times.kept(now));
    }
}
