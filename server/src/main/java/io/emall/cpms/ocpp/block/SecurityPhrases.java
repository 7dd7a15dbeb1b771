package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.StationKey;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.security.SigningUse;
import io.emall.cpms.ocpp.rpc.StationConnection;
import org.jspecify.annotations.Nullable;

/** How one version says what {@link io.emall.cpms.core.security.SecurityCommands} has to say. */
public interface SecurityPhrases {

    CommandOutcome setKey(StationConnection station, StationKey key);

    CommandOutcome setProfile(StationConnection station, ProfileChange change);

    CommandOutcome renewCertificate(StationConnection station);

    CommandOutcome deliver(StationConnection station, SigningUse use, @Nullable Integer requestId, String chain);

    CommandOutcome install(StationConnection station, CertificateUse use, String pem);

    CommandOutcome delete(StationConnection station, CertificateHash certificate);

    Holdings installed(StationConnection station);
}
