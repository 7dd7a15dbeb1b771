package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in an address or a field, a person gets a page that says what is wrong, never a fault of ours. */
class HostileInputTest {
    @AutoClose
    private static final Office OFFICE = Office.staffed("hostile-test");

    private static final Visitor ADA = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    @BeforeAll
    static void open() {
        ADA.api(Office.ADMINISTRATOR, "PUT", "/locations/here", """
                {"name":"Here","street":"Via 1","city":"Milano","country":"ITA","latitude":45.4,"longitude":9.1}""");
        ADA.api(Office.ADMINISTRATOR, "PUT", "/stations/CP-1", "{\"locationId\":\"here\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=",
                "/sessions?station=",
                "/sessions?location=",
                "/sessions?token=",
                "/sessions?after=",
                "/stations?after=",
                "/messages?station=",
                "/messages?action=",
                "/messages?text=",
                "/messages?from=",
                "/messages?until=",
                "/messages?after=",
                "/locations?after=",
                "/tokens?after=",
                "/tariffs?area=",
                "/administration/failures?who=",
                "/stations/new?location=",
                "/locations/here/evses/new?station="
            })
    void anAddressOfNonsenseIsNoFaultOfOurs(String address) {
        for (String text : new String[] {"", "\0", "é", "x".repeat(3000), "<script>", "'; drop", "a/b/c", "-1"}) {
            var answer = ADA.get(address + URLEncoder.encode(text, StandardCharsets.UTF_8));

            assertThat(answer.statusCode()).as("%s%s", address, text).isLessThan(500);
            assertThat(answer.body()).doesNotContain("<script>'", "Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "x", "1.5", "99999999999", "\0"})
    void aCommandThatCannotBeReadIsNotSent(String evse) {
        var answer =
                ADA.post("/stations/CP-1", "/stations/CP-1/commands", "type", "UNLOCK", "evse", evse, "connector", "1");

        assertThat(answer.statusCode()).isIn(200, 400);
        assertThat(answer.body()).containsAnyOf("not sent", "could not be understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "STOP", "UNLOCK", "RESET", "CHANGE_AVAILABILITY", "TRIGGER"})
    void everyCommandNeedsOnlyItsOwnFields(String type) {
        var answer = ADA.post(
                "/stations/CP-1",
                "/stations/CP-1/commands",
                "type",
                type,
                "evse",
                "1",
                "connector",
                "1",
                switch (type) {
                    case "START" -> "token";
                    case "STOP" -> "transaction";
                    case "TRIGGER" -> "message";
                    case "CHANGE_AVAILABILITY" -> "operative";
                    default -> "hard";
                },
                "true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("not connected");
    }

    @Test
    void aNameThatCannotBeIsNobody() {
        assertThat(new Visitor(OFFICE).logIn("ada\0", Office.PASSWORD).statusCode())
                .isEqualTo(400);
        assertThat(ADA.apiWith("Basic YWRhAHg6eA==", "GET", "/locations", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theApiNamesTheFieldThatCannotBeRead() {
        assertThat(ADA.api(Office.ADMINISTRATOR, "POST", "/partners", "{\"nom\":\"ACME\"}")
                        .body())
                .contains("\"field\":\"nom\"", "is not known here; known are name");
        assertThat(ADA.api(Office.ADMINISTRATOR, "POST", "/prices", "{\"speed\":\"WARP\"}")
                        .body())
                .contains("\"field\":\"speed\"", "is none of FAST, STANDARD");
        assertThat(ADA.api(Office.ADMINISTRATOR, "GET", "/sessions?token=" + "x".repeat(500), "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ADA.api(Office.ADMINISTRATOR, "POST", "/import", "x".repeat(11_000_000))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void theApiNamesWhatIsWrong() {
        assertThat(ADA.api(Office.ADMINISTRATOR, "GET", "/sessions?after=x", "").body())
                .contains("\"field\":\"after\"");
        assertThat(ADA.api(Office.ADMINISTRATOR, "POST", "/partners", "{\"name\":\"a\\u0000b\"}")
                        .statusCode())
                .isEqualTo(400);
    }
}
