package io.emall.cpms.store.lane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The units in front of a lane. Many threads add, the lane alone takes. */
final class WaitingUnits {

    private final int batchSize;
    private final BlockingQueue<Unit> waiting;
    /** Units whose key was already in the batch: they come first in the next one. */
    private final Deque<Unit> heldOver = new ArrayDeque<>();

    WaitingUnits(LaneSettings settings) {
        this.batchSize = settings.batch();
        this.waiting = new ArrayBlockingQueue<>(settings.waiting());
    }

    boolean offer(Unit unit, long patienceMs) throws InterruptedException {
        return waiting.offer(unit, patienceMs, TimeUnit.MILLISECONDS);
    }

    int size() {
        return waiting.size();
    }

    boolean isEmpty() {
        return waiting.isEmpty() && heldOver.isEmpty();
    }

    /** All that wait, up to the size of a batch, at most one of each key; none if nothing comes for a while. */
    List<Unit> next() throws InterruptedException {
        List<Unit> candidates = new ArrayList<>(heldOver);
        heldOver.clear();
        if (candidates.isEmpty()) {
            @Nullable Unit first = waiting.poll(200, TimeUnit.MILLISECONDS);
            if (first == null) {
                return List.of();
            }
            candidates.add(first);
        }
        waiting.drainTo(candidates, Math.max(0, batchSize - candidates.size()));
        Set<String> keys = new HashSet<>();
        List<Unit> batch = new ArrayList<>(candidates.size());
        for (Unit unit : candidates) {
            if (keys.add(unit.key())) {
                batch.add(unit);
            } else {
                heldOver.add(unit);
            }
        }
        return batch;
    }

    List<Unit> takeAll() {
        List<Unit> all = new ArrayList<>(heldOver);
        heldOver.clear();
        waiting.drainTo(all);
        return all;
    }
}
