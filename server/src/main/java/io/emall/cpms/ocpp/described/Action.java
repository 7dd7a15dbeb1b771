package io.emall.cpms.ocpp.described;

import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.FieldType;
import io.emall.cpms.core.technical.Preparation;
import io.emall.cpms.core.technical.Problem;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.RecordCodec;
import io.emall.cpms.ocpp.codec.Violation;
import io.emall.cpms.ocpp.rpc.Actions;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One thing to ask of a station, in one version. */
record Action<Q extends Request<A>, A extends Response>(
        String name, RecordCodec<Q> request, RecordCodec<A> response, FieldType.Group form) {
    private static final Json JSON = new Json();

    @SuppressWarnings("unchecked")
    static <Q extends Request<A>, A extends Response> Action<Q, A> of(Codecs codecs, Class<? extends Request<?>> type) {
        Class<Q> request = (Class<Q>) type;
        String name = Actions.of(request);
        RecordCodec<Q> codec = codecs.of(request);
        return new Action<>(
                name, codec, codecs.of(Actions.<A>responseOf(request)), OurNumbers.narrow(name, codec.form()));
    }

    /** Holds the document against the version's rules and ours. */
    Preparation prepare(String document, Optional<StationConnection> station, Duration timeout) {
        return switch (request.read(JSON, document)) {
            case Reading.Read<Q>(Q asked) -> ready(asked, station, timeout);
            case Reading.Rejected<Q>(Violation violation) -> refused(new Problem(violation.path(), violation.what()));
        };
    }

    private Preparation ready(Q asked, Optional<StationConnection> station, Duration timeout) {
        String document = request.text(JSON, asked);
        Optional<Problem> problem = OurNumbers.problem(name, document);
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        Discretion discretion = new Discretion(document);
        return new Preparation.Ready(discretion.kept(), () -> station.<CommandResult>map(
                        there -> result(there.call(asked, timeout), discretion))
                .orElseGet(CommandResult.Offline::new));
    }

    private static Preparation refused(Problem problem) {
        return new Preparation.Refused(List.of(problem));
    }

    private CommandResult result(CallOutcome<A> outcome, Discretion discretion) {
        return switch (outcome) {
            case CallOutcome.Answered<A>(A answer) -> discretion.answered(response.text(JSON, answer));
            case CallOutcome.CallError<A>(var code, var words) ->
                new CommandResult.Failed(code, discretion.words(words));
            case CallOutcome.InvalidAnswer<A>(var violation) ->
                new CommandResult.Failed("InvalidAnswer", discretion.words(violation.toString()));
            case CallOutcome.NoAnswer<A> none -> new CommandResult.NoAnswer();
            case CallOutcome.NotConnected<A> gone -> new CommandResult.Offline();
            case CallOutcome.Busy<A> busy -> new CommandResult.Failed("Busy", busy.words());
            case CallOutcome.InvalidRequest<A>(var violation) ->
                new CommandResult.Failed("InvalidRequest", violation.toString());
        };
    }
}
