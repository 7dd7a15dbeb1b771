package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and programs see while the database is away (UC1.E2, and E1 of the use cases at the portal). */
class OutageTest {
    private static Office office;
    private static Visitor ada;

    @BeforeAll
    static void open() {
        office = Office.staffed("outage-test");
        ada = Visitor.loggedIn(office, Office.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void shut() {
        office.database().shut();
    }

    @AfterEach
    void reopen() {
        office.database().reopen();
    }

    @Test
    void aLoginThatCannotBeProcessedSaysSoAndKeepsTheName() {
        office.database().reopen();
        Visitor grace = new Visitor(office);
        String token = grace.formToken("/login");
        office.database().shut();

        HttpResponse<String> answer = grace.postBare("/login", "username", "grace", "password", "x", "_csrf", token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("nobody can log in just now", "value=\"grace\"")
                .doesNotContain("Exception");
    }

    @Test
    void aPageSaysWhatGoesOnAndComesBackByItself() {
        HttpResponse<String> page = ada.get("/locations?after=x");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("The database cannot be reached", "Vehicles that charge go on charging", "What to do")
                .contains("http-equiv=\"refresh\" content=\"10\"", "href=\"/locations?after=x\"")
                .doesNotContain("Exception", "org.postgresql", "select ");

        office.database().reopen();
        assertThat(answeredAgain()).isTrue();
    }

    /** Each request waits some seconds for a connection, so this neither spins nor sleeps. */
    private static boolean answeredAgain() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            if (ada.get("/locations").statusCode() == 200) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theSystemMonitorIsNoException() {
        assertThat(ada.get("/locations/anywhere/monitor").statusCode()).isEqualTo(503);
    }

    @Test
    void whoIsNotLoggedInIsNotSentRoundInCircles() {
        Visitor stranger = new Visitor(office);

        HttpResponse<String> first = stranger.get("/stations");
        HttpResponse<String> login = stranger.get("/login");

        assertThat(Visitor.location(first)).endsWith("/login");
        assertThat(login.statusCode()).isEqualTo(503);
        assertThat(login.body()).contains("The database cannot be reached");
    }

    @Test
    void aFormIsNotSentAgainByItself() {
        office.database().reopen();
        String token = ada.formToken("/tariffs");
        office.database().shut();

        HttpResponse<String> answer = ada.postBare("/tariffs", "standard", "0.45", "_csrf", token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Nothing of what you sent was saved", "what you typed is still there")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void anUnknownAddressGetsTheSamePage() {
        assertThat(ada.get("/nothing/here").body()).contains("The database cannot be reached");
    }

    @Test
    void aProgramIsToldInJson() {
        HttpResponse<String> answer = ada.api(Office.ADMINISTRATOR, "GET", "/locations", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The database cannot be reached");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
