package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.supply.Contract;
import io.emall.cpms.core.supply.ContractDesk;
import io.emall.cpms.core.supply.ContractEntry;
import io.emall.cpms.core.supply.Switching;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Contracts with a DSO, one per location (G8). */
@RestController
@RequestMapping("/api/v1/dsos/{id}/contracts")
class ContractsApi {
    private final ContractDesk desk;

    ContractsApi(ContractDesk desk) {
        this.desk = desk;
    }

    /**
     * A contract.
     *
     * @param standing how the request for supply stands
     * @param grantedKw what may be drawn; 0 until it was granted
     */
    record ContractJson(Map<String, String> fields, String standing, double grantedKw) {
        static ContractJson of(Contract contract) {
            return new ContractJson(
                    ContractEntry.of(contract),
                    contract.standing().getClass().getSimpleName(),
                    contract.granted().kilo());
        }
    }

    /** @param kw left out for all that was asked for */
    record Grant(@Nullable BigDecimal kw) {}

    record Refusal(@Nullable String why) {}

    @GetMapping
    List<ContractJson> list(Actor actor, @PathVariable UUID id) {
        return desk.of(actor, new DsoId(id)).stream().map(ContractJson::of).toList();
    }

    /** Makes or replaces it. */
    @PutMapping("/{location}")
    ContractJson save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable LocationId location,
            @RequestBody Map<String, String> fields) {
        return switch (desk.save(actor, new DsoId(id), location, fields)) {
            case ContractDesk.Outcome.Saved(Contract contract) -> ContractJson.of(contract);
            case ContractDesk.Outcome.Refused(var objections) -> throw DsosApi.refusal(objections);
            case ContractDesk.Outcome.NoSuchDso gone -> throw DsosApi.unknown();
        };
    }

    @DeleteMapping("/{location}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable LocationId location) {
        found(desk.remove(actor, new DsoId(id), location));
    }

    /** Asks for connection and supply. */
    @PostMapping("/{location}/request")
    ContractJson request(Actor actor, @PathVariable UUID id, @PathVariable LocationId location) {
        found(desk.request(actor, new DsoId(id), location));
        return find(actor, id, location);
    }

    /** Notes that the DSO granted it. */
    @PostMapping("/{location}/grant")
    ContractJson grant(
            Actor actor, @PathVariable UUID id, @PathVariable LocationId location, @RequestBody Grant wanted) {
        Contract contract = contract(actor, id, location);
        Watts power = wanted.kw() == null
                ? contract.limit()
                : Watts.ofKilo(wanted.kw().doubleValue());
        if (!(power.value() > 0)) {
            throw Refused.bad("kw", "is more than 0");
        }
        desk.grant(actor, contract.dso(), location, power);
        return find(actor, id, location);
    }

    /** Notes that the DSO refused it. */
    @PostMapping("/{location}/refuse")
    ContractJson refuse(
            Actor actor, @PathVariable UUID id, @PathVariable LocationId location, @RequestBody Refusal wanted) {
        String why = Objects.requireNonNullElse(wanted.why(), "");
        if (why.length() > 200) {
            throw Refused.bad("why", "has at most 200 characters");
        }
        found(desk.refuse(actor, new DsoId(id), location, why));
        return find(actor, id, location);
    }

    /** Lets it supply the location from now on. */
    @PostMapping("/{location}/switch")
    ContractJson supply(Actor actor, @PathVariable UUID id, @PathVariable LocationId location) {
        switch (desk.switchTo(actor, new DsoId(id), location)) {
            case Switching.Outcome.Switched done -> {}
            case Switching.Outcome.Already already -> {}
            case Switching.Outcome.Held(var until) ->
                throw Refused.conflict("location", "the present DSO must be kept until " + until);
            case Switching.Outcome.NotGranted not -> throw Refused.conflict("location", "supply was not granted");
            case Switching.Outcome.NoSupplier not ->
                throw Refused.conflict("id", "this DSO sells no energy, or is switched off");
            case Switching.Outcome.NoContract not -> throw Refused.notFound("such contract");
        }
        return find(actor, id, location);
    }

    private ContractJson find(Actor actor, UUID id, LocationId location) {
        return ContractJson.of(contract(actor, id, location));
    }

    private Contract contract(Actor actor, UUID id, LocationId location) {
        return desk.of(actor, new DsoId(id)).stream()
                .filter(contract -> contract.location().equals(location))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("such contract"));
    }

    private static void found(boolean found) {
        if (!found) {
            throw Refused.notFound("such contract");
        }
    }
}
