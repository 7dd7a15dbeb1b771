package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.CsvImport;
import io.emall.cpms.core.location.CsvRow;
import io.emall.cpms.csv.CsvFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Static data from a CSV table: all of it, or what is wrong and where (R9). */
@RestController
class ImportApi {
    private final CsvImport imports;

    ImportApi(CsvImport imports) {
        this.imports = imports;
    }

    /** @param keys of new stations, shown this once */
    record Imported(int locations, int stations, int evses, Map<String, String> keys) {}

    /** What is wrong beside the usual error. */
    record Bad(ApiError.Body error, List<CsvRow.Problem> rows) {}

    @PostMapping(path = "/api/v1/import", consumes = "text/csv")
    ResponseEntity<?> run(Actor actor, @RequestBody byte[] table) {
        return switch (CsvFile.bring(table, imports, actor)) {
            case CsvImport.Outcome.Imported done -> {
                Map<String, String> keys = new LinkedHashMap<>();
                done.keys().forEach((station, key) -> keys.put(station.value(), key.text()));
                yield ResponseEntity.ok(new Imported(done.locations(), done.stations(), done.evses(), keys));
            }
            case CsvImport.Outcome.Refused refused ->
                ResponseEntity.status(HttpStatus.BAD_REQUEST)
                        .body(new Bad(
                                new ApiError.Body(
                                        "Nothing was imported. Problems: " + refused.all() + "; rows tells the first.",
                                        List.of()),
                                refused.problems()));
        };
    }
}
