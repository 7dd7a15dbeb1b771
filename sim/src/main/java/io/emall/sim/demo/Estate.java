package io.emall.sim.demo;

import io.emall.sim.rest.RestClient;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the operator's people enter, through the REST API; what is there already stays. */
final class Estate {
    private static final String PARTNER = "Drive&Co (demo eMSP)";
    private static final BigDecimal PROMOTION = new BigDecimal("0.49");

    private final RestClient rest;
    private final Narrator narrator;
    private final SecureRandom random = new SecureRandom();

    Estate(RestClient rest, Narrator narrator) {
        this.rest = rest;
        this.narrator = narrator;
    }

    /** How an eMSP is let in. */
    record Invitation(String versionsUrl, String token) {}

    /** Creates a site and returns the key its station uses from now on. */
    String furnish(Site site) {
        rest.put("/locations/" + site.id(), site.location());
        String key = "demo-" + HexFormat.of().formatHex(randomBytes(7)) + "x";
        Map<String, Object> station = Map.of("locationId", site.id(), "key", key);
        boolean known = rest.find("/stations/" + site.station()).isPresent();
        rest.put("/stations/" + site.station(), known ? Map.of("locationId", site.id()) : station);
        if (known) {
            rest.post("/stations/" + site.station() + "/key", Map.of("key", key));
        }
        for (int number = 1; number <= 2; number++) {
            rest.put("/evses/" + site.evse(number), site.evseBody(number));
        }
        narrator.say(site.name() + ": location, station " + site.station() + " and its two EVSEs are entered");
        return key;
    }

    /** For a while fast charging costs less than its hourly price; once is enough. */
    void promote(Instant now, Duration length) {
        if (hasPromotion()) {
            return;
        }
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        rest.post(
                "/prices",
                Map.of(
                        "area",
                        "default",
                        "speed",
                        "FAST",
                        "kind",
                        "PROMOTION",
                        "perKwh",
                        PROMOTION,
                        "from",
                        from.toString(),
                        "until",
                        from.plus(length).toString()));
        narrator.say("for %d minutes fast charging is promoted at %s EUR/kWh before VAT"
                .formatted(length.toMinutes(), PROMOTION));
    }

    private boolean hasPromotion() {
        for (JsonNode price : rest.get("/prices")) {
            if (price.path("kind").asString("").equals("PROMOTION")) {
                return true;
            }
        }
        return false;
    }

    /** A new invitation for the demo's partner, which is created when it is not there. */
    Invitation invite() {
        Optional<String> known = partner();
        JsonNode invited = known.isPresent()
                ? rest.post("/partners/" + known.get() + "/invitation", Map.of())
                : rest.post("/partners", Map.of("name", PARTNER));
        narrator.say("partner " + PARTNER + " is invited");
        return new Invitation(
                invited.path("versionsUrl").asString(),
                invited.path("invitationToken").asString());
    }

    private Optional<String> partner() {
        JsonNode partners = rest.get("/partners");
        for (JsonNode partner : partners.isArray() ? partners : partners.path("items")) {
            if (partner.path("name").asString("").equals(PARTNER)) {
                return Optional.of(partner.path("id").asString());
            }
        }
        return Optional.empty();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
