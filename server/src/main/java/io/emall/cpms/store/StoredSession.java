package io.emall.cpms.store;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Meter;
import io.emall.cpms.core.session.Place;
import io.emall.cpms.core.session.SeqNos;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.session.SignedMeter;
import io.emall.cpms.core.session.Transaction;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a session from its two rows. */
final class StoredSession {

    /** The newer of the two rows' changes is the session's. */
    static final String SELECT = """
            select s.*, m.first_wh, m.last_wh, m.power_w, m.soc, m.read_at, m.heard, m.signed_begin, m.signed_end,
                greatest(s.last_updated, m.last_updated) as changed
            from session s left join session_meter m on m.session_id = s.id
            """;

    private StoredSession() {}

    static ChargingSession read(ResultSet row, int number) throws SQLException {
        return new ChargingSession(
                new SessionId(Columns.uuid(row, "id")),
                row.getInt("number"),
                OperatorId.parse(row.getString("operator_id")),
                place(row),
                state(row),
                Times.read(row, "started_at"),
                transaction(row),
                Columns.text(row, "driver", json -> Json.read(json, Driver.class)),
                meter(row),
                heard(row),
                Columns.uuid(row, "price_id", PriceId::new),
                Columns.uuid(row, "booking_id", BookingId::new),
                Times.read(row, "changed"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new StationId(row.getString("station_id")),
                new LocationId(row.getString("location_id")),
                Columns.integer(row, "evse_number"),
                Columns.text(row, "evse_uid", EvseUid::new),
                Columns.text(row, "connector_id", ConnectorId::new));
    }

    private static SessionState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "PENDING" -> new SessionState.Pending(Times.read(row, "state_until"));
            case "ACTIVE" -> new SessionState.Active();
            case "ENDED" ->
                new SessionState.Ended(
                        Times.read(row, "ended_at"), row.getString("end_reason"), Times.readOrNull(row, "state_until"));
            case "ABANDONED" -> new SessionState.Abandoned(row.getString("end_reason"));
            default -> throw new IllegalStateException("A session cannot be " + state);
        };
    }

    private static @Nullable Transaction transaction(ResultSet row) throws SQLException {
        String key = row.getString("transaction_key");
        return key == null
                ? null
                : new Transaction(key, row.getString("transaction_ref"), row.getBoolean("start_heard"));
    }

    private static Meter meter(ResultSet row) throws SQLException {
        Double power = Columns.real(row, "power_w");
        return new Meter(
                energy(row, "first_wh"),
                energy(row, "last_wh"),
                power == null ? null : new Watts(power),
                Columns.integer(row, "soc"),
                Times.readOrNull(row, "read_at"),
                new SignedMeter(row.getString("signed_begin"), row.getString("signed_end")));
    }

    private static @Nullable WattHours energy(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : new WattHours(value);
    }

    private static SeqNos heard(ResultSet row) throws SQLException {
        String heard = row.getString("heard");
        return heard == null ? SeqNos.NONE : SeqNos.parse(heard);
    }
}
