package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.diagnostics.LogCommands;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogOrder;
import io.emall.cpms.ocpp.block.LogWords;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.GetLogRequest;
import io.emall.wire.ocpp.v2.GetLogResponse;
import io.emall.wire.ocpp.v2.LogParameters;
import io.emall.wire.ocpp.v2.LogStatus;
import io.emall.wire.ocpp.v2.LogType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks 2.x stations for logs (OCPP 2.0.1 N01; P-73). */
final class LogRequests implements LogWords {
    private final Duration timeout;
    private final Spelling<LogStatus> words = new Spelling<>(LogStatus.class);

    LogRequests(Duration timeout) {
        this.timeout = timeout;
    }

    private static LogType type(LogKind kind) {
        return switch (kind) {
            case DIAGNOSTICS -> LogType.DIAGNOSTICS_LOG;
            case SECURITY -> LogType.SECURITY_LOG;
            case DATA_COLLECTOR -> LogType.DATA_COLLECTOR_LOG;
        };
    }

    @Override
    public LogCommands.Answer ask(StationConnection station, LogOrder order) {
        GetLogRequest request = new GetLogRequest(
                new LogParameters(order.address(), order.oldest(), order.latest(), null),
                type(order.kind()),
                order.number());
        CallOutcome<GetLogResponse> call = station.call(request, timeout);
        @Nullable String name = call instanceof CallOutcome.Answered<GetLogResponse>(var its) ? its.filename() : null;
        return new LogCommands.Answer(
                Outcomes.of(call, its -> Outcomes.decided(its.status() != LogStatus.REJECTED, words.of(its.status()))),
                name);
    }
}
