package io.emall.cpms.core.security;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.unit.StationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stations are told and asked about their security, in the words of whatever version they speak. Blocks. */
public interface SecurityCommands {

    /** A certificate the station said it holds. */
    record Held(CertificateUse use, CertificateHash hash) {}

    /** What the station said it holds. */
    sealed interface Holdings {
        record Told(List<Held> held) implements Holdings {}

        /** It did not say. */
        record Untold(CommandOutcome outcome) implements Holdings {}
    }

    /** From its next connection on the station shows this key (A01). */
    CommandOutcome setKey(StationId station, StationKey key);

    /** From its next connection on the station uses this profile (A05). */
    CommandOutcome setProfile(StationId station, ProfileChange change);

    /** The station makes a key and asks for a certificate (A02). */
    CommandOutcome renewCertificate(StationId station);

    /** @param chain its certificate, then those who signed it, in PEM */
    CommandOutcome deliver(StationId station, SigningUse use, @Nullable Integer requestId, String chain);

    CommandOutcome install(StationId station, CertificateUse use, String pem);

    CommandOutcome delete(StationId station, CertificateHash certificate);

    Holdings installed(StationId station);
}
