package io.emall.cpms.portal.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.security.CertificateDesk;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.RootRollout;
import io.emall.cpms.core.security.RootRollout.Switch;
import io.emall.cpms.core.security.SigningOffice;
import io.emall.cpms.core.security.SigningRequest;
import io.emall.cpms.portal.frame.NotFound;
import io.emall.cpms.portal.frame.Zones;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Our authority and server certificates, the roots stations get, and requests that wait for people. */
@Controller
class CertificatesPage {
    private static final String HOME = "redirect:/certificates";

    private final CertificateDesk desk;
    private final RootRollout rollout;
    private final SigningOffice office;
    private final Operators operators;
    private final Zones zones;
    private final SecureEntrance entrance;

    CertificatesPage(
            CertificateDesk desk,
            RootRollout rollout,
            SigningOffice office,
            Operators operators,
            Zones zones,
            SecureEntrance entrance) {
        this.desk = desk;
        this.rollout = rollout;
        this.office = office;
        this.operators = operators;
        this.zones = zones;
        this.entrance = entrance;
    }

    @GetMapping("/certificates")
    String show(Actor actor, Model model) {
        model.addAttribute("own", desk.own(actor));
        model.addAttribute("shown", desk.shown(actor));
        model.addAttribute("others", desk.others(actor));
        model.addAttribute("progress", rollout.progress(actor));
        model.addAttribute("waiting", office.open(actor, SigningRequest.State.WAITING));
        model.addAttribute("failed", office.open(actor, SigningRequest.State.FAILED));
        model.addAttribute("uses", uses());
        model.addAttribute("organisation", operators.home().name());
        model.addAttribute(
                "host",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().getHost());
        model.addAttribute("port", entrance.port());
        model.addAttribute("zone", zones.home());
        return "certificates";
    }

    private static List<CertificateUse> uses() {
        return Arrays.stream(CertificateUse.values())
                .filter(use -> use != CertificateUse.V2G_CHAIN)
                .toList();
    }

    @PostMapping("/certificates/authority")
    String makeAuthority(Actor actor, @RequestParam String organisation, RedirectAttributes after) {
        if (organisation.isBlank() || organisation.length() > 64) {
            return wrong(after, "certificates.wrong.organisation");
        }
        desk.makeAuthority(actor, organisation.strip());
        return done(after, "certificates.done.authority");
    }

    @PostMapping("/certificates/server")
    String makeServer(Actor actor, @RequestParam String names, RedirectAttributes after) {
        List<String> all = Arrays.stream(names.split("[,\\s]+"))
                .filter(name -> !name.isBlank())
                .toList();
        try {
            desk.makeServerCertificates(actor, all);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return wrong(after, "certificates.wrong.names");
        }
        return done(after, "certificates.done.server");
    }

    @PostMapping("/certificates/server/upload")
    String addServer(Actor actor, @RequestParam String chain, @RequestParam String key, RedirectAttributes after) {
        try {
            desk.addServerCertificate(actor, chain, key);
            return done(after, "certificates.done.added");
        } catch (MalformedCertificate e) {
            return malformed(after, e);
        }
    }

    /** Warns first if stations would not believe it. */
    @PostMapping("/certificates/own/{id}/use")
    String use(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean anyway,
            RedirectAttributes after) {
        return switch (rollout.use(actor, id, anyway)) {
            case Switch.Done done -> done(after, "certificates.done.used");
            case Switch.Stranded(var stations) -> {
                after.addFlashAttribute("stranded", stations);
                after.addFlashAttribute("chosen", id);
                yield HOME;
            }
            case Switch.UnknownRoot unknown -> {
                after.addFlashAttribute("stranded", List.of());
                after.addFlashAttribute("chosen", id);
                yield HOME;
            }
            case Switch.Gone gone -> throw new NotFound(id.toString());
        };
    }

    @PostMapping("/certificates/own/{id}/remove")
    String removeOwn(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        desk.removeOwn(actor, id);
        return done(after, "certificates.done.removed");
    }

    @PostMapping("/certificates/known")
    String addKnown(Actor actor, @RequestParam CertificateUse use, @RequestParam String pem, RedirectAttributes after) {
        try {
            desk.addOther(actor, pem, use);
            return done(after, "certificates.done.added");
        } catch (MalformedCertificate e) {
            return malformed(after, e);
        }
    }

    @PostMapping("/certificates/known/{fingerprint}/{use}/{deed}")
    String known(
            Actor actor,
            @PathVariable String fingerprint,
            @PathVariable CertificateUse use,
            @PathVariable String deed,
            RedirectAttributes after) {
        switch (deed) {
            case "remove" -> desk.removeOther(actor, fingerprint, use);
            case "rollout" -> {
                if (!rollout.start(actor, fingerprint, use)) {
                    throw new NotFound(fingerprint);
                }
            }
            case "stop" -> rollout.stop(actor, fingerprint, use);
            default -> throw new NotFound(deed);
        }
        return done(after, "certificates.done." + deed);
    }

    @GetMapping("/certificates/known/{fingerprint}/{use}")
    String lacking(Actor actor, @PathVariable String fingerprint, @PathVariable CertificateUse use, Model model) {
        model.addAttribute("one", find(actor, fingerprint, use));
        model.addAttribute("lacking", rollout.lacking(actor, fingerprint, use));
        return "certificate";
    }

    @GetMapping("/certificates/known/{fingerprint}/{use}/pem")
    ResponseEntity<String> pem(Actor actor, @PathVariable String fingerprint, @PathVariable CertificateUse use) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"root-" + fingerprint.substring(0, 8) + ".pem\"")
                .body(find(actor, fingerprint, use).facts().pem());
    }

    private CertificateDesk.Other find(Actor actor, String fingerprint, CertificateUse use) {
        return desk.others(actor).stream()
                .filter(one -> one.use() == use && one.facts().fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new NotFound(fingerprint));
    }

    @PostMapping("/certificates/requests/{id}/signed")
    String signed(Actor actor, @PathVariable UUID id, @RequestParam String chain, RedirectAttributes after) {
        try {
            if (!office.signed(actor, id, chain)) {
                throw new NotFound(id.toString());
            }
            return done(after, "certificates.done.signed");
        } catch (MalformedCertificate e) {
            return malformed(after, e);
        }
    }

    @PostMapping("/certificates/requests/{id}/retry")
    String retry(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        office.retry(actor, id);
        return done(after, "certificates.done.retry");
    }

    private static String done(RedirectAttributes after, String words) {
        after.addFlashAttribute("done", words);
        return HOME;
    }

    private static String wrong(RedirectAttributes after, String words) {
        after.addFlashAttribute("wrong", words);
        return HOME;
    }

    private static String malformed(RedirectAttributes after, MalformedCertificate e) {
        @Nullable String why = e.getMessage();
        after.addFlashAttribute("why", why == null ? "" : why);
        return wrong(after, "certificates.wrong.certificate");
    }
}
