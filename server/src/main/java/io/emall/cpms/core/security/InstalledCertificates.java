package io.emall.cpms.core.security;

import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.unit.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each station holds, as far as it told us. */
public interface InstalledCertificates {

    List<Held> of(StationId station);

    /** When it told us last. */
    Optional<Instant> toldAt(StationId station);

    /** It told us all. */
    void replace(StationId station, List<Held> held, Instant at);

    /** It took one more. */
    void add(StationId station, Held held);

    void remove(StationId station, CertificateHash certificate);
}
