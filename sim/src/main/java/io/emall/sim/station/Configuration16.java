package io.emall.sim.station;

import io.emall.wire.ocpp.v16.ChangeConfiguration;
import io.emall.wire.ocpp.v16.ConfigurationStatus;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.GetConfigurationResponse;
import io.emall.wire.ocpp.v16.KeyValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

/** The configuration keys of a 1.6 charge point (OCPP 1.6 §9). */
final class Configuration16 {
    /** What kind of key it is. */
    private enum Kind {
        FIXED,
        NUMBER,
        TEXT,
        /** Valid after a restart. */
        AFTER_RESTART,
        SECRET
    }

    private record Key(Kind kind, String value) {}

    private final Map<String, Key> keys = new ConcurrentSkipListMap<>();

    Configuration16(int connectors) {
        fixed("NumberOfConnectors", Integer.toString(connectors));
        fixed("GetConfigurationMaxKeys", "50");
        fixed("ChargeProfileMaxStackLevel", "10");
        fixed("SupportedFeatureProfiles", "Core,FirmwareManagement,LocalAuthListManagement,Reservation,RemoteTrigger");
        fixed("LocalAuthListMaxLength", Integer.toString(TokenList.MOST_ENTRIES));
        fixed("SendLocalListMaxLength", Integer.toString(TokenList.MOST_PER_MESSAGE));
        number("HeartbeatInterval", "300");
        number("MeterValueSampleInterval", "60");
        number("ClockAlignedDataInterval", "0");
        number("ConnectionTimeOut", "60");
        number("ResetRetries", "1");
        number("TransactionMessageAttempts", "3");
        number("TransactionMessageRetryInterval", "60");
        text("MeterValuesSampledData", "Energy.Active.Import.Register,Power.Active.Import");
        text("AuthorizeRemoteTxRequests", "false");
        text("LocalAuthorizeOffline", "true");
        text("StopTransactionOnEVSideDisconnect", "true");
        keys.put("WebSocketPingInterval", new Key(Kind.AFTER_RESTART, "60"));
        keys.put("AuthorizationKey", new Key(Kind.SECRET, ""));
        text("eMall.LedBrightness", "80");
    }

    private void fixed(String name, String value) {
        keys.put(name, new Key(Kind.FIXED, value));
    }

    private void number(String name, String value) {
        keys.put(name, new Key(Kind.NUMBER, value));
    }

    private void text(String name, String value) {
        keys.put(name, new Key(Kind.TEXT, value));
    }

    GetConfigurationResponse read(GetConfiguration request) {
        List<String> asked = request.key();
        List<String> names = asked == null || asked.isEmpty() ? List.copyOf(keys.keySet()) : asked;
        List<KeyValue> known =
                names.stream().filter(keys::containsKey).map(this::shown).toList();
        List<String> unknown =
                names.stream().filter(name -> !keys.containsKey(name)).toList();
        return new GetConfigurationResponse(known.isEmpty() ? null : known, unknown.isEmpty() ? null : unknown);
    }

    private KeyValue shown(String name) {
        Key key = Objects.requireNonNull(keys.get(name));
        return new KeyValue(name, key.kind == Kind.FIXED, key.kind == Kind.SECRET ? null : key.value);
    }

    ConfigurationStatus change(ChangeConfiguration request) {
        Key key = keys.get(request.key());
        if (key == null) {
            return ConfigurationStatus.NOT_SUPPORTED;
        }
        boolean isNumber = request.value().matches("\\d{1,9}");
        if (key.kind == Kind.FIXED || key.kind == Kind.NUMBER && !isNumber) {
            return ConfigurationStatus.REJECTED;
        }
        keys.put(request.key(), new Key(key.kind, request.value()));
        return key.kind == Kind.AFTER_RESTART ? ConfigurationStatus.REBOOT_REQUIRED : ConfigurationStatus.ACCEPTED;
    }
}
