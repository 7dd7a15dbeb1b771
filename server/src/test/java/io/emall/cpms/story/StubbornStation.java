package io.emall.cpms.story;

import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation16;
import io.emall.sim.station.StationPlan;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import io.emall.wire.ocpp.v16.MeterValue;
import io.emall.wire.ocpp.v16.MeterValues;
import io.emall.wire.ocpp.v16.SampledValue;
import io.emall.wire.ocpp.v16.StartTransaction;
import io.emall.wire.ocpp.v16.StopTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Runs one short session after another and repeats every message until it is answered, as stations do. */
final class StubbornStation implements Runnable, AutoCloseable {

    /** What the server acknowledged of a session. */
    record Acknowledged(long startWh, long stopWh) {}

    private final SimStation16 station;
    private final String token;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Map<Integer, Acknowledged> sessions = new ConcurrentHashMap<>();
    private final AtomicLong answers = new AtomicLong();
    private long register = 1_000;
    private Instant clock = Instant.EPOCH;

    StubbornStation(StationAddress address, String token) {
        this.station = new SimStation16(address, StationPlan.withOutlets(11_000));
        this.token = token;
        station.patience(Duration.ofSeconds(5));
    }

    Map<Integer, Acknowledged> sessions() {
        return sessions;
    }

    long answers() {
        return answers.get();
    }

    /** After the session that runs now. */
    void end() {
        ending.set(true);
    }

    @Override
    public void run() {
        while (!ending.get()) {
            session();
        }
    }

    private void session() {
        long start = register;
        tick();
        int number =
                persistently(new StartTransaction(1, token, (int) start, clock)).transactionId();
        for (int i = 0; i < 3; i++) {
            register += 100;
            tick();
            SampledValue energy = new SampledValue(String.valueOf(register));
            persistently(new MeterValues(1, List.of(new MeterValue(clock, List.of(energy))), number));
        }
        tick();
        persistently(new StopTransaction((int) register, clock, number));
        sessions.put(number, new Acknowledged(start, register));
    }

    /** No two facts of a station have the same time. */
    private void tick() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        clock = now.isAfter(clock) ? now : clock.plusMillis(1);
    }

    private <R extends Response> R persistently(Request<R> request) {
        while (true) {
            if (connected() && station.call(request) instanceof Reply.Answer<R>(R response)) {
                answers.incrementAndGet();
                return response;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private boolean connected() {
        try {
            if (!station.isConnected()) {
                station.connect();
                station.boot();
            }
            return true;
        } catch (ConnectRefused | IllegalStateException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        station.close();
    }
}
