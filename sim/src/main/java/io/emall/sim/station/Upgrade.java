package io.emall.sim.station;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One update of a station, from the download to the boot with the new version; each step is told in the standard's words.
 *
 * @param say tells the CSMS a word such as {@code DOWNLOADING}
 */
record Upgrade(SimStation station, Consumer<String> say) {

    /** @param signature with its certificate; both null if it is not signed */
    void run(String address, @Nullable String signature, @Nullable String certificate) {
        Workshop workshop = station.workshop();
        say.accept("DOWNLOADING");
        Optional<byte[]> firmware = workshop.fails("DOWNLOAD_FAILED") ? Optional.empty() : workshop.fetch(address);
        if (firmware.isEmpty()) {
            say.accept("DOWNLOAD_FAILED");
            return;
        }
        say.accept("DOWNLOADED");
        if (signature != null && certificate != null && !isVerified(firmware.get(), signature, certificate)) {
            return;
        }
        install(firmware.get());
    }

    private boolean isVerified(byte[] firmware, String signature, String certificate) {
        boolean good = Workshop.isSigned(firmware, signature, certificate);
        say.accept(good ? "SIGNATURE_VERIFIED" : "INVALID_SIGNATURE");
        return good;
    }

    private void install(byte[] firmware) {
        say.accept("INSTALLING");
        for (String fault : new String[] {"INSTALLATION_FAILED", "INSTALL_VERIFICATION_FAILED"}) {
            if (station.workshop().fails(fault)) {
                say.accept(fault);
                return;
            }
        }
        station.workshop().install(firmware);
        station.restart();
        say.accept("INSTALLED");
    }
}
