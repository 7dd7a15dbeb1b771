package io.emall.cpms.ocpp.socket;

import static io.emall.cpms.ocpp.socket.RawStation.basic;
import static io.emall.cpms.ocpp.socket.RawStation.speaking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.certificate.TestPki;
import io.emall.cpms.core.security.Algorithm;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SecurityProfile;
import io.emall.cpms.core.unit.StationId;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles 1 to 3 over real sockets (A00, A05; P-4). */
class TlsEntranceTest {
    private static final StationId CP1 = new StationId("CP-1");
    private static final String HEARTBEAT = "[2,\"1\",\"Heartbeat\",{}]";

    private final Listening listening = new Listening(ListenerSettings.onPort(0).withTls(0, false));
    private final TestPki pki = listening.certificates.make();

    @AfterEach
    void stop() {
        listening.close();
    }

    private SSLSocket socket(SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", listening.tlsPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static RawStation withKey(SSLSocket socket) throws IOException {
        return RawStation.over(socket, "/ocpp/CP-1", basic("CP-1", Listening.KEY), speaking("ocpp1.6"));
    }

    private static RawStation withoutKey(SSLSocket socket, String identity) throws IOException {
        return RawStation.over(socket, "/ocpp/" + identity, speaking("ocpp1.6"));
    }

    private Kind lastEvent() {
        return listening.security.getLast().kind();
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.3,TLS_AES_256_GCM_SHA384",
        "TLSv1.3,TLS_AES_128_GCM_SHA256",
        "TLSv1.2,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLSv1.2,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLSv1.2,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLSv1.2,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"
    })
    void theSuiteOfAStationChoosesTheCertificate(String version, String suite) throws Exception {
        SSLSocket socket = socket(pki.profile2());
        socket.setEnabledProtocols(new String[] {version});
        socket.setEnabledCipherSuites(new String[] {suite});
        try (RawStation station = withKey(socket)) {
            assertThat(station.status()).isEqualTo(101);
            assertThat(socket.getSession().getCipherSuite()).isEqualTo(suite);
            assertThat(station.ask(HEARTBEAT)).startsWith("[3,");
        }
        String key = socket.getSession().getPeerCertificates()[0].getPublicKey().getAlgorithm();
        if (version.equals("TLSv1.2")) {
            assertThat(suite).contains(key.equals("EC") ? "ECDSA" : "ECDHE_RSA");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa_pss_rsae_sha256", "ecdsa_secp256r1_sha256"})
    void inTls13TheSignatureSchemesChoose(String scheme) throws Exception {
        SSLSocket socket = socket(pki.profile2());
        var parameters = socket.getSSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        parameters.setSignatureSchemes(new String[] {scheme, "ecdsa_secp256r1_sha256"});
        socket.setSSLParameters(parameters);
        try (RawStation station = withKey(socket)) {
            assertThat(station.status()).isEqualTo(101);
        }
        assertThat(socket.getSession().getPeerCertificates()[0].getPublicKey().getAlgorithm())
                .isEqualTo(scheme.startsWith("rsa") ? "RSA" : "EC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
            })
    void otherSuitesAreRefused(String suite) throws Exception {
        SSLSocket socket = socket(pki.profile2());
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.setEnabledCipherSuites(new String[] {suite});
        assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
        Listening.await(() -> !listening.security.isEmpty());
        assertThat(lastEvent()).isEqualTo(Kind.TLS_REFUSED);
    }

    @Test
    void whoSpeaksNoTlsOrHangsUpIsNoEvent() throws Exception {
        try (Socket stranger = new Socket("127.0.0.1", listening.tlsPort())) {
            stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(stranger.getInputStream().readAllBytes()).isNotNull();
        }
        new Socket("127.0.0.1", listening.tlsPort()).close();
        olderVersionsOfTlsAreNotSpoken();
        assertThat(listening.security).hasSize(1);
    }

    @Test
    void theEntranceIsShutUntilThereIsACertificate() {
        pki.show();
        assertThat(listening.tlsPort()).isZero();
        pki.make();
        assertThat(listening.tlsPort()).isPositive();
    }

    @Test
    void aRenewedCertificateIsInUseWithoutARestart() throws Exception {
        var renewed = pki.server(Algorithm.EC);
        try (SSLSocket before = socket(pki.profile2())) {
            before.startHandshake();
            assertThat(before.getSession().getPeerCertificates()[0]).isNotEqualTo(renewed.certificate());
        }
        pki.show(renewed);
        try (SSLSocket after = socket(pki.profile2())) {
            after.startHandshake();
            assertThat(after.getSession().getPeerCertificates()[0]).isEqualTo(renewed.certificate());
        }
    }

    @Test
    void aWrongKeyIsRefusedBehindTlsToo() throws Exception {
        try (RawStation station = RawStation.over(
                socket(pki.profile2()), "/ocpp/CP-1", basic("CP-1", new byte[16]), speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(401);
        }
        assertThat(lastEvent()).isEqualTo(Kind.WRONG_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void itsOwnCertificateOpensWithoutAKey(String version) throws Exception {
        SSLSocket socket = socket(pki.profile3("CP-1"));
        socket.setEnabledProtocols(new String[] {version});
        try (RawStation station = withoutKey(socket, "CP-1")) {
            assertThat(station.status()).isEqualTo(101);
        }
        assertThat(listening.locks.required.get(CP1)).isEqualTo(SecurityProfile.MUTUAL_TLS);
    }

    @Test
    void theCertificateOfAnotherStationIsRefused() throws Exception {
        try (RawStation station = withoutKey(socket(pki.profile3("CP-2")), "CP-1")) {
            assertThat(station.status()).isEqualTo(401);
        }
        assertThat(lastEvent()).isEqualTo(Kind.INVALID_STATION_CERTIFICATE);
        assertThat(listening.security.getLast().station()).isEqualTo(CP1);
    }

    @Test
    void aForeignCertificateIsRefusedInTheHandshake() throws Exception {
        SSLContext foreign = pki.profile3("CP-1", new TestPki(Listening.NOW).root, Listening.NOW);
        SSLSocket socket = socket(foreign);
        assertThatThrownBy(() -> withoutKey(socket, "CP-1")).isInstanceOf(IOException.class);
        Listening.await(() -> !listening.security.isEmpty());
        assertThat(lastEvent()).isEqualTo(Kind.INVALID_STATION_CERTIFICATE);
    }

    @Test
    void anExpiredCertificateIsRefusedInTheHandshake() throws Exception {
        SSLContext old = pki.profile3("CP-1", pki.root, Listening.NOW.minus(Duration.ofDays(5 * 365)));
        SSLSocket socket = socket(old);
        assertThatThrownBy(() -> withoutKey(socket, "CP-1")).isInstanceOf(IOException.class);
        Listening.await(() -> !listening.security.isEmpty());
        assertThat(lastEvent()).isEqualTo(Kind.INVALID_STATION_CERTIFICATE);
    }

    @Test
    void whatAStationHasShownItMustShowFromThenOn() throws Exception {
        try (RawStation station = withKey(socket(pki.profile2()))) {
            assertThat(station.status()).isEqualTo(101);
        }
        try (RawStation plain = listening.station16()) {
            assertThat(plain.status()).isEqualTo(403);
        }
        assertThat(lastEvent()).isEqualTo(Kind.PROFILE_TOO_LOW);

        try (RawStation station = withoutKey(socket(pki.profile3("CP-1")), "CP-1")) {
            assertThat(station.status()).isEqualTo(101);
        }
        try (RawStation lower = withKey(socket(pki.profile2()))) {
            assertThat(lower.status()).isEqualTo(403);
        }
    }

    @Test
    void whoWasAskedToGoBackFrom3To2May() throws Exception {
        listening.locks.require(CP1, SecurityProfile.MUTUAL_TLS);
        listening.locks.upgrade(CP1, SecurityProfile.TLS_BASIC, "", Instant.now());
        try (RawStation lower = withKey(socket(pki.profile2()))) {
            assertThat(lower.status()).isEqualTo(101);
        }
        assertThat(listening.locks.required.get(CP1)).isEqualTo(SecurityProfile.TLS_BASIC);
    }

    @Test
    void anUnsecuredStationNeedsNothingButOnlyIfSomebodySaidSo() throws Exception {
        try (RawStation station = RawStation.connect(listening.port(), "/ocpp/CP-1", speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(401);
        }
        listening.locks.require(CP1, SecurityProfile.UNSECURED);
        try (RawStation station = RawStation.connect(listening.port(), "/ocpp/CP-1", speaking("ocpp1.6"))) {
            assertThat(station.status()).isEqualTo(101);
        }
        try (RawStation station = withoutKey(socket(pki.profile2()), "CP-1")) {
            assertThat(station.status()).as("not behind TLS").isEqualTo(401);
        }
    }

    @Test
    void olderVersionsOfTlsAreNotSpoken() throws Exception {
        SSLSocket socket = socket(pki.profile2());
        assertThat(Arrays.asList(socket.getSupportedProtocols())).contains("TLSv1.1");
        String reply = TlsHello.versionOneOne(listening.tlsPort());
        assertThat(reply).isEqualTo("alert 70");
        Listening.await(() -> !listening.security.isEmpty());
        assertThat(lastEvent()).isEqualTo(Kind.TLS_REFUSED);
    }
}
