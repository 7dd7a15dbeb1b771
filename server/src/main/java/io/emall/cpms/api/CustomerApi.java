package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.customer.CustomerDesk;
import io.emall.cpms.core.customer.CustomerInformation;
import io.emall.cpms.core.customer.Subject;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a station holds of a customer: reported, or cleared (OCPP 2.x; for Administrators). */
@RestController
@RequestMapping("/api/v1/stations/{id}/customer-information")
class CustomerApi {
    private static final int LONGEST_TOKEN = 36;
    private static final int LONGEST_IDENTIFIER = 64;
    private static final int LONGEST_HASH = 128;
    private static final int LONGEST_SERIAL = 40;

    private final CustomerDesk desk;
    private final StationViews stations;

    CustomerApi(CustomerDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /** Hashes of a contract certificate, in hexadecimal; the algorithm is SHA256, SHA384 or SHA512. */
    record CertificateHash(
            @Nullable String algorithm,
            @Nullable String issuerName,
            @Nullable String issuerKey,
            @Nullable String serial) {}

    /**
     * What is asked; exactly one of token, customer and certificate says who is meant.
     *
     * @param tokenType ISO14443 if left out
     */
    record Wanted(
            @Nullable Boolean report,
            @Nullable Boolean clear,
            @Nullable String token,
            @Nullable String tokenType,
            @Nullable String customer,
            @Nullable CertificateHash certificate) {

        boolean wants(@Nullable Boolean what) {
            return what != null && what;
        }

        Subject subject() {
            Checked checked = new Checked();
            long named = Stream.of(token != null, customer != null, certificate != null)
                    .filter(given -> given)
                    .count();
            if (named != 1) {
                checked.bad("token", "exactly one of token, customer and certificate is needed");
            }
            if (!wants(report) && !wants(clear)) {
                checked.bad("report", "report, clear or both must be true");
            }
            checked.end();
            Subject subject = token != null
                    ? new Subject.Token(
                            checked.text("token", token, LONGEST_TOKEN), tokenType == null ? "ISO14443" : tokenType)
                    : customer != null
                            ? new Subject.Identifier(checked.text("customer", customer, LONGEST_IDENTIFIER))
                            : certificate(checked, checked.needed("certificate", certificate));
            checked.end();
            return subject;
        }

        private static Subject certificate(Checked checked, CertificateHash its) {
            return new Subject.Certificate(
                    checked.text("certificate.algorithm", its.algorithm(), LONGEST_HASH),
                    checked.text("certificate.issuerName", its.issuerName(), LONGEST_HASH),
                    checked.text("certificate.issuerKey", its.issuerKey(), LONGEST_HASH),
                    checked.text("certificate.serial", its.serial(), LONGEST_SERIAL));
        }
    }

    /**
     * What was asked and told.
     *
     * @param subject who it is about; absent once erased
     * @param words the station's answer
     * @param data all that was told so far; absent in lists, and once erased
     */
    record Its(
            UUID id,
            int number,
            Instant at,
            String who,
            boolean report,
            boolean clear,
            @Nullable String subject,
            CustomerInformation.State state,
            String words,
            @Nullable String data) {
        static Its of(CustomerInformation its) {
            return new Its(
                    its.id(),
                    its.number(),
                    its.at(),
                    its.who(),
                    its.report(),
                    its.clear(),
                    its.subject(),
                    its.state(),
                    its.words(),
                    its.data());
        }
    }

    /** Waits for the station's answer; a report follows. */
    @PostMapping
    Its ask(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        known(actor, id);
        return Its.of(
                desk.ask(actor, id, wanted.subject(), wanted.wants(wanted.report()), wanted.wants(wanted.clear())));
    }

    /** Without what was told. */
    @GetMapping
    Listing<Its> list(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        known(actor, id);
        return Listing.of(desk.page(actor, id, after, Listing.limit(limit)), Its::of);
    }

    /** With what was told so far. */
    @GetMapping("/{information}")
    Its get(Actor actor, @PathVariable StationId id, @PathVariable UUID information) {
        return Its.of(find(actor, id, information));
    }

    @DeleteMapping("/{information}")
    void erase(Actor actor, @PathVariable StationId id, @PathVariable UUID information) {
        desk.erase(actor, find(actor, id, information));
    }

    private CustomerInformation find(Actor actor, StationId id, UUID information) {
        return desk.find(actor, information)
                .filter(found -> found.station().equals(id))
                .orElseThrow(() -> Refused.notFound("customer information " + information));
    }

    private void known(Actor actor, StationId id) {
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
    }
}
