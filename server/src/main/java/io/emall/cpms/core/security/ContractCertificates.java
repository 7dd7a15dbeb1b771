package io.emall.cpms.core.security;

import java.util.List;
import java.util.Optional;

/** What cars and their drivers' contracts need (ISO 15118): the first implementation is the built-in authority. */
public interface ContractCertificates {

    /**
     * Judges a contract certificate by the V2G and mobility operators' roots we know (C07).
     *
     * @param chain PEM, the contract's certificate first; null if the station sent none
     * @param named the hashes the station sent instead, which it checked itself; may be empty
     */
    ContractStatus judge(@org.jspecify.annotations.Nullable String chain, List<CertificateHash> named);

    /** The signed OCSP answer about a certificate in base64; empty if nobody we know can answer for it (M06). */
    Optional<String> status(CertificateHash certificate);

    /**
     * A contract certificate for a car (M01, M02).
     *
     * @param exi the car's request, as the station passes it on
     * @return the answer for the car; empty if no provider is configured or it has none
     */
    Optional<String> contract(String schemaVersion, boolean update, String exi);
}
