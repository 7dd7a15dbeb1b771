package io.emall.cpms.core.profile;

/** What a charging profile is for (OCPP 1.6 §3.13.1, OCPP 2.x K01; P-60). */
public enum Purpose {
    /** The whole station, all its EVSEs together. */
    STATION_MAX,
    /** Any transaction that has no profile of its own. */
    TX_DEFAULT,
    /** One running transaction. */
    TX,
    /** 2.1: instead of a transaction's own while it has priority. */
    PRIORITY,
    /** 2.1: what is produced on the spot and may be used besides. */
    LOCAL_GENERATION,
    /** Somebody else's limit, such as the grid operator's: reported by stations, never set by us. */
    EXTERNAL
}
