package io.emall.cpms.portal.supply;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.LocationName;
import io.emall.cpms.core.location.LocationNames;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.ContractDesk;
import io.emall.cpms.core.supply.ContractEntry;
import io.emall.cpms.core.supply.Dso;
import io.emall.cpms.core.supply.SupplyDesk;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Zones;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract: what was agreed, how the request for supply stands, and whether it is the one in force (G8). */
@Controller
class ContractPage {
    private static final int MOST_LOCATIONS = 500;
    private static final String PAGE = "/energy/dsos/{id}/contracts/{location}";

    private final SupplyDesk desk;
    private final ContractDesk contracts;
    private final LocationNames names;
    private final Retyped retyped;
    private final Times times;
    private final Zones zones;

    ContractPage(
            SupplyDesk desk, ContractDesk contracts, LocationNames names, Retyped retyped, Times times, Zones zones) {
        this.desk = desk;
        this.contracts = contracts;
        this.names = names;
        this.retyped = retyped;
        this.times = times;
        this.zones = zones;
    }

    /** {@code new} stands for a location that is chosen in the form. */
    @GetMapping(PAGE)
    String show(Actor actor, @PathVariable UUID id, @PathVariable String location, Model model) {
        Dso dso = dso(actor, id);
        Optional<Contract> contract = find(actor, dso, location);
        return page(dso, contract, contract.map(ContractEntry::of).orElse(Map.of()), Map.of(), model);
    }

    @PostMapping(PAGE)
    String save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String location,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes after) {
        Dso dso = dso(actor, id);
        Map<String, String> typed = Retyped.flat(form);
        Optional<Contract> before = find(actor, dso, location);
        LocationId place = before.map(Contract::location).orElseGet(() -> chosen(typed));
        return switch (contracts.save(actor, dso.id(), place, typed)) {
            case ContractDesk.Outcome.Saved(Contract contract) -> {
                after.addFlashAttribute("done", "saved");
                yield back(contract);
            }
            case ContractDesk.Outcome.Refused(var objections) ->
                page(dso, before, typed, retyped.wrong(objections), model);
            case ContractDesk.Outcome.NoSuchDso gone -> throw new NotFound("DSO");
        };
    }

    private static LocationId chosen(Map<String, String> typed) {
        try {
            return new LocationId(typed.getOrDefault("location_id", ""));
        } catch (IllegalArgumentException none) {
            return new LocationId("-");
        }
    }

    @PostMapping(PAGE + "/request")
    String request(Actor actor, @PathVariable UUID id, @PathVariable String location, RedirectAttributes after) {
        contracts.request(actor, new DsoId(id), new LocationId(location));
        return told(id, location, "contract.requested", after);
    }

    /** @param kilowatts empty for all that was asked for */
    @PostMapping(PAGE + "/grant")
    String grant(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String location,
            @RequestParam(defaultValue = "") String kilowatts,
            RedirectAttributes after) {
        Contract contract = find(actor, dso(actor, id), location).orElseThrow(() -> new NotFound("DSO"));
        try {
            Watts power = kilowatts.isBlank()
                    ? contract.limit()
                    : Watts.ofKilo(new BigDecimal(kilowatts.strip().replace(',', '.')).doubleValue());
            if (power.value() > 0) {
                contracts.grant(actor, contract.dso(), contract.location(), power);
                return told(id, location, "saved", after);
            }
        } catch (NumberFormatException malformed) {
            // Told below, as for a number that is no power.
        }
        after.addFlashAttribute("badPower", kilowatts);
        return back(contract);
    }

    @PostMapping(PAGE + "/refuse")
    String refuse(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String location,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes after) {
        String words = why.length() > 200 ? why.substring(0, 200) : why;
        contracts.refuse(actor, new DsoId(id), new LocationId(location), words);
        return told(id, location, "saved", after);
    }

    @PostMapping(PAGE + "/switch")
    String supply(Actor actor, @PathVariable UUID id, @PathVariable String location, RedirectAttributes after) {
        LocationId place = new LocationId(location);
        switch (contracts.switchTo(actor, new DsoId(id), place)) {
            case Switching.Outcome.Switched done -> after.addFlashAttribute("done", "contract.switched");
            case Switching.Outcome.Already already -> after.addFlashAttribute("done", "contract.already");
            case Switching.Outcome.Held(var until) ->
                after.addFlashAttribute("held", times.full(until, zones.of(place)));
            case Switching.Outcome.NotGranted not -> after.addFlashAttribute("notGranted", true);
            case Switching.Outcome.NoSupplier not -> after.addFlashAttribute("noSupplier", true);
            case Switching.Outcome.NoContract not -> throw new NotFound("DSO");
        }
        return "redirect:/energy/dsos/" + id + "/contracts/" + location;
    }

    @PostMapping(PAGE + "/remove")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable String location, RedirectAttributes after) {
        contracts.remove(actor, new DsoId(id), new LocationId(location));
        after.addFlashAttribute("done", "contract.removed");
        return "redirect:/energy/dsos/" + id;
    }

    private Dso dso(Actor actor, UUID id) {
        return desk.find(actor, new DsoId(id)).orElseThrow(() -> new NotFound("DSO"));
    }

    private Optional<Contract> find(Actor actor, Dso dso, String location) {
        return contracts.of(actor, dso.id()).stream()
                .filter(contract -> contract.location().value().equals(location))
                .findFirst();
    }

    private static String told(UUID id, String location, String words, RedirectAttributes after) {
        after.addFlashAttribute("done", words);
        return "redirect:/energy/dsos/" + id + "/contracts/" + location;
    }

    private static String back(Contract contract) {
        return "redirect:/energy/dsos/" + contract.dso() + "/contracts/" + contract.location();
    }

    private String page(
            Dso dso, Optional<Contract> contract, Map<String, String> typed, Map<String, String> wrong, Model model) {
        Map<String, String> shown = new HashMap<>(typed);
        model.addAttribute("dso", dso);
        model.addAttribute("contract", contract.orElse(null));
        model.addAttribute("place", contract.map(this::place).orElse(null));
        model.addAttribute("typed", shown);
        model.addAttribute("wrong", wrong);
        model.addAttribute("locations", names.with("", MOST_LOCATIONS));
        model.addAttribute(
                "zone", contract.map(Contract::location).map(zones::of).orElseGet(zones::home));
        return "contract";
    }

    private String place(Contract contract) {
        return names.of(List.of(contract.location())).stream()
                .findFirst()
                .map(LocationName::name)
                .orElse(contract.location().value());
    }
}
