package io.emall.cpms.store;

import static io.emall.cpms.store.lane.ColumnType.INT4;
import static io.emall.cpms.store.lane.ColumnType.INT8;
import static io.emall.cpms.store.lane.ColumnType.MOMENT;
import static io.emall.cpms.store.lane.ColumnType.TEXT;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.StationLedger.ConnectorReport;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.store.lane.Kind;
import io.emall.cpms.store.lane.Row;
import java.time.Instant;

/** What stations say of themselves. Whatever may change a shown status marks the EVSE for every connected partner. */
final class StationRows {

    /** Continues a statement whose {@code shown(uid, at)} are the EVSEs that look different now. */
    private static final String MARKS = """
            , marked as (
                insert into outbox (partner_id, kind, object_id, since, due_at)
                select p.id, 'EVSE', shown.uid, shown.at, shown.at
                from shown cross join partner p where p.status = 'CONNECTED'
                order by p.id, shown.uid
            """ + Marks.OR_RENEW + ")";

    /**
     * The new epoch fences out the connection before (house §5a.5). What was before is read and locked first, because
     * the update waits for it.
     */
    private static final Kind CONNECTED = Kind.deciding(30, """
            with u as (select * from unnest(?, ?, ?) as u(station, protocol, at)),
            before as (select s.id, s.online from station s join u on u.station = s.id for update of s),
            shown as (
                update evse e set last_updated = greatest(e.last_updated, u.at)
                from u join before on before.id = u.station
                where e.station_id = u.station and not before.online and not e.removed
                returning e.uid, e.last_updated as at)
            """ + MARKS + """
            update station s set
                online = true, protocol = u.protocol, epoch = s.epoch + 1,
                online_since = case when before.online then s.online_since else u.at end
            from u join before on before.id = u.station where s.id = before.id
            returning s.id, s.epoch
            """, TEXT, TEXT, MOMENT);

    private static final Kind DISCONNECTED = Kind.plain(31, """
            with u as (select * from unnest(?, ?, ?) as u(station, epoch, at)),
            gone as (
                update station s set online = false, online_since = u.at from u
                where s.id = u.station and s.epoch = u.epoch and s.online
                returning s.id, u.at),
            shown as (
                update evse e set last_updated = greatest(e.last_updated, gone.at) from gone
                where e.station_id = gone.id and not e.removed
                returning e.uid, e.last_updated as at)
            """ + MARKS + "select", TEXT, INT8, MOMENT);

    private static final Kind BOOTED = Kind.plain(32, """
            update station s set
                vendor = u.vendor, model = u.model, serial = u.serial, firmware = u.firmware, booted_at = u.at
            from unnest(?, ?, ?, ?, ?, ?) as u(station, vendor, model, serial, firmware, at) where s.id = u.station
            """, TEXT, TEXT, TEXT, TEXT, TEXT, MOMENT);

    /** Only a new state is a change to others; new words for it are not (field lesson 24). */
    private static final Kind REPORTED =
            Kind.plain(33, """
            with u as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    as u(station, evse, connector, state, words, error, reported, at)),
            news as (
                update connector c set
                    state = u.state, words = u.words, error = u.error, reported_at = u.reported,
                    last_updated = case when c.state = u.state then c.last_updated else u.at end
                from u join evse e on e.station_id = u.station and e.number = u.evse and not e.removed
                where c.evse_uid = e.uid and c.number = u.connector
                    and (c.state, c.words, c.error) is distinct from (u.state, u.words, u.error)
                returning c.evse_uid, u.at, c.last_updated = u.at as turned),
            shown as (select evse_uid as uid, max(at) as at from news where turned group by evse_uid)
            """ + MARKS + "select", TEXT, INT4, INT4, TEXT, TEXT, TEXT, MOMENT, MOMENT);

    private StationRows() {}

    static Row connected(StationId station, String protocol, Instant at) {
        return Row.of(CONNECTED, station, protocol, Times.kept(at));
    }

    static Row disconnected(StationId station, long epoch, Instant at) {
        return Row.of(DISCONNECTED, station, epoch, Times.kept(at));
    }

    static Row booted(StationId station, Station.Identity identity, Instant at) {
        return Row.of(
                BOOTED,
                station,
                identity.vendor(),
                identity.model(),
                identity.serialNumber(),
                identity.firmwareVersion(),
                Times.kept(at));
    }

    static Row reported(StationId station, ConnectorReport report, Instant now) {
        return Row.of(
                REPORTED,
                station,
                report.evse(),
                report.connector(),
                report.state(),
                report.words(),
                report.error(),
                Times.kept(report.at()),
                Times.kept(now));
    }
}
