package io.emall.cpms.core.alarm;

/** What sort of trouble; the portal has a word for each. */
public enum AlarmKind {
    /** A component does not work, as the station itself reports. */
    MALFUNCTION(false),
    /** A monitored variable of a station left its bounds. */
    MONITOR(false),
    /** A station has not been connected for too long. */
    OFFLINE(false),
    /** Something happened that concerns security; it has no end of its own. */
    SECURITY(true),
    /** A certificate expires, or could not be made or installed. */
    CERTIFICATE(false),
    /** An update of firmware failed. */
    FIRMWARE(true),
    /** A station is not configured as it should be. */
    CONFIGURATION(false),
    /** A car draws other than the station agreed to. */
    POWER(false),
    /** A DSO cannot be reached, is late, or tells what cannot be right. */
    SUPPLY(false),
    /** A battery or a meter does not answer, or does not tell the truth. */
    ENERGY(false),
    /** Anything about the CPMS itself, and what found no room among a station's alarms. */
    SYSTEM(true);

    private final boolean momentary;

    AlarmKind(boolean momentary) {
        this.momentary = momentary;
    }

    /** Whether it merely happened: nobody reports its end, so an acknowledgement is one. */
    public boolean isMomentary() {
        return momentary;
    }
}
