package io.emall.cpms.ocpi.v221;

import io.emall.cpms.core.location.Address;
import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.location.Location;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.ocpi.view.Particulars;
import io.emall.wire.ocpi.v221.BusinessDetails;
import io.emall.wire.ocpi.v221.ConnectorFormat;
import io.emall.wire.ocpi.v221.EvseStatus;
import io.emall.wire.ocpi.v221.GeoLocation;
import io.emall.wire.ocpi.v221.PowerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Locations in OCPI's words (mod_locations, O-30, O-31). */
public final class LocationView {

    /** What every station here can do; commands to one that cannot are answered NOT_SUPPORTED. */
    private static final List<String> CAPABILITIES = List.of(
            "RFID_READER",
            "REMOTE_START_STOP_CAPABLE",
            "UNLOCK_CAPABLE",
            "RESERVABLE",
            "CHARGING_PROFILE_CAPABLE",
            "CHARGING_PREFERENCES_CAPABLE");

    private static final int DEGREE_DECIMALS = 6;

    private LocationView() {}

    /** @param published whether eMSPs may show it */
    public static io.emall.wire.ocpi.v221.Location of(
            Location location, String operatorName, boolean published, Particulars particulars) {
        Address address = location.address();
        return new io.emall.wire.ocpi.v221.Location(
                location.operator().countryCode(),
                location.operator().partyId(),
                location.id().value(),
                published,
                address.street(),
                address.city(),
                address.country(),
                coordinates(address),
                location.zone().getId(),
                location.lastUpdated(),
                null,
                location.name(),
                address.postalCode(),
                null,
                null,
                null,
                location.evses().stream()
                        .filter(e -> !e.connectors().isEmpty())
                        .map(e -> of(e, location.area(), particulars))
                        .toList(),
                null,
                new BusinessDetails(operatorName),
                null,
                null,
                null,
                HoursView.of(particulars.hours(location.id())),
                null,
                null,
                EnergyView.of(particulars.mix(location.id())));
    }

    public static io.emall.wire.ocpi.v221.Evse of(Evse evse, AreaId area, Particulars particulars) {
        return new io.emall.wire.ocpi.v221.Evse(
                evse.uid().value(),
                EvseStatus.valueOf(evse.status().name()),
                evse.connectors().stream().map(c -> of(c, area)).toList(),
                evse.lastUpdated(),
                evse.evseId(),
                HoursView.outOfService(particulars.windows(evse.uid())),
                CAPABILITIES,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static io.emall.wire.ocpi.v221.Connector of(Connector connector, AreaId area) {
        return new io.emall.wire.ocpi.v221.Connector(
                connector.id().value(),
                connector.standard(),
                ConnectorFormat.valueOf(connector.format().name()),
                PowerType.valueOf(connector.powerType().name()),
                connector.voltage(),
                connector.amperage(),
                connector.lastUpdated(),
                (int) Math.round(connector.power().value()),
                List.of(Tariff.publicId(area, connector.speed())),
                null);
    }

    static GeoLocation coordinates(Address address) {
        return new GeoLocation(degrees(address.latitude()), degrees(address.longitude()));
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
