package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.schedule.Booking;
import io.emall.cpms.core.schedule.By;
import io.emall.cpms.core.schedule.CancelReason;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.ReservationStatusUpdateRequest;
import io.emall.wire.ocpp.v2.ReservationStatusUpdateResponse;
import io.emall.wire.ocpp.v2.ReservationUpdateStatus;

/** Stations say that a reservation is over without having been used (OCPP 2.0.1 H04; P-52). */
final class Reservations implements Block {
    private final House house;
    private final Spelling<ReservationUpdateStatus> statuses = new Spelling<>(ReservationUpdateStatus.class);

    Reservations(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(ReservationStatusUpdateRequest.class, this::reservationStatusUpdate);
    }

    private ReservationStatusUpdateResponse reservationStatusUpdate(
            StationConnection station, ReservationStatusUpdateRequest update) {
        String words = statuses.of(update.reservationUpdateStatus());
        Booking.State how = update.reservationUpdateStatus() == ReservationUpdateStatus.EXPIRED
                ? new Booking.State.NoShow()
                : new Booking.State.Cancelled(By.station(words), CancelReason.UNKNOWN, "by the station: " + words);
        house.desk(station).reservationOver(update.reservationId(), how);
        return new ReservationStatusUpdateResponse();
    }
}
