package io.emall.cpms.core.tariff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Prices, and when they apply. Of several elements with a price for a dimension the first that applies counts (O-32). */
public record Element(List<Component> components, Restrictions restrictions) {

    public Element {
        components = List.copyOf(components);
        restrictions = Objects.requireNonNullElse(restrictions, Restrictions.NONE);
    }

    /** One that always applies. */
    public static Element always(Component... components) {
        return new Element(List.of(components), Restrictions.NONE);
    }

    public Optional<Component> component(Dimension dimension) {
        return components.stream()
                .filter(component -> component.dimension() == dimension)
                .findFirst();
    }

    public boolean restricted() {
        return !restrictions.equals(Restrictions.NONE);
    }
}
