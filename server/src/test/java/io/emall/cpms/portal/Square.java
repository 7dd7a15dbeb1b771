package io.emall.cpms.portal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A location with two standard and two fast EVSEs, and an eMSP with one driver. */
final class Square {
    static final ZoneId ROME = ZoneId.of("Europe/Rome");
    static final String KEY = "an-entirely-secret-key";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AC =
            "\"IEC_62196_T2\",\"format\":\"SOCKET\",\"powerType\":\"AC_3_PHASE\",\"voltage\":230," + "\"amperage\":32";
    private static final String DC =
            "\"IEC_62196_T2_COMBO\",\"format\":\"CABLE\",\"powerType\":\"DC\",\"voltage\":500,\"amperage\":100";

    private final Office office;

    Square(Office office) {
        this.office = office;
        api("PUT", "/locations/duomo", """
                {"name":"Milano Duomo","street":"Via Torino 12","city":"Milano","postalCode":"20123","country":"ITA",
                 "latitude":45.46,"longitude":9.19,"zone":"Europe/Rome","listed":true}""");
        station("SLOW", AC);
        station("QUICK", DC);
        KnownDriver.arrive(office);
    }

    private void station(String id, String connector) {
        api("PUT", "/stations/" + id, "{\"locationId\":\"duomo\",\"key\":\"" + KEY + "\"}");
        for (int number = 1; number <= 2; number++) {
            api(
                    "PUT",
                    "/evses/" + id + "-" + number,
                    "{\"locationId\":\"duomo\",\"stationId\":\"" + id + "\",\"number\":" + number
                            + ",\"evseId\":\"IT*EML*E" + id + "*" + number
                            + "\",\"connectors\":[{\"id\":\"1\",\"number\":1,\"standard\":" + connector + "}]}");
        }
    }

    JsonNode api(String method, String path, String body) {
        HttpResponse<String> answer = new Visitor(office).api(Office.ADMINISTRATOR, method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** @return the booking's id */
    String book(String evse, Instant from, Duration length) {
        return api("POST", "/bookings", """
                        {"location":"duomo","evse":"%s","from":"%s","until":"%s","token":"%s"}""".formatted(evse, from, from.plus(length), KnownDriver.TOKEN))
                .at("/id")
                .asString();
    }

    /** That hour of the day after tomorrow, on the clock in Milan. */
    static Instant soon(int hour) {
        return local(hour).atZone(ROME).toInstant();
    }

    static LocalDateTime local(int hour) {
        return LocalDateTime.ofInstant(Instant.now(), ROME)
                .plusDays(2)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(hour);
    }
}
