package io.emall.cpms.ocpp.v2;

import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.UpkeepWords;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.Gate;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.cpms.ocpp.v2.v21.Ocpp21;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v2.CancelReservationRequest;
import io.emall.wire.ocpp.v2.CertificateSignedRequest;
import io.emall.wire.ocpp.v2.ChangeAvailabilityRequest;
import io.emall.wire.ocpp.v2.ClearCacheRequest;
import io.emall.wire.ocpp.v2.ClearChargingProfileRequest;
import io.emall.wire.ocpp.v2.ClearDisplayMessageRequest;
import io.emall.wire.ocpp.v2.ClearVariableMonitoringRequest;
import io.emall.wire.ocpp.v2.CostUpdatedRequest;
import io.emall.wire.ocpp.v2.CustomerInformationRequest;
import io.emall.wire.ocpp.v2.DataTransferRequest;
import io.emall.wire.ocpp.v2.DeleteCertificateRequest;
import io.emall.wire.ocpp.v2.GetBaseReportRequest;
import io.emall.wire.ocpp.v2.GetChargingProfilesRequest;
import io.emall.wire.ocpp.v2.GetCompositeScheduleRequest;
import io.emall.wire.ocpp.v2.GetDisplayMessagesRequest;
import io.emall.wire.ocpp.v2.GetInstalledCertificateIdsRequest;
import io.emall.wire.ocpp.v2.GetLocalListVersionRequest;
import io.emall.wire.ocpp.v2.GetLogRequest;
import io.emall.wire.ocpp.v2.GetMonitoringReportRequest;
import io.emall.wire.ocpp.v2.GetReportRequest;
import io.emall.wire.ocpp.v2.GetTransactionStatusRequest;
import io.emall.wire.ocpp.v2.GetVariablesRequest;
import io.emall.wire.ocpp.v2.InstallCertificateRequest;
import io.emall.wire.ocpp.v2.PublishFirmwareRequest;
import io.emall.wire.ocpp.v2.RequestStartTransactionRequest;
import io.emall.wire.ocpp.v2.RequestStopTransactionRequest;
import io.emall.wire.ocpp.v2.ReserveNowRequest;
import io.emall.wire.ocpp.v2.ResetRequest;
import io.emall.wire.ocpp.v2.SendLocalListRequest;
import io.emall.wire.ocpp.v2.SetChargingProfileRequest;
import io.emall.wire.ocpp.v2.SetDisplayMessageRequest;
import io.emall.wire.ocpp.v2.SetMonitoringBaseRequest;
import io.emall.wire.ocpp.v2.SetMonitoringLevelRequest;
import io.emall.wire.ocpp.v2.SetNetworkProfileRequest;
import io.emall.wire.ocpp.v2.SetVariableMonitoringRequest;
import io.emall.wire.ocpp.v2.SetVariablesRequest;
import io.emall.wire.ocpp.v2.TriggerMessageRequest;
import io.emall.wire.ocpp.v2.UnlockConnectorRequest;
import io.emall.wire.ocpp.v2.UnpublishFirmwareRequest;
import io.emall.wire.ocpp.v2.UpdateFirmwareRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** OCPP 2.0.1 and 2.1 as we speak them. */
public final class Ocpp2 {
    /** Stations get these from us and never send them (P-14). */
    private static final List<Class<? extends Request<?>>> OURS = List.of(
            CancelReservationRequest.class,
            CertificateSignedRequest.class,
            ChangeAvailabilityRequest.class,
            ClearCacheRequest.class,
            ClearChargingProfileRequest.class,
            ClearDisplayMessageRequest.class,
            ClearVariableMonitoringRequest.class,
            CostUpdatedRequest.class,
            CustomerInformationRequest.class,
            DeleteCertificateRequest.class,
            GetBaseReportRequest.class,
            GetChargingProfilesRequest.class,
            GetCompositeScheduleRequest.class,
            GetDisplayMessagesRequest.class,
            GetInstalledCertificateIdsRequest.class,
            GetLocalListVersionRequest.class,
            GetLogRequest.class,
            GetMonitoringReportRequest.class,
            GetReportRequest.class,
            GetTransactionStatusRequest.class,
            GetVariablesRequest.class,
            InstallCertificateRequest.class,
            PublishFirmwareRequest.class,
            RequestStartTransactionRequest.class,
            RequestStopTransactionRequest.class,
            ReserveNowRequest.class,
            ResetRequest.class,
            SendLocalListRequest.class,
            SetChargingProfileRequest.class,
            SetDisplayMessageRequest.class,
            SetMonitoringBaseRequest.class,
            SetMonitoringLevelRequest.class,
            SetNetworkProfileRequest.class,
            SetVariableMonitoringRequest.class,
            SetVariablesRequest.class,
            TriggerMessageRequest.class,
            UnlockConnectorRequest.class,
            UnpublishFirmwareRequest.class,
            UpdateFirmwareRequest.class);

    /** Stations may send these, but only about what we never ask of them or do not do yet. */
    private Ocpp2() {}

    /** What we can ask of a station of this version; a data transfer goes both ways. */
    public static List<Class<? extends Request<?>>> outbound(Version version) {
        return Stream.of(OURS, List.<Class<? extends Request<?>>>of(DataTransferRequest.class), added(version))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * How it says what is said for a station's upkeep.
     *
     * @param timeout for each call's turn, and again for its answer
     */
    public static UpkeepWords upkeep(Duration timeout) {
        return new UpkeepWords(
                new LogRequests(timeout),
                new FirmwareRequests(timeout),
                new DisplayRequests(timeout),
                new CustomerRequests(timeout));
    }

    private static List<Class<? extends Request<?>>> added(Version version) {
        return version == Version.OCPP_2_1 ? Ocpp21.outbound() : List.of();
    }

    /** 2.0.1. */
    public static Dialect dialect(House house) {
        return dialect(house, Version.OCPP_2_0_1);
    }

    /** 2.0.1 or 2.1: whatever is registered here both have, each by its own rules. */
    public static Dialect dialect(House house, Version version) {
        Dialect.Builder messages =
                Dialect.of(version).gate(Gate.untilAccepted("BootNotification")).restraint(new BeforeAcceptance());
        Status status = new Status(house);
        Stream.of(
                        new Boot(house),
                        status,
                        new Events(house, status),
                        new Authorisations(house),
                        new Transactions(house),
                        new Reservations(house),
                        new Logs(house),
                        new Firmwares(house),
                        new Displays(house),
                        new Customers(house),
                        new VendorData(house),
                        new SecurityEvents(house),
                        new Certificates(house),
                        new Contracts(house),
                        new Reports(house),
                        new MonitorReports(house),
                        new Power(house))
                .forEach(block -> block.register(messages));
        OURS.forEach(messages::knows);
        if (version == Version.OCPP_2_1) {
            Ocpp21.block(house).register(messages);
        }
        return messages.build();
    }
}
