package io.emall.cpms.app;

import io.emall.cpms.certificate.TestPki;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.SecuritySite;
import io.emall.cpms.ocpp.tls.TlsEntrance;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * In a process of its own: the stations' entrance, and a station that can do nothing but one suite without forward
 * secrecy. What they agreed on is printed, then what calls to others would offer.
 */
final class OldSuitesProgram {
    static final String SUITE = "TLS_RSA_WITH_AES_128_GCM_SHA256";

    private OldSuitesProgram() {}

    public static void main(String[] args) throws Exception {
        boolean old = args.length > 0;
        if (old) {
            OldSuites.allow();
        }
        TestPki pki = new TestPki(Instant.now()).make();
        DoorSecurity door = new SecuritySite().door();
        DoorSecurity its = new DoorSecurity(door.locks(), pki, pki, door.signing(), door.contracts(), door.events());
        TlsEntrance entrance = new TlsEntrance(0, old, its, InstantSource.system());
        Vertx vertx = Vertx.vertx();
        int port = vertx.createHttpServer(entrance.secured(new HttpServerOptions().setHost("127.0.0.1")))
                .requestHandler(request -> request.response().end())
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .actualPort();
        try (SSLSocket station = (SSLSocket) pki.profile2().getSocketFactory().createSocket("127.0.0.1", port)) {
            station.setSoTimeout(10_000);
            station.setEnabledProtocols(new String[] {"TLSv1.2"});
            station.setEnabledCipherSuites(new String[] {SUITE});
            station.startHandshake();
            System.out.println("agreed on " + station.getSession().getCipherSuite());
        } finally {
            vertx.close();
        }
        System.out.println("offers others "
                + String.join(
                        " ", SSLContext.getDefault().getDefaultSSLParameters().getCipherSuites()));
    }
}
