package io.emall.cpms.ocpp.v16;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.GenericStatus;
import io.emall.wire.ocpp.v16.SecurityEventNotification;
import io.emall.wire.ocpp.v16.SecurityEventNotificationResponse;
import io.emall.wire.ocpp.v16.LogStatusNotification;
import io.emall.wire.ocpp.v16.LogStatusNotificationResponse;
import io.emall.wire.ocpp.v16.SignCertificate;
import io.emall.wire.ocpp.v16.SignCertificateResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stations tell and nothing follows from yet but a line in the log (P-70 to P-74). */
final class Notices implements Block {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(SignCertificate.class, Notices::signCertificate);
    }

    /** There is no certificate authority behind us. */
    private static SignCertificateResponse signCertificate(StationConnection station, SignCertificate request) {
        LOG.warn("{}: asks for a certificate, which we do not issue", station);
        return new SignCertificateResponse(GenericStatus.REJECTED);
    }
}
