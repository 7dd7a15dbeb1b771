package io.emall.wire.ocpi.v221;

import io.emall.wire.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site with EVSEs (OCPI 2.2.1 mod_locations).
 *
 * @param country ISO 3166-1 alpha-3
 * @param timeZone IANA name, like Europe/Rome
 * @param parkingType open list, like ON_STREET
 * @param facilities open list, like HOTEL
 */
public record Location(
        @Length(max = 2) String countryCode,
        @Length(max = 3) String partyId,
        @Length(max = 36) String id,
        boolean publish,
        @Length(max = 255) String address,
        @Length(max = 45) String city,
        @Length(max = 3) String country,
        GeoLocation coordinates,
        @Length(max = 255) String timeZone,
        Instant lastUpdated,
        @Nullable List<PublishTokenType> publishAllowedTo,
        @Length(max = 255) @Nullable String name,
        @Length(max = 10) @Nullable String postalCode,
        @Length(max = 45) @Nullable String state,
        @Nullable List<AdditionalGeoLocation> relatedLocations,
        @Nullable String parkingType,
        @Nullable List<Evse> evses,
        @Nullable List<DisplayText> directions,
        @Nullable BusinessDetails operator,
        @Nullable BusinessDetails suboperator,
        @Nullable BusinessDetails owner,
        @Nullable List<String> facilities,
        @Nullable Hours openingTimes,
        @Nullable Boolean chargingWhenClosed,
        @Nullable List<Image> images,
        @Nullable EnergyMix energyMix) {

    /** With the required fields only. */
    public Location(
            String countryCode,
            String partyId,
            String id,
            boolean publish,
            String address,
            String city,
            String country,
            GeoLocation coordinates,
            String timeZone,
            Instant lastUpdated) {
        this(
                countryCode,
                partyId,
                id,
                publish,
                address,
                city,
                country,
                coordinates,
                timeZone,
                lastUpdated,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
