package io.emall.cpms.core.command;

import io.emall.cpms.core.unit.CommandId;
import java.time.Instant;
import java.util.List;

/** Accepted commands as durable rows. */
public interface CommandLedger {

    /** A number for the station's eyes: positive, 31 bits, never given before. */
    int nextNumber();

    void accept(PartnerCommand command);

    /** Decides the result, to be delivered by this caller; false if it was decided before: there is only ever one. */
    boolean decide(CommandId id, Result result, Instant at);

    /** Undecided commands past their due time, claimed for this caller for a while. */
    List<PartnerCommand> overdue(Instant now, int limit);

    /** Decided but undelivered results whose next attempt is due, claimed for this caller for a while. */
    List<Undelivered> undelivered(Instant now, int limit);

    void delivered(CommandId id, Instant at);

    /** Not delivered: again then, or never if {@code retryAt} is {@link Instant#MAX}. */
    void undeliverable(CommandId id, Instant retryAt, String why);

    /** @param attempts how often it was tried before */
    record Undelivered(PartnerCommand command, Result result, int attempts) {}
}
