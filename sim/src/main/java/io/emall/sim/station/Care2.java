package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.Done;
import io.emall.wire.ocpp.v2.ClearDisplayMessageRequest;
import io.emall.wire.ocpp.v2.ClearDisplayMessageResponse;
import io.emall.wire.ocpp.v2.ClearMessageStatus;
import io.emall.wire.ocpp.v2.CustomerInformationRequest;
import io.emall.wire.ocpp.v2.CustomerInformationResponse;
import io.emall.wire.ocpp.v2.CustomerInformationStatus;
import io.emall.wire.ocpp.v2.DisplayMessageStatus;
import io.emall.wire.ocpp.v2.Firmware;
import io.emall.wire.ocpp.v2.FirmwareStatus;
import io.emall.wire.ocpp.v2.FirmwareStatusNotificationRequest;
import io.emall.wire.ocpp.v2.GetDisplayMessagesRequest;
import io.emall.wire.ocpp.v2.GetDisplayMessagesResponse;
import io.emall.wire.ocpp.v2.GetDisplayMessagesStatus;
import io.emall.wire.ocpp.v2.GetLogRequest;
import io.emall.wire.ocpp.v2.GetLogResponse;
import io.emall.wire.ocpp.v2.LogStatus;
import io.emall.wire.ocpp.v2.LogStatusNotificationRequest;
import io.emall.wire.ocpp.v2.MessageInfo;
import io.emall.wire.ocpp.v2.NotifyCustomerInformationRequest;
import io.emall.wire.ocpp.v2.NotifyDisplayMessagesRequest;
import io.emall.wire.ocpp.v2.SetDisplayMessageRequest;
import io.emall.wire.ocpp.v2.SetDisplayMessageResponse;
import io.emall.wire.ocpp.v2.UpdateFirmwareRequest;
import io.emall.wire.ocpp.v2.UpdateFirmwareResponse;
import io.emall.wire.ocpp.v2.UpdateFirmwareStatus;
import io.emall.wire.ocpp.v2.UploadLogStatus;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How a 2.0.1 charging station brings logs, updates itself, shows messages and tells what it holds of customers. */
final class Care2 {
    private static final int PART = 20;

    private final SimStation station;
    private final Map<Integer, MessageInfo> shown = new ConcurrentSkipListMap<>();

    Care2(SimStation station) {
        this.station = station;
    }

    void register(Actions actions) {
        actions.on(GetLogRequest.class, this::log);
        actions.on(UpdateFirmwareRequest.class, this::update);
        actions.on(SetDisplayMessageRequest.class, this::show);
        actions.on(ClearDisplayMessageRequest.class, this::clear);
        actions.on(GetDisplayMessagesRequest.class, this::list);
        actions.on(CustomerInformationRequest.class, this::customer);
    }

    private Done<GetLogResponse> log(GetLogRequest request) {
        String name = request.logType().name().toLowerCase(Locale.ROOT) + ".txt";
        return new Done<>(new GetLogResponse(LogStatus.ACCEPTED, null, name, null), () -> {
            station.call(new LogStatusNotificationRequest(UploadLogStatus.UPLOADING, request.requestId(), null));
            boolean taken = station.workshop().bring(request.log().remoteLocation(), name);
            UploadLogStatus end = taken ? UploadLogStatus.UPLOADED : UploadLogStatus.UPLOAD_FAILURE;
            station.call(new LogStatusNotificationRequest(end, request.requestId(), null));
        });
    }

    private Done<UpdateFirmwareResponse> update(UpdateFirmwareRequest request) {
        Upgrade upgrade = new Upgrade(
                station,
                word -> station.call(new FirmwareStatusNotificationRequest(
                        FirmwareStatus.valueOf(word), request.requestId(), null)));
        Firmware firmware = request.firmware();
        return new Done<>(
                new UpdateFirmwareResponse(UpdateFirmwareStatus.ACCEPTED),
                () -> upgrade.run(firmware.location(), firmware.signature(), firmware.signingCertificate()));
    }

    private Done<SetDisplayMessageResponse> show(SetDisplayMessageRequest request) {
        shown.put(request.message().id(), request.message());
        return new Done<>(new SetDisplayMessageResponse(DisplayMessageStatus.ACCEPTED));
    }

    private Done<ClearDisplayMessageResponse> clear(ClearDisplayMessageRequest request) {
        boolean known = shown.remove(request.id()) != null;
        return new Done<>(
                new ClearDisplayMessageResponse(known ? ClearMessageStatus.ACCEPTED : ClearMessageStatus.UNKNOWN));
    }

    /** One message in each part. */
    private Done<GetDisplayMessagesResponse> list(GetDisplayMessagesRequest request) {
        List<MessageInfo> all = List.copyOf(shown.values());
        if (all.isEmpty()) {
            return new Done<>(new GetDisplayMessagesResponse(GetDisplayMessagesStatus.UNKNOWN));
        }
        return new Done<>(new GetDisplayMessagesResponse(GetDisplayMessagesStatus.ACCEPTED), () -> {
            Iterator<MessageInfo> each = all.iterator();
            while (each.hasNext()) {
                List<MessageInfo> part = List.of(each.next());
                station.call(new NotifyDisplayMessagesRequest(request.requestId(), part, each.hasNext(), null));
            }
        });
    }

    /** It holds the same of everybody. */
    private Done<CustomerInformationResponse> customer(CustomerInformationRequest request) {
        String held = request.report() ? station.workshop().heldOfCustomers() : "";
        return new Done<>(new CustomerInformationResponse(CustomerInformationStatus.ACCEPTED), () -> {
            int seqNo = 0;
            for (int from = 0; from == 0 || from < held.length(); from += PART) {
                int to = Math.min(from + PART, held.length());
                station.call(new NotifyCustomerInformationRequest(
                        held.substring(from, to),
                        seqNo++,
                        station.rpc().now(),
                        request.requestId(),
                        to < held.length(),
                        null));
            }
        });
    }
}
