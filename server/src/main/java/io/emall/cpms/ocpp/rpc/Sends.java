package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.Violation;
import io.emall.wire.ocpp.OneWay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles what one station says without awaiting an answer: right or wrong, it gets none (P-12). */
final class Sends {
    private static final Logger LOG = LoggerFactory.getLogger(Sends.class);

    private final StationConnection station;
    private final Dialect dialect;
    private final ExchangeLog log;
    private final Pace nonsense;

    Sends(StationConnection station, Dialect dialect, ExchangeLog log, Pace nonsense) {
        this.station = station;
        this.dialect = dialect;
        this.log = log;
        this.nonsense = nonsense;
    }

    void handle(Frame.Send send) {
        fault(send).ifPresent(fault -> {
            nonsense.next();
            log.failed(station.stationId(), send.action(), fault.description());
        });
    }

    private Optional<Fault> fault(Frame.Send send) {
        try {
            Optional<Fault> refusal = dialect.gate().refusal(station, send.action());
            return refusal.isPresent() ? refusal : heard(send);
        } catch (RuntimeException e) {
            LOG.error("Handling a message of {} failed", station.stationId(), e);
            return Optional.of(new Fault.Internal());
        }
    }

    private Optional<Fault> heard(Frame.Send send) {
        Dialect.@Nullable Announced<?> kind = dialect.announced(send.action());
        return kind == null ? Optional.of(dialect.unhandled(send.action())) : understand(kind, send.payload());
    }

    private <Q extends OneWay> Optional<Fault> understand(Dialect.Announced<Q> kind, Payload payload) {
        return switch (payload.read(kind.message())) {
            case Reading.Read<Q>(Q said) -> {
                kind.handler().accept(station, said);
                yield Optional.empty();
            }
            case Reading.Rejected<Q>(Violation violation) -> Optional.of(new Fault.Payload(violation));
        };
    }
}
