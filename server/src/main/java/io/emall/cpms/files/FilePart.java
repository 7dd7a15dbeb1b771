package io.emall.cpms.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first file of a {@code multipart/form-data} body, read as it comes (RFC 7578): nothing is held but a line of a
 * header and as much as a boundary is long.
 */
final class FilePart extends InputStream {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAME =
            Pattern.compile("filename=(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_LINES = 200;

    private final InputStream body;
    private final byte[] delimiter;
    private @Nullable String fileName;
    private boolean over;

    private FilePart(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Empty if there is no file in it. */
    static Optional<FilePart> of(String contentType, InputStream body) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        String its = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        FilePart part = new FilePart(new BufferedInputStream(body, 64 * 1024), its);
        return part.begin() ? Optional.of(part) : Optional.empty();
    }

    /** What whoever brought it called it. */
    @Nullable
    String fileName() {
        return fileName;
    }

    /** Goes to the first content whose header names a file. */
    private boolean begin() throws IOException {
        boolean named = false;
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = line();
            if (line == null) {
                return false;
            }
            Matcher name = NAME.matcher(line);
            if (line.regionMatches(true, 0, "Content-Disposition:", 0, 20) && name.find()) {
                fileName = name.group(1) == null ? name.group(2) : name.group(1);
                named = true;
            }
            if (line.isEmpty() && named) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = body.read(); next >= 0; next = body.read()) {
            if (next == '\n') {
                return line.toString().strip();
            }
            if (line.length() > LONGEST_LINE) {
                return null;
            }
            line.append((char) next);
        }
        return null;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = 0;
        while (count < length && !over) {
            int next = body.read();
            if (next < 0) {
                throw new IOException("The body ends before its last boundary");
            }
            if (next == '\r' && isDelimiter()) {
                over = true;
            } else {
                into[from + count++] = (byte) next;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Looks whether the rest of the delimiter follows; if not, nothing was read. */
    private boolean isDelimiter() throws IOException {
        body.mark(delimiter.length);
        for (int i = 1; i < delimiter.length; i++) {
            if (body.read() != delimiter[i]) {
                body.reset();
                return false;
            }
        }
        return true;
    }
}
