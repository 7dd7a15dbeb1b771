package io.emall.sim.socket;

import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.lang.reflect.ParameterizedType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a station does for each action it may be sent. */
public final class Actions {
    private final Map<String, Entry<?>> entries = new ConcurrentHashMap<>();

    public <Q extends Request<R>, R extends Response> void on(Class<Q> request, Function<Q, Done<R>> answer) {
        entries.put(nameOf(request), new Entry<>(request, answer));
    }

    Optional<Entry<?>> find(String action) {
        return Optional.ofNullable(entries.get(action));
    }

    record Entry<Q extends Request<?>>(Class<Q> type, Function<Q, ? extends Done<?>> answer) {
        Done<?> apply(Request<?> request) {
            return answer.apply(type.cast(request));
        }
    }

    static String nameOf(Class<?> request) {
        String name = request.getSimpleName();
        return name.endsWith("Request") ? name.substring(0, name.length() - "Request".length()) : name;
    }

    @SuppressWarnings("unchecked")
    static <R extends Response> Class<R> responseOf(Request<R> request) {
        return Stream.of(request.getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> (Class<R>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }
}
