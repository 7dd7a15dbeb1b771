package io.emall.cpms.portal.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.supply.DsoImport;
import io.emall.cpms.core.supply.PriceUpload;
import io.emall.cpms.core.supply.SupplyDesk;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.csv.CsvFile;
import io.emall.cpms.portal.frame.NotFound;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tables that are uploaded: DSOs with their contracts (D3), and prices of a DSO that nobody can ask. */
@Controller
class DsoTablesPage {
    private final DsoImport imports;
    private final PriceUpload uploads;
    private final SupplyDesk desk;
    private final Retyped retyped;

    DsoTablesPage(DsoImport imports, PriceUpload uploads, SupplyDesk desk, Retyped retyped) {
        this.imports = imports;
        this.uploads = uploads;
        this.desk = desk;
        this.retyped = retyped;
    }

    /** What is wrong with a row, in words. */
    public record Bad(int line, String column, String words, String value) {}

    @GetMapping("/energy/dsos/import")
    String show(Actor actor, Model model) {
        return dsos(actor, model);
    }

    @GetMapping("/energy/dsos/import/template.csv")
    ResponseEntity<String> template(Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"dsos.csv\"")
                .body(String.join(",", imports.columns(actor)) + "\r\n");
    }

    @PostMapping("/energy/dsos/import")
    String run(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        actor.must(Permission.MANAGE_ENERGY);
        switch (CsvFile.read(file.getBytes())) {
            case CsvFile.Table.Unreadable(var fault) -> model.addAttribute("unreadable", fault);
            case CsvFile.Table.Rows(var rows) -> {
                switch (imports.run(actor, rows)) {
                    case DsoImport.Outcome.Imported done -> model.addAttribute("imported", done);
                    case DsoImport.Outcome.Refused(var problems) ->
                        model.addAttribute(
                                "problems",
                                problems.stream()
                                        .map(problem -> new Bad(
                                                problem.line(),
                                                problem.objection().field(),
                                                retyped.words(problem.objection()),
                                                ""))
                                        .toList());
                }
            }
        }
        return dsos(actor, model);
    }

    private String dsos(Actor actor, Model model) {
        model.addAttribute("columns", imports.columns(actor));
        return "dso-import";
    }

    @GetMapping("/energy/dsos/{id}/prices")
    String prices(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("dso", desk.find(actor, new DsoId(id)).orElseThrow(() -> new NotFound("DSO")));
        return "dso-prices";
    }

    @PostMapping("/energy/dsos/{id}/prices")
    String upload(Actor actor, @PathVariable UUID id, @RequestParam MultipartFile file, Model model)
            throws IOException {
        actor.must(Permission.MANAGE_ENERGY);
        switch (CsvFile.read(file.getBytes())) {
            case CsvFile.Table.Unreadable(var fault) -> model.addAttribute("unreadable", fault);
            case CsvFile.Table.Rows(var rows) -> {
                switch (uploads.run(actor, new DsoId(id), rows)) {
                    case PriceUpload.Outcome.Kept kept -> model.addAttribute("kept", kept);
                    case PriceUpload.Outcome.Refused(var problems) -> model.addAttribute("problems", problems);
                    case PriceUpload.Outcome.NotForUpload not -> throw new NotFound("DSO");
                }
            }
        }
        return prices(actor, id, model);
    }
}
