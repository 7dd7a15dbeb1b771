package io.emall.cpms.ocpp.v2.v21;

import io.emall.cpms.ocpp.block.Block;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.CertificateStatus;
import io.emall.wire.ocpp.v2.CertificateStatusRequestInfo;
import io.emall.wire.ocpp.v2.ChargingProfileStatus;
import io.emall.wire.ocpp.v2.GenericStatus;
import io.emall.wire.ocpp.v2.GetCertificateChainStatusRequest;
import io.emall.wire.ocpp.v2.GetCertificateChainStatusResponse;
import io.emall.wire.ocpp.v2.OpenPeriodicEventStreamRequest;
import io.emall.wire.ocpp.v2.OpenPeriodicEventStreamResponse;
import io.emall.wire.ocpp.v2.PullDynamicScheduleUpdateRequest;
import io.emall.wire.ocpp.v2.PullDynamicScheduleUpdateResponse;
import io.emall.wire.ocpp.v2.RevocationStatus;
import io.emall.wire.ocpp.v2.StatusInfo;
import io.emall.wire.ocpp.v2.VatNumberValidationRequest;
import io.emall.wire.ocpp.v2.VatNumberValidationResponse;
import java.util.List;

/** What stations offer or ask for that we do not do: they hear it in the words of the standard (P-75). */
final class Refusals implements Block {
    private static final StatusInfo NOT_HERE = new StatusInfo("UnsupportedRequest");

    private final House house;

    Refusals(House house) {
        this.house = house;
    }

    @Override
    public void register(Dialect.Builder messages) {
        messages.on(OpenPeriodicEventStreamRequest.class, Refusals::openPeriodicEventStream)
                .on(PullDynamicScheduleUpdateRequest.class, Refusals::pullDynamicScheduleUpdate)
                .on(VatNumberValidationRequest.class, Refusals::vatNumberValidation)
                .on(GetCertificateChainStatusRequest.class, this::getCertificateChainStatus);
    }

    /** Events come one by one and are kept one by one. */
    private static OpenPeriodicEventStreamResponse openPeriodicEventStream(
            StationConnection station, OpenPeriodicEventStreamRequest stream) {
        return new OpenPeriodicEventStreamResponse(GenericStatus.REJECTED, NOT_HERE, null);
    }

    /** No profile of ours is dynamic. */
    private static PullDynamicScheduleUpdateResponse pullDynamicScheduleUpdate(
            StationConnection station, PullDynamicScheduleUpdateRequest request) {
        return new PullDynamicScheduleUpdateResponse(ChargingProfileStatus.REJECTED, null, NOT_HERE, null);
    }

    /** Nobody here knows whose a number is. */
    private static VatNumberValidationResponse vatNumberValidation(
            StationConnection station, VatNumberValidationRequest request) {
        return new VatNumberValidationResponse(
                request.vatNumber(), GenericStatus.REJECTED, null, NOT_HERE, request.evseId(), null);
    }

    /** We ask no authority: nothing is known of any certificate, and it may be asked again at once. */
    private GetCertificateChainStatusResponse getCertificateChainStatus(
            StationConnection station, GetCertificateChainStatusRequest request) {
        List<CertificateStatus> unknown =
                request.certificateStatusRequests().stream().map(this::unknown).toList();
        return new GetCertificateChainStatusResponse(unknown);
    }

    private CertificateStatus unknown(CertificateStatusRequestInfo asked) {
        return new CertificateStatus(asked.certificateHashData(), asked.source(), RevocationStatus.FAILED, house.now());
    }
}
