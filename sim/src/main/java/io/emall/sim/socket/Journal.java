package io.emall.sim.socket;

import io.emall.sim.socket.Frame.Direction;
import io.emall.sim.watch.Changes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Every message a station sent or received, in order. */
public final class Journal {
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Changes changes;

    Journal(Changes changes) {
        this.changes = changes;
    }

    void add(Frame frame) {
        frames.add(frame);
        changes.happened();
    }

    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** The CALLs of this action that the station sent. */
    public List<Frame> sent(String action) {
        return calls(Direction.SENT, action).toList();
    }

    /** The CALLs of this action that the station received. */
    public List<Frame> received(String action) {
        return calls(Direction.RECEIVED, action).toList();
    }

    /** What came back, or was sent back, for this CALL. */
    public Optional<Frame> answerTo(Frame call) {
        return frames.stream()
                .filter(f -> !f.isCall() && f.direction() != call.direction())
                .filter(f -> f.id().equals(call.id()))
                .findFirst();
    }

    /** Forgets what was written so far; what a test does not look at must not grow for ever. */
    public void clear() {
        frames.clear();
    }

    private Stream<Frame> calls(Direction direction, String action) {
        return frames.stream().filter(f -> f.isCall(direction, action));
    }
}
