package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.ocpp.codec.Violation;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One station on one authenticated socket. */
public final class StationConnection {
    private static final Logger LOG = LoggerFactory.getLogger(StationConnection.class);
    /** How long a new connection waits for the message its predecessor is still handling. */
    private static final Duration HANDOVER = Duration.ofSeconds(10);

    private final StationId stationId;
    private final long epoch;
    private final Dialect dialect;
    private final Line line;
    private final Surroundings surroundings;
    private final Admission admission = new Admission();
    private final Transcript transcript;
    private final Inbox inbox;
    private final Pace messages;
    private final Calls calls;
    private final Reception reception;
    private final AtomicReference<@Nullable CloseReason> closed = new AtomicReference<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Runnable arrived = () -> {};
    /** Whether {@code connected} was told; used on the inbox's thread only. */
    private boolean takenOn;

    /** @param epoch higher than that of every earlier connection of this station */
    public StationConnection(StationId stationId, long epoch, Dialect dialect, Line line, Surroundings surroundings) {
        this.stationId = stationId;
        this.epoch = epoch;
        this.dialect = dialect;
        this.line = line;
        this.surroundings = surroundings;
        inbox = new Inbox(surroundings.threads(), line);
        transcript = new Transcript(stationId, surroundings.messages(), surroundings.clock());
        calls = new Calls(this, dialect, line, transcript, surroundings.log());
        Pace nonsense = Pace.ofNonsense(System::nanoTime, closing);
        messages = Pace.ofMessages(System::nanoTime, closing);
        reception = new Reception(this, dialect, line, transcript, surroundings.log(), nonsense);
    }

    public StationId stationId() {
        return stationId;
    }

    /** Fences commands and cached state: the newest connection has the highest. */
    public long epoch() {
        return epoch;
    }

    /** It is a station nobody registered, let in to wait; nobody is told that it is connected. */
    public StationConnection asNewcomer() {
        admission.newcomer(true);
        return this;
    }

    /** Somebody registered it meanwhile: from now on it is a station like others. Called while a message is handled. */
    public void registered() {
        admission.newcomer(false);
        surroundings.events().connected(this);
    }

    public Version version() {
        return dialect.version();
    }

    public Admission admission() {
        return admission;
    }

    /**
     * Calls the station and waits for its answer, on the caller's (virtual) thread. Calls to one station go out one at a
     * time, in order.
     *
     * @param timeout for the turn, and again for the answer
     */
    public <A extends Response> CallOutcome<A> call(Request<A> request, Duration timeout) {
        return callAs(request, timeout);
    }

    @SuppressWarnings("unchecked")
    private <Q extends Request<A>, A extends Response> CallOutcome<A> callAs(Request<A> request, Duration timeout) {
        Optional<Violation> refusal = dialect.restraint().refusal(admission.state(), request);
        if (refusal.isPresent()) {
            return new CallOutcome.InvalidRequest<>(refusal.get());
        }
        dialect.restraint().follows(request).forEach(admission::triggered);
        return calls.call((Class<Q>) request.getClass(), (Q) request, timeout);
    }

    /** Closes the connection; only the first reason counts. Messages that were not handled yet are dropped. */
    public void close(CloseReason reason) {
        if (closed.compareAndSet(null, reason)) {
            line.close(reason.code(), reason.text());
            surroundings.connections().leave(this);
            calls.abort();
            closing.countDown();
            arrived.run();
            inbox.add(0, this::end);
        }
    }

    /** Why it was closed; empty while it is open. */
    public Optional<CloseReason> closed() {
        return Optional.ofNullable(closed.get());
    }

    /** A text message came in; called by the socket, in order. */
    public void received(String text) {
        Transcript.Said said = transcript.now(text);
        switch (dialect.read(text)) {
            case Frame.Result result -> calls.answered(result.id(), result, said);
            case Frame.Error error -> calls.answered(error.id(), error, said);
            case Frame.Stray stray -> calls.answered(stray.id(), stray, said);
            case Frame frame -> inbox.add(text.length(), () -> handle(frame, said));
        }
    }

    /** A binary message came in; OCPP has none. */
    public void receivedBinary() {
        transcript.heardBinary();
        inbox.add(0, () -> {
            if (isHeard()) {
                reception.binary();
            }
        });
    }

    /** What came before the station hung up is still handled; after a close of ours it is not. */
    private boolean isHeard() {
        CloseReason reason = closed.get();
        return reason == null || reason == CloseReason.GONE;
    }

    private void handle(Frame frame, Transcript.Said said) {
        if (isHeard()) {
            messages.next();
            reception.handle(frame, said);
        } else {
            transcript.heard(frame, said, null);
        }
    }

    /** @param then done once it is durable that the station is connected, or it is not any more; may be done twice */
    public void whenTakenOn(Runnable then) {
        arrived = then;
    }

    void start(@Nullable StationConnection predecessor) {
        inbox.add(0, () -> begin(predecessor));
    }

    private void begin(@Nullable StationConnection predecessor) {
        try {
            if (predecessor != null && !predecessor.ended.await(HANDOVER.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{}: the replaced connection is still busy", stationId);
            }
            if (closed.get() == null) {
                surroundings.events().connected(this);
                takenOn = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close(CloseReason.STOPPING);
        } catch (RuntimeException e) {
            LOG.error("{}: could not be taken on", stationId, e);
            close(CloseReason.UNAVAILABLE);
        } finally {
            arrived.run();
        }
    }

    private void end() {
        try {
            if (takenOn && surroundings.connections().of(stationId).isEmpty()) {
                CloseReason reason = closed.get();
                surroundings.events().disconnected(this, reason == null ? "" : reason.text());
            }
        } finally {
            ended.countDown();
        }
    }

    @Override
    public String toString() {
        return stationId + " (" + version().subprotocol() + ", epoch " + epoch + ")";
    }
}
