package io.emall.cpms.portal.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.ContractDesk;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.DsoEntry;
import io.emall.cpms.core.supply.DsoRole;
import io.emall.cpms.core.supply.Field;
import io.emall.cpms.core.supply.Heard;
import io.emall.cpms.core.supply.PriceSense;
import io.emall.cpms.core.supply.Prices;
import io.emall.cpms.core.supply.Source;
import io.emall.cpms.core.supply.SupplyDesk;
import io.emall.cpms.core.supply.SupplyDoor;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One DSO: who it is, how it is reached, whether it answers, and the contracts with it. */
@Controller
class DsoPage {
    private static final String PRICES = "redirect:/energy/prices";
    private static final int MOST_LOCATIONS = 500;

    private final SupplyDesk desk;
    private final ContractDesk contracts;
    private final LocationNames names;
    private final Retyped retyped;
    private final Zones zones;

    DsoPage(SupplyDesk desk, ContractDesk contracts, LocationNames names, Retyped retyped, Zones zones) {
        this.desk = desk;
        this.contracts = contracts;
        this.names = names;
        this.retyped = retyped;
        this.zones = zones;
    }

    /** Without a connection it asks for that first. */
    @GetMapping("/energy/dsos/new")
    String fresh(Actor actor, @RequestParam(defaultValue = "") String connection, Model model) {
        PriceSense usual = PriceSense.USUAL;
        Map<String, String> typed = new HashMap<>();
        typed.put("connection", connection);
        typed.put("roles", DsoRole.ENERGY_SUPPLIER.name());
        typed.put("time_zone", zones.home().getId());
        typed.put("lowest_price", usual.lowest().toPlainString());
        typed.put("highest_price", usual.highest().toPlainString());
        typed.put("assumed_price", usual.assumed().toPlainString());
        door(actor, connection).ifPresent(door -> door.fields().stream()
                .filter(field -> !field.usual().isEmpty())
                .forEach(field -> typed.put(field.name(), field.usual())));
        return page(actor, null, typed, Map.of(), model);
    }

    @PostMapping("/energy/dsos/new")
    String add(Actor actor, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes after) {
        Map<String, String> typed = Retyped.flat(form);
        if (typed.containsKey("test")) {
            return test(actor, null, typed, model);
        }
        return done(actor, null, typed, desk.add(actor, typed), model, after);
    }

    @GetMapping("/energy/dsos/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        Dso dso = desk.find(actor, new DsoId(id)).orElseThrow(() -> new NotFound("DSO"));
        return page(actor, dso, DsoEntry.of(dso), Map.of(), model);
    }

    @PostMapping("/energy/dsos/{id}")
    String change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes after) {
        DsoId dso = new DsoId(id);
        Dso known = desk.find(actor, dso).orElseThrow(() -> new NotFound("DSO"));
        Map<String, String> typed = Retyped.flat(form);
        if (typed.containsKey("test")) {
            return test(actor, known, typed, model);
        }
        return done(actor, known, typed, desk.change(actor, dso, typed), model, after);
    }

    @PostMapping("/energy/dsos/{id}/enabled")
    String enable(Actor actor, @PathVariable UUID id, @RequestParam boolean whether, RedirectAttributes after) {
        desk.enable(actor, new DsoId(id), whether);
        after.addFlashAttribute("done", "saved");
        return "redirect:/energy/dsos/" + id;
    }

    @PostMapping("/energy/dsos/{id}/remove")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        desk.remove(actor, new DsoId(id));
        after.addFlashAttribute("done", "dso.removed");
        return PRICES;
    }

    private String done(
            Actor actor,
            @Nullable Dso known,
            Map<String, String> typed,
            SupplyDesk.Outcome outcome,
            Model model,
            RedirectAttributes after) {
        return switch (outcome) {
            case SupplyDesk.Outcome.Saved(Dso dso) -> {
                after.addFlashAttribute("done", "saved");
                yield "redirect:/energy/dsos/" + dso.id();
            }
            case SupplyDesk.Outcome.Refused(var objections) ->
                page(actor, known, typed, retyped.wrong(objections), model);
            case SupplyDesk.Outcome.NoSuchDso gone -> throw new NotFound("DSO");
        };
    }

    /** Waits for the DSO's answer, and keeps nothing but what was typed. */
    private String test(Actor actor, @Nullable Dso known, Map<String, String> typed, Model model) {
        Optional<Heard<Prices>> heard = desk.test(actor, known == null ? null : known.id(), typed);
        switch (heard.orElse(null)) {
            case Heard.Answered<Prices>(Prices prices) ->
                model.addAttribute(
                        "answered", prices.purchase().perKilowattHour().pieces().size());
            case Heard.Unreachable<Prices>(String why) -> model.addAttribute("unreachable", why);
            case Heard.Nonsense<Prices>(String why) -> model.addAttribute("nonsense", why);
            case Heard.NotOffered<Prices> nothing -> model.addAttribute("answered", 0);
            case null -> model.addAttribute("untested", true);
        }
        return page(
                actor,
                known,
                typed,
                retyped.wrong(desk.objections(actor, known == null ? null : known.id(), typed)),
                model);
    }

    private Optional<SupplyDoor> door(Actor actor, String protocol) {
        return desk.doors(actor).stream()
                .filter(door -> door.protocol().equals(protocol))
                .findFirst();
    }

    private String page(
            Actor actor, @Nullable Dso dso, Map<String, String> typed, Map<String, String> wrong, Model model) {
        List<String> connections = new ArrayList<>(
                desk.doors(actor).stream().map(SupplyDoor::protocol).toList());
        connections.addAll(List.of(DsoEntry.HOURS, DsoEntry.UPLOAD));
        String connection = typed.getOrDefault("connection", "");
        List<Field> fields = door(actor, connection).map(SupplyDoor::fields).orElse(List.of());
        model.addAttribute("dso", dso);
        model.addAttribute("typed", Retyped.without(typed, name -> fields.stream()
                .anyMatch(field ->
                        field.kind() == Field.Kind.SECRET && field.name().equals(name))));
        model.addAttribute("wrong", wrong);
        model.addAttribute("fields", fields);
        model.addAttribute("connections", connections);
        model.addAttribute("connection", connections.contains(connection) ? connection : "");
        model.addAttribute("sources", Source.values());
        model.addAttribute("roles", DsoRole.values());
        model.addAttribute("zone", zones.home());
        if (dso != null) {
            contracts(actor, dso, model);
        }
        return "dso";
    }

    private void contracts(Actor actor, Dso dso, Model model) {
        List<Contract> all = contracts.of(actor, dso.id());
        Map<String, String> located = new HashMap<>();
        names.of(all.stream().map(Contract::location).toList())
                .forEach(name -> located.put(name.id().value(), name.name()));
        model.addAttribute("contracts", all);
        model.addAttribute("located", located);
        model.addAttribute("locations", names.with("", MOST_LOCATIONS));
    }
}
