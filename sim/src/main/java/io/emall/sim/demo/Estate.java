package io.emall.sim.demo;

import io.emall.sim.rest.RestClient;
import io.emall.sim.rest.RestRefused;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the operator's people enter, through the REST API; what is there already stays. */
final class Estate {
    private static final String PARTNER = "Drive&Co (demo eMSP)";
    private static final int CONFLICT = 409;

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

    /** Standard and fast, and a week's promotion for fast. */
    void price(Instant now) {
        price("STANDARD", "BASE", "0.45", null, null);
        price("FAST", "BASE", "0.69", null, null);
        price("FAST", "PROMOTION", "0.59", now, now.plus(7, ChronoUnit.DAYS));
    }

    private void price(String speed, String kind, String perKwh, @Nullable Instant from, @Nullable Instant until) {
        String what = kind.toLowerCase(Locale.ROOT) + " price " + speed.toLowerCase(Locale.ROOT);
        if (hasPrice(speed, kind)) {
            narrator.say(what + " is there already");
            return;
        }
        Map<String, Object> body = new HashMap<>(
                Map.of("area", "default", "speed", speed, "kind", kind, "perKwh", new BigDecimal(perKwh)));
        if (from != null && until != null) {
            body.put("from", from.truncatedTo(ChronoUnit.SECONDS).toString());
            body.put("until", until.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        try {
            rest.post("/prices", body);
            narrator.say(what + " is set to " + perKwh + " EUR/kWh before VAT");
        } catch (RestRefused e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            narrator.say(what + " is there already");
        }
    }

    private boolean hasPrice(String speed, String kind) {
        JsonNode prices = rest.get("/prices");
        for (JsonNode price : prices.isArray() ? prices : prices.path("items")) {
            boolean same = price.path("speed").asString("").equals(speed)
                    && price.path("kind").asString("").equals(kind);
            if (same) {
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
