package io.emall.cpms.ocpp.v16;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.DataTransfer;
import io.emall.wire.ocpp.v16.DataTransferResponse;
import io.emall.wire.ocpp.v16.DataTransferStatus;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotification;
import io.emall.wire.ocpp.v16.DiagnosticsStatusNotificationResponse;
import io.emall.wire.ocpp.v16.FirmwareStatusNotification;
import io.emall.wire.ocpp.v16.FirmwareStatusNotificationResponse;
import io.emall.wire.ocpp.v16.GenericStatus;
import io.emall.wire.ocpp.v16.LogStatusNotification;
import io.emall.wire.ocpp.v16.LogStatusNotificationResponse;
import io.emall.wire.ocpp.v16.SecurityEventNotification;
import io.emall.wire.ocpp.v16.SecurityEventNotificationResponse;
import io.emall.wire.ocpp.v16.SignCertificate;
import io.emall.wire.ocpp.v16.SignCertificateResponse;
import io.emall.wire.ocpp.v16.SignedFirmwareStatusNotification;
import io.emall.wire.ocpp.v16.SignedFirmwareStatusNotificationResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stations tell and nothing follows from yet but a line in the log (P-70 to P-74). */
final class Notices implements Block {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(DataTransfer.class, Notices::dataTransfer)
                .on(FirmwareStatusNotification.class, Notices::firmwareStatusNotification)
                .on(DiagnosticsStatusNotification.class, Notices::diagnosticsStatusNotification)
                .on(SecurityEventNotification.class, Notices::securityEventNotification)
                .on(LogStatusNotification.class, Notices::logStatusNotification)
                .on(SignedFirmwareStatusNotification.class, Notices::signedFirmwareStatusNotification)
                .on(SignCertificate.class, Notices::signCertificate);
    }

    /** Never an error (P-74). */
    private static DataTransferResponse dataTransfer(StationConnection station, DataTransfer data) {
        LOG.info("{}: data of vendor {}, message {}", station, data.vendorId(), data.messageId());
        return new DataTransferResponse(DataTransferStatus.UNKNOWN_VENDOR_ID);
    }

    private static FirmwareStatusNotificationResponse firmwareStatusNotification(
            StationConnection station, FirmwareStatusNotification notice) {
        LOG.info("{}: firmware {}", station, notice.status());
        return new FirmwareStatusNotificationResponse();
    }

    private static DiagnosticsStatusNotificationResponse diagnosticsStatusNotification(
            StationConnection station, DiagnosticsStatusNotification notice) {
        LOG.info("{}: diagnostics {}", station, notice.status());
        return new DiagnosticsStatusNotificationResponse();
    }

    private static SecurityEventNotificationResponse securityEventNotification(
            StationConnection station, SecurityEventNotification event) {
        LOG.warn("{}: security event {} at {}: {}", station, event.type(), event.timestamp(), event.techInfo());
        return new SecurityEventNotificationResponse();
    }

    private static LogStatusNotificationResponse logStatusNotification(
            StationConnection station, LogStatusNotification notice) {
        LOG.info("{}: log {}", station, notice.status());
        return new LogStatusNotificationResponse();
    }

    private static SignedFirmwareStatusNotificationResponse signedFirmwareStatusNotification(
            StationConnection station, SignedFirmwareStatusNotification notice) {
        LOG.info("{}: signed firmware {}", station, notice.status());
        return new SignedFirmwareStatusNotificationResponse();
    }

    /** There is no certificate authority behind us. */
    private static SignCertificateResponse signCertificate(StationConnection station, SignCertificate request) {
        LOG.warn("{}: asks for a certificate, which we do not issue", station);
        return new SignCertificateResponse(GenericStatus.REJECTED);
    }
}
