package io.emall.cpms.core.security;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateReader.RequestReading;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SigningRequest.State;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.Uuids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes stations' requests for certificates, has them signed and sends what was signed, again and again until the
 * station has answered. What the authority could not sign waits for people (A02, A03; P-71).
 */
public final class SigningDesk {
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration NOT_THERE = Duration.ofSeconds(20);
    private static final Duration NO_ANSWER = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 10;
    private static final int AT_ONCE = 20;

    private final SigningRequests requests;
    private final StationLocks locks;
    private final CertificateReader reader;
    private final CertificateAuthority authority;
    private final Supplier<Set<String>> organisations;
    private final SecurityEvents events;
    private final Uuids uuids;
    private final InstantSource clock;

    /** @param organisations one of which must be O of the request; none accepts any */
    public SigningDesk(
            SigningRequests requests,
            StationLocks locks,
            CertificateReader reader,
            CertificateAuthority authority,
            Supplier<Set<String>> organisations,
            SecurityEvents events,
            Uuids uuids,
            InstantSource clock) {
        this.requests = requests;
        this.locks = locks;
        this.reader = reader;
        this.authority = authority;
        this.organisations = organisations;
        this.events = events;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * A station asks for a certificate.
     *
     * @return why not; empty if it will get one
     */
    public Optional<String> asked(StationId station, SigningUse use, @Nullable Integer requestId, String csr) {
        Instant now = clock.instant();
        RequestReading reading = reader.request(csr);
        String kept = reading instanceof RequestReading.Good good ? good.csr() : csr;
        Optional<String> objection =
                switch (reading) {
                    case RequestReading.Bad(var words) -> Optional.of(words);
                    case RequestReading.Good good -> objection(station, good);
                };
        State state = objection.isEmpty() ? State.WAITING : State.REFUSED;
        requests.add(
                new SigningRequest(
                        uuids.next(), station, now, use, requestId, kept, state, null, objection.orElse(""), 0),
                objection.isEmpty() ? now.plus(SOON) : null);
        objection.ifPresent(words -> tell(Kind.INVALID_SIGNING_REQUEST, station, words));
        return objection;
    }

    private Optional<String> objection(StationId station, RequestReading.Good request) {
        String name = request.commonName();
        Set<String> ours = organisations.get();
        boolean isIts = name.equals(station.value())
                || locks.find(station).map(lock -> name.equals(lock.serial())).orElse(false);
        if (!isIts) {
            return Optional.of("its CN, " + name + ", is neither the identity nor the serial number of the station");
        }
        return ours.isEmpty() || ours.contains(request.organisation())
                ? Optional.empty()
                : Optional.of("its O, " + request.organisation() + ", is not " + String.join(" or ", ours));
    }

    /** Does what is due: signs, sends. */
    public void round(SecurityCommands commands) {
        List<SigningRequest> due = requests.claim(clock.instant(), LEASE, AT_ONCE);
        for (SigningRequest request : due) {
            if (request.state() == State.SIGNED) {
                deliver(request, commands);
            } else {
                sign(request);
            }
        }
    }

    private void sign(SigningRequest request) {
        switch (authority.sign(request)) {
            case CertificateAuthority.Signing.Signed(var chain) ->
                requests.update(request.signed(chain), State.WAITING, clock.instant());
            case CertificateAuthority.Signing.ByHand() -> {
                requests.update(request, State.WAITING, null);
                tell(
                        Kind.SIGNING_FAILED,
                        request.station(),
                        "its request for a certificate waits for you to have it signed");
            }
            case CertificateAuthority.Signing.Failed(var words) -> {
                requests.update(request.become(State.FAILED, words), State.WAITING, null);
                tell(Kind.SIGNING_FAILED, request.station(), words);
            }
        }
    }

    private void deliver(SigningRequest request, SecurityCommands commands) {
        String chain = request.chain() == null ? "" : request.chain();
        CommandOutcome outcome = commands.deliver(request.station(), request.use(), request.requestId(), chain);
        switch (outcome) {
            case CommandOutcome.Accepted accepted -> {
                end(request, State.ACCEPTED, "");
                events.over(request.station(), Kind.SIGNING_FAILED);
                events.over(request.station(), Kind.CERTIFICATE_EXPIRES);
            }
            case CommandOutcome.Refused(var words) -> end(request, State.REJECTED, words);
            case CommandOutcome.NotSupported(var words) -> end(request, State.REJECTED, words);
            case CommandOutcome.Offline offline -> later(request, NOT_THERE);
            case CommandOutcome.NoAnswer none -> again(request, "no answer");
            case CommandOutcome.Failed(var code, var words) -> again(request, (code + " " + words).strip());
        }
    }

    private void again(SigningRequest request, String words) {
        if (request.attempts() + 1 >= MOST_ATTEMPTS) {
            end(request, State.REJECTED, words);
        } else {
            later(request.triedAgain(), NO_ANSWER);
        }
    }

    private void later(SigningRequest request, Duration pause) {
        requests.update(request, State.SIGNED, clock.instant().plus(pause));
    }

    private void end(SigningRequest request, State state, String words) {
        requests.update(request.become(state, words), State.SIGNED, null);
        if (state == State.REJECTED) {
            tell(Kind.SIGNING_FAILED, request.station(), "it does not take its new certificate: " + words);
        }
    }

    private void tell(Kind kind, StationId station, String words) {
        events.happened(new SecurityEvent(kind, station, "", words, clock.instant()));
    }
}
