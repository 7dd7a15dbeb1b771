package io.emall.cpms.files;

import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileLinks.Purpose;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a path below the root of the files means.
 *
 * @param name what follows the secret: stations append the name of their file; null if nothing does
 */
record Address(
        Purpose purpose, UUID id, String secret, @Nullable String name) {
    private static final int PARTS = 4;
    private static final int UUID_LENGTH = 36;

    static Optional<Address> of(String path) {
        if (!path.startsWith(FileLinks.ROOT)) {
            return Optional.empty();
        }
        String[] parts = path.substring(FileLinks.ROOT.length()).split("/", PARTS);
        return parts.length < PARTS - 1 || parts[1].length() != UUID_LENGTH
                ? Optional.empty()
                : purpose(parts[0]).flatMap(purpose -> read(purpose, parts));
    }

    private static Optional<Purpose> purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.word().equals(word))
                .findFirst();
    }

    private static Optional<Address> read(Purpose purpose, String[] parts) {
        try {
            String name = parts.length < PARTS || parts[3].isEmpty()
                    ? null
                    : URLDecoder.decode(parts[3], StandardCharsets.UTF_8);
            return Optional.of(new Address(purpose, UUID.fromString(parts[1]), parts[2], name));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
