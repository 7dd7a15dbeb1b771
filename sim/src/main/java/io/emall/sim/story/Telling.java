package io.emall.sim.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tells one session in lines of text. */
public final class Telling {
    private static final int READINGS = 6;

    private final Facts facts;

    public Telling(ZoneId zone) {
        this.facts = new Facts(zone);
    }

    /**
     * The story.
     *
     * @param session what {@code GET /sessions/{id}} says
     * @param location what {@code GET /locations/{id}} says; missing if it says nothing
     * @param readings the session's meter readings, oldest first
     */
    public List<String> tell(JsonNode session, JsonNode location, List<JsonNode> readings) {
        List<String> lines = new ArrayList<>();
        lines.add("Session " + Facts.textOr(session, "id", "?") + " (number " + Facts.textOr(session, "number", "?")
                + ")");
        lines.add("");
        place(lines, session, location);
        driver(lines, session);
        price(lines, session);
        steps(lines, session);
        meter(lines, readings);
        bill(lines, session);
        return lines;
    }

    private static void place(List<String> lines, JsonNode session, JsonNode location) {
        String name = Facts.textOr(location, "name", Facts.textOr(session, "locationId", "?"));
        lines.add("Where    " + name + ", station " + Facts.textOr(session, "stationId", "?") + ", EVSE "
                + Facts.textOr(session, "evseUid", "?") + ", connector "
                + Facts.textOr(session, "connectorId", "?"));
    }

    private static void driver(List<String> lines, JsonNode session) {
        lines.add("Who      token " + Facts.textOr(session, "driver.token", "?") + " of "
                + Facts.textOr(session, "driver.countryCode", "?") + "-"
                + Facts.textOr(session, "driver.partyId", "?") + ", contract "
                + Facts.textOr(session, "driver.contractId", "?") + ", let in by "
                + Facts.textOr(session, "driver.method", "?"));
    }

    private static void price(List<String> lines, JsonNode session) {
        Facts.number(session, "price.perKwh")
                .ifPresent(perKwh -> lines.add("Price    " + perKwh.toPlainString() + " "
                        + Facts.textOr(session, "price.currency", "") + "/kWh before "
                        + Facts.textOr(session, "price.vatPercent", "?") + " % VAT ("
                        + Facts.textOr(session, "price.kind", "?") + ", "
                        + Facts.textOr(session, "price.speed", "?") + "), as it was at the start"));
    }

    private void steps(List<String> lines, JsonNode session) {
        lines.add("");
        lines.add("What happened");
        for (JsonNode event : session.path("story")) {
            String at = Facts.instant(event, "at").map(facts::time).orElse("?");
            String detail = Facts.text(event, "detail").map(d -> ": " + d).orElse("");
            lines.add("  " + at + "  " + words(Facts.textOr(event, "kind", "?")) + detail);
        }
    }

    private static String words(String kind) {
        return switch (kind) {
            case "REQUESTED" -> "the eMSP asked to start";
            case "STARTED" -> "the station began the transaction";
            case "AUTHORISED" -> "the token may charge";
            case "CHARGING" -> "energy flows";
            case "SUSPENDED" -> "the car takes no more for now";
            case "STOPPED" -> "the station ended the transaction";
            case "BILLED" -> "the bill was made";
            default -> kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** Some of the readings, evenly spread, always with the last. */
    private void meter(List<String> lines, List<JsonNode> readings) {
        lines.add("");
        lines.add("Meter (" + readings.size() + " readings)");
        int step = Math.max(1, (readings.size() + READINGS - 1) / READINGS);
        for (int i = 0; i < readings.size(); i++) {
            if (i % step == 0 || i == readings.size() - 1) {
                lines.add("  " + reading(readings.get(i)));
            }
        }
    }

    private String reading(JsonNode reading) {
        String at = Facts.instant(reading, "at").map(facts::time).orElse("?");
        String register =
                Facts.number(reading, "registerWh").map(Facts::kilowattHours).orElse("no register");
        String power = Facts.number(reading, "powerW")
                .map(w -> ", " + Facts.kilowatts(w))
                .orElse("");
        String soc = Facts.text(reading, "stateOfCharge")
                .map(s -> ", battery " + s + " %")
                .orElse("");
        return at + "  register " + register + power + soc;
    }

    private void bill(List<String> lines, JsonNode session) {
        JsonNode cdr = session.path("cdr");
        lines.add("");
        if (!cdr.isObject()) {
            lines.add("Not billed yet.");
            return;
        }
        Optional<Instant> from = Facts.instant(cdr, "startedAt").or(() -> Facts.instant(session, "startedAt"));
        Optional<Instant> to = Facts.instant(cdr, "endedAt").or(() -> Facts.instant(session, "endedAt"));
        String currency = Facts.textOr(cdr, "currency", "");
        String energy = Facts.number(cdr, "energyWh").map(Facts::kilowattHours).orElse("?");
        lines.add("Bill (the CDR the eMSP got)");
        lines.add("  id       " + Facts.textOr(cdr, "id", "?"));
        if (from.isPresent() && to.isPresent()) {
            lines.add("  time     " + facts.time(from.get()) + " to " + facts.time(to.get()) + " ("
                    + Facts.length(Duration.between(from.get(), to.get())) + ")");
        }
        lines.add("  energy   " + energy);
        lines.add("  net      " + money(cdr, "net") + " " + currency);
        lines.add("  VAT      " + money(cdr, "tax") + " " + currency);
        lines.add("  to pay   " + money(cdr, "gross") + " " + currency);
    }

    private static String money(JsonNode cdr, String field) {
        return Facts.number(cdr, field).map(BigDecimal::toPlainString).orElse("?");
    }
}
