package io.emall.cpms.portal;

import io.emall.cpms.core.view.LocationSheet;
import io.emall.cpms.core.view.SocketCount;
import java.util.List;

/** All sockets of several locations together. */
final class Sockets {
    private Sockets() {}

    static SocketCount of(List<LocationSheet> locations) {
        return locations.stream()
                .flatMap(sheet -> sheet.sockets().values().stream())
                .reduce(new SocketCount(0, 0, 0, 0), SocketCount::plus);
    }
}
