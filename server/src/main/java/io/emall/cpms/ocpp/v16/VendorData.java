package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.vendor.VendorAnswer;
import io.emall.cpms.core.vendor.VendorMessage;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.DataTransfer;
import io.emall.wire.ocpp.v16.DataTransferResponse;
import io.emall.wire.ocpp.v16.DataTransferStatus;

/** Messages that vendors made up (OCPP 1.6 §4.3; never an error, P-74). */
final class VendorData implements Block {
    private final House house;

    VendorData(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(DataTransfer.class, this::dataTransfer);
    }

    private DataTransferResponse dataTransfer(StationConnection station, DataTransfer its) {
        VendorMessage message = new VendorMessage(station.stationId(), its.vendorId(), its.messageId(), its.data());
        return switch (house.upkeep().vendors().answer(message)) {
            case VendorAnswer.Accepted(var data) -> new DataTransferResponse(DataTransferStatus.ACCEPTED, data);
            case VendorAnswer.Rejected(var data) -> new DataTransferResponse(DataTransferStatus.REJECTED, data);
            case VendorAnswer.UnknownMessage() -> new DataTransferResponse(DataTransferStatus.UNKNOWN_MESSAGE_ID);
            case VendorAnswer.UnknownVendor() -> new DataTransferResponse(DataTransferStatus.UNKNOWN_VENDOR_ID);
        };
    }
}
