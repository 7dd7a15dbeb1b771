package io.emall.cpms.portal.command;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.technical.CommandDescription;
import io.emall.cpms.core.technical.Problem;
import io.emall.cpms.core.technical.TechnicalDesk;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Zones;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One command's form, drawn from its description; the same document as JSON for experts. */
@Controller
class CommandPage {
    private final TechnicalDesk desk;
    private final StationViews stations;
    private final Sentences sentences;
    private final Zones zones;
    private final Times times;

    CommandPage(TechnicalDesk desk, StationViews stations, Sentences sentences, Zones zones, Times times) {
        this.desk = desk;
        this.stations = stations;
        this.sentences = sentences;
        this.zones = zones;
        this.times = times;
    }

    /** Who fills in which form, and on whose clock. */
    private record Sitting(Actor actor, StationSheet sheet, CommandDescription command, ZoneId zone, Model model) {
        StationId station() {
            return sheet.station().id();
        }
    }

    /** @param again a sent command to begin with, secrets left empty */
    @GetMapping("/stations/{id}/commands/{name}")
    String blank(
            Actor actor,
            @PathVariable StationId id,
            @PathVariable String name,
            @RequestParam @Nullable UUID again,
            Locale locale,
            Model model) {
        Sitting sitting = sit(actor, id, name, locale, model);
        Draft.Parts draft = Optional.ofNullable(again)
                .flatMap(earlier -> desk.find(actor, id, earlier))
                .filter(sent -> sent.name().equals(name))
                .flatMap(sent -> read(sitting, sent.document()))
                .orElseGet(() -> blank(sitting).of(sitting.command.form()));
        return form(sitting, draft, Map.of(), "");
    }

    @PostMapping("/stations/{id}/commands/{name}")
    String filled(
            Actor actor,
            @PathVariable StationId id,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model) {
        Sitting sitting = sit(actor, id, name, locale, model);
        String json = fields.getFirst("json");
        String wish = Optional.ofNullable(fields.getFirst("do")).orElse("send");
        return json == null
                ? formFilled(sitting, PostedForm.of(fields, wish, blank(sitting)), wish)
                : written(sitting, json, wish);
    }

    private String formFilled(Sitting sitting, PostedForm posted, String wish) {
        Draft.Parts draft = posted.read(sitting.command.form());
        if (posted.isChange()) {
            return form(sitting, draft, Map.of(), posted.add());
        }
        boolean toExpert = wish.equals("expert");
        Documents documents = toExpert ? Documents.toWriteOn(sitting.zone) : new Documents(sitting.zone);
        String json = documents.object(sitting.command.form(), draft, "").toPrettyString();
        if (toExpert) {
            return expert(sitting, json, List.of());
        }
        if (!documents.wrong().isEmpty()) {
            return form(sitting, draft, sentences.of(documents.wrong()), "");
        }
        return send(sitting, json, problems -> form(sitting, draft, Sentences.byPath(problems), ""));
    }

    private String written(Sitting sitting, String json, String wish) {
        if (wish.equals("form")) {
            return read(sitting, json)
                    .map(draft -> form(sitting, draft, Map.of(), ""))
                    .orElseGet(() -> expert(sitting, json, List.of(new Problem("", sentences.of("commands.misfit")))));
        }
        return send(sitting, json, problems -> expert(sitting, json, problems));
    }

    /** The page of what was sent waits for the answer. */
    private String send(Sitting sitting, String json, Function<List<Problem>, String> refused) {
        return switch (desk.send(sitting.actor, sitting.station(), sitting.command.name(), json)) {
            case TechnicalDesk.Outcome.Sending sending ->
                "redirect:"
                        + UriComponentsBuilder.fromPath("/stations/{id}/commands/sent/{sent}")
                                .encode()
                                .build(sitting.station().value(), sending.id());
            case TechnicalDesk.Outcome.Refused(List<Problem> problems) -> refused.apply(problems);
            case TechnicalDesk.Outcome.NotOffered() -> throw new NotFound(sitting.command.name());
        };
    }

    private Sitting sit(Actor actor, StationId id, String name, Locale locale, Model model) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        CommandDescription command = desk.offered(actor, id, locale).stream()
                .filter(offered -> offered.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound(name));
        ZoneId zone = zones.of(sheet.station().location());
        model.addAttribute("sheet", sheet);
        model.addAttribute("command", command);
        model.addAttribute("zone", zone);
        return new Sitting(actor, sheet, command, zone, model);
    }

    private BlankForm blank(Sitting sitting) {
        return new BlankForm(times.now(), sitting.zone);
    }

    private static Optional<Draft.Parts> read(Sitting sitting, String json) {
        return new WrittenDocument(sitting.zone).draft(sitting.command.form(), json);
    }

    private static String form(Sitting sitting, Draft.Parts draft, Map<String, String> problems, String added) {
        FormDrawing drawing = new FormDrawing(problems, added);
        sitting.model.addAttribute("fields", drawing.of(sitting.command.form(), draft));
        sitting.model.addAttribute("problems", problems);
        return "command";
    }

    private static String expert(Sitting sitting, String json, List<Problem> problems) {
        sitting.model.addAttribute("json", json);
        sitting.model.addAttribute("wrong", problems);
        return "command";
    }
}
