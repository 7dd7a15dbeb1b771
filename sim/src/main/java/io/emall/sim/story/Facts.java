package io.emall.sim.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads values out of JSON and writes them as people do: times with their zone, figures with their unit. */
final class Facts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

    private final ZoneId zone;

    Facts(ZoneId zone) {
        this.zone = zone;
    }

    /** The text at a path such as {@code driver.token}; empty when it is not there. */
    static Optional<String> text(JsonNode of, String path) {
        JsonNode found = of.at("/" + path.replace('.', '/'));
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asString()) : Optional.empty();
    }

    static String textOr(JsonNode of, String path, String otherwise) {
        return text(of, path).orElse(otherwise);
    }

    static Optional<BigDecimal> number(JsonNode of, String path) {
        return text(of, path).map(BigDecimal::new);
    }

    static Optional<Instant> instant(JsonNode of, String path) {
        return text(of, path).map(Instant::parse);
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    static String kilowattHours(BigDecimal kilowattHours) {
        return kilowattHours.setScale(3, RoundingMode.HALF_UP).toPlainString() + " kWh";
    }

    static String kilowatts(BigDecimal kilowatts) {
        return kilowatts.setScale(1, RoundingMode.HALF_UP).toPlainString() + " kW";
    }

    /** With two decimals at least. */
    static String amount(BigDecimal money) {
        return money.setScale(Math.max(2, money.stripTrailingZeros().scale()), RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String length(Duration time) {
        return "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
