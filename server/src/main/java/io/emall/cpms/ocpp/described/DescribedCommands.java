package io.emall.cpms.ocpp.described;

import io.emall.cpms.core.location.Station;
import io.emall.cpms.core.location.Stations;
import io.emall.cpms.core.technical.CommandDescription;
import io.emall.cpms.core.technical.Preparation;
import io.emall.cpms.core.technical.TechnicalCommands;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Technical commands of all versions we speak, each by that version's records. */
public final class DescribedCommands implements TechnicalCommands {
    private final Connections connections;
    private final Stations stations;
    private final Duration timeout;
    private final Map<Version, Catalogue> catalogues = new EnumMap<>(Version.class);

    /**
     * @param timeout for each call's turn, and again for its answer
     * @param outbound what each version can ask of a station
     */
    public DescribedCommands(
            Connections connections,
            Stations stations,
            Duration timeout,
            Map<Version, Collection<Class<? extends Request<?>>>> outbound) {
        this.connections = connections;
        this.stations = stations;
        this.timeout = timeout;
        outbound.forEach((version, requests) -> catalogues.put(version, new Catalogue(version, requests)));
    }

    @Override
    public List<CommandDescription> offered(StationId station, Locale language) {
        return catalogue(station, connections.of(station))
                .map(catalogue -> catalogue.describe(language))
                .orElse(List.of());
    }

    @Override
    public Preparation prepare(StationId station, String name, String document) {
        Optional<StationConnection> connection = connections.of(station);
        return catalogue(station, connection)
                .flatMap(catalogue -> catalogue.find(name))
                .map(action -> action.prepare(document, connection, timeout))
                .orElseGet(Preparation.NotOffered::new);
    }

    private Optional<Catalogue> catalogue(StationId station, Optional<StationConnection> connection) {
        return connection
                .map(StationConnection::version)
                .or(() -> stations.find(station).map(Station::protocol).flatMap(DescribedCommands::spoken))
                .map(catalogues::get);
    }

    private static Optional<Version> spoken(String protocol) {
        return Arrays.stream(Version.values())
                .filter(version -> version.subprotocol().equals(protocol))
                .findFirst();
    }
}
