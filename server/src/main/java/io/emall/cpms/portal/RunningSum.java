package io.emall.cpms.portal;

import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.unit.Watts;
import java.util.List;
import java.util.Objects;

/** What sessions draw together. */
final class RunningSum {
    private RunningSum() {}

    static Watts power(List<ChargingSession> running) {
        return new Watts(running.stream()
                .map(session -> session.meter().power())
                .filter(Objects::nonNull)
                .mapToDouble(Watts::value)
                .sum());
    }
}
