package io.emall.cpms.core.balance;

import io.emall.cpms.core.battery.Devices;
import io.emall.cpms.core.battery.SiteMeters;
import io.emall.cpms.core.session.SessionEvent;
import io.emall.cpms.core.session.SessionLedger;
import io.emall.cpms.core.supply.Offers;
import io.emall.cpms.core.supply.OwedUsages;
import io.emall.cpms.core.supply.Supplies;
import io.emall.cpms.core.supply.Used;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.Transactions;
import io.emall.cpms.core.unit.WattHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes the balance of each quarter-hour once it is over, in their order: what batteries hold at the end of one is what the next
 * begins with. Nodes that do it at once keep one of them.
 */
public final class Balancing {
    /** By then most stations have told what their meters showed at its end. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final Duration KEPT = Duration.ofDays(800);
    private static final int AT_ONCE = 100;
    /** After a long rest the rest of them is made in the next round. */
    private static final int QUARTERS_AT_ONCE = 100;

    private static final int FORGOTTEN_AT_ONCE = 5_000;

    private final Balances balances;
    private final CarMeters cars;
    private final Gathering gathering;
    private final OwedUsages usages;
    private final SessionLedger stories;
    private final Transactions transactions;
    private final InstantSource clock;

    public Balancing(
            Balances balances,
            CarMeters cars,
            Devices devices,
            SiteMeters meters,
            Offers offers,
            Supplies supplies,
            OwedUsages usages,
            SessionLedger stories,
            Transactions transactions,
            InstantSource clock) {
        this.balances = balances;
        this.cars = cars;
        this.gathering = new Gathering(devices, meters, offers, supplies);
        this.usages = usages;
        this.stories = stories;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The beginning of the quarter-hour that a moment lies in. */
    public static Instant quarter(Instant moment) {
        long seconds = Balance.STEP.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }

    /** Makes all that are due. @return for how many locations */
    public int round() {
        Instant last = quarter(clock.instant().minus(SETTLED)).minus(Balance.STEP);
        List<LocationId> due = balances.due(last, AT_ONCE);
        due.forEach(location -> make(location, last));
        return due.size();
    }

    private void make(LocationId location, Instant last) {
        Optional<Balance> before = balances.latest(location);
        Instant begins = before.map(its -> its.begins().plus(Balance.STEP)).orElse(last);
        for (int made = 0; made < QUARTERS_AT_ONCE && !begins.isAfter(last); made++) {
            before = Optional.of(make(location, begins, before));
            begins = begins.plus(Balance.STEP);
        }
    }

    private Balance make(LocationId location, Instant begins, Optional<Balance> before) {
        Instant ends = begins.plus(Balance.STEP);
        Map<SessionId, Register> registers = cars.at(location, begins, ends);
        List<CarShare> shares = registers.entrySet().stream()
                .map(entry -> new CarShare(
                        entry.getKey(),
                        new WattHours(BigDecimal.valueOf(entry.getValue().between(begins, ends))),
                        entry.getValue().isGuessed(ends)))
                .toList();
        Balance balance = Reckoning.of(
                location,
                gathering.of(location, begins, shares),
                before.map(Balance::store).orElse(null));
        AtomicBoolean isFirst = new AtomicBoolean();
        transactions.atomically(() -> {
            isFirst.set(balances.save(balance, shares));
            if (isFirst.get()) {
                usages.owe(location, begins, bought(balance));
            }
        });
        if (isFirst.get()) {
            tell(registers, ends);
        }
        return balance;
    }

    /** The stories of sessions that were over by then end with what they emitted. */
    private void tell(Map<SessionId, Register> registers, Instant ends) {
        List<SessionId> over = registers.entrySet().stream()
                .filter(entry -> entry.getValue().isOverBy(ends))
                .map(Map.Entry::getKey)
                .toList();
        balances.carbon(over).forEach((session, carbon) -> {
            long grams = Math.round(carbon.intensity().gramsPerKilowattHour());
            stories.tell(session, new SessionEvent(clock.instant(), SessionEvent.Kind.EMITTED, Long.toString(grams)));
        });
    }

    private static List<Used> bought(Balance balance) {
        Map<DsoId, WattHours> energies = new HashMap<>();
        for (Purchase purchase : balance.bought()) {
            if (purchase.dso() != null) {
                energies.merge(purchase.dso(), purchase.energy(), WattHours::plus);
            }
        }
        return energies.entrySet().stream()
                .map(entry -> new Used(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Old ones need not be remembered. */
    public void forget() {
        int gone = FORGOTTEN_AT_ONCE;
        while (gone == FORGOTTEN_AT_ONCE) {
            gone = balances.forget(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE);
        }
    }
}
