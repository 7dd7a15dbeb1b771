package io.emall.cpms.ocpp.described;

import io.emall.cpms.core.technical.CommandDescription;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.Request;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that one version can ask of a station. */
final class Catalogue {
    private final Map<String, Action<?, ?>> actions = new LinkedHashMap<>();

    Catalogue(Version version, Collection<Class<? extends Request<?>>> requests) {
        Codecs codecs = new Codecs(version.number());
        requests.stream()
                .<Action<?, ?>>map(request -> Action.of(codecs, request))
                .sorted(Comparator.comparing(Action::name))
                .forEach(action -> actions.put(action.name(), action));
    }

    Optional<Action<?, ?>> find(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    List<CommandDescription> describe(Locale language) {
        Titles titles = new Titles(language);
        return actions.values().stream().map(titles::describe).toList();
    }
}
