package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.DsoEntry;
import io.emall.cpms.core.supply.DsoImport;
import io.emall.cpms.core.supply.Heard;
import io.emall.cpms.core.supply.Objection;
import io.emall.cpms.core.supply.PriceTable;
import io.emall.cpms.core.supply.PriceUpload;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.SupplyDesk;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.csv.CsvFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The DSOs: who they are and how they are reached; fields are named as in the table that can be imported. */
@RestController
@RequestMapping("/api/v1/dsos")
class DsosApi {
    private final SupplyDesk desk;
    private final DsoImport imports;
    private final PriceUpload uploads;

    DsosApi(SupplyDesk desk, DsoImport imports, PriceUpload uploads) {
        this.desk = desk;
        this.imports = imports;
        this.uploads = uploads;
    }

    /** @param fields as they were typed, without the secret */
    record DsoJson(String id, boolean enabled, Map<String, String> fields) {
        static DsoJson of(Dso dso) {
            return new DsoJson(dso.id().toString(), dso.enabled(), DsoEntry.of(dso));
        }
    }

    /** @param problem null if it answered with that many prices */
    record TestJson(int prices, @Nullable String problem) {}

    record Asked(int dsos) {}

    record Imported(int dsos, int contracts) {}

    record Kept(int prices, Instant from, Instant until) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DsoJson add(Actor actor, @RequestBody Map<String, String> fields) {
        return answer(desk.add(actor, fields));
    }

    @GetMapping("/{id}")
    DsoJson find(Actor actor, @PathVariable UUID id) {
        return desk.find(actor, new DsoId(id)).map(DsoJson::of).orElseThrow(DsosApi::unknown);
    }

    /** Replaces it; a secret that is left out stays. */
    @PutMapping("/{id}")
    DsoJson change(Actor actor, @PathVariable UUID id, @RequestBody Map<String, String> fields) {
        return answer(desk.change(actor, new DsoId(id), fields));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        if (!desk.remove(actor, new DsoId(id))) {
            throw unknown();
        }
    }

    @PostMapping("/{id}/enable")
    DsoJson enable(Actor actor, @PathVariable UUID id) {
        desk.enable(actor, new DsoId(id), true);
        return find(actor, id);
    }

    @PostMapping("/{id}/disable")
    DsoJson disable(Actor actor, @PathVariable UUID id) {
        desk.enable(actor, new DsoId(id), false);
        return find(actor, id);
    }

    /** Asks with these fields and keeps nothing; waits for the answer. */
    @PostMapping("/test")
    TestJson test(Actor actor, @RequestBody Map<String, String> fields) {
        List<Objection> objections = desk.objections(actor, null, fields);
        if (!objections.isEmpty()) {
            throw refusal(objections);
        }
        return desk.test(actor, null, fields)
                .map(DsosApi::told)
                .orElseThrow(() -> Refused.bad("connection", "is not asked over a network"));
    }

    private static TestJson told(Heard<Prices> heard) {
        return switch (heard) {
            case Heard.Answered<Prices>(Prices prices) ->
                new TestJson(prices.purchase().perKilowattHour().pieces().size(), null);
            case Heard.Unreachable<Prices>(String why) -> new TestJson(0, why);
            case Heard.Nonsense<Prices>(String why) -> new TestJson(0, why);
            case Heard.NotOffered<Prices> nothing -> new TestJson(0, null);
        };
    }

    /** Starts to ask all DSOs now. */
    @PostMapping("/ask")
    Asked ask(Actor actor) {
        return new Asked(desk.askAll(actor));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    Imported bring(Actor actor, @RequestBody byte[] table) {
        return switch (CsvFile.read(table)) {
            case CsvFile.Table.Unreadable(var fault) -> throw Refused.bad("table", fault.name());
            case CsvFile.Table.Rows(var rows) ->
                switch (imports.run(actor, rows)) {
                    case DsoImport.Outcome.Imported(int dsos, int contracts) -> new Imported(dsos, contracts);
                    case DsoImport.Outcome.Refused(var problems) ->
                        throw Refused.bad(problems.stream().map(DsosApi::row).toList());
                };
        };
    }

    private static ApiError.Field row(DsoImport.Problem problem) {
        return new ApiError.Field(
                "line " + problem.line() + "." + problem.objection().field(), words(problem.objection()));
    }

    /** Uploads prices of a DSO that nobody can ask. */
    @PutMapping(path = "/{id}/prices", consumes = "text/csv")
    Kept upload(Actor actor, @PathVariable UUID id, @RequestBody byte[] table) {
        return switch (CsvFile.read(table)) {
            case CsvFile.Table.Unreadable(var fault) -> throw Refused.bad("table", fault.name());
            case CsvFile.Table.Rows(var rows) ->
                switch (uploads.run(actor, new DsoId(id), rows)) {
                    case PriceUpload.Outcome.Kept(int prices, Instant from, Instant until) ->
                        new Kept(prices, from, until);
                    case PriceUpload.Outcome.NotForUpload not -> throw unknown();
                    case PriceUpload.Outcome.Refused(var problems) ->
                        throw Refused.bad(problems.stream().map(DsosApi::row).toList());
                };
        };
    }

    private static ApiError.Field row(PriceTable.Problem problem) {
        return new ApiError.Field("line " + problem.line(), problem.fault() + ": " + problem.value());
    }

    private static DsoJson answer(SupplyDesk.Outcome outcome) {
        return switch (outcome) {
            case SupplyDesk.Outcome.Saved(Dso dso) -> DsoJson.of(dso);
            case SupplyDesk.Outcome.Refused(var objections) -> throw refusal(objections);
            case SupplyDesk.Outcome.NoSuchDso gone -> throw unknown();
        };
    }

    static Refused refusal(List<Objection> objections) {
        return Refused.bad(objections.stream()
                .map(objection -> new ApiError.Field(objection.field(), words(objection)))
                .toList());
    }

    private static String words(Objection objection) {
        String fault = objection.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return objection.detail().isEmpty() ? fault : fault + ": " + objection.detail();
    }

    static Refused unknown() {
        return Refused.notFound("such DSO");
    }
}
