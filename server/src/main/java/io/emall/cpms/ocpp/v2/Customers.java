package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.NotifyCustomerInformationRequest;
import io.emall.wire.ocpp.v2.NotifyCustomerInformationResponse;

/** Stations tell what they hold of a customer (OCPP 2.0.1 N09; P-73). */
final class Customers implements Block {
    private final House house;

    Customers(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(NotifyCustomerInformationRequest.class, this::notifyCustomerInformation);
    }

    private NotifyCustomerInformationResponse notifyCustomerInformation(
            StationConnection station, NotifyCustomerInformationRequest notice) {
        house.upkeep()
                .customers()
                .told(
                        station.stationId(),
                        notice.requestId(),
                        notice.seqNo(),
                        notice.data(),
                        !Boolean.TRUE.equals(notice.tbc()));
        return new NotifyCustomerInformationResponse();
    }
}
