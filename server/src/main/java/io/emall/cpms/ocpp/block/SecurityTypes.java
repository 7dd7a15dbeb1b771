package io.emall.cpms.ocpp.block;

import io.emall.cpms.core.alarm.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How bad the standard's security events are (OCPP 2.0.1 part 2 appendix 1, with the names of the 1.6 security
 * whitepaper and those 2.1 added). Those that happen at every start and update are worth knowing, not an alert; what
 * shows an attack or a certificate that does not fit is. The rest is only kept.
 */
public final class SecurityTypes {
    private static final Map<String, Severity> SEVERITIES = Map.ofEntries(
            Map.entry("FirmwareUpdated", Severity.NOTICE),
            Map.entry("SettingSystemTime", Severity.NOTICE),
            Map.entry("StartupOfTheDevice", Severity.NOTICE),
            Map.entry("ResetOrReboot", Severity.NOTICE),
            Map.entry("MaintenanceLoginAccepted", Severity.NOTICE),
            Map.entry("MaintenanceLoginFailed", Severity.WARNING),
            Map.entry("SecurityLogWasCleared", Severity.CRITICAL),
            Map.entry("MemoryExhaustion", Severity.CRITICAL),
            Map.entry("TamperDetectionActivated", Severity.CRITICAL),
            Map.entry("InvalidFirmwareSignature", Severity.CRITICAL),
            Map.entry("InvalidFirmwareSigningCertificate", Severity.CRITICAL),
            Map.entry("AttemptedReplayAttacks", Severity.CRITICAL),
            Map.entry("InvalidCsmsCertificate", Severity.WARNING),
            Map.entry("InvalidCentralSystemCertificate", Severity.WARNING),
            Map.entry("InvalidChargingStationCertificate", Severity.WARNING),
            Map.entry("InvalidChargePointCertificate", Severity.WARNING),
            Map.entry("InvalidTLSVersion", Severity.WARNING),
            Map.entry("InvalidTLSCipherSuite", Severity.WARNING));

    private SecurityTypes() {}

    /** Null if such an event is only kept. */
    public static @Nullable Severity severity(String type) {
        return SEVERITIES.get(type);
    }
}
