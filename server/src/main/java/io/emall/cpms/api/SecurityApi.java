package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateHash;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.KeyRotation;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.core.security.ProfileDesk;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.security.SecurityProfile;
import io.emall.cpms.core.security.SigningOffice;
import io.emall.cpms.core.security.SigningRequest;
import io.emall.cpms.core.security.StationHoldings;
import io.emall.cpms.core.security.StationSecurity;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How stations' connections are secured: profile, key, certificates. */
@RestController
@RequestMapping("/api/v1/stations/{id}/security")
class SecurityApi {
    private final StationViews stations;
    private final ProfileDesk profiles;
    private final KeyRotation keys;
    private final SigningOffice office;
    private final StationHoldings holdings;

    SecurityApi(
            StationViews stations,
            ProfileDesk profiles,
            KeyRotation keys,
            SigningOffice office,
            StationHoldings holdings) {
        this.stations = stations;
        this.profiles = profiles;
        this.keys = keys;
        this.office = office;
        this.holdings = holdings;
    }

    /** @param profile 0 to 3 */
    record Required(@Nullable Integer profile) {}

    /**
     * @param profile 1 to 3
     * @param url without the identity
     * @param slot of its configurations (2.x)
     * @param network such as Wired0 (2.x)
     */
    record Wanted(
            @Nullable Integer profile,
            @Nullable String url,
            @Nullable Integer slot,
            @Nullable String network) {}

    /** @param certificate PEM */
    record Install(@Nullable CertificateUse use, @Nullable String certificate) {}

    /** @param outcome Accepted, Refused, NotSupported, NoAnswer, Offline, Failed, or Pending for a key still in doubt */
    record Outcome(String outcome, String words) {
        static Outcome of(CommandOutcome outcome) {
            String words =
                    switch (outcome) {
                        case CommandOutcome.Accepted(var its) -> its;
                        case CommandOutcome.Refused(var its) -> its;
                        case CommandOutcome.NotSupported(var its) -> its;
                        case CommandOutcome.Failed(var code, var description) -> code + " " + description;
                        case CommandOutcome.NoAnswer() -> "";
                        case CommandOutcome.Offline() -> "";
                    };
            return new Outcome(outcome.getClass().getSimpleName(), words);
        }
    }

    /** @param chain what was signed, PEM; absent before that */
    record Request(
            UUID id,
            Instant at,
            SigningRequest.State state,
            String words,
            String csr,
            @Nullable String chain) {}

    @GetMapping
    StationSecurity get(Actor actor, @PathVariable StationId id) {
        return profiles.of(actor, known(actor, id));
    }

    @PutMapping("/required")
    StationSecurity require(Actor actor, @PathVariable StationId id, @RequestBody Required wanted) {
        profiles.require(actor, known(actor, id), profile(wanted.profile(), 0));
        return get(actor, id);
    }

    /** Waits for the station's answer. */
    @PostMapping("/profile")
    Outcome change(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        String url = new Checked().needed("url", wanted.url());
        ProfileChange change = new ProfileChange(
                profile(wanted.profile(), 1),
                url,
                wanted.slot() == null ? 1 : wanted.slot(),
                wanted.network() == null ? "Wired0" : wanted.network());
        return Outcome.of(profiles.change(actor, known(actor, id), change));
    }

    private static SecurityProfile profile(@Nullable Integer number, int lowest) {
        Checked checked = new Checked();
        int profile = checked.whole("profile", number, lowest, 3);
        checked.end();
        return SecurityProfile.of(profile);
    }

    /** Waits for the station's answer. */
    @PostMapping("/key")
    Outcome newKey(Actor actor, @PathVariable StationId id) {
        return keys.rotate(actor, known(actor, id))
                .map(Outcome::of)
                .orElseGet(() -> new Outcome("Pending", "the station must connect first"));
    }

    @PostMapping("/certificate")
    Outcome renew(Actor actor, @PathVariable StationId id) {
        return Outcome.of(office.renew(actor, known(actor, id)));
    }

    @GetMapping("/requests")
    List<Request> requests(Actor actor, @PathVariable StationId id) {
        return office.of(actor, known(actor, id)).stream()
                .map(one -> new Request(one.id(), one.at(), one.state(), one.words(), one.csr(), one.chain()))
                .toList();
    }

    @DeleteMapping("/issued/{serial}")
    void revoke(Actor actor, @PathVariable StationId id, @PathVariable String serial) {
        office.revoke(actor, known(actor, id), serial);
    }

    @GetMapping("/certificates")
    StationHoldings.Sheet held(Actor actor, @PathVariable StationId id) {
        return holdings.of(actor, known(actor, id));
    }

    /** Asks the station. */
    @PostMapping("/certificates/refresh")
    Outcome refresh(Actor actor, @PathVariable StationId id) {
        return switch (holdings.refresh(actor, known(actor, id))) {
            case Holdings.Told told -> new Outcome("Accepted", "");
            case Holdings.Untold(var outcome) -> Outcome.of(outcome);
        };
    }

    @PostMapping("/certificates")
    Outcome install(Actor actor, @PathVariable StationId id, @RequestBody Install wanted) {
        Checked checked = new Checked();
        CertificateUse use = checked.needed("use", wanted.use());
        String pem = checked.needed("certificate", wanted.certificate());
        try {
            return Outcome.of(holdings.install(actor, known(actor, id), use, pem));
        } catch (MalformedCertificate e) {
            throw Refused.bad("certificate", String.valueOf(e.getMessage()));
        }
    }

    /** The certificate as the station named it. */
    @PostMapping("/certificates/delete")
    Outcome delete(Actor actor, @PathVariable StationId id, @RequestBody CertificateHash certificate) {
        return Outcome.of(holdings.delete(actor, known(actor, id), certificate));
    }

    private StationId known(Actor actor, StationId id) {
        return stations.find(actor, id)
                .orElseThrow(() -> Refused.notFound("station " + id))
                .station()
                .id();
    }
}
