package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.firmware.Seal;
import io.emall.cpms.core.firmware.UpdateOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.FirmwareWords;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.Firmware;
import io.emall.wire.ocpp.v16.SignedUpdateFirmware;
import io.emall.wire.ocpp.v16.SignedUpdateFirmwareStatus;
import io.emall.wire.ocpp.v16.UpdateFirmware;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells 1.6 stations to update themselves (OCPP 1.6 §5.19, security whitepaper; P-72). */
final class FirmwareRequests implements FirmwareWords {
    private final Duration timeout;
    private final Spelling<SignedUpdateFirmwareStatus> words = new Spelling<>(SignedUpdateFirmwareStatus.class);

    FirmwareRequests(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public CommandOutcome update(StationConnection station, UpdateOrder order) {
        Seal seal = order.seal();
        return seal == null ? plain(station, order) : signed(station, order, seal);
    }

    /** Without a signature there is no number and no time of installation; the answer is always yes. */
    private CommandOutcome plain(StationConnection station, UpdateOrder order) {
        UpdateFirmware request =
                new UpdateFirmware(order.address(), order.retrieveAt(), order.retries(), seconds(order));
        return Outcomes.of(station.call(request, timeout), answer -> new CommandOutcome.Accepted("Accepted"));
    }

    private CommandOutcome signed(StationConnection station, UpdateOrder order, Seal seal) {
        Firmware firmware = new Firmware(
                order.address(), order.retrieveAt(), seal.certificate(), seal.signature(), order.installAt());
        SignedUpdateFirmware request =
                new SignedUpdateFirmware(order.number(), firmware, order.retries(), seconds(order));
        return Outcomes.of(
                station.call(request, timeout),
                answer -> Outcomes.decided(
                        answer.status() == SignedUpdateFirmwareStatus.ACCEPTED
                                || answer.status() == SignedUpdateFirmwareStatus.ACCEPTED_CANCELED,
                        words.of(answer.status())));
    }

    private static @Nullable Integer seconds(UpdateOrder order) {
        Duration every = order.retryEvery();
        return every == null ? null : (Integer) Math.toIntExact(every.toSeconds());
    }
}
