package io.emall.cpms.core.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CsvRow;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Transactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DSOs and their contracts from a table (D3): a row per contract; rows after the first of a DSO need only its name. A DSO
 * of that name is replaced. All rows, or none and what is wrong.
 */
public final class DsoImport {

    private final SupplyDesk desk;
    private final ContractDesk contracts;
    private final Transactions transactions;

    public DsoImport(SupplyDesk desk, ContractDesk contracts, Transactions transactions) {
        this.desk = desk;
        this.contracts = contracts;
        this.transactions = transactions;
    }

    public record Problem(int line, Objection objection) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Imported(int dsos, int contracts) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** The columns in their usual order. */
    public List<String> columns(Actor by) {
        List<String> columns = new ArrayList<>(DsoEntry.fields());
        desk.doors(by).stream()
                .flatMap(door -> door.fields().stream())
                .map(Field::name)
                .filter(name -> !columns.contains(name))
                .forEach(columns::add);
        columns.add("location_id");
        columns.addAll(ContractEntry.FIELDS);
        return columns.stream().distinct().toList();
    }

    public Outcome run(Actor by, List<CsvRow> rows) {
        by.must(Permission.MANAGE_ENERGY);
        Run run = new Run(by, Set.copyOf(columns(by)));
        if (rows.isEmpty()) {
            return new Outcome.Refused(List.of(new Problem(1, new Objection("name", Objection.Fault.MISSING))));
        }
        try {
            transactions.atomically(() -> {
                rows.forEach(run::take);
                if (!run.problems.isEmpty()) {
                    throw new Undone();
                }
            });
        } catch (Undone undone) {
            return new Outcome.Refused(List.copyOf(run.problems));
        }
        return new Outcome.Imported(run.seen.size(), run.contracts);
    }

    /** Undoes the transaction. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Run {
        private final Actor by;
        private final Set<String> columns;
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int contracts;

        Run(Actor by, Set<String> columns) {
            this.by = by;
            this.columns = columns;
        }

        void take(CsvRow row) {
            row.cells().keySet().stream()
                    .filter(column -> !columns.contains(column))
                    .forEach(column -> problem(row, new Objection(column, Objection.Fault.UNKNOWN_FIELD)));
            Optional<Dso> known = desk.named(by, row.cell("name"));
            boolean more = known.isPresent() && seen.contains(row.cell("name"));
            DsoId dso = more ? known.get().id() : save(row, known);
            if (dso != null && !row.cell("location_id").isEmpty()) {
                contract(row, dso);
            }
        }

        private @Nullable DsoId save(CsvRow row, Optional<Dso> known) {
            Map<String, String> typed = row.cells();
            SupplyDesk.Outcome outcome =
                    known.map(dso -> desk.change(by, dso.id(), typed)).orElseGet(() -> desk.add(by, typed));
            return switch (outcome) {
                case SupplyDesk.Outcome.Saved(Dso dso) -> {
                    seen.add(dso.name());
                    yield dso.id();
                }
                case SupplyDesk.Outcome.Refused(var objections) -> {
                    objections.forEach(objection -> problem(row, objection));
                    yield null;
                }
                case SupplyDesk.Outcome.NoSuchDso gone -> null;
            };
        }

        private void contract(CsvRow row, DsoId dso) {
            try {
                LocationId location = new LocationId(row.cell("location_id"));
                switch (DsoImport.this.contracts.save(by, dso, location, row.cells())) {
                    case ContractDesk.Outcome.Saved saved -> contracts++;
                    case ContractDesk.Outcome.Refused(var objections) ->
                        objections.forEach(objection -> problem(row, objection));
                    case ContractDesk.Outcome.NoSuchDso gone -> {}
                }
            } catch (IllegalArgumentException malformed) {
                problem(row, new Objection("location_id", Objection.Fault.NO_SUCH_LOCATION));
            }
        }

        private void problem(CsvRow row, Objection objection) {
            problems.add(new Problem(row.line(), objection));
        }
    }
}
