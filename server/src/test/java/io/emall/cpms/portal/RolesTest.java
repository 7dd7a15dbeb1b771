package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Maintainer sees and does what a Maintainer may, in the portal and over REST alike. */
class RolesTest {
    private static final String PRICE = "{\"speed\":\"FAST\",\"kind\":\"BASE\",\"perKwh\":0.1}";

    @AutoClose
    private static final Office OFFICE = Office.staffed("roles-test");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/locations",
                "/stations",
                "/sessions",
                "/messages",
                "/alarms",
                "/alarms/security",
                "/administration/failures",
                "/administration/account"
            })
    void theMaintainerSees(String page) {
        assertThat(Visitor.loggedIn(OFFICE, Office.MAINTAINER).get(page).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tariffs",
                "/partners",
                "/tokens",
                "/import",
                "/locations/new",
                "/stations/new",
                "/administration/people",
                "/administration/audit",
                "/sessions?token=CARD"
            })
    void theMaintainerDoesNotSee(String page) {
        int expected = page.startsWith("/sessions") ? 200 : 403;

        var answer = Visitor.loggedIn(OFFICE, Office.MAINTAINER).get(page);

        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(answer.body()).doesNotContain("href=\"/tariffs\"").doesNotContain("name=\"token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/tariffs", "/partners", "/tokens", "/import", "/administration/people", "/administration/audit"
            })
    void theAdministratorSeesAll(String page) {
        assertThat(Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR).get(page).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /prices",
                "GET /partners",
                "GET /tokens",
                "GET /people",
                "GET /audit",
                "GET /sessions?token=X"
            })
    void theApiRefusesTheMaintainer(String call) {
        String[] parts = call.split(" ");

        var answer = new Visitor(OFFICE).api(Office.MAINTAINER, parts[0], parts[1], "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{\"error\":{\"message\":");
    }

    @Test
    void theApiChangesNothingForTheMaintainer() {
        Visitor max = new Visitor(OFFICE);

        assertThat(max.api(Office.MAINTAINER, "POST", "/prices", PRICE).statusCode())
                .isEqualTo(403);
        assertThat(max.api(Office.MAINTAINER, "POST", "/partners", "{\"name\":\"X\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(max.api(Office.MAINTAINER, "POST", "/import", "location_id\nL1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(max.api(Office.ADMINISTRATOR, "GET", "/prices", "").body()).isEqualTo("[]");
    }

    @Test
    void thePortalChangesNothingForTheMaintainer() {
        Visitor max = Visitor.loggedIn(OFFICE, Office.MAINTAINER);

        assertThat(max.post("/", "/tariffs", "standard", "0.01").statusCode()).isEqualTo(403);
        assertThat(max.post("/", "/partners/" + new UUID(1, 1) + "/setup/name", "name", "X")
                        .statusCode())
                .isEqualTo(403);
    }
}
