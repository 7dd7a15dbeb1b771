package io.emall.cpms.app;

import io.emall.cpms.certificate.OwnContractCertificates;
import io.emall.cpms.certificate.StationCertificateCheck;
import io.emall.cpms.certificate.X509Maker;
import io.emall.cpms.certificate.X509Reader;
import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.location.Operators;
import io.emall.cpms.core.security.BuiltInAuthority;
import io.emall.cpms.core.security.CertificateAuthority;
import io.emall.cpms.core.security.CertificateDesk;
import io.emall.cpms.core.security.CertificateMaker;
import io.emall.cpms.core.security.CertificateReader;
import io.emall.cpms.core.security.ContractCertificates;
import io.emall.cpms.core.security.DoorSecurity;
import io.emall.cpms.core.security.ExpiryWatch;
import io.emall.cpms.core.security.InstalledCertificates;
import io.emall.cpms.core.security.IssuedCertificates;
import io.emall.cpms.core.security.KeyRotation;
import io.emall.cpms.core.security.KnownCertificates;
import io.emall.cpms.core.security.OwnCredentials;
import io.emall.cpms.core.security.ProfileDesk;
import io.emall.cpms.core.security.Rollouts;
import io.emall.cpms.core.security.RootRollout;
import io.emall.cpms.core.security.SecurityCommands;
import io.emall.cpms.core.security.SecurityEvents;
import io.emall.cpms.core.security.Shelf;
import io.emall.cpms.core.security.SigningDesk;
import io.emall.cpms.core.security.SigningOffice;
import io.emall.cpms.core.security.SigningRequests;
import io.emall.cpms.core.security.StationCertificates;
import io.emall.cpms.core.security.StationHoldings;
import io.emall.cpms.core.security.StationLocks;
import io.emall.cpms.core.unit.Uuids;
import io.emall.cpms.ocpp.door.StationDoor;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Profiles, keys and certificates of stations' connections. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {
    @Bean
    CertificateReader certificateReader() {
        return new X509Reader();
    }

    @Bean
    CertificateMaker certificateMaker() {
        return new X509Maker();
    }

    @Bean
    Shelf shelf(OwnCredentials own, KnownCertificates known, CertificateReader reader, CpmsSettings settings) {
        CpmsSettings.Tls tls = settings.stations().tls();
        return new Shelf(own, known, reader, new TlsFiles(List.of(tls.rsa(), tls.ec()), reader));
    }

    @Bean
    StationCertificates stationCertificates(
            Shelf shelf, IssuedCertificates issued, OrganisationNames organisations, Clock clock) {
        return new StationCertificateCheck(shelf, issued, organisations, clock);
    }

    /** O that certificates of stations must have. */
    interface OrganisationNames extends Supplier<Set<String>> {}

    @Bean
    OrganisationNames organisationNames(Operators operators, CpmsSettings settings) {
        String configured = settings.stations().tls().organisation();
        return () -> Set.of(configured.isBlank() ? operators.home().name() : configured);
    }

    @Bean
    SecurityEvents securityEvents(AlarmDesk alarms, ExecutorService background) {
        return new SecurityAlarms(alarms, background);
    }

    @Bean
    DoorSecurity doorSecurity(
            StationLocks locks,
            StationCertificates certificates,
            Shelf shelf,
            SigningDesk signing,
            ContractCertificates contracts,
            SecurityEvents events) {
        return new DoorSecurity(locks, certificates, shelf, signing, contracts, events);
    }

    @Bean
    ContractCertificates contractCertificates(
            Shelf shelf, KnownCertificates known, IssuedCertificates issued, CertificateReader reader, Clock clock) {
        return new OwnContractCertificates(shelf, known, issued, reader, clock);
    }

    @Bean
    ExpiryWatch expiryWatch(
            Shelf shelf,
            KnownCertificates known,
            IssuedCertificates issued,
            CertificateReader reader,
            SecurityEvents events,
            Clock clock) {
        return new ExpiryWatch(shelf, known, issued, reader, events, clock);
    }

    @Bean
    SigningDesk signingDesk(
            SigningRequests requests,
            StationLocks locks,
            CertificateReader reader,
            CertificateAuthority authority,
            OrganisationNames organisations,
            SecurityEvents events,
            Uuids uuids,
            Clock clock) {
        return new SigningDesk(requests, locks, reader, authority, organisations, events, uuids, clock);
    }

    @Bean
    CertificateAuthority certificateAuthority(
            Shelf shelf, CertificateMaker maker, CertificateReader reader, IssuedCertificates issued, Clock clock) {
        return new BuiltInAuthority(shelf, maker, reader, issued, clock);
    }

    @Bean
    SecurityCommands securityCommands(StationDoor door) {
        return door.security();
    }

    @Bean
    SigningOffice signingOffice(
            SigningRequests requests,
            IssuedCertificates issued,
            SecurityCommands commands,
            CertificateReader reader,
            AuditLog audit,
            Clock clock) {
        return new SigningOffice(requests, issued, commands, reader, audit, clock);
    }

    @Bean
    StationHoldings stationHoldings(
            InstalledCertificates installed,
            KnownCertificates known,
            SecurityCommands commands,
            CertificateReader reader,
            AuditLog audit,
            Clock clock) {
        return new StationHoldings(installed, known, commands, reader, audit, clock);
    }

    @Bean
    RootRollout rootRollout(
            Rollouts rollouts,
            KnownCertificates known,
            CertificateReader reader,
            CertificateDesk certificates,
            StationHoldings holdings,
            AuditLog audit,
            Clock clock) {
        return new RootRollout(rollouts, known, reader, certificates, holdings, audit, clock);
    }

    @Bean
    KeyRotation keyRotation(
            StationLocks locks, SecurityCommands commands, KeyedHash hash, AuditLog audit, Clock clock) {
        return new KeyRotation(locks, commands, hash, audit, clock);
    }

    @Bean
    ProfileDesk profileDesk(StationLocks locks, SecurityCommands commands, AuditLog audit, Clock clock) {
        return new ProfileDesk(locks, commands, audit, clock);
    }

    @Bean
    CertificateDesk certificateDesk(
            OwnCredentials own,
            KnownCertificates known,
            CertificateReader reader,
            CertificateMaker maker,
            Shelf shelf,
            AuditLog audit,
            Uuids uuids,
            Clock clock) {
        return new CertificateDesk(own, known, reader, maker, shelf, audit, uuids, clock);
    }
}
