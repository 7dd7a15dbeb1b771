package io.emall.sim.emsp;

import io.emall.sim.watch.Changes;
import io.emall.wire.ocpi.v221.CommandResponse;
import io.emall.wire.ocpi.v221.CommandResponseType;
import io.emall.wire.ocpi.v221.CommandResult;
import io.emall.wire.ocpi.v221.CommandResultType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A command the eMSP sent, with what came back at once and every result that came later. */
public final class Command {
    private final String id;
    private final Changes changes;
    private final List<CommandResult> results = new CopyOnWriteArrayList<>();
    private volatile Answer answer = Answer.of(0, 0, null);

    Command(String id, Changes changes) {
        this.id = id;
        this.changes = changes;
    }

    /** The eMSP's own id of it: the last part of the response URL. */
    public String id() {
        return id;
    }

    /** What came back at once. */
    public Answer answer() {
        return answer;
    }

    public CommandResponse response() {
        return answer.as(CommandResponse.class);
    }

    public boolean isAccepted() {
        return answer.isSuccess() && response().result() == CommandResponseType.ACCEPTED;
    }

    /** Every result that reached the response URL, in order; there should be exactly one (O-37). */
    public List<CommandResult> results() {
        return List.copyOf(results);
    }

    /** Blocks until a result is there. */
    public CommandResultType awaitResult(Duration deadline) {
        changes.await("result of command " + id, deadline, () -> !results.isEmpty());
        return results.getFirst().result();
    }

    void answered(Answer answer) {
        this.answer = answer;
    }

    void resulted(CommandResult result) {
        results.add(result);
    }
}
