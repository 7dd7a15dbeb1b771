package io.emall.cpms.ocpp.socket;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to connect, and what it shows.
 *
 * @param authorization the header as sent
 * @param encrypted whether it came over TLS
 * @param certificate its own, signed by an authority we trust; null if it showed none
 */
record Caller(
        InetAddress from,
        @Nullable String authorization,
        boolean encrypted,
        @Nullable X509Certificate certificate) {

    static Caller of(HttpServerRequest request) {
        return new Caller(
                address(request),
                request.getHeader(HttpHeaders.AUTHORIZATION),
                request.connection().isSsl(),
                certificate(request.connection().sslSession()));
    }

    private static InetAddress address(HttpServerRequest request) {
        String host = request.remoteAddress().hostAddress();
        return host == null ? InetAddress.getLoopbackAddress() : new InetSocketAddress(host, 0).getAddress();
    }

    private static @Nullable X509Certificate certificate(@Nullable SSLSession session) {
        try {
            return session == null ? null : (X509Certificate) session.getPeerCertificates()[0];
        } catch (SSLPeerUnverifiedException none) {
            return null;
        }
    }
}
