package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpi.v221.DisplayText;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.GeoLocation;
import io.emall.wire.ocpi.v221.Image;
import io.emall.wire.ocpi.v221.StatusSchedule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges one vehicle at a time, through one of its connectors (OCPI 2.3.0 mod_locations).
 *
 * @param evseId for people, ISO 15118 style; uid is for machines
 * @param capabilities open list, like RESERVABLE
 * @param parkingRestrictions open list, like EV_ONLY
 * @param parking which parking places one can charge at it from
 * @param acceptedServiceProviders names of the eMSPs whose customers may charge here
 */
public record Evse(
        @Length(max = 36) String uid,
        EvseStatus status,
        @Size(min = 1) List<Connector> connectors,
        Instant lastUpdated,
        @Length(max = 48) @Nullable String evseId,
        @Nullable List<StatusSchedule> statusSchedule,
        @Nullable List<String> capabilities,
        @Length(max = 4) @Nullable String floorLevel,
        @Nullable GeoLocation coordinates,
        @Length(max = 16) @Nullable String physicalReference,
        @Nullable List<DisplayText> directions,
        @Nullable List<String> parkingRestrictions,
        @Nullable List<Image> images,
        @Nullable List<EvseParking> parking,
        @Length(max = 50) @Nullable List<String> acceptedServiceProviders) {}
