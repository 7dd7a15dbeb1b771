package io.emall.cpms.ocpp.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals(2);

    @Test
    void whoFindsNoPlaceWaitsUntilOneIsLeft() throws Exception {
        Arrivals.Place first = arrivals.enter();
        arrivals.enter();
        CompletableFuture<Arrivals.Place> third = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                third.complete(arrivals.enter());
            } catch (InterruptedException e) {
                third.completeExceptionally(e);
            }
        });
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(third).isNotDone();
        first.leave();
        assertThat(third.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aPlaceIsLeftOnce() throws Exception {
        Arrivals.Place first = arrivals.enter();
        first.leave();
        first.leave();
        arrivals.enter();
        arrivals.enter();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                arrivals.enter();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (waiting.getState() != Thread.State.WAITING) {
            assertThat(waiting.isAlive()).isTrue();
        }
        waiting.interrupt();
        waiting.join();
    }
}
