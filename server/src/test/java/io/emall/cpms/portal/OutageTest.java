package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs see while the database is away (UC1.E2, and E1 of the use cases at the portal). */
class OutageTest {
    @AutoClose
    private static final Office OFFICE = Office.staffed("outage-test");

    private static final Visitor ADA = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    @BeforeEach
    void shut() {
        OFFICE.database().shut();
    }

    @AfterEach
    void reopen() {
        OFFICE.database().reopen();
    }

    @Test
    void aLoginThatCannotBeProcessedSaysSoAndKeepsTheName() {
        OFFICE.database().reopen();
        Visitor grace = new Visitor(OFFICE);
        String token = grace.formToken("/login");
        OFFICE.database().shut();

        HttpResponse<String> answer = grace.postBare("/login", "username", "grace", "password", "x", "_csrf", token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("nobody can log in just now", "value=\"grace\"")
                .doesNotContain("Exception");
    }

    @Test
    void aPageSaysWhatGoesOnAndComesBackByItself() {
        HttpResponse<String> page = ADA.get("/locations?after=x");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("The database cannot be reached", "Vehicles that charge go on charging", "What to do")
                .contains("http-equiv=\"refresh\" content=\"10\"", "href=\"/locations?after=x\"")
                .doesNotContain("Exception", "org.postgresql", "select ");

        OFFICE.database().reopen();
        assertThat(answeredAgain()).isTrue();
    }

    /** Each request waits some seconds for a connection, so this neither spins nor sleeps. */
    private static boolean answeredAgain() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            if (ADA.get("/locations").statusCode() == 200) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/locations/anywhere/monitor", "/locations/anywhere/energy", "/energy/prices"})
    void noPageOfAUseCaseIsAnException(String page) {
        assertThat(ADA.get(page).statusCode()).isEqualTo(503);
        assertThat(ADA.get(page).body()).contains("The database cannot be reached");
    }

    @Test
    void whoIsNotLoggedInIsNotSentRoundInCircles() {
        Visitor stranger = new Visitor(OFFICE);

        HttpResponse<String> first = stranger.get("/stations");
        HttpResponse<String> login = stranger.get("/login");

        assertThat(Visitor.location(first)).endsWith("/login");
        assertThat(login.statusCode()).isEqualTo(503);
        assertThat(login.body()).contains("The database cannot be reached");
    }

    @Test
    void aFormIsNotSentAgainByItself() {
        OFFICE.database().reopen();
        String token = ADA.formToken("/tariffs");
        OFFICE.database().shut();

        HttpResponse<String> answer = ADA.postBare("/tariffs", "standard", "0.45", "_csrf", token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Nothing of what you sent was saved", "what you typed is still there")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void anUnknownAddressGetsTheSamePage() {
        assertThat(ADA.get("/nothing/here").body()).contains("The database cannot be reached");
    }

    @Test
    void aProgramIsToldInJson() {
        HttpResponse<String> answer = ADA.api(Office.ADMINISTRATOR, "GET", "/locations", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The database cannot be reached");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
