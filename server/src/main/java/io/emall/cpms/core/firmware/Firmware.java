package io.emall.cpms.core.firmware;

import io.emall.cpms.core.file.StoredFile;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firmware of the library: a file of ours, or an address elsewhere.
 *
 * @param model null if it fits all of the vendor's
 * @param version as stations with it say at boot
 * @param elsewhere http, https, ftp, ftps or sftp; null for a file of ours
 * @param seal null if it is not signed
 * @param file null if it lies elsewhere or did not come yet
 */
public record Firmware(
        UUID id,
        String vendor,
        @Nullable String model,
        String version,
        @Nullable String elsewhere,
        @Nullable Seal seal,
        Instant at,
        String who,
        @Nullable StoredFile file) {

    /** Whether stations can fetch it. */
    public boolean isThere() {
        return elsewhere != null || file != null;
    }

    /** For people to read. */
    public String title() {
        return vendor + (model == null ? "" : " " + model) + " " + version;
    }
}
