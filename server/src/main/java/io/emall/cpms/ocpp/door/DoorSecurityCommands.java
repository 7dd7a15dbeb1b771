package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.core.security.SecurityCommands;
import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.block.SecurityPhrases;
import io.emall.cpms.ocpp.block.Tongues;
import io.emall.cpms.ocpp.rpc.StationConnection;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Says to a station what concerns its security, in the version it speaks. */
final class DoorSecurityCommands implements SecurityCommands {
    private final Tongues<SecurityPhrases> tongues;

    DoorSecurityCommands(Tongues<SecurityPhrases> tongues) {
        this.tongues = tongues;
    }

    @Override
    public CommandOutcome setKey(StationId station, StationKey key) {
        return say(station, (connection, phrases) -> phrases.setKey(connection, key));
    }

    @Override
    public CommandOutcome setProfile(StationId station, ProfileChange change) {
        return say(station, (connection, phrases) -> phrases.setProfile(connection, change));
    }

    @Override
    public CommandOutcome renewCertificate(StationId station) {
        return say(station, (connection, phrases) -> phrases.renewCertificate(connection));
    }

    @Override
    public CommandOutcome deliver(StationId station, SigningUse use, @Nullable Integer requestId, String chain) {
        return say(station, (connection, phrases) -> phrases.deliver(connection, use, requestId, chain));
    }

    @Override
    public CommandOutcome install(StationId station, CertificateUse use, String pem) {
        return say(station, (connection, phrases) -> phrases.install(connection, use, pem));
    }

    @Override
    public CommandOutcome delete(StationId station, CertificateHash certificate) {
        return say(station, (connection, phrases) -> phrases.delete(connection, certificate));
    }

    @Override
    public Holdings installed(StationId station) {
        return tongues.say(station, (connection, phrases) -> phrases.installed(connection))
                .orElseGet(() -> new Holdings.Untold(new CommandOutcome.Offline()));
    }

    private CommandOutcome say(
            StationId station, BiFunction<StationConnection, SecurityPhrases, CommandOutcome> saying) {
        return tongues.say(station, saying).orElseGet(CommandOutcome.Offline::new);
    }
}
