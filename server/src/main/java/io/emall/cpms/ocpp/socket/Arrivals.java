package io.emall.cpms.ocpp.socket;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stations on their way in, a limited number at a time: from the look at their credentials until it is durable that they
 * are connected. In a storm the others wait here, where they cost nothing, and those who are charging are served
 * (P-8, field lesson 16).
 */
final class Arrivals {
    private final Semaphore places;

    Arrivals(int atOnce) {
        places = new Semaphore(atOnce, true);
    }

    /** Waits for a place. */
    Place enter() throws InterruptedException {
        places.acquire();
        return new Place();
    }

    /** Taken by one station until it has arrived, or was turned away. */
    final class Place {
        private final AtomicBoolean free = new AtomicBoolean();

        /** Leaving again does nothing. */
        void leave() {
            if (free.compareAndSet(false, true)) {
                places.release();
            }
        }
    }
}
