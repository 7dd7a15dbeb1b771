package io.emall.cpms.core.template;

import io.emall.cpms.core.device.Wanted;
import io.emall.cpms.core.location.Station;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stations of a kind shall hold.
 *
 * @param kind which stations
 * @param keepApplied whether a station that differs after a boot is brought back by itself (field lesson 11)
 */
public record Template(UUID id, String name, Kind kind, boolean keepApplied, List<Wanted> settings) {

    /**
     * Patterns in which a star stands for anything, whatever the case. Of several that fit a station the most precise
     * is its template.
     */
    public record Kind(String vendor, String model, String firmware) {

        boolean fits(Station.@Nullable Identity its) {
            return its != null
                    && fits(vendor, its.vendor())
                    && fits(model, its.model())
                    && fits(firmware, Objects.requireNonNullElse(its.firmwareVersion(), ""));
        }

        private static boolean fits(String pattern, String text) {
            String[] pieces = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
            String rest = text.toLowerCase(Locale.ROOT);
            if (!rest.startsWith(pieces[0])) {
                return false;
            }
            rest = rest.substring(pieces[0].length());
            for (int i = 1; i < pieces.length - 1; i++) {
                int at = rest.indexOf(pieces[i]);
                if (at < 0) {
                    return false;
                }
                rest = rest.substring(at + pieces[i].length());
            }
            return pieces.length == 1 ? rest.isEmpty() : rest.endsWith(pieces[pieces.length - 1]);
        }

        int precision() {
            return (vendor + model + firmware).replace("*", "").length();
        }
    }
}
