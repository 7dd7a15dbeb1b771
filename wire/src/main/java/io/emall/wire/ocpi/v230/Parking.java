package io.emall.wire.ocpi.v230;

import io.emall.wire.Length;
import io.emall.wire.Size;
import io.emall.wire.ocpi.v221.Image;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place to park while charging (OCPI 2.3.0 mod_locations).
 *
 * @param vehicleTypes open list, like VAN
 * @param restrictedToType whether other vehicles may not park here
 * @param maxVehicleWeight kg
 * @param maxVehicleHeight cm
 * @param maxVehicleLength cm
 * @param maxVehicleWidth cm
 * @param parkingSpaceLength cm
 * @param parkingSpaceWidth cm
 * @param timeLimit minutes
 * @param standards to which it conforms, like PAS1899
 * @param apdsReference its id in data of the Alliance for Parking Data Standards
 */
public record Parking(
        @Length(max = 36) String id,
        @Size(min = 1) List<String> vehicleTypes,
        boolean restrictedToType,
        boolean reservationRequired,
        @Length(max = 12) @Nullable String physicalReference,
        @Nullable BigDecimal maxVehicleWeight,
        @Nullable BigDecimal maxVehicleHeight,
        @Nullable BigDecimal maxVehicleLength,
        @Nullable BigDecimal maxVehicleWidth,
        @Nullable BigDecimal parkingSpaceLength,
        @Nullable BigDecimal parkingSpaceWidth,
        @Nullable Boolean dangerousGoodsAllowed,
        @Nullable ParkingDirection direction,
        @Nullable Boolean driveThrough,
        @Nullable BigDecimal timeLimit,
        @Nullable Boolean roofed,
        @Nullable List<Image> images,
        @Nullable Boolean lighting,
        @Nullable Boolean refrigerationOutlet,
        @Length(max = 36) @Nullable List<String> standards,
        @Nullable String apdsReference) {}
