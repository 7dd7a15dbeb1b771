package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.ocpi.v221.AuthMethod;
import io.emall.wire.ocpi.v221.CdrToken;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charging session as it goes on (OCPI 2.3.0 mod_sessions).
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
        @Nullable Price totalCost) {}
