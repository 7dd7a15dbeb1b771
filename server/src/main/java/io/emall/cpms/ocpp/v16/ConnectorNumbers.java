package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.location.Connector;
import io.emall.cpms.core.location.Evse;
import java.util.Comparator;
import java.util.List;

/**
 * 1.6 numbers a station's connectors flatly; we speak of EVSEs with connectors (house §5a.7). Where every EVSE has one
 * connector, connector n is EVSE n, also before we know of it; otherwise connectors are counted through.
 */
final class ConnectorNumbers {

    /** EVSE 0 is the whole station. */
    record Address(int evse, int connector) {}

    private final List<Address> counted;

    ConnectorNumbers(List<Evse> evses) {
        boolean isFlat = evses.stream().allMatch(evse -> evse.connectors().size() <= 1);
        counted = isFlat
                ? List.of()
                : evses.stream()
                        .flatMap(evse -> evse.connectors().stream()
                                .map(Connector::number)
                                .map(connector -> new Address(evse.number(), connector)))
                        .sorted(Comparator.comparingInt(Address::evse).thenComparingInt(Address::connector))
                        .toList();
    }

    Address address(int connectorId) {
        if (connectorId == 0) {
            return new Address(0, 0);
        }
        return connectorId >= 1 && connectorId <= counted.size()
                ? counted.get(connectorId - 1)
                : new Address(connectorId, 1);
    }

    /** The connectorIds that make up an EVSE, never none. */
    List<Integer> ofEvse(int evse) {
        List<Integer> ids = counted.stream()
                .filter(address -> address.evse() == evse)
                .map(address -> counted.indexOf(address) + 1)
                .toList();
        return ids.isEmpty() ? List.of(evse) : ids;
    }

    int of(int evse, int connector) {
        int index = counted.indexOf(new Address(evse, connector));
        return index < 0 ? evse : index + 1;
    }
}
