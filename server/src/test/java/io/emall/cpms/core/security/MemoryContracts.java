package io.emall.cpms.core.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows no certificate of anybody. */
public final class MemoryContracts implements ContractCertificates {

    @Override
    public ContractStatus judge(@Nullable String chain, List<CertificateHash> named) {
        return ContractStatus.NO_CERTIFICATE_AVAILABLE;
    }

    @Override
    public Optional<String> status(CertificateHash certificate) {
        return Optional.empty();
    }

    @Override
    public Optional<String> contract(String schemaVersion, boolean update, String exi) {
        return Optional.empty();
    }
}
