package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.People;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.account.Users;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who gets in, and how the door is guarded (use case 1, R5). */
class EntryTest {
    @AutoClose
    private static final Office OFFICE = Office.staffed("entry-test");

    @Test
    void aPageAsksWhoOneIsAndThenOpens() {
        Visitor ada = new Visitor(OFFICE);

        assertThat(Visitor.location(ada.get("/stations"))).endsWith("/login");
        HttpResponse<String> in = ada.logIn("ADA", Office.PASSWORD);

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(in)).contains("/stations");
        assertThat(ada.get("/stations").statusCode()).isEqualTo(200);
    }

    @Test
    void loggingInChangesTheSession() {
        Visitor ada = new Visitor(OFFICE);
        ada.get("/login");
        String before = ada.cookie("JSESSIONID");

        ada.logIn(Office.ADMINISTRATOR, Office.PASSWORD);

        assertThat(ada.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = new Visitor(OFFICE)
                .get("/login")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aWrongPasswordIsRefusedAndTheNameKept() {
        HttpResponse<String> answer = new Visitor(OFFICE).logIn("Grace", "wrong wrong wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Name or password is not right").contains("value=\"Grace\"");
    }

    @Test
    void anIncompleteFormIsSaidToBeIncomplete() {
        assertThat(new Visitor(OFFICE).logIn("Grace", "").body()).contains("Enter both name and password");
    }

    @Test
    void guessingIsSlowedDownForPortalAndApiAlike() {
        Visitor guesser = new Visitor(OFFICE);
        for (int i = 0; i < 5; i++) {
            guesser.logIn("victim", "guess number " + i);
        }

        assertThat(guesser.logIn("victim", "one more guess").statusCode()).isEqualTo(429);
        HttpResponse<String> api = guesser.api("victim", "GET", "/locations", "");
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(api.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

        assertThat(ada.postBare("/partners", "name", "Forged").statusCode()).isEqualTo(403);
        assertThat(ada.get("/partners").body()).doesNotContain("Forged");
    }

    @Test
    void whoWasLoggedOutWhileTypingIsToldSo() {
        HttpResponse<String> late = new Visitor(OFFICE).postBare("/tariffs", "standard", "0.45", "_csrf", "old");

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("You had been logged out meanwhile", "Nothing was saved")
                .doesNotContain("Not for your role");
    }

    @Test
    void everyPageForbidsFramesSniffingAndForeignScripts() {
        var headers = new Visitor(OFFICE).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void switchingTheLanguageNeverLeadsElsewhere() {
        Visitor anybody = new Visitor(OFFICE);

        HttpResponse<String> away = anybody.post("/login", "/preferences", "language", "it", "back", "//evil.example/");

        assertThat(Visitor.location(away)).isIn("/", OFFICE.http("/"));
        assertThat(anybody.get("/login").body()).contains("Accedi");
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        People people = OFFICE.bean(People.class);
        var ada = OFFICE.bean(Users.class)
                .findByName(Office.ADMINISTRATOR)
                .orElseThrow()
                .actor();
        people.add(ada, "eve", Office.PASSWORD, Role.ADMINISTRATOR);
        Visitor eve = Visitor.loggedIn(OFFICE, "eve");
        assertThat(eve.get("/stations").statusCode()).isEqualTo(200);

        people.change(
                ada, OFFICE.bean(Users.class).findByName("eve").orElseThrow().id(), Role.ADMINISTRATOR, false);

        assertThat(Visitor.location(eve.get("/stations"))).endsWith("/login");
    }

    @Test
    void loggingOutEndsTheSession() {
        Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

        ada.post("/", "/logout");

        assertThat(Visitor.location(ada.get("/stations"))).endsWith("/login");
    }

    @Test
    void theSetUpLinkIsDeadOnceThereIsAnAdministrator() {
        assertThat(new Visitor(OFFICE).get("/setup/0123456789abcdef").statusCode())
                .isEqualTo(404);
        assertThat(OFFICE.bean(People.class).setUpToken()).isEmpty();
    }

    @Test
    void whatIsNotThereGetsAPageInStyle() {
        HttpResponse<String> answer =
                Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR).get("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing here").doesNotContain("Exception");
    }
}
