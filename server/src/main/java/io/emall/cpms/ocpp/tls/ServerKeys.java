package io.emall.cpms.ocpp.tls;

import io.emall.cpms.core.security.Credential;
import io.emall.cpms.core.security.ServerCertificates;
import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows a station the certificate that fits the suites it offers. Each handshake asks anew, so that a renewed
 * certificate is in use without a restart.
 */
public final class ServerKeys extends X509ExtendedKeyManager {
    private final ServerCertificates certificates;

    public ServerKeys(ServerCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return certificates.current().stream()
                .filter(own -> own.key().getAlgorithm().equals(keyType))
                .findFirst()
                .map(ServerKeys::alias)
                .orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return find(alias).map(Credential::key).orElse(null);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return find(alias)
                .map(own -> own.chain().toArray(X509Certificate[]::new))
                .orElse(null);
    }

    private Optional<Credential> find(String alias) {
        return certificates.current().stream()
                .filter(own -> alias(own).equals(alias))
                .findFirst();
    }

    private static String alias(Credential own) {
        return own.key().getAlgorithm() + " " + own.certificate().getSerialNumber();
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        String alias = chooseEngineServerAlias(keyType, issuers, null);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
