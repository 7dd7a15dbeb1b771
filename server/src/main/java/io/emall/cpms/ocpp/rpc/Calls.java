package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.codec.InvalidRecord;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.Violation;
import io.emall.cpms.ocpp.codec.Violation.Kind;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Our calls to one station: one at a time, the others wait in order (P-11). */
final class Calls {

    private record Answer(Frame frame, Transcript.Said said) {}

    private record Pending(String id, CompletableFuture<@Nullable Answer> answer) {}

    private final StationId station;
    private final String idPrefix;
    private final Dialect dialect;
    private final Line line;
    private final Transcript transcript;
    private final ExchangeLog log;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<@Nullable Pending> pending = new AtomicReference<>();
    private volatile boolean closed;

    Calls(StationConnection connection, Dialect dialect, Line line, Transcript transcript, ExchangeLog log) {
        this.station = connection.stationId();
        this.idPrefix = Long.toString(connection.epoch(), Character.MAX_RADIX) + "-";
        this.dialect = dialect;
        this.line = line;
        this.transcript = transcript;
        this.log = log;
    }

    /** Waits at most the timeout for its turn, and then at most the timeout for the answer. */
    <Q extends Request<A>, A extends Response> CallOutcome<A> call(Class<Q> type, Q request, Duration timeout) {
        Dialect.Outbound<Q, A> kind = dialect.outbound(type);
        CallOutcome<A> outcome = inTurn(kind, request, timeout);
        if (!(outcome instanceof CallOutcome.Answered<A>)) {
            log.failed(station, kind.action, outcome.words());
        }
        return outcome;
    }

    private <Q extends Request<A>, A extends Response> CallOutcome<A> inTurn(
            Dialect.Outbound<Q, A> kind, Q request, Duration timeout) {
        String id = idPrefix + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
        try {
            String text = dialect.writer().call(id, kind.action, kind.request, request);
            if (!turn.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                return closed ? new CallOutcome.NotConnected<>() : new CallOutcome.Busy<>();
            }
            try {
                return exchange(kind, new Pending(id, new CompletableFuture<>()), text, timeout);
            } finally {
                pending.set(null);
                turn.release();
            }
        } catch (InvalidRecord e) {
            return new CallOutcome.InvalidRequest<>(e.violation());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallOutcome.NoAnswer<>();
        }
    }

    private <A extends Response> CallOutcome<A> exchange(
            Dialect.Outbound<?, A> kind, Pending call, String text, Duration timeout) throws InterruptedException {
        pending.set(call);
        if (closed) {
            return new CallOutcome.NotConnected<>();
        }
        Transcript.Said said = transcript.now(text);
        line.send(text);
        @Nullable Answer answer = null;
        try {
            answer = call.answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return judged(kind, call.id, understood(kind, answer == null ? null : answer.frame));
        } catch (TimeoutException e) {
            return new CallOutcome.NoAnswer<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer never fails", e);
        } finally {
            transcript.called(kind.action, call.id, said, answer == null ? null : answer.said);
        }
    }

    /** Since 2.1 a station gets to know that its answer breaks the rules (P-10). */
    private <A extends Response> CallOutcome<A> judged(Dialect.Outbound<?, A> kind, String id, CallOutcome<A> outcome) {
        if (outcome instanceof CallOutcome.InvalidAnswer<A>(var violation)
                && dialect.version().knowsResultError()) {
            Transcript.Said refusal = transcript.now(dialect.writer().resultError(id, new Fault.Payload(violation)));
            line.send(refusal.text());
            transcript.refused(kind.action, id, refusal);
        }
        return outcome;
    }

    private static <A extends Response> CallOutcome<A> understood(Dialect.Outbound<?, A> kind, @Nullable Frame answer) {
        return switch (answer) {
            case Frame.Result result ->
                switch (result.payload().read(kind.response)) {
                    case Reading.Read<A>(A response) -> new CallOutcome.Answered<>(response);
                    case Reading.Rejected<A>(Violation violation) -> new CallOutcome.InvalidAnswer<>(violation);
                };
            case Frame.Error error -> new CallOutcome.CallError<>(error.code(), error.description());
            case Frame.Stray stray -> new CallOutcome.InvalidAnswer<>(new Violation(Kind.FORMATION, "", stray.why()));
            case null, default -> new CallOutcome.NoAnswer<>();
        };
    }

    /** Hands an answer to the call that waits for it; late and unknown ones are logged only (P-16). */
    void answered(@Nullable String id, Frame answer, Transcript.Said said) {
        Pending call = pending.get();
        boolean expected = call != null && call.id.equals(id) && call.answer.complete(new Answer(answer, said));
        if (!expected) {
            transcript.heard(answer, said, null);
            log.failed(
                    station,
                    "",
                    "an answer nobody waits for: " + answer.getClass().getSimpleName() + " " + id);
        }
    }

    /** The connection is gone: whoever waits gets to know at once. */
    void abort() {
        closed = true;
        Pending call = pending.get();
        if (call != null) {
            call.answer.complete(null);
        }
    }
}
