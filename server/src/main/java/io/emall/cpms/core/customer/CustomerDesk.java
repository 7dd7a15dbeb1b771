package io.emall.cpms.core.customer;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.RequestNumbers;
import io.emall.cpms.core.signal.Signal;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.core.unit.Page;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Administrators asking stations what they hold of a customer, or to forget it (GDPR; OCPP 2.0.1 N09, N10; P-73). */
public final class CustomerDesk {
    private final CustomerFiles files;
    private final CustomerCommands commands;
    private final RequestNumbers numbers;
    private final AuditLog audit;
    private final Signals signals;
    private final Uuids uuids;
    private final InstantSource clock;

    public CustomerDesk(
            CustomerFiles files,
            CustomerCommands commands,
            RequestNumbers numbers,
            AuditLog audit,
            Signals signals,
            Uuids uuids,
            InstantSource clock) {
        this.files = files;
        this.commands = commands;
        this.numbers = numbers;
        this.audit = audit;
        this.signals = signals;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * Waits for the station's answer; a report follows.
     *
     * @param report tell what is held
     * @param clear forget it; one of both at least
     */
    public CustomerInformation ask(Actor by, StationId station, Subject subject, boolean report, boolean clear) {
        by.must(Permission.VIEW_PERSONAL_DATA);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CustomerInformation asked = new CustomerInformation(
                uuids.next(),
                numbers.next(),
                station,
                now,
                by.name(),
                report,
                clear,
                subject.words(),
                CustomerInformation.State.ASKING,
                "",
                null);
        files.asked(asked);
        CommandOutcome outcome = commands.ask(station, new CustomerOrder(asked.number(), report, clear, subject));
        files.answered(asked.id(), state(outcome, report), outcome.said(), clock.instant());
        String what = (report ? "report" : "") + (report && clear ? " and " : "") + (clear ? "clear" : "");
        audit.record(by, "customer information: " + what + " → " + outcome.said(), "station " + station);
        signals.send(new Signal.UpkeepChanged(station));
        return files.find(asked.id()).orElse(asked);
    }

    /** Without a report nothing follows a yes: the standard has the station send one part all the same (N10.FR.01). */
    private static CustomerInformation.State state(CommandOutcome outcome, boolean report) {
        boolean accepted = outcome instanceof CommandOutcome.Accepted;
        return accepted
                ? report ? CustomerInformation.State.ACCEPTED : CustomerInformation.State.COMPLETE
                : CustomerInformation.State.REFUSED;
    }

    /** What was told; who looked is noted. */
    public Optional<CustomerInformation> find(Actor by, UUID id) {
        by.must(Permission.VIEW_PERSONAL_DATA);
        Optional<CustomerInformation> found = files.find(id);
        found.filter(its -> its.data() != null)
                .ifPresent(its ->
                        audit.record(by, "read customer information " + its.number(), "station " + its.station()));
        return found;
    }

    /** Newest first, without what was told. */
    public Page<CustomerInformation> page(Actor by, StationId station, @Nullable String after, int limit) {
        by.must(Permission.VIEW_PERSONAL_DATA);
        return files.page(station, after, limit);
    }

    /** Erases it before its time. */
    public void erase(Actor by, CustomerInformation its) {
        by.must(Permission.VIEW_PERSONAL_DATA);
        files.erase(its.id(), clock.instant());
        audit.record(by, "erased customer information " + its.number(), "station " + its.station());
    }

    /** Erases what is older than that. */
    public void erase(Duration age) {
        Instant now = clock.instant();
        files.erase(now.minus(age), now);
    }
}
