package io.emall.cpms.core.security;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Permission;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateReader.MalformedCertificate;
import io.emall.cpms.core.security.SigningRequest.State;
import io.emall.cpms.core.unit.StationId;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** People looking at requests for certificates, and taking them to an authority outside and back. */
public final class SigningOffice {
    private static final int SHOWN = 20;
    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final SigningRequests requests;
    private final IssuedCertificates issued;
    private final SecurityCommands commands;
    private final CertificateReader reader;
    private final AuditLog audit;
    private final InstantSource clock;

    public SigningOffice(
            SigningRequests requests,
            IssuedCertificates issued,
            SecurityCommands commands,
            CertificateReader reader,
            AuditLog audit,
            InstantSource clock) {
        this.requests = requests;
        this.issued = issued;
        this.commands = commands;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    public List<SigningRequest> of(Actor by, StationId station) {
        by.must(Permission.MANAGE_SECURITY);
        return requests.of(station, SHOWN);
    }

    /** What people have to do something about: waiting for a signature outside, or failed. */
    public List<SigningRequest> open(Actor by, State state) {
        by.must(Permission.MANAGE_SECURITY);
        return requests.in(state, SHOWN * 5);
    }

    /** The station is asked to make a key and request a certificate. */
    public CommandOutcome renew(Actor by, StationId station) {
        by.must(Permission.MANAGE_SECURITY);
        CommandOutcome outcome = commands.renewCertificate(station);
        audit.record(by, "renew certificate → " + outcome.getClass().getSimpleName(), "station " + station);
        return outcome;
    }

    /** Has a failed one signed again; false if it is not there or not failed. */
    public boolean retry(Actor by, UUID id) {
        by.must(Permission.MANAGE_SECURITY);
        return requests.find(id)
                .map(request -> requests.update(request.become(State.WAITING, ""), State.FAILED, clock.instant()))
                .orElse(false);
    }

    /**
     * Brings what an authority outside signed; it is sent to the station.
     *
     * @return false if the request is not there or no longer waiting
     * @throws MalformedCertificate if it is no certificate for this request
     */
    public boolean signed(Actor by, UUID id, String chain) {
        by.must(Permission.MANAGE_SECURITY);
        return requests.find(id)
                .map(request -> {
                    check(request, chain);
                    audit.record(by, "bring signed certificate", "station " + request.station());
                    return requests.update(request.signed(chain.strip() + "\n"), State.WAITING, clock.instant());
                })
                .orElse(false);
    }

    private void check(SigningRequest request, String chain) {
        X509Certificate certificate = reader.parse(chain).getFirst();
        PublicKey key = certificate.getPublicKey();
        if (!reader.isFor(request.csr(), key)) {
            throw new MalformedCertificate("the first certificate has another key than the station's request");
        }
    }

    public List<IssuedCertificates.Issued> issued(Actor by, StationId station) {
        by.must(Permission.MANAGE_SECURITY);
        return issued.of(station);
    }

    /** From now on the station is not let in with this one. */
    public void revoke(Actor by, StationId station, String serial) {
        by.must(Permission.MANAGE_SECURITY);
        issued.revoke(serial, clock.instant());
        audit.record(by, "revoke certificate " + serial, "station " + station);
    }

    /** Forgets requests that are older than that and over. */
    public void forget(Duration age) {
        int forgotten;
        do {
            forgotten = requests.forget(clock.instant().minus(age), FORGOTTEN_AT_ONCE);
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }
}
