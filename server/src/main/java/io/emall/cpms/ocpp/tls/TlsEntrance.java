package io.emall.cpms.ocpp.tls;

import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.SecurityEvent;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;

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

    /**
     * A handshake failed. Without a common version or suite that is an event (A00); who merely hangs up, or speaks
     * something else than TLS, is nobody.
     */
    public void refused(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        boolean nothingInCommon = failure instanceof SSLHandshakeException
                && (words.contains("protocol") || words.contains("cipher suites"));
        if (nothingInCommon) {
            security.events().happened(new SecurityEvent(Kind.TLS_REFUSED, null, "", words, clock.instant()));
        }
    }
}
