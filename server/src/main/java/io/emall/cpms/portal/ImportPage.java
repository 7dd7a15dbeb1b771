package io.emall.cpms.portal;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CsvImport;
import io.emall.cpms.core.location.CsvRow;
import io.emall.cpms.csv.CsvFile;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Static data from a table (R9): all of it, or a list of what is wrong and where. */
@Controller
class ImportPage {
    private final CsvImport imports;

    ImportPage(CsvImport imports) {
        this.imports = imports;
    }

    @GetMapping("/import")
    String show(Actor actor, Model model) {
        actor.must(Permission.EDIT_STATIC_DATA);
        return page(model);
    }

    @GetMapping("/import/template.csv")
    ResponseEntity<String> template() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"locations.csv\"")
                .body(String.join(",", CsvRow.COLUMNS) + "\r\n");
    }

    @PostMapping("/import")
    String run(Actor actor, @RequestParam MultipartFile file, Model model) throws IOException {
        actor.must(Permission.EDIT_STATIC_DATA);
        model.addAttribute("name", file.getOriginalFilename());
        switch (CsvFile.bring(file.getBytes(), imports, actor)) {
            case CsvImport.Outcome.Imported imported -> model.addAttribute("imported", imported);
            case CsvImport.Outcome.Refused refused -> model.addAttribute("refused", refused);
        }
        return page(model);
    }

    private static String page(Model model) {
        model.addAttribute("columns", CsvRow.COLUMNS);
        model.addAttribute("required", CsvRow.REQUIRED);
        return "import";
    }
}
