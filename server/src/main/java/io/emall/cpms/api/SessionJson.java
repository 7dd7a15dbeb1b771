package io.emall.cpms.api;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.SessionState;
import io.emall.cpms.core.token.Driver;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param number its short number
 * @param endReason why it ended or never began
 * @param transaction what the station calls it
 */
record SessionJson(
        String id,
        int number,
        State state,
        String stationId,
        String locationId,
        @Nullable Integer evseNumber,
        @Nullable String evseUid,
        @Nullable String connectorId,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable String transaction,
        @Nullable DriverJson driver,
        MeterJson meter,
        @Nullable String bookingId,
        Instant lastUpdated) {
    /** Where it stands. */
    enum State {
        PENDING,
        ACTIVE,
        ENDED,
        ABANDONED
    }

    /** Who charges; the token is masked for who may not see tokens. */
    record DriverJson(
            String token,
            String tokenType,
            @Nullable String countryCode,
            @Nullable String partyId,
            @Nullable String contractId,
            Driver.AuthMethod method,
            @Nullable String authorizationReference) {
        static DriverJson of(Driver driver) {
            return new DriverJson(
                    driver.token().value(),
                    driver.tokenType(),
                    driver.countryCode(),
                    driver.partyId(),
                    driver.contractId(),
                    driver.method(),
                    driver.authorizationReference());
        }
    }

    /** @param stateOfCharge per cent */
    record MeterJson(
            BigDecimal energyKwh,
            @Nullable Double powerKw,
            @Nullable Integer stateOfCharge,
            @Nullable Instant at) {}

    static SessionJson of(ChargingSession session) {
        return new SessionJson(
                session.id().toString(),
                session.number(),
                state(session.state()),
                session.place().station().value(),
                session.place().location().value(),
                session.place().number(),
                session.place().evse() == null ? null : session.place().evse().value(),
                session.place().connector() == null
                        ? null
                        : session.place().connector().value(),
                session.startedAt(),
                session.endedAt(),
                reason(session.state()),
                session.transaction() == null ? null : session.transaction().reference(),
                session.driver() == null ? null : DriverJson.of(session.driver()),
                meter(session),
                session.booking() == null ? null : session.booking().toString(),
                session.lastUpdated());
    }

    private static MeterJson meter(ChargingSession session) {
        var meter = session.meter();
        return new MeterJson(
                meter.energy().kilo(),
                meter.power() == null ? null : meter.power().kilo(),
                meter.stateOfCharge(),
                meter.at());
    }

    private static State state(SessionState state) {
        return switch (state) {
            case SessionState.Pending pending -> State.PENDING;
            case SessionState.Active active -> State.ACTIVE;
            case SessionState.Ended ended -> State.ENDED;
            case SessionState.Abandoned abandoned -> State.ABANDONED;
        };
    }

    private static @Nullable String reason(SessionState state) {
        return switch (state) {
            case SessionState.Ended ended -> ended.reason();
            case SessionState.Abandoned abandoned -> abandoned.why();
            default -> null;
        };
    }
}
