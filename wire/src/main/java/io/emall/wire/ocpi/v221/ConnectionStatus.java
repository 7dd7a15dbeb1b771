package io.emall.wire.ocpi.v221;

/** Whether a party is connected to the hub (OCPI 2.2.1 mod_hub_client_info). */
public enum ConnectionStatus {
    CONNECTED,
    OFFLINE,
    PLANNED,
    SUSPENDED
}
