package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charging session as it goes on (OCPI 2.2.1 mod_sessions).
 *
 * @param kwh energy so far
 * @param currency ISO 4217
 */
public record Session(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String id,
        Instant startDateTime,
        BigDecimal kwh,
        CdrToken cdrToken,
        AuthMethod authMethod,
        @Length(max = 36) String locationId,
        @Length(max = 36) String evseUid,
        @Length(max = 36) String connectorId,
        @Length(max = 3) String currency,
        SessionStatus status,
        Instant lastUpdated,
        @Nullable Instant endDateTime,
        @Length(max = 36) @Nullable String authorizationReference,
        @Length(max = 255) @Nullable String meterId,
        @Nullable List<ChargingPeriod> chargingPeriods,
        @Nullable Price totalCost) {

    /** With the required fields only. */
    public Session(
            String countryCode,
            String partyId,
            String id,
            Instant startDateTime,
            BigDecimal kwh,
            CdrToken cdrToken,
            AuthMethod authMethod,
            String locationId,
            String evseUid,
            String connectorId,
            String currency,
            SessionStatus status,
            Instant lastUpdated) {
        this(
                countryCode,
                partyId,
                id,
                startDateTime,
                kwh,
                cdrToken,
                authMethod,
                locationId,
                evseUid,
                connectorId,
                currency,
                status,
                lastUpdated,
                null,
                null,
                null,
                null,
                null);
    }
}
