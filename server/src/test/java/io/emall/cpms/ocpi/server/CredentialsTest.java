package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.Connection;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.Partners;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Registrar.Outcome;
import io.emall.cpms.core.partner.Registrar.Reason;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.Http;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.sim.emsp.Mood;
import io.emall.sim.emsp.Party;
import io.emall.sim.emsp.SimEmsp;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialsTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private final Partners partners = CPMS.bean(Partners.class);
    private final Registrar registrar = CPMS.bean(Registrar.class);

    @Test
    @DisplayName("O-21: a partner registers with its invitation; then A is dead, B and C are used, and POST is 405")
    void registersAPartner() {
        PartnerId id = CPMS.invited("Ada", "token-a-of-ada").id();
        try (SimEmsp emsp = new SimEmsp(new Party("DE", "ADA", "Ada"))) {
            assertThat(put(CPMS.base(), "token-a-of-ada"))
                    .as("PUT before registration")
                    .isEqualTo(405);
            assertThat(emsp.register(CPMS.versions(), "token-a-of-ada").isSuccess())
                    .isTrue();

            assertThat(Http.get(CPMS.versions(), "token-a-of-ada").status()).isEqualTo(401);
            Connection connection = partners.connection(id).orElseThrow();
            assertThat(connection.versionsUrl()).isEqualTo(URI.create(emsp.versionsUrl()));
            assertThat(connection.endpoints()).containsKeys("sessions:RECEIVER", "cdrs:RECEIVER", "tokens:SENDER");
            Partner partner = partners.find(id).orElseThrow();
            assertThat(partner.status()).isEqualTo(Partner.Status.CONNECTED);
            assertThat(partner.partyId()).isEqualTo("ADA");
            assertThat(emsp.send("POST", CPMS.base() + "/ocpi/2.2.1/credentials", "{}")
                            .http())
                    .isEqualTo(405);
        }
    }

    @Test
    @DisplayName("O-22: a partner renews its credentials; the old token dies at once")
    void renewsOnRequest() {
        try (SimEmsp emsp = CPMS.registered("BEA")) {
            String old = token(emsp);
            assertThat(emsp.rotateTokens().isSuccess()).isTrue();
            assertThat(token(emsp)).isNotEqualTo(old);
            assertThat(Http.get(CPMS.versions(), old).status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("O-22: a partner leaves; its token and our connection are gone")
    void letsAPartnerGo() {
        try (SimEmsp emsp = CPMS.registered("CEO")) {
            PartnerId id = CPMS.partner("CEO").id();
            String old = token(emsp);
            assertThat(emsp.unregister().isSuccess()).isTrue();
            assertThat(Http.get(CPMS.versions(), old).status()).isEqualTo(401);
            assertThat(partners.connection(id)).isEmpty();
            assertThat(partners.find(id).orElseThrow().status()).isEqualTo(Partner.Status.INVITED);
        }
    }

    @Test
    @DisplayName("O-21: a partner whose versions cannot be read gets 3001 and keeps its invitation")
    void refusesAnUnreadablePartner() {
        CPMS.invited("Dan", "token-a-of-dan");
        try (SimEmsp emsp = new SimEmsp(new Party("DE", "DAN", "Dan"))) {
            emsp.mood("versions", new Mood.Answers(500));
            assertThat(emsp.register(CPMS.versions(), "token-a-of-dan").code()).isEqualTo(3001);
            emsp.behave();
            assertThat(emsp.register(CPMS.versions(), "token-a-of-dan").isSuccess())
                    .isTrue();
        }
    }

    @Test
    @DisplayName("O-6, O-23: credentials without an EMSP role, a bad URL or a taken party are refused by name")
    void refusesBadCredentials() {
        CPMS.invited("Eva", "token-a-of-eva");
        try (SimEmsp first = CPMS.registered("EVA");
                SimEmsp second = new SimEmsp(new Party("DE", "EVA", "not Eva"))) {
            assertThat(first.isRegistered()).isTrue();
            assertThat(second.register(CPMS.versions(), "token-a-of-eva").code())
                    .isEqualTo(2000);
            String bad = "{\"token\":\"t\",\"url\":\"%s\",\"roles\":[]}";
            assertThat(post(bad.formatted("https://a.example"))).isEqualTo(2001);
            String role = "{\"token\":\"t\",\"url\":\"no url\",\"roles\":[{\"role\":\"EMSP\",\"party_id\":\"EVA\","
                    + "\"country_code\":\"DE\",\"business_details\":{\"name\":\"E\"}}]}";
            assertThat(post(role)).isEqualTo(2001);
            assertThat(post(role.replace("no url", "http://169.254.169.254/latest")))
                    .as("no request to a cloud's metadata service")
                    .isEqualTo(3001);
        }
    }

    @Test
    @DisplayName("O-21: we register at a partner that invited us, renew both tokens, and leave")
    void registersAtAPartner() {
        PartnerId id = CPMS.invited("Fay", "never-used").id();
        try (SimEmsp emsp = new SimEmsp(new Party("DE", "FAY", "Fay"))) {
            String tokenA = emsp.invite();
            assertThat(registrar.register(id, URI.create(emsp.versionsUrl()), new Secret(tokenA)))
                    .isEqualTo(new Outcome.Done());
            assertThat(emsp.isRegistered()).isTrue();
            assertThat(emsp.pullTariffs()).isNotNull();
            assertThat(Http.get(CPMS.versions(), "never-used").status()).isEqualTo(401);

            String old = token(emsp);
            assertThat(registrar.renew(id)).isEqualTo(new Outcome.Done());
            assertThat(token(emsp)).isNotEqualTo(old);
            assertThat(Http.get(CPMS.versions(), old).status()).isEqualTo(401);

            assertThat(registrar.end(id)).isEqualTo(new Outcome.Done());
            assertThat(emsp.isRegistered()).isFalse();
            assertThat(registrar.renew(id)).isEqualTo(new Outcome.Failed(Reason.NOT_REGISTERED, ""));
        }
    }

    @Test
    @DisplayName("O-21: a wrong invitation, or a partner that is not there, ends in a plain refusal")
    void doesNotRegister() {
        PartnerId id = CPMS.invited("Gil", "a-of-gil").id();
        try (SimEmsp emsp = new SimEmsp(new Party("DE", "GIL", "Gil"))) {
            URI versions = URI.create(emsp.versionsUrl());
            assertThat(registrar.register(id, versions, new Secret("wrong")))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.TOKEN_REFUSED));
            emsp.die();
            assertThat(registrar.register(id, versions, new Secret(emsp.invite())))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNREACHABLE));
        }
    }

    private static int put(String base, String token) {
        return Http.send("PUT", base + "/ocpi/2.2.1/credentials", token, "{}").status();
    }

    private static int post(String body) {
        return Http.send("POST", CPMS.base() + "/ocpi/2.2.1/credentials", "token-a-of-eva", body)
                .code();
    }

    private static String token(SimEmsp emsp) {
        return emsp.send("GET", CPMS.base() + "/ocpi/2.2.1/credentials", null)
                .data()
                .path("token")
                .stringValue();
    }
}
