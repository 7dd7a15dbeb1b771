package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.UpkeepWords;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.Gate;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.v16.CancelReservation;
import io.emall.wire.ocpp.v16.CertificateSigned;
import io.emall.wire.ocpp.v16.ChangeAvailability;
import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ClearCache;
import io.emall.wire.ocpp.v16.ClearChargingProfile;
import io.emall.wire.ocpp.v16.DataTransfer;
import io.emall.wire.ocpp.v16.DeleteCertificate;
import io.emall.wire.ocpp.v16.ExtendedTriggerMessage;
import io.emall.wire.ocpp.v16.GetCompositeSchedule;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.GetDiagnostics;
import io.emall.wire.ocpp.v16.GetInstalledCertificateIds;
import io.emall.wire.ocpp.v16.GetLocalListVersion;
import io.emall.wire.ocpp.v16.GetLog;
import io.emall.wire.ocpp.v16.InstallCertificate;
import io.emall.wire.ocpp.v16.RemoteStartTransaction;
import io.emall.wire.ocpp.v16.RemoteStopTransaction;
import io.emall.wire.ocpp.v16.ReserveNow;
import io.emall.wire.ocpp.v16.Reset;
import io.emall.wire.ocpp.v16.SendLocalList;
import io.emall.wire.ocpp.v16.SetChargingProfile;
import io.emall.wire.ocpp.v16.SignedUpdateFirmware;
import io.emall.wire.ocpp.v16.TriggerMessage;
import io.emall.wire.ocpp.v16.UnlockConnector;
import io.emall.wire.ocpp.v16.UpdateFirmware;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** OCPP 1.6 with its security extension, as we speak it. */
public final class Ocpp16 {
    /** Stations get these from us and never send them (P-14). */
    private static final List<Class<? extends Request<?>>> OURS = List.of(
            CancelReservation.class,
            CertificateSigned.class,
            ChangeAvailability.class,
            ChangeConfiguration.class,
            ClearCache.class,
            ClearChargingProfile.class,
            DeleteCertificate.class,
            ExtendedTriggerMessage.class,
            GetCompositeSchedule.class,
            GetConfiguration.class,
            GetDiagnostics.class,
            GetInstalledCertificateIds.class,
            GetLocalListVersion.class,
            GetLog.class,
            InstallCertificate.class,
            RemoteStartTransaction.class,
            RemoteStopTransaction.class,
            ReserveNow.class,
            Reset.class,
            SendLocalList.class,
            SetChargingProfile.class,
            SignedUpdateFirmware.class,
            TriggerMessage.class,
            UnlockConnector.class,
            UpdateFirmware.class);

    private Ocpp16() {}

    /** What we can ask of a station; a data transfer goes both ways. */
    public static List<Class<? extends Request<?>>> outbound() {
        return Stream.concat(OURS.stream(), Stream.<Class<? extends Request<?>>>of(DataTransfer.class))
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
                new NoDisplay(),
                (station, order) -> new CommandOutcome.NotSupported("OCPP 1.6 has no customer information"));
    }

    public static Dialect dialect(House house) {
        Dialect.Builder messages = Dialect.of(Version.OCPP_1_6)
                .gate(Gate.untilAccepted("BootNotification"))
                .restraint(new BeforeAcceptance());
        Stream.of(
                        new Boot(house),
                        new Status(house),
                        new Authorisations(house),
                        new Transactions(house),
                        new Logs(house),
                        new Firmwares(house),
                        new VendorData(house),
                        new SecurityEvents(house),
                        new Certificates(house))
                .forEach(block -> block.register(messages));
        OURS.forEach(messages::knows);
        return messages.build();
    }
}
