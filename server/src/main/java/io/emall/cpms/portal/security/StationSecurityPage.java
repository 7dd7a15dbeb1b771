package io.emall.cpms.portal.security;

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
import io.emall.cpms.core.security.StationHoldings;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationSheet;
import io.emall.cpms.core.view.StationViews;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Times;
import io.emall.cpms.portal.frame.Zones;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How one station's connection is secured: its profile, its key, its certificates. */
@Controller
class StationSecurityPage {
    private final StationViews stations;
    private final ProfileDesk profiles;
    private final KeyRotation keys;
    private final SigningOffice office;
    private final StationHoldings holdings;
    private final SecureEntrance entrance;
    private final Times times;
    private final Zones zones;

    StationSecurityPage(
            StationViews stations,
            ProfileDesk profiles,
            KeyRotation keys,
            SigningOffice office,
            StationHoldings holdings,
            SecureEntrance entrance,
            Times times,
            Zones zones) {
        this.stations = stations;
        this.profiles = profiles;
        this.keys = keys;
        this.office = office;
        this.holdings = holdings;
        this.entrance = entrance;
        this.times = times;
        this.zones = zones;
    }

    @GetMapping("/stations/{id}/security")
    String show(Actor actor, @PathVariable StationId id, Model model) {
        StationSheet sheet = stations.find(actor, id).orElseThrow(() -> new NotFound(id.value()));
        String host =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getHost();
        model.addAttribute("station", sheet.station());
        model.addAttribute("security", profiles.of(actor, id));
        model.addAttribute("requests", office.of(actor, id));
        model.addAttribute("issued", office.issued(actor, id));
        model.addAttribute("holdings", holdings.of(actor, id));
        model.addAttribute("profiles", SecurityProfile.values());
        model.addAttribute(
                "uses",
                Arrays.stream(CertificateUse.values())
                        .filter(CertificateUse::isInstallable)
                        .toList());
        model.addAttribute("port", entrance.port());
        model.addAttribute("address", "wss://" + host + ":" + entrance.port() + "/ocpp");
        model.addAttribute("zone", zones.of(sheet.station().location()));
        return "station-security";
    }

    @PostMapping("/stations/{id}/security/required")
    String require(Actor actor, @PathVariable StationId id, @RequestParam SecurityProfile profile) {
        profiles.require(actor, known(actor, id), profile);
        return "redirect:/stations/" + id + "/security";
    }

    @PostMapping("/stations/{id}/security/profile")
    String change(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam SecurityProfile to,
            @RequestParam String url,
            @RequestParam(defaultValue = "1") int slot,
            @RequestParam(defaultValue = "Wired0") String network,
            Model model) {
        ProfileChange change = new ProfileChange(to, url.strip(), slot, network);
        return shown(profiles.change(actor, known(actor, id), change), model);
    }

    @PostMapping("/stations/{id}/security/key")
    String newKey(Actor actor, @PathVariable StationId id, Model model) {
        Optional<CommandOutcome> outcome = keys.rotate(actor, known(actor, id));
        return outcome.map(came -> shown(came, model)).orElseGet(() -> said("Pending", "", model));
    }

    @PostMapping("/stations/{id}/security/certificate")
    String renew(Actor actor, @PathVariable StationId id, Model model) {
        return shown(office.renew(actor, known(actor, id)), model);
    }

    @PostMapping("/stations/{id}/security/revoke")
    String revoke(Actor actor, @PathVariable StationId id, @RequestParam String serial) {
        office.revoke(actor, known(actor, id), serial);
        return "redirect:/stations/" + id + "/security";
    }

    @PostMapping("/stations/{id}/security/holdings")
    String refresh(Actor actor, @PathVariable StationId id, Model model) {
        return shown(
                switch (holdings.refresh(actor, known(actor, id))) {
                    case Holdings.Told told -> new CommandOutcome.Accepted("");
                    case Holdings.Untold(var outcome) -> outcome;
                },
                model);
    }

    @PostMapping("/stations/{id}/security/install")
    String install(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam CertificateUse use,
            @RequestParam String pem,
            Model model) {
        try {
            return shown(holdings.install(actor, known(actor, id), use, pem), model);
        } catch (MalformedCertificate e) {
            return said("Incomplete", String.valueOf(e.getMessage()), model);
        }
    }

    @PostMapping("/stations/{id}/security/delete")
    String delete(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam String algorithm,
            @RequestParam String nameHash,
            @RequestParam String keyHash,
            @RequestParam String serial,
            Model model) {
        CertificateHash hash = new CertificateHash(algorithm, nameHash, keyHash, serial);
        return shown(holdings.delete(actor, known(actor, id), hash), model);
    }

    private StationId known(Actor actor, StationId id) {
        return stations.find(actor, id)
                .orElseThrow(() -> new NotFound(id.value()))
                .station()
                .id();
    }

    private String shown(CommandOutcome outcome, Model model) {
        String words =
                switch (outcome) {
                    case CommandOutcome.Accepted(var its) -> its;
                    case CommandOutcome.Refused(var its) -> its;
                    case CommandOutcome.NotSupported(var its) -> its;
                    case CommandOutcome.Failed(var code, var description) -> code + " " + description;
                    case CommandOutcome.NoAnswer() -> "";
                    case CommandOutcome.Offline() -> "";
                };
        return said(outcome.getClass().getSimpleName(), words, model);
    }

    private String said(String outcome, String words, Model model) {
        model.addAttribute("sent", times.now());
        model.addAttribute("outcome", outcome);
        model.addAttribute("words", words);
        model.addAttribute("zone", zones.home());
        return "command-result";
    }
}
