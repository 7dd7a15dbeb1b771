package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import org.jspecify.annotations.Nullable;

/**
 * Where a session took place, as it was then (OCPI 2.2.1 mod_cdrs).
 *
 * @param country ISO 3166-1 alpha-3
 * @param evseUid #NA when no EVSE was assigned
 * @param evseId #NA when no EVSE was assigned
 * @param connectorId #NA when no EVSE was assigned
 * @param connectorStandard open list, like IEC_62196_T2
 */
public record CdrLocation(
        @Length(max = 36) String id,
        @Length(max = 45) String address,
        @Length(max = 45) String city,
        @Length(max = 3) String country,
        GeoLocation coordinates,
        @Length(max = 36) String evseUid,
        @Length(max = 48) String evseId,
        @Length(max = 36) String connectorId,
        String connectorStandard,
        ConnectorFormat connectorFormat,
        PowerType connectorPowerType,
        @Length(max = 255) @Nullable String name,
        @Length(max = 10) @Nullable String postalCode,
        @Length(max = 20) @Nullable String state) {

    /** With the required fields only. */
    public CdrLocation(
            String id,
            String address,
            String city,
            String country,
            GeoLocation coordinates,
            String evseUid,
            String evseId,
            String connectorId,
            String connectorStandard,
            ConnectorFormat connectorFormat,
            PowerType connectorPowerType) {
        this(
                id,
                address,
                city,
                country,
                coordinates,
                evseUid,
                evseId,
                connectorId,
                connectorStandard,
                connectorFormat,
                connectorPowerType,
                null,
                null,
                null);
    }
}
