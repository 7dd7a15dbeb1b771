package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpi.v221.AuthMethod;
import io.emall.wire.ocpi.v221.CdrLocation;
import io.emall.wire.ocpi.v221.CdrToken;
import io.emall.wire.ocpi.v221.ChargingPeriod;
import io.emall.wire.ocpi.v221.SignedData;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charge detail record: what a session delivered and costs; it never changes (OCPI 2.3.0 mod_cdrs).
 *
 * @param currency ISO 4217
 * @param totalEnergy kWh
 * @param totalTime hours, charging and not
 * @param tariffs as they were when the session began
 * @param totalParkingTime hours without charging
 * @param credit absent means false
 * @param creditReferenceId the record this one takes back
 */
public record Cdr(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 39) String id,
        Instant startDateTime,
        Instant endDateTime,
        CdrToken cdrToken,
        AuthMethod authMethod,
        CdrLocation cdrLocation,
        @Length(max = 3) String currency,
        @Size(min = 1) List<ChargingPeriod> chargingPeriods,
        Price totalCost,
        BigDecimal totalEnergy,
        BigDecimal totalTime,
        Instant lastUpdated,
        @Length(max = 36) @Nullable String sessionId,
        @Length(max = 36) @Nullable String authorizationReference,
        @Length(max = 255) @Nullable String meterId,
        @Nullable List<Tariff> tariffs,
        @Nullable SignedData signedData,
        @Nullable Price totalFixedCost,
        @Nullable Price totalEnergyCost,
        @Nullable Price totalTimeCost,
        @Nullable BigDecimal totalParkingTime,
        @Nullable Price totalParkingCost,
        @Nullable Price totalReservationCost,
        @Length(max = 255) @Nullable String remark,
        @Length(max = 39) @Nullable String invoiceReferenceId,
        @Nullable Boolean credit,
        @Length(max = 39) @Nullable String creditReferenceId,
        @Nullable Boolean homeChargingCompensation) {}
