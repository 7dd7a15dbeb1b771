package io.emall.cpms.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Writes that many threads make at the same time, put into one transaction, each answered after its commit. If that
 * transaction fails it is halved until the bad one stands alone, and only its caller gets the error.
 */
final class GatheredWrites<T> {

    private final GatheredReads<T, BooleanSupplier> gathered = new GatheredReads<>(this::settle);
    private final Function<List<T>, Set<T>> writer;

    /** @param writer commits all of them but those that the database keeps out, and returns what it wrote */
    GatheredWrites(Function<List<T>, Set<T>> writer) {
        this.writer = writer;
    }

    /** @return false if the database keeps it out */
    boolean write(T one) {
        return gathered.find(one).orElseThrow().getAsBoolean();
    }

    private Map<T, BooleanSupplier> settle(List<T> batch) {
        Map<T, BooleanSupplier> answers = new HashMap<>();
        settle(batch, answers);
        return answers;
    }

    private void settle(List<T> batch, Map<T, BooleanSupplier> answers) {
        try {
            Collection<T> written = writer.apply(batch);
            batch.forEach(one -> answers.put(one, () -> written.contains(one)));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                answers.put(batch.getFirst(), () -> {
                    throw e;
                });
                return;
            }
            settle(batch.subList(0, batch.size() / 2), answers);
            settle(batch.subList(batch.size() / 2, batch.size()), answers);
        }
    }
}
