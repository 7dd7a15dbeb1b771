package io.emall.cpms.ocpi.view;

import java.util.List;
import java.util.Optional;

/**
 * The versions we speak.
 *
 * @param all the highest first: the order in which they are preferred (O-21)
 */
public record Dialects(List<Dialect> all) {

    public Optional<Dialect> of(String version) {
        return all.stream().filter(dialect -> dialect.version().equals(version)).findFirst();
    }

    public List<String> versions() {
        return all.stream().map(Dialect::version).toList();
    }
}
