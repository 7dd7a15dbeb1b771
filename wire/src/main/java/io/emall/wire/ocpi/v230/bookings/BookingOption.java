package io.emall.wire.ocpi.v230.bookings;

import io.emall.wire.Length;
import io.emall.wire.ocpi.v221.ConnectorFormat;
import io.emall.wire.ocpi.v221.PowerType;
import io.emall.wire.ocpi.v230.EvsePosition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be booked, or is wished (OCPI Bookings 1.1).
 *
 * @param evseUid {@code #NA} while none is assigned
 * @param maxVehicleWeight kg; all other sizes in cm
 */
public record BookingOption(
        @Length(max = 36) @Nullable String evseUid,
        @Length(max = 36) @Nullable String connectorId,
        @Length(max = 36) @Nullable String parkingId,
        @Nullable List<EvsePosition> evsePosition,
        @Nullable List<String> vehicleTypes,
        @Nullable List<ConnectorFormat> connectorFormat,
        @Nullable List<String> connectorTypes,
        @Nullable List<PowerType> powerTypes,
        @Nullable BigDecimal maxVehicleWeight,
        @Nullable BigDecimal maxVehicleHeight,
        @Nullable BigDecimal maxVehicleLength,
        @Nullable BigDecimal maxVehicleWidth,
        @Nullable BigDecimal minParkingSpaceLength,
        @Nullable BigDecimal minParkingSpaceWidth,
        @Nullable Boolean dangerousGoodsAllowed,
        @Nullable Boolean driveThrough,
        @Nullable Boolean refrigerationOutlet) {}
