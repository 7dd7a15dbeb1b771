package io.emall.sim.station;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A transaction as the station knows it. */
public final class Transaction {
    private final AtomicInteger seqNo = new AtomicInteger();
    private final Instant startedAt;
    private final long startWh;
    private final @Nullable Integer reservation;
    private volatile @Nullable Permit permit;
    private volatile @Nullable String id;

    Transaction(Instant startedAt, long startWh, @Nullable Permit permit, @Nullable Integer reservation) {
        this.startedAt = startedAt;
        this.startWh = startWh;
        this.permit = permit;
        this.reservation = reservation;
    }

    /** A transaction that ran when the power went. */
    static Transaction remembered(StationMemory.TransactionMemory memory) {
        Transaction transaction =
                new Transaction(memory.startedAt(), memory.startWh(), Permit.local(memory.token()), null);
        transaction.id = memory.id();
        transaction.seqNo.set(memory.seqNo());
        return transaction;
    }

    /** Null when there is nothing worth to be remembered: nobody could say whose it was. */
    StationMemory.@Nullable TransactionMemory memory() {
        String known = id;
        Permit by = permit;
        return known == null || by == null
                ? null
                : new StationMemory.TransactionMemory(known, startedAt, startWh, by.token(), seqNo.get());
    }

    /** The id both sides use; null as long as a 1.6 station has not been told. */
    public @Nullable String id() {
        return id;
    }

    /** Null while a 2.0.1 transaction waits for its driver. */
    public @Nullable Permit permit() {
        return permit;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Register at the start, in Wh. */
    public long startWh() {
        return startWh;
    }

    public @Nullable Integer reservation() {
        return reservation;
    }

    void id(String id) {
        this.id = id;
    }

    void permit(Permit permit) {
        this.permit = permit;
    }

    int nextSeqNo() {
        return seqNo.getAndIncrement();
    }
}
