package io.emall.cpms.core.firmware;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a station says of an update, in all versions' words together; older ones know fewer of them. */
public enum FirmwareWord {
    /** Not busy with any. */
    IDLE,
    DOWNLOAD_SCHEDULED,
    DOWNLOADING,
    DOWNLOAD_PAUSED,
    DOWNLOADED,
    DOWNLOAD_FAILED,
    SIGNATURE_VERIFIED,
    INVALID_SIGNATURE,
    INSTALL_SCHEDULED,
    INSTALLING,
    INSTALL_REBOOTING,
    INSTALLED,
    INSTALLATION_FAILED,
    INSTALL_VERIFICATION_FAILED;

    /** As stations spell it: {@code InstallVerificationFailed}. */
    public String said() {
        return Arrays.stream(name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
