package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.vendor.VendorAnswer;
import io.emall.cpms.core.vendor.VendorMessage;
import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.DataTransferRequest;
import io.emall.wire.ocpp.v2.DataTransferResponse;
import io.emall.wire.ocpp.v2.DataTransferStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Messages that vendors made up (OCPP 2.0.1 P02; never an error, P-74). */
final class VendorData implements Block {
    private static final JsonMapper JSON = new JsonMapper();

    private final House house;

    VendorData(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(DataTransferRequest.class, this::dataTransfer);
    }

    private DataTransferResponse dataTransfer(StationConnection station, DataTransferRequest its) {
        VendorMessage message =
                new VendorMessage(station.stationId(), its.vendorId(), its.messageId(), text(its.data()));
        return switch (house.upkeep().vendors().answer(message)) {
            case VendorAnswer.Accepted(var data) ->
                new DataTransferResponse(DataTransferStatus.ACCEPTED, null, data, null);
            case VendorAnswer.Rejected(var data) ->
                new DataTransferResponse(DataTransferStatus.REJECTED, null, data, null);
            case VendorAnswer.UnknownMessage() -> new DataTransferResponse(DataTransferStatus.UNKNOWN_MESSAGE_ID);
            case VendorAnswer.UnknownVendor() -> new DataTransferResponse(DataTransferStatus.UNKNOWN_VENDOR_ID);
        };
    }

    private static @Nullable String text(@Nullable Object data) {
        return data == null || data instanceof String ? (String) data : JSON.writeValueAsString(data);
    }
}
