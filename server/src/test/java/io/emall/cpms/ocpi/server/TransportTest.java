package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.ocpi.Http;
import io.emall.cpms.ocpi.Http.Got;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.sim.emsp.SimEmsp;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransportTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static final String TOKEN_A = "invitation-of-the-transport-test";

    @Test
    @DisplayName("O-3, O-4: without a token, or with an unknown one, every path answers 401 in the envelope")
    void asksForAToken() {
        for (String path : new String[] {"", "/versions", "/2.2.1", "/2.2.1/locations", "/2.2.1/commands/X", "/x"}) {
            for (String token : new String[] {null, "nobody"}) {
                Got got = Http.get(CPMS.base() + "/ocpi" + path, token);
                assertThat(got.status()).as(path).isEqualTo(401);
                assertThat(got.code()).isEqualTo(2000);
                assertThat(got.header("Content-Type")).hasValue("application/json");
                assertThat(Instant.parse(got.body().path("timestamp").stringValue()))
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("O-1, O-2: the token is taken in base64, in base64 with a line end, and plain")
    void takesTokens() {
        CPMS.invited("any spelling", "any-spelling-of-a-token");
        for (String spelling : new String[] {
            Http.base64("any-spelling-of-a-token"), Http.base64("any-spelling-of-a-token\n"), "any-spelling-of-a-token"
        }) {
            Got got = Http.get(CPMS.versions(), null, "Authorization", "Token " + spelling);
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.code()).isEqualTo(1000);
        }
    }

    @Test
    @DisplayName("O-3, O-20: an invitation opens versions, details and credentials, and nothing else")
    void keepsInvitedOutside() {
        CPMS.invited("invited", TOKEN_A);
        Got versions = Http.get(CPMS.versions(), TOKEN_A);
        assertThat(versions.data().toString())
                .isEqualTo("[{\"version\":\"2.3.0\",\"url\":\"" + CPMS.base() + "/ocpi/2.3.0\"},"
                        + "{\"version\":\"2.2.1\",\"url\":\"" + CPMS.base() + "/ocpi/2.2.1\"}]");
        Got details = Http.get(CPMS.base() + "/ocpi/2.2.1", TOKEN_A);
        assertThat(details.data().path("endpoints"))
                .extracting(e -> e.path("identifier").stringValue() + ":"
                        + e.path("role").stringValue())
                .containsExactlyInAnyOrder(
                        "credentials:SENDER",
                        "credentials:RECEIVER",
                        "locations:SENDER",
                        "tariffs:SENDER",
                        "sessions:SENDER",
                        "cdrs:SENDER",
                        "tokens:RECEIVER",
                        "commands:RECEIVER",
                        "chargingprofiles:RECEIVER",
                        "hubclientinfo:RECEIVER");
        assertThat(Http.get(CPMS.base() + "/ocpi/2.2.1/locations", TOKEN_A).status())
                .isEqualTo(401);
        assertThat(Http.get(CPMS.base() + "/ocpi/2.2.1/credentials", TOKEN_A).code())
                .isEqualTo(1000);
    }

    @Test
    @DisplayName("O-4, O-5: what is no JSON is 400, no such path 404, no such method 405, all in the envelope")
    void wrapsFaults() {
        try (SimEmsp emsp = CPMS.registered("TR1")) {
            String token = token(emsp);
            Got nonsense = Http.send("POST", CPMS.base() + "/ocpi/2.2.1/commands/START_SESSION", token, "{nonsense");
            assertThat(nonsense.status()).isEqualTo(400);
            assertThat(nonsense.code()).isEqualTo(2000);
            Got nowhere = Http.get(CPMS.base() + "/ocpi/2.2.1/nowhere", token);
            assertThat(nowhere.status()).isEqualTo(404);
            assertThat(nowhere.code()).isEqualTo(2000);
            Got method = Http.send("DELETE", CPMS.base() + "/ocpi/2.2.1/locations", token, null);
            assertThat(method.status()).isEqualTo(405);
            assertThat(method.code()).isEqualTo(2000);
            Got huge = Http.send(
                    "POST", CPMS.base() + "/ocpi/2.2.1/commands/START_SESSION", token, " ".repeat(2 << 20) + "{}");
            assertThat(huge.status()).isEqualTo(413);
        }
    }

    @Test
    @DisplayName("O-7, O-8: message ids come back; routing headers are swapped on modules and absent on configuration")
    void echoesAndRoutes() {
        try (SimEmsp emsp = CPMS.registered("TR2")) {
            String[] headers = {
                "X-Request-ID", "request-1",
                "X-Correlation-ID", "correlation-1",
                "ocpi-FROM-country-code", "DE",
                "ocpi-from-party-id", "TR2",
                "OCPI-to-country-code", "it",
                "OCPI-to-party-id", "eml"
            };
            Got module = Http.get(CPMS.base() + "/ocpi/2.2.1/tariffs", token(emsp), headers);
            assertThat(module.header("X-Request-ID")).hasValue("request-1");
            assertThat(module.header("X-Correlation-ID")).hasValue("correlation-1");
            assertThat(module.header("OCPI-from-country-code")).hasValue("IT");
            assertThat(module.header("OCPI-from-party-id")).hasValue("EML");
            assertThat(module.header("OCPI-to-country-code")).hasValue("DE");
            assertThat(module.header("OCPI-to-party-id")).hasValue("TR2");

            Got versions = Http.get(CPMS.versions(), token(emsp), headers);
            assertThat(versions.header("X-Request-ID")).hasValue("request-1");
            assertThat(versions.header("OCPI-to-party-id")).isEmpty();

            Got stranger = Http.get(CPMS.base() + "/ocpi/2.2.1/tariffs", token(emsp), "OCPI-to-country-code", "FR");
            assertThat(stranger.code()).isEqualTo(2000);
        }
    }

    @Test
    @DisplayName("A suspended partner is told so and gets nothing")
    void stopsTheSuspended() {
        try (SimEmsp emsp = CPMS.registered("TR3")) {
            String token = token(emsp);
            Partner partner = CPMS.partner("TR3");
            CPMS.bean(Partners.class)
                    .save(new Partner(
                            partner.id(), partner.name(), "DE", "TR3", Partner.Status.SUSPENDED, Instant.now()));
            assertThat(Http.get(CPMS.base() + "/ocpi/2.2.1/tariffs", token).status())
                    .isEqualTo(403);
        }
    }

    private static String token(SimEmsp emsp) {
        return emsp.send("GET", CPMS.base() + "/ocpi/2.2.1/credentials", null)
                .data()
                .path("token")
                .stringValue();
    }

    @Test
    @DisplayName("O-20: the details point at what this server answers")
    void detailsAreTrue() {
        try (SimEmsp emsp = CPMS.registered("TR4")) {
            assertThat(emsp.module("locations", InterfaceRole.SENDER)).isEqualTo(CPMS.base() + "/ocpi/2.2.1/locations");
            assertThat(emsp.pullLocations()).isNotNull();
        }
    }
}
