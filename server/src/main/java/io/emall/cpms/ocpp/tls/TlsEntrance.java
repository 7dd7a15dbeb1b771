package io.emall.cpms.ocpp.tls;

import io.emall.cpms.core.security.DoorSecurity;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * The stations' second entrance, behind TLS. It opens as soon as there is a certificate to show.
 *
 * @param port 0 for any free one
 * @param oldSuites whether suites without forward secrecy may be negotiated, for stations that know no others
 */
public record TlsEntrance(int port, boolean oldSuites, DoorSecurity security, InstantSource clock) {

    private static final long HANDSHAKE_SECONDS = 30;

    public boolean isReady() {
        return !security.ours().current().isEmpty();
    }

    /** A certificate of the station is asked for, not demanded: profile 2 has none. Java's TLS has no compression. */
    public HttpServerOptions secured(HttpServerOptions options) {
        options.setSsl(true)
                .setUseAlpn(false)
                .setKeyCertOptions(KeyCertOptions.wrap(new ServerKeys(security.ours())))
                .setTrustOptions(TrustOptions.wrap(new StationTrust(security.stations(), security.events(), clock)))
                .setClientAuth(ClientAuth.REQUEST)
                .setEnabledSecureTransportProtocols(CipherSuites.PROTOCOLS)
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
        CipherSuites.enabled(oldSuites).forEach(options::addEnabledCipherSuite);
        return options;
    }
}
