package io.emall.cpms.core.command;

import io.emall.cpms.core.command.CommandLedger.Undelivered;
import io.emall.cpms.core.partner.FailedExchanges;
import io.emall.cpms.core.partner.FailedExchanges.Failure;
import java.time.Instant;
import java.time.InstantSource;

/** Decides the one result of a command, and tells it until the eMSP takes it. */
public final class Results {

    private final CommandLedger ledger;
    private final ResultDelivery delivery;
    private final FailedExchanges failures;
    private final CommandPolicy policy;
    private final InstantSource clock;

    public Results(
            CommandLedger ledger,
            ResultDelivery delivery,
            FailedExchanges failures,
            CommandPolicy policy,
            InstantSource clock) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.failures = failures;
        this.policy = policy;
        this.clock = clock;
    }

    /** The first decision counts; a later one is dropped. */
    void decide(PartnerCommand command, Result result) {
        if (ledger.decide(command.id(), result, clock.instant())) {
            deliver(new Undelivered(command, result, 0));
        }
    }

    void deliver(Undelivered waiting) {
        PartnerCommand command = waiting.command();
        String why = delivery.deliver(command, waiting.result());
        if (why == null) {
            ledger.delivered(command.id(), clock.instant());
            return;
        }
        boolean last = waiting.attempts() + 1 >= policy.deliveryAttempts();
        Instant retryAt = last ? Instant.MAX : clock.instant().plus(policy.pauseAfter(waiting.attempts()));
        ledger.undeliverable(command.id(), retryAt, why);
        failures.record(new Failure(
                clock.instant(),
                "partner " + command.partner(),
                "CommandResult " + command.id(),
                why,
                last ? null : retryAt));
    }
}
