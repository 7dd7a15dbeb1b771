package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation201;
import io.emall.sim.station.StationPlan;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Looking at what a station holds and changing it, by hand and by software. */
class VariablesPageTest {
    @AutoClose
    private static final Office OFFICE = Office.staffed("variables");

    private static final String KEY = "0123456789abcdef0123";
    private static final String LOCATION = """
            {"name":"Duomo","street":"Via Torino 12","city":"Milano","postalCode":"20123","country":"ITA",
             "latitude":45.46,"longitude":9.19,"zone":"Europe/Rome","listed":true}""";

    private final Visitor ada = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    private String api(String method, String path, String body) {
        return ada.api(Office.ADMINISTRATOR, method, path, body).body();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(deadline);
        }
    }

    @Test
    void aVariableIsFoundAndChanged() {
        api("PUT", "/locations/duomo", LOCATION);
        api("PUT", "/stations/CP1", "{\"locationId\":\"duomo\",\"key\":\"" + KEY + "\"}");
        assertThat(ada.get("/stations/CP1/variables").body()).contains("Nothing known yet");
        try (SimStation201 station =
                new SimStation201(new StationAddress(OFFICE.stations(), "CP1", KEY), StationPlan.withOutlets(22_000))) {
            station.powerUp();
            ada.post("/stations/CP1/variables", "/stations/CP1/variables/read");
            await("the report", () -> ada.get("/stations/CP1/variables?q=ConnectorType")
                    .body()
                    .contains("sType2"));

            String one = "/stations/CP1/variables/one?address=OCPPCommCtrlr/HeartbeatInterval";
            assertThat(ada.get(one).body()).contains("300").contains("86400");
            assertThat(change(one, "OCPPCommCtrlr/HeartbeatInterval", "60")).contains("holds from now on");
            assertThat(change(one, "OCPPCommCtrlr/HeartbeatInterval", "999999"))
                    .contains("Rejected")
                    .contains("999999");
            assertThat(change(one, "OCPPCommCtrlr/NetworkConfigurationPriority", "2"))
                    .contains("After a restart");
            assertThat(ada.get("/stations/CP1/variables?q=HeartbeatInterval").body())
                    .contains(">60<");
            assertThat(ada.get("/stations/CP1/variables?q=BasicAuth").body()).contains("Secret, never shown");
            assertThat(ada.get("/stations/CP1/variables/one?address=No/Such").statusCode())
                    .isEqualTo(404);
            assertThat(ada.get("/stations/CP1/variables/one?address=%5B%5B").statusCode())
                    .isEqualTo(404);

            assertThat(api("PUT", "/stations/CP1/variables", """
                    {"changes":[{"address":"TxCtrlr/EVConnectionTimeOut","value":"90"},
                                {"address":"SecurityCtrlr/BasicAuthPassword","value":"a-new-password-for-it"}]}"""))
                    .contains("\"result\":\"ACCEPTED\"")
                    .contains("\"result\":\"REJECTED\"");
            assertThat(station.isConnected()).as("nobody changed its key").isTrue();
            assertThat(api("GET", "/stations/CP1/variables/changes", ""))
                    .contains("TxCtrlr/EVConnectionTimeOut")
                    .contains("****")
                    .doesNotContain("a-new-password-for-it");
            assertThat(api("PUT", "/stations/CP1/variables", "{\"changes\":[{\"address\":\"[\",\"value\":\"1\"}]}"))
                    .contains("address");
            assertThat(api("GET", "/stations/CP1/variables/reading", "")).contains("completedAt");
        }
    }

    private String change(String page, String address, String value) {
        return ada.post(page, "/stations/CP1/variables/one", "address", address, "attribute", "Actual", "value", value)
                .body();
    }
}
