package io.emall.cpms.core.session;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.tariff.Bill;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.SessionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bill of one ended session: immutable once made, with everything as it was (O-35). Its id is the session's.
 */
public record ChargeDetailRecord(
        SessionId id,
        OperatorId operator,
        Instant startedAt,
        Instant endedAt,
        Driver driver,
        @Nullable BookingId booking,
        Site site,
        Tariff tariff,
        Bill bill,
        Instant createdAt) {

    /** Where the energy was delivered, as it was described then. */
    public record Site(
            Place place,
            String name,
            Address address,
            @Nullable String evseId,
            @Nullable Connector connector) {}
}
