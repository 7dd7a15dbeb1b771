package io.emall.cpms.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresentedTokenTest {

    @Test
    @DisplayName("O-1: the token is base64 after 'Token '; the specification's sample with a line end is read too")
    void readsBase64() {
        assertThat(values("Token ZXhhbXBsZS10b2tlbg==")).containsExactly("example-token", "ZXhhbXBsZS10b2tlbg==");
        assertThat(values("Token ZXhhbXBsZS10b2tlbgo=")).first().isEqualTo("example-token");
        assertThat(values("token ZXhhbXBsZS10b2tlbg==")).first().isEqualTo("example-token");
    }

    @Test
    @DisplayName("O-2: a plain token is read as it is")
    void readsPlain() {
        assertThat(PresentedToken.readings("Token ebf3b399-779f-4497-9b9d-ac6ad3cc44d2"))
                .containsExactly(new PresentedToken("ebf3b399-779f-4497-9b9d-ac6ad3cc44d2", true));
    }

    @Test
    @DisplayName("O-3: anything else is no token")
    void readsNothingElse() {
        assertThat(values(null)).isEmpty();
        assertThat(values("")).isEmpty();
        assertThat(values("Bearer abc")).isEmpty();
        assertThat(values("Token")).isEmpty();
        assertThat(values("Token a b")).isEmpty();
        assertThat(values("Token " + "x".repeat(201))).isEmpty();
    }

    @Test
    @DisplayName("O-2: a token is never printed")
    void printsStars() {
        assertThat(new PresentedToken("secret", true)).hasToString("****");
    }

    private static java.util.List<String> values(String header) {
        return PresentedToken.readings(header).stream()
                .map(PresentedToken::value)
                .toList();
    }
}
