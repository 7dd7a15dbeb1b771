package io.emall.cpms.core.session;

import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looking at sessions; nothing here changes one. */
public interface Sessions {

    /** @param running true for pending and active only, false for the rest, null for all */
    record Filter(
            @Nullable StationId station,
            @Nullable LocationId location,
            @Nullable Boolean running,
            @Nullable String token) {}

    Optional<ChargingSession> find(SessionId id);

    /** Those of them that exist. */
    List<ChargingSession> find(Collection<SessionId> ids);

    /** The one that a booking became. */
    Optional<ChargingSession> findByBooking(BookingId booking);

    /** Newest start first. */
    Page<ChargingSession> page(Filter filter, @Nullable String after, int limit);

    List<MeterReading> readings(SessionId id);

    List<SessionEvent> story(SessionId id);

    /** A partner's sessions changed in {@code [from, to)}, oldest change first (O-9). */
    List<ChargingSession> changed(PartnerId partner, Instant from, @Nullable Instant to, int offset, int limit);

    long countChanged(PartnerId partner, Instant from, @Nullable Instant to);

    /** What was billed of a session, taken back, and billed anew, in this order. */
    List<ChargeDetailRecord> records(SessionId id);

    /** Those of them that exist. */
    List<ChargeDetailRecord> records(Collection<CdrId> ids);

    List<ChargeDetailRecord> records(
            PartnerId partner, @Nullable Instant from, @Nullable Instant to, int offset, int limit);

    long countRecords(PartnerId partner, @Nullable Instant from, @Nullable Instant to);
}
