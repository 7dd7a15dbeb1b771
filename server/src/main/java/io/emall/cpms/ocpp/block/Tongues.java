package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Version;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds for a station the connection it has and the words of the version it speaks.
 *
 * @param <T> how one version says what is to be said
 */
public final class Tongues<T> {
    private final Connections connections;
    private final Map<Version, T> words;

    /** @param words for every version that is spoken */
    public Tongues(Connections connections, Map<Version, T> words) {
        this.connections = connections;
        this.words = Map.copyOf(words);
    }

    /**
     * Says it on the caller's thread.
     *
     * @return what came of it; empty if the station is not connected
     */
    public <R> Optional<R> say(StationId station, BiFunction<StationConnection, T, R> saying) {
        return connections
                .of(station)
                .map(connection -> saying.apply(connection, Objects.requireNonNull(words.get(connection.version()))));
    }
}
