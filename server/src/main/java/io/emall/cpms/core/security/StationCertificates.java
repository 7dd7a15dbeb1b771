package io.emall.cpms.core.security;

import io.emall.cpms.core.unit.StationId;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which certificates stations may show (A00.FR.405, A00.FR.406; P-4). */
public interface StationCertificates {

    /** Whom we trust to sign certificates of stations. Does not block. */
    List<X509Certificate> authorities();

    /**
     * Why a certificate that one of the authorities signed is not that of this station; empty if it is. May block.
     *
     * @param serial the station's serial number, if it is known for sure
     */
    Optional<String> objection(StationId station, @Nullable String serial, X509Certificate certificate);
}
