package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import io.emall.wire.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Charges one vehicle at a time, through one of its connectors (OCPI 2.2.1 mod_locations).
 *
 * @param evseId for people, ISO 15118 style; uid is for machines
 * @param capabilities open list, like RESERVABLE
 * @param parkingRestrictions open list, like EV_ONLY
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
        @Nullable List<Image> images) {

    /** With the required fields only. */
    public Evse(String uid, EvseStatus status, List<Connector> connectors, Instant lastUpdated) {
        this(uid, status, connectors, lastUpdated, null, null, null, null, null, null, null, null, null);
    }
}
