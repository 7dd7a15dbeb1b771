package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.core.firmware.UpdateOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.FirmwareWords;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.Firmware;
import io.emall.wire.ocpp.v2.UpdateFirmwareRequest;
import io.emall.wire.ocpp.v2.UpdateFirmwareStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells 2.x stations to update themselves (OCPP 2.0.1 L01, L02; P-72). */
final class FirmwareRequests implements FirmwareWords {
    private final Duration timeout;
    private final Spelling<UpdateFirmwareStatus> words = new Spelling<>(UpdateFirmwareStatus.class);

    FirmwareRequests(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome update(StationConnection station, UpdateOrder order) {
        UpdateFirmwareRequest request =
                new UpdateFirmwareRequest(order.number(), firmware(order), order.retries(), seconds(order), null);
        return Outcomes.of(
                station.call(request, timeout),
                answer -> Outcomes.decided(
                        answer.status() == UpdateFirmwareStatus.ACCEPTED
                                || answer.status() == UpdateFirmwareStatus.ACCEPTED_CANCELED,
                        words.of(answer.status())));
    }

    /** Signature and certificate go together (L01.FR.11). */
    private static Firmware firmware(UpdateOrder order) {
        Seal seal = order.seal();
        return new Firmware(
                order.address(),
                order.retrieveAt(),
                order.installAt(),
                seal == null ? null : seal.certificate(),
                seal == null ? null : seal.signature(),
                null);
    }

    private static @Nullable Integer seconds(UpdateOrder order) {
        Duration every = order.retryEvery();
        return every == null ? null : (Integer) Math.toIntExact(every.toSeconds());
    }
}
