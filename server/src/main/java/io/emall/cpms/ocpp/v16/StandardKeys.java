package io.emall.cpms.ocpp.v16;

import java.util.List;

/** The configuration keys that OCPP 1.6 §9 and the security extension name. */
final class StandardKeys {
    static final List<String> ALL = List.of(
            "AllowOfflineTxForUnknownId",
            "AuthorizationCacheEnabled",
            "AuthorizeRemoteTxRequests",
            "BlinkRepeat",
            "ClockAlignedDataInterval",
            "ConnectionTimeOut",
            "ConnectorPhaseRotation",
            "ConnectorPhaseRotationMaxLength",
            "GetConfigurationMaxKeys",
            "HeartbeatInterval",
            "LightIntensity",
            "LocalAuthorizeOffline",
            "LocalPreAuthorize",
            "MaxEnergyOnInvalidId",
            "MeterValuesAlignedData",
            "MeterValuesAlignedDataMaxLength",
            "MeterValuesSampledData",
            "MeterValuesSampledDataMaxLength",
            "MeterValueSampleInterval",
            "MinimumStatusDuration",
            "NumberOfConnectors",
            "ResetRetries",
            "StopTransactionOnEVSideDisconnect",
            "StopTransactionOnInvalidId",
            "StopTxnAlignedData",
            "StopTxnAlignedDataMaxLength",
            "StopTxnSampledData",
            "StopTxnSampledDataMaxLength",
            "SupportedFeatureProfiles",
            "SupportedFeatureProfilesMaxLength",
            "TransactionMessageAttempts",
            "TransactionMessageRetryInterval",
            "UnlockConnectorOnEVSideDisconnect",
            "WebSocketPingInterval",
            "LocalAuthListEnabled",
            "LocalAuthListMaxLength",
            "SendLocalListMaxLength",
            "ReserveConnectorZeroSupported",
            "ChargeProfileMaxStackLevel",
            "ChargingScheduleAllowedChargingRateUnit",
            "ChargingScheduleMaxPeriods",
            "ConnectorSwitch3to1PhaseSupported",
            "MaxChargingProfilesInstalled",
            "AdditionalRootCertificateCheck",
            "CertificateSignedMaxChainSize",
            "CertificateStoreMaxLength",
            "CpoName",
            "SecurityProfile",
            "SupportedFileTransferProtocols");

    private StandardKeys() {}
}
