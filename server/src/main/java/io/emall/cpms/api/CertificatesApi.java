package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.security.CertificateDesk;
import io.emall.cpms.core.security.CertificateFacts;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.Rollouts;
import io.emall.cpms.core.security.RootRollout;
import io.emall.cpms.core.security.RootRollout.Switch;
import io.emall.cpms.core.security.SigningOffice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Our certificates, those we know, and their way to the stations. */
@RestController
@RequestMapping("/api/v1/certificates")
class CertificatesApi {
    private final CertificateDesk desk;
    private final RootRollout rollout;
    private final SigningOffice office;

    CertificatesApi(CertificateDesk desk, RootRollout rollout, SigningOffice office) {
        this.desk = desk;
        this.rollout = rollout;
        this.office = office;
    }

    record Authority(@Nullable String organisation) {}

    record Names(@Nullable List<String> names) {}

    /**
     * @param chain PEM
     * @param key PEM without a password
     */
    record Pair(@Nullable String chain, @Nullable String key) {
        @Override
        public String toString() {
            return "Pair";
        }
    }

    record Known(@Nullable CertificateUse use, @Nullable String certificate) {}

    record Signed(@Nullable String chain) {}

    @GetMapping("/own")
    List<CertificateDesk.Own> own(Actor actor) {
        return desk.own(actor);
    }

    @PostMapping("/authority")
    CertificateFacts makeAuthority(Actor actor, @RequestBody Authority wanted) {
        Checked checked = new Checked();
        String organisation = checked.text("organisation", wanted.organisation(), 64);
        checked.end();
        return desk.makeAuthority(actor, organisation);
    }

    @PostMapping("/server")
    List<CertificateDesk.Own> makeServer(Actor actor, @RequestBody Names wanted) {
        List<String> names = new Checked().needed("names", wanted.names());
        try {
            desk.makeServerCertificates(actor, names);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw Refused.bad("names", "are host names or addresses, and there must be an authority");
        }
        return own(actor);
    }

    @PostMapping("/server/upload")
    List<CertificateDesk.Own> addServer(Actor actor, @RequestBody Pair pair) {
        Checked checked = new Checked();
        try {
            desk.addServerCertificate(actor, checked.needed("chain", pair.chain()), checked.needed("key", pair.key()));
        } catch (MalformedCertificate e) {
            throw Refused.bad("chain", String.valueOf(e.getMessage()));
        }
        return own(actor);
    }

    /** @param anyway even if stations would be locked out */
    @PostMapping("/own/{id}/use")
    List<CertificateDesk.Own> use(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean anyway) {
        return switch (rollout.use(actor, id, anyway)) {
            case Switch.Done done -> own(actor);
            case Switch.Gone gone -> throw Refused.notFound("certificate " + id);
            case Switch.UnknownRoot unknown ->
                throw Refused.conflict("anyway", "No root that is known has signed this certificate.");
            case Switch.Stranded(var stations) ->
                throw Refused.conflict("anyway", stations.size() + " stations that must use TLS lack its root.");
        };
    }

    @DeleteMapping("/own/{id}")
    void removeOwn(Actor actor, @PathVariable UUID id) {
        desk.removeOwn(actor, id);
    }

    @GetMapping("/known")
    List<CertificateDesk.Other> known(Actor actor) {
        return desk.others(actor);
    }

    @PostMapping("/known")
    CertificateFacts add(Actor actor, @RequestBody Known wanted) {
        Checked checked = new Checked();
        try {
            return desk.addOther(
                    actor, checked.needed("certificate", wanted.certificate()), checked.needed("use", wanted.use()));
        } catch (MalformedCertificate e) {
            throw Refused.bad("certificate", String.valueOf(e.getMessage()));
        }
    }

    @DeleteMapping("/known/{fingerprint}/{use}")
    void remove(Actor actor, @PathVariable String fingerprint, @PathVariable CertificateUse use) {
        desk.removeOther(actor, fingerprint, use);
    }

    @GetMapping("/rollouts")
    List<Rollouts.Progress> rollouts(Actor actor) {
        return rollout.progress(actor);
    }

    @PostMapping("/known/{fingerprint}/{use}/rollout")
    List<Rollouts.Progress> start(Actor actor, @PathVariable String fingerprint, @PathVariable CertificateUse use) {
        if (!rollout.start(actor, fingerprint, use)) {
            throw Refused.notFound("certificate " + fingerprint + " to install");
        }
        return rollouts(actor);
    }

    @DeleteMapping("/known/{fingerprint}/{use}/rollout")
    void stop(Actor actor, @PathVariable String fingerprint, @PathVariable CertificateUse use) {
        rollout.stop(actor, fingerprint, use);
    }

    @GetMapping("/known/{fingerprint}/{use}/lacking")
    List<Rollouts.Lacking> lacking(Actor actor, @PathVariable String fingerprint, @PathVariable CertificateUse use) {
        return rollout.lacking(actor, fingerprint, use);
    }

    /** Brings what an authority outside signed. */
    @PostMapping("/requests/{id}/signed")
    void signed(Actor actor, @PathVariable UUID id, @RequestBody Signed signed) {
        try {
            if (!office.signed(actor, id, new Checked().needed("chain", signed.chain()))) {
                throw Refused.notFound("request " + id + " that waits");
            }
        } catch (MalformedCertificate e) {
            throw Refused.bad("chain", String.valueOf(e.getMessage()));
        }
    }

    @PostMapping("/requests/{id}/retry")
    void retry(Actor actor, @PathVariable UUID id) {
        if (!office.retry(actor, id)) {
            throw Refused.notFound("request " + id + " that failed");
        }
    }
}
