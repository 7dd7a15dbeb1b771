package io.emall.sim.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the eMSP was sent because of one session, found in its diary. */
final class Pushes {
    private static final Duration AROUND = Duration.ofSeconds(10);

    private final String session;
    private final String evse;
    private final Instant begun;
    private final Instant until;

    /** Of the session as REST tells it. */
    Pushes(JsonNode session) {
        this.session = Facts.textOr(session, "id", "?");
        this.evse = Facts.textOr(session, "evseUid", "?");
        this.begun = Facts.instant(session, "startedAt").orElse(Instant.EPOCH);
        this.until = Facts.instant(session, "endedAt")
                .orElse(Instant.MAX.minus(AROUND))
                .plus(AROUND);
    }

    List<Step> in(List<JsonNode> diary) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode line : diary) {
            Instant at = Facts.instant(line, "at").orElse(Instant.EPOCH);
            words(line, at).ifPresent(words -> steps.add(new Step(at, "    to the eMSP: " + words + problem(line))));
        }
        return steps;
    }

    private Optional<String> words(JsonNode line, Instant at) {
        List<String> path = List.of(Facts.textOr(line, "path", "").split("/"));
        JsonNode body = line.path("body");
        return switch (path.getFirst()) {
            case "sessions" -> path.getLast().equals(session) ? Optional.of(session(line)) : Optional.empty();
            case "cdrs" ->
                Facts.textOr(body, "session_id", "").equals(session) ? Optional.of(bill(body)) : Optional.empty();
            case "locations" ->
                isNear(at) && path.size() > 4 && path.get(4).equalsIgnoreCase(evse)
                        ? Facts.text(body, "status").map(status -> "EVSE " + evse + " is " + status)
                        : Optional.empty();
            case "tariffs" -> isNear(at) && at.isAfter(begun) ? tariff(line) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String session(JsonNode line) {
        JsonNode body = line.path("body");
        StringBuilder words = new StringBuilder("session");
        Facts.text(body, "status").ifPresent(status -> words.append(' ').append(status));
        Facts.number(body, "kwh")
                .ifPresent(kwh -> words.append(", ").append(kwh.toPlainString()).append(" kWh"));
        Facts.number(body, "total_cost.excl_vat")
                .ifPresent(net -> words.append(", ").append(Facts.amount(net)).append(" + VAT so far"));
        return words + " (" + Facts.textOr(line, "method", "?") + ")";
    }

    private static String bill(JsonNode cdr) {
        String currency = Facts.textOr(cdr, "currency", "");
        return "the bill (CDR): " + Facts.textOr(cdr, "total_energy", "?") + " kWh, "
                + money(cdr, "total_cost.excl_vat") + " " + currency + " + VAT = "
                + money(cdr, "total_cost.incl_vat") + " " + currency;
    }

    private static String money(JsonNode cdr, String field) {
        return Facts.number(cdr, field).map(Facts::amount).orElse("?");
    }

    private static Optional<String> tariff(JsonNode line) {
        JsonNode body = line.path("body");
        return Facts.number(body, "elements.0.price_components.0.price")
                .map(price -> "tariff " + Facts.textOr(body, "id", "?") + " is " + Facts.amount(price) + " "
                        + Facts.textOr(body, "currency", "") + "/kWh; this session keeps its own price");
    }

    private static String problem(JsonNode line) {
        int status = line.path("status").asInt(0);
        return status / 100 == 2 ? "" : "; the eMSP answered HTTP " + status;
    }

    private boolean isNear(Instant at) {
        return !at.isBefore(begun.minus(AROUND)) && !at.isAfter(until);
    }
}
