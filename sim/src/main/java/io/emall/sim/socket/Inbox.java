package io.emall.sim.socket;

import io.emall.sim.watch.Changes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers the CALLs a station receives, in order, or misbehaves as told. */
final class Inbox implements AutoCloseable {
    private final Actions actions;
    private final String formatViolation;
    private final Changes changes;
    private final JsonMapper json;
    private final Mouth mouth;
    private final Map<String, Deviation> deviations = new ConcurrentHashMap<>();
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final ExecutorService afterwards = Executors.newVirtualThreadPerTaskExecutor();

    /** Where answers go. */
    interface Mouth {
        void say(Link over, Object... message);
    }

    Inbox(Actions actions, String formatViolation, Changes changes, JsonMapper json, Mouth mouth) {
        this.actions = actions;
        this.formatViolation = formatViolation;
        this.changes = changes;
        this.json = json;
        this.mouth = mouth;
    }

    void deviate(String action, Deviation how) {
        deviations.put(action, how);
    }

    void behave(String action) {
        deviations.remove(action);
    }

    void heard(Link over, Frame call) {
        if (!queue.isShutdown()) {
            queue.execute(() -> handle(over, call));
        }
    }

    void background(Runnable task) {
        if (!afterwards.isShutdown()) {
            afterwards.execute(task);
        }
    }

    private void handle(Link over, Frame call) {
        switch (deviations.get(call.action())) {
            case null -> answer(over, call, true);
            case Deviation.Ignores() -> {}
            case Deviation.DoesUnanswered() -> answer(over, call, false);
            case Deviation.Late late -> background(() -> late(over, call, late));
            case Deviation.Instead instead -> mouth.say(over, Frame.RESULT, call.id(), instead.response());
            case Deviation.Fails(String code, String description) -> error(over, call, code, description);
            case Deviation.BreaksConnection() -> over.kill();
        }
    }

    private void late(Link over, Frame call, Deviation.Late late) {
        changes.within(late.delay(), () -> false);
        answer(over, call, true);
    }

    private void answer(Link over, Frame call, boolean aloud) {
        Optional<Actions.Entry<?>> entry = actions.find(call.action());
        if (entry.isEmpty()) {
            error(over, call, "NotImplemented", call.action());
            return;
        }
        try {
            Done<?> done = entry.get()
                    .apply(json.treeToValue(call.payload(), entry.get().type()));
            if (aloud) {
                mouth.say(over, Frame.RESULT, call.id(), done.response());
            }
            background(done.afterwards());
        } catch (JacksonException e) {
            error(over, call, formatViolation, "unreadable payload");
        }
    }

    private void error(Link over, Frame call, String code, String description) {
        mouth.say(over, Frame.ERROR, call.id(), code, description, Map.of());
    }

    @Override
    public void close() {
        queue.shutdownNow();
        afterwards.shutdownNow();
    }
}
