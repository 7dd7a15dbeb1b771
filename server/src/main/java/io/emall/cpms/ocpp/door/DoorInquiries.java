package io.emall.cpms.ocpp.door;

import io.emall.cpms.core.session.TransactionInquiries;
import io.emall.cpms.core.session.TransactionStatus;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.Connections;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.wire.ocpp.v2.GetTransactionStatusRequest;
import io.emall.wire.ocpp.v2.GetTransactionStatusResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks 2.x stations how a transaction stands (OCPP 2.0.1 E14, P-43); 1.6 has no words for it. */
final class DoorInquiries implements TransactionInquiries {
    private final Connections connections;
    private final Duration timeout;

    DoorInquiries(Connections connections, Duration timeout) {
        this.connections = connections;
        this.timeout = timeout;
    }

    @Override
    public TransactionStatus ask(StationId station, @Nullable String reference) {
        return connections
                .of(station)
                .filter(connection -> connection.version() != Version.OCPP_1_6)
                .map(connection -> ask(connection, reference))
                .orElseGet(TransactionStatus.Untold::new);
    }

    private TransactionStatus ask(StationConnection station, @Nullable String reference) {
        return switch (station.call(new GetTransactionStatusRequest(reference, null), timeout)) {
            case CallOutcome.Answered<GetTransactionStatusResponse>(var answer) ->
                new TransactionStatus.Told(answer.ongoingIndicator(), answer.messagesInQueue());
            default -> new TransactionStatus.Untold();
        };
    }
}
