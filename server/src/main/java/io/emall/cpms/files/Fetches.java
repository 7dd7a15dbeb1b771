package io.emall.cpms.files;

import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.file.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Gives out a file, or the part of it that a broken download still lacks. */
final class Fetches {
    private static final int CHUNK = 64 * 1024;

    private final FileVault vault;

    Fetches(FileVault vault) {
        this.vault = vault;
    }

    void give(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String range = request.getHeader("Range");
        String tag = "\"" + file.sha256() + "\"";
        String condition = request.getHeader("If-Range");
        boolean part = range != null && Span.isAsked(range) && (condition == null || condition.equals(tag));
        Span whole = new Span(0, file.size() - 1);
        Span span = part ? Span.of(range, file.size()).orElse(null) : whole;
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", tag);
        if (span == null) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (part) {
            response.setHeader("Content-Range", "bytes " + span.first() + "-" + span.last() + "/" + file.size());
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentLengthLong(span.length());
        if (!request.getMethod().equals("HEAD")) {
            copy(file, span, response.getOutputStream());
        }
    }

    private void copy(StoredFile file, Span span, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream content = vault.open(file.stored())) {
            content.skipNBytes(span.first());
            long left = span.length();
            while (left > 0) {
                int read = content.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (read < 0) {
                    throw new IOException("The file is shorter than it was");
                }
                out.write(chunk, 0, read);
                left -= read;
            }
        }
    }
}
