package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatheredReadsTest {

    @Test
    void whoAsksGetsWhatStandsThere() {
        GatheredReads<String, Integer> reads = new GatheredReads<>(keys -> Map.of("a", 1));
        assertThat(reads.find("a")).contains(1);
        assertThat(reads.find("b")).isEmpty();
    }

    @Test
    void whatIsAskedDuringAReadGoesTogetherInTheNext() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<List<Integer>> reads = new CopyOnWriteArrayList<>();
        GatheredReads<Integer, Integer> gathered = new GatheredReads<>(keys -> {
            reads.add(keys);
            begun.countDown();
            await(go);
            return keys.stream().collect(Collectors.toMap(Function.identity(), key -> key * 10));
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<Integer>> first = threads.submit(() -> gathered.find(0));
            begun.await();
            List<Future<Optional<Integer>>> others = new ArrayList<>();
            CountDownLatch asking = new CountDownLatch(9);
            for (int key = 1; key < 10; key++) {
                int asked = key;
                others.add(threads.submit(() -> {
                    asking.countDown();
                    return gathered.find(asked);
                }));
            }
            asking.await();
            go.countDown();
            assertThat(first.get()).contains(0);
            for (int i = 0; i < 9; i++) {
                assertThat(others.get(i).get()).contains((i + 1) * 10);
            }
        }
        assertThat(reads.getFirst()).containsExactly(0);
        assertThat(reads.stream().mapToInt(List::size).sum()).isEqualTo(10);
    }

    @Test
    void aFailureReachesEverybodyAndTheNextIsAsAlways() {
        AtomicInteger count = new AtomicInteger();
        GatheredReads<String, Integer> reads = new GatheredReads<>(keys -> {
            if (count.getAndIncrement() == 0) {
                throw new IllegalStateException("away");
            }
            return Map.of("a", 1);
        });
        assertThatThrownBy(() -> reads.find("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(reads.find("a")).contains(1);
    }

    @Test
    void nobodyIsForgottenHoweverManyAsk() throws Exception {
        GatheredReads<Integer, Integer> gathered =
                new GatheredReads<>(keys -> keys.stream().collect(Collectors.toMap(Function.identity(), key -> key)));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Integer>>> answers = IntStream.range(0, 20_000)
                    .mapToObj(key -> threads.submit(() -> gathered.find(key % 700)))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).contains(i % 700);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
