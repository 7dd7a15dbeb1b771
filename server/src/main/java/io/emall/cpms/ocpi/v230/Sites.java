package io.emall.cpms.ocpi.v230;

import io.emall.wire.ocpi.v230.Connector;
import io.emall.wire.ocpi.v230.Evse;
import io.emall.wire.ocpi.v230.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locations in 2.3.0's words. Of what is new (parking places, help phone …) we know nothing yet. */
final class Sites {

    private Sites() {}

    static Location of(io.emall.wire.ocpi.v221.Location location) {
        @Nullable List<io.emall.wire.ocpi.v221.Evse> evses = location.evses();
        return new Location(
                location.countryCode(),
                location.partyId(),
                location.id(),
                location.publish(),
                location.address(),
                location.city(),
                location.country(),
                location.coordinates(),
                location.timeZone(),
                location.lastUpdated(),
                location.publishAllowedTo(),
                location.name(),
                location.postalCode(),
                location.state(),
                location.relatedLocations(),
                location.parkingType(),
                evses == null ? null : evses.stream().map(Sites::of).toList(),
                location.directions(),
                location.operator(),
                location.suboperator(),
                location.owner(),
                location.facilities(),
                location.openingTimes(),
                location.chargingWhenClosed(),
                location.images(),
                location.energyMix(),
                null,
                null);
    }

    static Evse of(io.emall.wire.ocpi.v221.Evse evse) {
        return new Evse(
                evse.uid(),
                evse.status(),
                evse.connectors().stream().map(Sites::of).toList(),
                evse.lastUpdated(),
                evse.evseId(),
                evse.statusSchedule(),
                evse.capabilities(),
                evse.floorLevel(),
                evse.coordinates(),
                evse.physicalReference(),
                evse.directions(),
                evse.parkingRestrictions(),
                evse.images(),
                null,
                null);
    }

    static Connector of(io.emall.wire.ocpi.v221.Connector connector) {
        return new Connector(
                connector.id(),
                connector.standard(),
                connector.format(),
                connector.powerType(),
                connector.maxVoltage(),
                connector.maxAmperage(),
                connector.lastUpdated(),
                connector.maxElectricPower(),
                connector.tariffIds(),
                connector.termsAndConditions(),
                null);
    }
}
