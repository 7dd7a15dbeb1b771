package io.emall.cpms.ocpp.v16;

import io.emall.cpms.core.diagnostics.LogCommands;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogOrder;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.LogWords;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.codec.Spelling;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v16.GetDiagnostics;
import io.emall.wire.ocpp.v16.GetDiagnosticsResponse;
import io.emall.wire.ocpp.v16.GetLog;
import io.emall.wire.ocpp.v16.GetLogResponse;
import io.emall.wire.ocpp.v16.LogParameters;
import io.emall.wire.ocpp.v16.LogStatus;
import io.emall.wire.ocpp.v16.LogType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks 1.6 stations for logs (OCPP 1.6 §5.9, security whitepaper; P-73). GetLog came with the whitepaper: diagnostics are
 * asked for in the old way, which more stations know, and in the new way if a station does not know the old one.
 */
final class LogRequests implements LogWords {
    private final Duration timeout;
    private final Spelling<LogStatus> words = new Spelling<>(LogStatus.class);

    LogRequests(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public LogCommands.Answer ask(StationConnection station, LogOrder order) {
        return switch (order.kind()) {
            case DIAGNOSTICS -> diagnostics(station, order);
            case SECURITY -> getLog(station, order);
            case DATA_COLLECTOR ->
                new LogCommands.Answer(new CommandOutcome.NotSupported("OCPP 1.6 has no such log"), null);
        };
    }

    private LogCommands.Answer diagnostics(StationConnection station, LogOrder order) {
        LogCommands.Answer answer = getDiagnostics(station, order);
        return answer.outcome() instanceof CommandOutcome.NotSupported ? getLog(station, order) : answer;
    }

    private LogCommands.Answer getLog(StationConnection station, LogOrder order) {
        GetLog request = new GetLog(
                new LogParameters(order.address(), order.oldest(), order.latest()),
                order.kind() == LogKind.SECURITY ? LogType.SECURITY_LOG : LogType.DIAGNOSTICS_LOG,
                order.number());
        CallOutcome<GetLogResponse> call = station.call(request, timeout);
        @Nullable String name = call instanceof CallOutcome.Answered<GetLogResponse>(var its) ? its.filename() : null;
        return new LogCommands.Answer(
                Outcomes.of(call, its -> Outcomes.decided(its.status() != LogStatus.REJECTED, words.of(its.status()))),
                name);
    }

    /** It answers with the name of a file, or with none if there is nothing to bring. */
    private LogCommands.Answer getDiagnostics(StationConnection station, LogOrder order) {
        GetDiagnostics request = new GetDiagnostics(order.address(), null, null, order.oldest(), order.latest());
        CallOutcome<GetDiagnosticsResponse> call = station.call(request, timeout);
        @Nullable
        String name = call instanceof CallOutcome.Answered<GetDiagnosticsResponse>(var its) ? its.fileName() : null;
        boolean something = name != null && !name.isBlank();
        return new LogCommands.Answer(
                Outcomes.of(call, its -> Outcomes.decided(something, something ? "Accepted" : "NothingToUpload")),
                something ? name : null);
    }
}
