package io.emall.cpms.core.security;

/**
 * What the stations' door asks about security, and whom it tells.
 *
 * @param stations which certificates stations may show
 * @param ours what we show them
 */
public record DoorSecurity(
        StationLocks locks,
        StationCertificates stations,
        ServerCertificates ours,
        SigningDesk signing,
        ContractCertificates contracts,
        SecurityEvents events) {}
