package io.emall.cpms.portal.live;

import io.emall.cpms.core.signal.Signal;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page: however much changes, it is told at most once a second, and reassured now and then. */
final class LiveStream implements Runnable {
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);
    private static final Duration REASSURE = Duration.ofSeconds(15);

    private final Set<String> topics;
    private final SseEmitter out;
    private final Semaphore changed = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);

    LiveStream(Set<String> topics, SseEmitter out) {
        this.topics = topics;
        this.out = out;
    }

    /** Returns at once. */
    void hear(Signal signal) {
        if (changed.availablePermits() == 0 && !Collections.disjoint(topics, Topics.of(signal))) {
            changed.release();
        }
    }

    void close() {
        closed.countDown();
        changed.release();
    }

    @Override
    public void run() {
        try {
            out.send(SseEmitter.event().name("open").data(""));
            while (!closed.await(AT_MOST_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                tellOrReassure();
            }
        } catch (IOException | IllegalStateException gone) {
            out.complete();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOrReassure() throws IOException, InterruptedException {
        boolean news = changed.tryAcquire(REASSURE.toMillis(), TimeUnit.MILLISECONDS);
        changed.drainPermits();
        out.send(
                news
                        ? SseEmitter.event().name("change").data("")
                        : SseEmitter.event().comment("still here"));
    }
}
