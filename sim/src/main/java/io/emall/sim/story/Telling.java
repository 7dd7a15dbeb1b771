package io.emall.sim.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param sheet what {@code GET /sessions/{id}} says
     * @param location what {@code GET /locations/{id}} says; missing if it says nothing
     * @param readings the session's meter readings, oldest first
     * @param diary what the eMSP was sent
     */
    public List<String> tell(JsonNode sheet, JsonNode location, List<JsonNode> readings, List<JsonNode> diary) {
        JsonNode session = sheet.path("session");
        List<String> lines = new ArrayList<>();
        lines.add("Session " + Facts.textOr(session, "id", "?") + " (number " + Facts.textOr(session, "number", "?")
                + ")");
        lines.add("");
        place(lines, session, location);
        driver(lines, session);
        price(lines, sheet.path("price"));
        lines.add("");
        lines.add("What happened");
        Stream.of(events(sheet), meter(readings), new Pushes(session).in(diary))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Step::at))
                .forEach(step -> lines.add("  " + facts.time(step.at()) + "  " + step.words()));
        bill(lines, sheet.path("cdr"));
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

    private static void price(List<String> lines, JsonNode price) {
        Facts.number(price, "perKwh")
                .ifPresent(perKwh -> lines.add("Price    " + Facts.amount(perKwh) + " "
                        + Facts.textOr(price, "currency", "") + "/kWh before "
                        + Facts.textOr(price, "vatPercent", "?") + " % VAT ("
                        + Facts.textOr(price, "kind", "?") + ", "
                        + Facts.textOr(price, "speed", "?") + "), as it was at the start"));
    }

    /** In the order of the story, though a station's clock and ours may differ by a moment. */
    private static List<Step> events(JsonNode sheet) {
        List<Step> steps = new ArrayList<>();
        Instant next = Instant.MAX;
        for (JsonNode event : sheet.path("story").valueStream().toList().reversed()) {
            String detail = Facts.text(event, "detail").map(d -> ": " + d).orElse("");
            Instant at = Facts.instant(event, "at").orElse(next);
            next = at.isBefore(next) ? at : next;
            steps.addFirst(new Step(next, words(Facts.textOr(event, "kind", "?")) + detail));
        }
        return steps;
    }

    private static String words(String kind) {
        return switch (kind) {
            case "REQUESTED" -> "the eMSP asked to start";
            case "STARTED" -> "the car is plugged in and the station began the transaction";
            case "AUTHORISED" -> "the token may charge";
            case "CHARGING" -> "energy flows";
            case "SUSPENDED" -> "the car takes no more for now";
            case "STOPPED" -> "the station ended the transaction";
            case "BILLED" -> "the bill was made";
            default -> kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** Some of the readings, evenly spread, always with the last. */
    private static List<Step> meter(List<JsonNode> readings) {
        List<Step> steps = new ArrayList<>();
        int step = Math.max(1, (readings.size() + READINGS - 1) / READINGS);
        for (int i = 0; i < readings.size(); i++) {
            JsonNode reading = readings.get(i);
            if (i % step == 0 || i == readings.size() - 1) {
                Facts.instant(reading, "at").ifPresent(at -> steps.add(new Step(at, reading(reading))));
            }
        }
        return steps;
    }

    private static String reading(JsonNode reading) {
        String register =
                Facts.number(reading, "registerKwh").map(Facts::kilowattHours).orElse("no register");
        String power = Facts.number(reading, "powerKw")
                .map(kw -> ", " + Facts.kilowatts(kw))
                .orElse("");
        String soc = Facts.text(reading, "stateOfCharge")
                .map(s -> ", battery " + s + " %")
                .orElse("");
        return "the meter shows " + register + power + soc;
    }

    private void bill(List<String> lines, JsonNode cdr) {
        lines.add("");
        if (!cdr.isObject()) {
            lines.add("Not billed yet.");
            return;
        }
        Optional<Instant> from = Facts.instant(cdr, "startedAt");
        Optional<Instant> to = Facts.instant(cdr, "endedAt");
        JsonNode bill = cdr.path("bill");
        String currency = Facts.textOr(bill, "currency", "");
        lines.add("Bill (the CDR the eMSP got)");
        lines.add("  id       " + Facts.textOr(cdr, "id", "?"));
        if (from.isPresent() && to.isPresent()) {
            lines.add("  time     " + facts.time(from.get()) + " to " + facts.time(to.get()) + " ("
                    + Facts.length(Duration.between(from.get(), to.get())) + ")");
        }
        lines.add("  energy   "
                + Facts.number(bill, "energyKwh").map(Facts::kilowattHours).orElse("?"));
        lines.add("  net      " + money(bill, "net") + " " + currency);
        lines.add("  VAT      " + money(bill, "tax") + " " + currency);
        lines.add("  to pay   " + money(bill, "gross") + " " + currency);
    }

    private static String money(JsonNode bill, String field) {
        return Facts.number(bill, field).map(Facts::amount).orElse("?");
    }
}
