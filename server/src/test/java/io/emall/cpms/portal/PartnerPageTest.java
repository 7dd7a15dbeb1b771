package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.FailedExchanges;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What went wrong with an eMSP stands on its page. */
class PartnerPageTest {
    private static final Office OFFICE = Office.staffed("partner-test");

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void thePageOfAPartnerTellsItsFailedExchangesAndNobodyElses() {
        Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);
        String acme = made(ada, "ACME");
        String other = made(ada, "Other");
        FailedExchanges failures = OFFICE.bean(FailedExchanges.class);
        failures.record(new FailedExchanges.Failure(
                Instant.now(), "partner " + acme, "push of a session", "it answered HTTP 502", null));

        Yard.await(
                "the failure is shown",
                () -> ada.get("/partners/" + acme).body().contains("it answered HTTP 502"));
        assertThat(ada.get("/partners/" + other).body()).doesNotContain("it answered HTTP 502");
    }

    private static String made(Visitor ada, String name) {
        return ada.api(Office.ADMINISTRATOR, "POST", "/partners", "{\"name\":\"" + name + "\"}")
                .body()
                .replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
