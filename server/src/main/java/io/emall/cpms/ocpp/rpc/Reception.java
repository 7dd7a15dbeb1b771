package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.InvalidRecord;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.Violation;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles what one station sends, one message after the other, and answers it (P-12 to P-15). */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    /** In place of an id that could not be read (P-13). */
    private static final String UNREADABLE = "-1";

    private final StationConnection station;
    private final Dialect dialect;
    private final Line line;
    private final Transcript transcript;
    private final ExchangeLog log;
    private final Pace nonsense;
    private final Sends sends;
    /** What we answered to the message at hand. */
    private Transcript.@Nullable Said answer;
    /** The call we answered last: if a station refuses an answer, it is most likely this one. */
    private Frame.@Nullable Call answered;

    Reception(
            StationConnection station,
            Dialect dialect,
            Line line,
            Transcript transcript,
            ExchangeLog log,
            Pace nonsense) {
        this.station = station;
        this.dialect = dialect;
        this.line = line;
        this.transcript = transcript;
        this.log = log;
        this.nonsense = nonsense;
        sends = new Sends(station, dialect, log, nonsense);
    }

    void handle(Frame frame, Transcript.Said said) {
        answer = null;
        try {
            handle(frame, said.text());
        } finally {
            transcript.heard(frame, said, answer);
        }
    }

    private void handle(Frame frame, String text) {
        switch (frame) {
            case Frame.Call call -> call(call, text);
            case Frame.Send send -> sends.handle(send);
            case Frame.Broken(var id, var why) -> broken(id, new Fault.Envelope(why));
            case Frame.Unknown(var id, var type) -> unknownType(id, type);
            case Frame.ResultError refusal -> refused(refusal);
            case Frame.Result _, Frame.Error _, Frame.Stray _ -> throw new IllegalArgumentException("not for us");
        }
    }

    /** Something that is not even text. */
    void binary() {
        nonsense.next();
        log.failed(station.stationId(), "", "a binary message");
    }

    private void call(Frame.Call call, String text) {
        try {
            switch (attempt(call.action(), call.payload(), text)) {
                case Attempt.Done(var kind, var response) -> answer(call, result(call.id(), kind, response));
                case Attempt.Failed(var fault) -> refuse(call.id(), call.action(), fault);
            }
        } catch (Unavailable e) {
            unavailable(call.action(), e);
        } catch (InvalidRecord e) {
            LOG.error("Our answer to {} of {} is invalid", call.action(), station.stationId(), e);
            refuse(call.id(), call.action(), new Fault.Internal());
        }
    }

    private void answer(Frame.Call call, String text) {
        answered = call;
        send(text);
    }

    /** The station could do nothing with our answer: people have to look at it (P-10). */
    private void refused(Frame.ResultError refusal) {
        Frame.Call call = answered;
        String action = call != null && call.id().equals(refusal.id()) ? call.action() : "";
        log.failed(
                station.stationId(),
                action,
                "the station refuses our answer to %s: %s %s"
                        .formatted(refusal.id(), refusal.code(), refusal.description())
                        .strip());
    }

    private sealed interface Attempt {
        record Done(Dialect.Inbound<?, ?> kind, Response response) implements Attempt {}

        record Failed(Fault fault) implements Attempt {}
    }

    private Attempt attempt(String action, Payload payload, String text) {
        Optional<Fault> refusal = dialect.gate().refusal(station, action);
        if (refusal.isPresent()) {
            return new Attempt.Failed(refusal.get());
        }
        Dialect.@Nullable Inbound<?, ?> kind = dialect.inbound(action);
        return kind == null ? new Attempt.Failed(dialect.unhandled(action)) : understand(kind, payload, text);
    }

    private <Q extends Request<A>, A extends Response> Attempt understand(
            Dialect.Inbound<Q, A> kind, Payload payload, String text) {
        try {
            return switch (payload.read(kind.request())) {
                case Reading.Read<Q>(Q request) ->
                    new Attempt.Done(kind, kind.handler().handle(station, request));
                case Reading.Rejected<Q>(Violation violation) -> mended(kind, violation, text);
            };
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Handling a message of {} failed", station.stationId(), e);
            keep(kind, text, e.toString());
            return new Attempt.Failed(new Fault.Internal());
        }
    }

    private <Q extends Request<A>, A extends Response> Attempt mended(
            Dialect.Inbound<Q, A> kind, Violation violation, String text) {
        if (kind.tolerated().isEmpty()) {
            return misunderstood(kind, violation, text);
        }
        Optional<Mending.Mended<Q>> mended = dialect.mending().mended(text, kind.tolerated(), kind.request());
        if (mended.isEmpty()) {
            return misunderstood(kind, violation, text);
        }
        Attempt done = new Attempt.Done(
                kind, kind.handler().handle(station, mended.get().request()));
        log.mended(station.stationId(), mended.get().quirks(), violation.toString());
        return done;
    }

    private Attempt misunderstood(Dialect.Inbound<?, ?> kind, Violation violation, String text) {
        keep(kind, text, violation.toString());
        return new Attempt.Failed(new Fault.Payload(violation));
    }

    /** A station that is refused often enough throws a message about a transaction away. */
    private void keep(Dialect.Inbound<?, ?> kind, String text, String why) {
        if (kind.kept()) {
            log.quarantine(station.stationId(), text, why);
        }
    }

    @SuppressWarnings("unchecked")
    private <A extends Response> String result(String id, Dialect.Inbound<?, A> kind, Response response) {
        return dialect.writer().result(id, kind.response(), (A) response);
    }

    private void refuse(String id, String action, Fault fault) {
        if (!(fault instanceof Fault.Internal)) {
            nonsense.next();
        }
        log.failed(station.stationId(), action, fault.description());
        send(dialect.writer().error(id, fault));
    }

    private void send(String text) {
        answer = transcript.now(text);
        line.send(text);
    }

    private void broken(@Nullable String id, Fault fault) {
        String echo = id == null && dialect.version().answersUnreadableIds() ? UNREADABLE : id;
        if (echo != null) {
            refuse(echo, "", fault);
        } else {
            nonsense.next();
            log.failed(station.stationId(), "", fault.description());
        }
    }

    private void unknownType(@Nullable String id, int type) {
        Fault fault = new Fault.UnknownType("unknown message type " + type);
        if (dialect.version().refusesUnknownTypes()) {
            broken(id, fault);
        } else {
            nonsense.next();
            log.failed(station.stationId(), "", fault.description());
        }
    }

    private void unavailable(String action, Unavailable e) {
        log.failed(station.stationId(), action, "not answered: " + e.getMessage());
        station.close(CloseReason.UNAVAILABLE);
    }
}
