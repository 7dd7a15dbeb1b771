package io.emall.cpms.core.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a price says beyond "so much per kilowatt-hour": elements that come before that one, and bounds of a session's
 * bill.
 *
 * @param least what a session costs at least, net; null if nothing
 * @param most what it costs at most, net
 */
public record Scheme(
        List<Element> elements,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** Nothing but the price per kilowatt-hour. */
    public static final Scheme PLAIN = new Scheme(List.of(), null, null);

    public Scheme {
        elements = List.copyOf(Objects.requireNonNullElse(elements, List.of()));
    }

    public boolean plain() {
        return equals(PLAIN);
    }

    /** Whether a bill needs to know when what happened, not only how much energy was drawn. */
    boolean followsCourse() {
        return elements.stream()
                .anyMatch(element ->
                        element.restricted() || element.components().stream().anyMatch(Component::isTime));
    }

    /** Whether an element asks for the power. */
    boolean asksPower() {
        return elements.stream()
                .anyMatch(element -> !element.restrictions().kilowatts().isAny());
    }

    /** Whether an element asks for the current. */
    boolean asksCurrent() {
        return elements.stream()
                .anyMatch(element -> !element.restrictions().amperes().isAny());
    }

    /** Whether what follows these elements never counts for energy. */
    boolean coversEnergy() {
        return elements.stream()
                .anyMatch(element -> !element.restricted()
                        && element.component(Dimension.ENERGY).isPresent());
    }
}
