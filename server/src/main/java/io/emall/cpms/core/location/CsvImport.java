package io.emall.cpms.core.location;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Static data from a table, one row per connector (R9): every bad row is reported, and nothing is imported unless all
 * rows are good.
 */
public final class CsvImport {
    /** Nobody mends more at once, and a list of all would be larger than the table. */
    private static final int MOST_TOLD = 200;

    private final StaticData data;
    private final Stations stations;
    private final Operators operators;
    private final Transactions transactions;
    private final InstantSource clock;

    public CsvImport(
            StaticData data, Stations stations, Operators operators, Transactions transactions, InstantSource clock) {
        this.data = data;
        this.stations = stations;
        this.operators = operators;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param keys keys of stations that are new, to be shown once
     */
    public sealed interface Outcome {
        record Imported(int locations, int stations, int evses, Map<StationId, StationKey> keys) implements Outcome {}

        /**
         * @param problems the first of them
         * @param all how many there are
         */
        record Refused(List<CsvRow.Problem> problems, int all) implements Outcome {}
    }

    public Outcome run(Actor by, List<CsvRow> rows) {
        by.must(Permission.EDIT_STATIC_DATA);
        List<CsvRow.Problem> problems = new ArrayList<>();
        CsvPlan plan = CsvPlan.of(rows, operators.home(), clock.instant(), problems);
        if (rows.isEmpty()) {
            problems.add(new CsvRow.Problem(1, "", CsvRow.Fault.EMPTY_FILE, ""));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(
                    List.copyOf(problems.subList(0, Math.min(MOST_TOLD, problems.size()))), problems.size());
        }
        Map<StationId, StationKey> keys = new LinkedHashMap<>();
        try {
            transactions.atomically(() -> write(by, plan, keys));
        } catch (Taken taken) {
            return new Outcome.Refused(List.of(taken.problem), 1);
        }
        return new Outcome.Imported(
                plan.locations().size(), plan.stations().size(), plan.evses().size(), keys);
    }

    private void write(Actor by, CsvPlan plan, Map<StationId, StationKey> keys) {
        plan.locations().values().forEach(location -> data.save(by, location));
        plan.stations().forEach((id, location) -> saveStation(by, id, location, keys));
        plan.evses().forEach((uid, planned) -> {
            if (!(data.save(by, planned.location(), planned.evse()) instanceof StaticData.Outcome.Saved)) {
                throw new Taken(new CsvRow.Problem(planned.line(), "evse_uid", CsvRow.Fault.TAKEN, uid.value()));
            }
        });
    }

    private void saveStation(Actor by, StationId id, LocationId location, Map<StationId, StationKey> keys) {
        Station before = stations.find(id).orElse(null);
        if (before == null) {
            data.save(by, Station.unseen(id, operators.home().id(), location));
            keys.put(id, data.renewKey(by, id, null));
        } else if (!before.location().equals(location)) {
            data.save(by, before.movedTo(location));
        }
    }

    /** Undoes the transaction. */
    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient CsvRow.Problem problem;

        Taken(CsvRow.Problem problem) {
            super("taken");
            this.problem = problem;
        }
    }
}
