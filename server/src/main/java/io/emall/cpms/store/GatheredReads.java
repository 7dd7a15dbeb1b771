package io.emall.cpms.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Lookups that many threads make at the same time, put to the database as one statement: what group commit is for
 * writing. One that comes alone goes at once, and none is ever answered by what was read before it was asked. Runs
 * outside its caller's transaction.
 */
final class GatheredReads<K, V> {

    private static final int MOST = 200;

    private final Function<List<K>, Map<K, V>> reader;
    private final Queue<Question<K, V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    private record Question<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    /** @param reader finds what there is of these keys; its exceptions reach everybody who asked */
    GatheredReads(Function<List<K>, Map<K, V>> reader) {
        this.reader = reader;
    }

    Optional<V> find(K key) {
        Question<K, V> question = new Question<>(key, new CompletableFuture<>());
        waiting.add(question);
        if (open.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::work);
        }
        try {
            return question.answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /** One thread at a time, as long as questions are open. */
    private void work() {
        int answered;
        do {
            List<Question<K, V>> batch = next();
            answer(batch);
            answered = batch.size();
        } while (open.addAndGet(-answered) > 0);
    }

    private List<Question<K, V>> next() {
        List<Question<K, V>> batch = new ArrayList<>();
        for (Question<K, V> next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(next);
        }
        return batch;
    }

    private void answer(List<Question<K, V>> batch) {
        try {
            Map<K, V> found =
                    reader.apply(batch.stream().map(Question::key).distinct().toList());
            batch.forEach(question -> question.answer.complete(Optional.ofNullable(found.get(question.key))));
        } catch (RuntimeException | Error e) {
            batch.forEach(question -> question.answer.completeExceptionally(e));
        }
    }
}
