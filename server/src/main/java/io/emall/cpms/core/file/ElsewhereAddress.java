package io.emall.cpms.core.file;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** An address that is not ours, where stations fetch or bring files: some speak FTP only (steve#746). */
public final class ElsewhereAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "ftps", "sftp");
    /** What every version carries. */
    private static final int LONGEST = 512;

    private ElsewhereAddress() {}

    /** @throws IllegalArgumentException if a station could not do anything with it */
    public static String of(String text) {
        URI uri = URI.create(text.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || uri.getHost() == null || text.strip().length() > LONGEST) {
            throw new IllegalArgumentException("must be an http, https, ftp, ftps or sftp address");
        }
        return text.strip();
    }
}
