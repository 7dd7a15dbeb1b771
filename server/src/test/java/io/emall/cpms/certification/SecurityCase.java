package io.emall.cpms.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.security.CertificateFacts;
import io.emall.cpms.core.security.CertificateUse;
import io.emall.cpms.core.security.ProfileChange;
import io.emall.cpms.core.security.RootRollout.Switch;
import io.emall.cpms.core.security.Rotation;
import io.emall.cpms.core.security.SecurityCommands.Held;
import io.emall.cpms.core.security.SecurityCommands.Holdings;
import io.emall.cpms.core.security.SecurityEvent.Kind;
import io.emall.cpms.core.security.SecurityProfile;
import io.emall.cpms.core.security.SigningRequest;
import io.emall.cpms.core.security.StationSecurity;
import io.emall.cpms.core.unit.StationId;
import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Frame;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.SimStation;
import io.emall.sim.tls.CertificateNames;
import io.emall.sim.tls.StationTls;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** The courses of security cases that versions differ in by their messages only. */
abstract class SecurityCase<S extends SimStation> {
    static final CommandOutcome ACCEPTED = new CommandOutcome.Accepted("Accepted");

    final DoorOnDatabase cpms;
    private final Function<StationAddress, S> factory;
    final StationAddress address;
    final StationId id;
    final S station;

    SecurityCase(DoorOnDatabase cpms, Function<StationAddress, S> factory) {
        this.cpms = cpms;
        this.factory = factory;
        address = cpms.register();
        id = new StationId(address.identity());
        station = factory.apply(address);
    }

    @BeforeEach
    void powerUp() {
        station.keyring().secureEntrance(cpms.secure());
        station.powerUp();
    }

    @AfterEach
    void powerDown() {
        station.close();
        OurMessages.keepTheSchemas(station);
    }

    /** The name by which the version calls our root. */
    abstract String rootUse();

    final TestSecurity.Desks desks() {
        return cpms.securityDesks();
    }

    final StationSecurity security() {
        return cpms.store.locks.security(id);
    }

    /** The payload of our last call of that action. */
    final JsonNode told(String action) {
        return station.journal().received(action).getLast().payload();
    }

    /** The root of the certificate we show. */
    final CertificateFacts root() {
        CertificateFacts shown = cpms.security.reader.facts(
                cpms.security.shelf.current().getFirst().certificate());
        return cpms.security.certificates.own(TestSecurity.ADA).stream()
                .map(own -> own.facts())
                .filter(CertificateFacts::authority)
                .filter(root -> cpms.security.reader.hasSigned(root.pem(), shown.pem()))
                .findFirst()
                .orElseThrow();
    }

    final void rounds(String what, BooleanSupplier until) {
        DoorOnDatabase.await(what, () -> {
            cpms.securityRound();
            return until.getAsBoolean();
        });
    }

    final void isRefused(StationAddress with, int status) {
        try (S thief = factory.apply(with)) {
            assertThatThrownBy(thief::connect)
                    .isInstanceOfSatisfying(ConnectRefused.class, refused -> assertThat(refused.status())
                            .isEqualTo(status));
        }
    }

    final void isLetIn(StationAddress with) {
        try (S same = factory.apply(with)) {
            same.connect();
            assertThat(same.isConnected()).isTrue();
        }
    }

    /** A01: told, taken, back with the new key; the old one is worth nothing. */
    final void newKeyAccepted() {
        assertThat(desks().keys().rotate(TestSecurity.ADA, id)).contains(ACCEPTED);
        station.await(
                "it is back", () -> station.isConnected() && station.link().isPresent());
        assertThat(security().rotation()).isEqualTo(Rotation.ACCEPTED);
        isRefused(address, 401);
    }

    /** A01.FR.04: the old one stays good. */
    final void newKeyRefused(CommandOutcome outcome) {
        assertThat(desks().keys().rotate(TestSecurity.ADA, id)).contains(outcome);
        assertThat(security().rotation()).isEqualTo(Rotation.KEPT_OLD);
        station.goOffline();
        isLetIn(address);
    }

    /** Both are good until the station shows one; another change must wait for that. */
    final void newKeyWithoutAnswer(String action) {
        station.deviate(action, new Deviation.Ignores());
        assertThat(desks().keys().rotate(TestSecurity.ADA, id)).contains(new CommandOutcome.NoAnswer());
        assertThat(security().rotation()).isEqualTo(Rotation.UNKNOWN);
        assertThat(desks().keys().rotate(TestSecurity.ADA, id)).isEmpty();
        station.goOffline();
        isLetIn(address);
        assertThat(security().rotation()).isEqualTo(Rotation.KEPT_OLD);
    }

    /** The station took the key, but its answer got lost: it comes back with the new one. */
    final void newKeyTakenWithoutAnswer(String action) {
        station.deviate(action, new Deviation.DoesUnanswered());
        assertThat(desks().keys().rotate(TestSecurity.ADA, id)).contains(new CommandOutcome.NoAnswer());
        DoorOnDatabase.await("it is back", () -> security().rotation() == Rotation.ACCEPTED);
        isRefused(address, 401);
    }

    /** Our certificate is believed with our root only. */
    final void profile2() {
        StationAddress believing = address.at(cpms.secure(), StationTls.trusting(StationTls.read(root().pem())));
        station.goOffline();
        isLetIn(believing);
        assertThat(security().required()).isEqualTo(SecurityProfile.TLS_BASIC);
        isRefused(believing.with("wrong key, wrong key".getBytes(java.nio.charset.StandardCharsets.UTF_8)), 401);
        isRefused(address, 403);
        assertThat(cpms.security.events.getLast().kind()).isEqualTo(Kind.PROFILE_TOO_LOW);
        try (S doubting = factory.apply(address.at(cpms.secure(), StationTls.trusting(List.of())))) {
            assertThatThrownBy(doubting::connect).isInstanceOf(ConnectRefused.class);
        }
    }

    /** A02, A05: root, profile 2, certificate, profile 3: from a plain connection to mutual TLS. */
    final void fromPlainToMutualTls() {
        assertThat(desks().holdings().install(TestSecurity.ADA, id, CertificateUse.CSMS_ROOT, root().pem()))
                .isEqualTo(ACCEPTED);
        change(SecurityProfile.TLS_BASIC);
        signedCertificate();
        change(SecurityProfile.MUTUAL_TLS);
        isRefused(address, 403);
    }

    private void change(SecurityProfile to) {
        ProfileChange change = new ProfileChange(to, cpms.secure().toString(), 1, "Wired0");
        int told = statuses().size();
        assertThat(desks().profiles().change(TestSecurity.ADA, id, change)).isInstanceOf(CommandOutcome.Accepted.class);
        DoorOnDatabase.await("it uses " + to, () -> security().required() == to && hasToldMoreThan(told));
        assertThat(security().upgradeTo()).isNull();
    }

    private List<Frame> statuses() {
        return station.journal().sent("StatusNotification");
    }

    /** Whoever connects again tells its status; once that is answered, we know its new connection. */
    private boolean hasToldMoreThan(int before) {
        List<Frame> told = statuses();
        return told.size() > before
                && station.journal().answerTo(told.getLast()).isPresent();
    }

    /** A02: triggered, requested, signed, delivered, taken. */
    final SigningRequest signedCertificate() {
        assertThat(desks().office().renew(TestSecurity.ADA, id)).isEqualTo(ACCEPTED);
        rounds("it has its certificate", () -> requests().stream()
                .anyMatch(one -> one.state() == SigningRequest.State.ACCEPTED));
        CertificateFacts facts =
                cpms.security.reader.facts(station.keyring().chain().getFirst());
        assertThat(facts.commonName()).isEqualTo(id.value());
        assertThat(facts.organisation()).isEqualTo("eMall");
        assertThat(cpms.security.reader.hasSigned(
                        cpms.security.maker.pem(
                                cpms.security.shelf.authority().orElseThrow().chain()),
                        facts.pem()))
                .isTrue();
        return requests().getFirst();
    }

    final List<SigningRequest> requests() {
        return desks().office().of(TestSecurity.ADA, id);
    }

    /** The station does not take it; people are told, and it is not sent again. */
    final void certificateRejected(Deviation no) {
        station.deviate("CertificateSigned", no);
        assertThat(desks().office().renew(TestSecurity.ADA, id)).isEqualTo(ACCEPTED);
        rounds("the answer is kept", () -> requests().stream()
                .anyMatch(one -> one.state() == SigningRequest.State.REJECTED));
        assertThat(cpms.security.events.getLast().kind()).isEqualTo(Kind.SIGNING_FAILED);
    }

    /** It was away when its certificate was ready. */
    final void certificateIsSentWhenTheStationIsBack() {
        assertThat(desks().office().renew(TestSecurity.ADA, id)).isEqualTo(ACCEPTED);
        DoorOnDatabase.await("the request", () -> !requests().isEmpty());
        station.goOffline();
        rounds("signed", () -> requests().getFirst().state() == SigningRequest.State.SIGNED);
        station.goOnline();
        cpms.store.signing.update(requests().getFirst(), SigningRequest.State.SIGNED, cpms.security.clock.instant());
        rounds("taken", () -> requests().getFirst().state() == SigningRequest.State.ACCEPTED);
    }

    /** M05: our root is taken, for that use. */
    final void install(CertificateUse use) {
        assertThat(desks().holdings().install(TestSecurity.ADA, id, use, root().pem()))
                .isEqualTo(ACCEPTED);
    }

    /** M03: the station tells that it holds our root, and nothing else. */
    final Held held(CertificateUse use) {
        assertThat(desks().holdings().refresh(TestSecurity.ADA, id)).isInstanceOf(Holdings.Told.class);
        var lines = desks().holdings().of(TestSecurity.ADA, id).lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().facts()).isEqualTo(root());
        assertThat(lines.getFirst().held().use()).isEqualTo(use);
        return lines.getFirst().held();
    }

    /** M04: named by its hashes; deleted, and no longer known. */
    final void deleted(Held held) {
        assertThat(desks().holdings().delete(TestSecurity.ADA, id, held.hash())).isEqualTo(ACCEPTED);
        CertificateNames names =
                CertificateNames.of(StationTls.read(root().pem()).getFirst());
        assertThat(told("DeleteCertificate"))
                .hasToString("{\"certificateHashData\":{\"hashAlgorithm\":\"SHA256\",\"issuerNameHash\":\""
                        + names.issuerNameHash() + "\",\"issuerKeyHash\":\"" + names.issuerKeyHash()
                        + "\",\"serialNumber\":\"" + names.serial() + "\"}}");
        assertThat(desks().holdings().of(TestSecurity.ADA, id).lines()).isEmpty();
    }

    /** The station no longer has it. */
    final void deletionFails(Held held) {
        assertThat(desks().holdings().delete(TestSecurity.ADA, id, held.hash()))
                .isEqualTo(new CommandOutcome.Refused("NotFound"));
    }

    /** Field lesson 22: a new root reaches the stations before our certificate changes. */
    final void stagedRootChange() {
        assertThat(desks().holdings().install(TestSecurity.ADA, id, CertificateUse.CSMS_ROOT, root().pem()))
                .isEqualTo(ACCEPTED);
        change(SecurityProfile.TLS_BASIC);
        CertificateFacts next = cpms.security.certificates.makeAuthority(TestSecurity.ADA, "eMall");
        cpms.security.certificates.makeServerCertificates(TestSecurity.ADA, List.of("localhost"));
        var prepared = cpms.security.certificates.own(TestSecurity.ADA).stream()
                .filter(own -> !own.inUse() && own.facts().issuer().equals(next.subject()))
                .filter(own ->
                        cpms.security.reader.hasSigned(next.pem(), own.facts().pem()))
                .findFirst()
                .orElseThrow();
        assertThat(desks().rollout().use(TestSecurity.ADA, prepared.id(), false))
                .isInstanceOfSatisfying(Switch.Stranded.class, stranded -> assertThat(stranded.stations())
                        .anySatisfy(one -> assertThat(one.station()).isEqualTo(id)));

        assertThat(desks().rollout().start(TestSecurity.ADA, next.fingerprint(), CertificateUse.CSMS_ROOT))
                .isTrue();
        rounds("it has the new root", () -> station.keyring().installed(rootUse()).stream()
                .anyMatch(one -> cpms.security.reader.facts(one).equals(next)));
        rounds(
                "nobody with TLS lacks it",
                () -> desks().rollout().lacking(TestSecurity.ADA, next.fingerprint(), CertificateUse.CSMS_ROOT).stream()
                        .noneMatch(one -> one.station().equals(id)));
    }
}
