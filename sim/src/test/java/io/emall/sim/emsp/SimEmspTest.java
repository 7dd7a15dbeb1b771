package io.emall.sim.emsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.wire.ocpi.v221.AllowedType;
import io.emall.wire.ocpi.v221.CommandResult;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two simulated eMSPs talk to each other: one plays the part of the CPMS as far as it can. */
class SimEmspTest {
    private final SimEmsp emsp = new SimEmsp(new Party("IT", "DRV", "Drive"));
    private final SimEmsp other = new SimEmsp(new Party("DE", "OTH", "Other"));

    @AfterEach
    void close() {
        emsp.close();
        other.close();
    }

    @Test
    void registersRotatesAndUnregisters() {
        assertThat(register().isSuccess()).isTrue();
        assertThat(emsp.isRegistered()).isTrue();
        assertThat(other.isRegistered()).isTrue();

        assertThat(emsp.rotateTokens().isSuccess()).isTrue();
        assertThat(pushSession("1").isSuccess()).isTrue();
        assertThat(emsp.unregister().isSuccess()).isTrue();
        assertThat(emsp.isRegistered()).isFalse();
        assertThat(other.isRegistered()).isFalse();
    }

    @Test
    void anInvitationIsGoodForOneRegistrationOnly() {
        String invitation = other.invite();
        emsp.register(other.versionsUrl(), invitation);

        assertThatThrownBy(() -> emsp.register(other.versionsUrl(), invitation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("401");
    }

    @Test
    void putsTogetherWhatIsPushedToIt() {
        register();
        String url = other.module("sessions", InterfaceRole.RECEIVER) + "/DE/OTH/s1";
        other.send("PUT", url, Map.of("id", "s1", "kwh", 0, "charging_periods", List.of(Map.of("n", 1))));
        Map<String, Object> change =
                Map.of("kwh", 5, "charging_periods", List.of(Map.of("n", 2)), "last_updated", "2026-01-01T00:00:00Z");
        Answer patched = other.send("PATCH", url, change);
        Answer withoutTime = other.send("PATCH", url, Map.of("kwh", 6));

        assertThat(patched.isSuccess()).isTrue();
        assertThat(withoutTime.code()).isEqualTo(2001);
        JsonNode session = emsp.book().raw("sessions", "s1").orElseThrow();
        assertThat(session.path("kwh").asInt()).isEqualTo(5);
        assertThat(session.path("charging_periods")).hasSize(2);
        assertThat(emsp.received("sessions")).extracting(Received::method).containsExactly("PUT", "PATCH", "PATCH");
    }

    @Test
    void patchesAnEvseOfALocation() {
        register();
        String url = other.module("locations", InterfaceRole.RECEIVER) + "/DE/OTH/l1";
        other.send("PUT", url, Map.of("id", "l1", "evses", List.of(Map.of("uid", "e1", "status", "AVAILABLE"))));
        other.send("PATCH", url + "/e1", Map.of("status", "CHARGING", "last_updated", "2026-01-01T00:00:00Z"));

        assertThat(emsp.book()
                        .raw("locations", "l1")
                        .orElseThrow()
                        .path("evses")
                        .path(0)
                        .path("status")
                        .asString())
                .isEqualTo("CHARGING");
    }

    @Test
    void keepsACdrThoughItsAnswerIsLost() {
        register();
        String url = other.module("cdrs", InterfaceRole.RECEIVER);
        emsp.mood("cdrs", new Mood.LosesAnswer());
        assertThatThrownBy(() -> other.send("POST", url, Map.of("id", "c1"))).isInstanceOf(UncheckedIOException.class);
        emsp.behave();

        assertThat(other.send("GET", url + "/c1", null).data().path("id").asString())
                .isEqualTo("c1");
        assertThat(other.send("POST", url, Map.of("id", "c2")).header("Location"))
                .hasValue(url + "/c2");
    }

    @Test
    void answersForItsTokensPageByPage() {
        register();
        for (int i = 0; i < 60; i++) {
            emsp.addToken("T%02d".formatted(i));
        }
        emsp.verdict("T07", AllowedType.NO_CREDIT);
        String url = other.module("tokens", InterfaceRole.SENDER);

        Answer first = other.send("GET", url + "?limit=50", null);
        assertThat(first.data()).hasSize(50);
        assertThat(first.header("X-Total-Count")).hasValue("60");
        assertThat(first.header("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("offset=50"));
        assertThat(other.send("POST", url + "/T07/authorize", null)
                        .data()
                        .path("allowed")
                        .asString())
                .isEqualTo("NO_CREDIT");
        assertThat(other.send("POST", url + "/nobody/authorize", null).code()).isEqualTo(2004);
    }

    @Test
    void keepsEveryResultOfACommand() {
        register();
        Command command = emsp.expected();
        String url = emsp.responseUrl(command);
        other.send("POST", url, new CommandResult(CommandResultType.ACCEPTED));
        other.send("POST", url, new CommandResult(CommandResultType.TIMEOUT));

        assertThat(command.isAccepted()).isFalse();
        assertThat(command.awaitResult(Duration.ofSeconds(5))).isEqualTo(CommandResultType.ACCEPTED);
        assertThat(command.results()).hasSize(2);
    }

    @Test
    void goesOnWithItsRegistrationAfterARestart() {
        register();
        EmspMemory memory = emsp.memory().orElseThrow();
        emsp.close();
        try (SimEmsp restarted = new SimEmsp(new Party("IT", "DRV", "Drive"), memory.port(), InstantSource.system())) {
            restarted.remember(memory);

            assertThat(restarted.rotateTokens().isSuccess()).isTrue();
            assertThat(pushSession("s1").http()).isEqualTo(201);
        }
    }

    @Test
    void misbehavesAsTold() {
        register();
        emsp.mood("sessions", new Mood.Answers(500));
        assertThat(pushSession("s1").http()).isEqualTo(500);
        emsp.die();
        assertThatThrownBy(() -> pushSession("s1")).isInstanceOf(UncheckedIOException.class);
        emsp.revive();
        emsp.behave();
        assertThat(pushSession("s1").http()).isEqualTo(201);
        other.useWrongToken();
        assertThat(pushSession("s1").http()).isEqualTo(401);
    }

    private Answer pushSession(String id) {
        return other.send("PUT", other.module("sessions", InterfaceRole.RECEIVER) + "/DE/OTH/" + id, Map.of("id", id));
    }

    private Answer register() {
        return emsp.register(other.versionsUrl(), other.invite());
    }
}
