package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.door.StationDoor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Certificates and profiles as people meet them, in pages and over REST. */
class SecurityPagesTest {
    private static final Office OFFICE = Office.staffed("security-test");

    private final Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private HttpResponse<String> api(String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body);
    }

    @Test
    void fromNothingToTlsWithoutARestart() throws IOException {
        assertThat(ada.get("/certificates").body()).contains("The entrance with TLS is closed");
        assertThat(ada.post("/certificates", "/certificates/server", "names", "localhost")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ada.get("/certificates").body()).contains("an authority must be there");

        ada.post("/certificates", "/certificates/authority", "organisation", "eMall");
        ada.post("/certificates", "/certificates/server", "names", "localhost, 127.0.0.1");
        assertThat(api("POST", "/certificates/server", "{\"names\":[\"localhost\",\"bad name!\"]}")
                        .body())
                .contains("are host names or addresses");
        awaitTls();
        String page = ada.get("/certificates").body();
        assertThat(page).contains("The entrance with TLS is open on port", "RSA 3072", "EC 256", "Root of this CPMS");
        theKeysAreSealed();
        theRootIsThere();
    }

    private static void theKeysAreSealed() throws IOException {
        String keys = OFFICE.bean(JdbcClient.class)
                .sql("select string_agg(encode(key_sealed, 'escape'), ' ') from own_credential")
                .query(String.class)
                .single();
        assertThat(keys).isNotEmpty().doesNotContain("PRIVATE KEY");
        assertThat(Files.readString(Path.of("target", "security-test", "log", "cpms.log")))
                .doesNotContain("PRIVATE KEY");
    }

    private void theRootIsThere() {
        HttpResponse<String> known = api("GET", "/certificates/known", "");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).contains("CSMS_ROOT", "BEGIN CERTIFICATE");
        String fingerprint = known.body().replaceAll("(?s).*?\"fingerprint\":\"([0-9a-f]{64})\".*", "$1");
        assertThat(ada.get("/certificates/known/" + fingerprint + "/CSMS_ROOT").body())
                .contains(fingerprint);
        assertThat(ada.get("/certificates/known/" + fingerprint + "/CSMS_ROOT/pem")
                        .body())
                .startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(api("POST", "/certificates/known/" + fingerprint + "/CSMS_ROOT/rollout", "")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void awaitTls() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (OFFICE.bean(StationDoor.class).tlsPort() == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void aCertificateThatIsNoneIsRefused() {
        ada.post("/certificates", "/certificates/known", "use", "CSMS_ROOT", "pem", "nonsense");
        assertThat(ada.get("/certificates").body()).contains("This cannot be used");
        assertThat(api("POST", "/certificates/known", "{\"use\":\"CSMS_ROOT\",\"certificate\":\"nonsense\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api("POST", "/certificates/server/upload", "{\"chain\":\"x\",\"key\":\"y\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aStationsPageSaysAndChangesWhatItMustUse() {
        assertThat(api("PUT", "/locations/sec", """
                        {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""").statusCode()).isEqualTo(200);
        assertThat(api("PUT", "/stations/SEC-1", "{\"locationId\":\"sec\"}").statusCode())
                .isEqualTo(200);
        assertThat(ada.get("/stations/SEC-1/security").body()).contains("1 – key, no encryption");
        assertThat(ada.get("/stations/SEC-1").body()).contains("/stations/SEC-1/security");

        ada.post("/stations/SEC-1/security", "/stations/SEC-1/security/required", "profile", "MUTUAL_TLS");
        assertThat(api("GET", "/stations/SEC-1/security", "").body()).contains("\"required\":\"MUTUAL_TLS\"");
        assertThat(api("PUT", "/stations/SEC-1/security/required", "{\"profile\":4}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api("POST", "/stations/SEC-1/security/key", "").body()).contains("Offline");
        assertThat(api("GET", "/stations/SEC-1/security", "").body()).contains("KEPT_OLD");
        assertThat(api("GET", "/stations/NOBODY/security", "").statusCode()).isEqualTo(404);
    }

    @Test
    void maintainersDoNotMeetCertificates() {
        Visitor max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);
        assertThat(max.get("/certificates").statusCode()).isEqualTo(403);
        assertThat(max.get("/").body()).doesNotContain("href=\"/certificates\"");
        assertThat(max.api(Office.MAINTAINER, "POST", "/certificates/authority", "{\"organisation\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }
}
