package io.emall.cpms.core.monitoring;

import io.emall.cpms.core.device.VariableAddress;
import java.math.BigDecimal;

/**
 * A station watches a variable.
 *
 * @param id the station's own number for it
 * @param type what it watches for, in the standard's words
 * @param value the threshold, the change, or the interval in seconds
 * @param severity 0 (danger) to 9 (debug)
 * @param transaction whether only while somebody charges
 */
public record VariableMonitor(
        int id, VariableAddress address, String type, BigDecimal value, int severity, boolean transaction) {

    /** What can be watched for, in the standard's words. */
    public enum Type {
        UPPER_THRESHOLD("UpperThreshold"),
        LOWER_THRESHOLD("LowerThreshold"),
        DELTA("Delta"),
        PERIODIC("Periodic"),
        PERIODIC_CLOCK_ALIGNED("PeriodicClockAligned");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
