package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.ocpi.v221.AdditionalGeoLocation;
import io.emall.wire.ocpi.v221.BusinessDetails;
import io.emall.wire.ocpi.v221.DisplayText;
import io.emall.wire.ocpi.v221.EnergyMix;
import io.emall.wire.ocpi.v221.GeoLocation;
import io.emall.wire.ocpi.v221.Hours;
import io.emall.wire.ocpi.v221.Image;
import io.emall.wire.ocpi.v221.PublishTokenType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site with EVSEs (OCPI 2.3.0 mod_locations).
 *
 * @param country ISO 3166-1 alpha-3
 * @param timeZone IANA name, like Europe/Rome
 * @param parkingType open list, like ON_STREET
 * @param facilities open list, like HOTEL
 * @param helpPhone for a driver in need
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
        @Nullable EnergyMix energyMix,
        @Nullable List<Parking> parkingPlaces,
        @Length(max = 25) @Nullable String helpPhone) {}
