package io.emall.cpms.files;

import io.emall.cpms.core.file.Arrival;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Takes one file at an address, raw or in a form; one at a time and once. */
final class Uploads {
    private static final int INSUFFICIENT_STORAGE = 507;
    /** Bytes of a refused body that are read and thrown away. */
    private static final long HEARD_OUT = 16 * 1024 * 1024;

    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    /** Who takes the files of one purpose. */
    interface Taker {
        long most();

        Arrival welcome(UUID id);

        Arrival take(UUID id, @Nullable String name, InputStream content) throws IOException;
    }

    void take(Taker taker, Address address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("Content-Range") != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!underWay.add(address.id())) {
            answer(Arrival.THERE_IS_ONE, request, response);
        } else {
            try {
                answer(arrival(taker, address, request), request, response);
            } catch (NoFile nothing) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            } finally {
                underWay.remove(address.id());
            }
        }
    }

    /** A form without a file. */
    private static final class NoFile extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static Arrival arrival(Taker taker, Address address, HttpServletRequest request) throws IOException {
        Arrival welcome = taker.welcome(address.id());
        if (welcome != Arrival.TAKEN) {
            return welcome;
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean form = type.startsWith("multipart/");
        // A form has a header and a boundary around its file.
        long room = form ? taker.most() + 64 * 1024 : taker.most();
        if (request.getContentLengthLong() > room) {
            return Arrival.TOO_LARGE;
        }
        if (!form) {
            return taker.take(address.id(), address.name(), request.getInputStream());
        }
        FilePart part =
                FilePart.of(request.getContentType(), request.getInputStream()).orElseThrow(NoFile::new);
        return taker.take(address.id(), address.name() == null ? part.fileName() : address.name(), part);
    }

    private static void answer(Arrival arrival, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(
                switch (arrival) {
                    case TAKEN -> HttpServletResponse.SC_CREATED;
                    case UNKNOWN -> HttpServletResponse.SC_NOT_FOUND;
                    case THERE_IS_ONE -> HttpServletResponse.SC_CONFLICT;
                    case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                    case NO_ROOM -> INSUFFICIENT_STORAGE;
                });
        if (arrival != Arrival.TAKEN) {
            response.setHeader("Connection", "close");
            hearOut(request);
        }
    }

    /** Whoever is still sending when the connection closes never reads the answer, unless it waits to be told to send. */
    private static void hearOut(HttpServletRequest request) throws IOException {
        if (request.getHeader("Expect") != null) {
            return;
        }
        byte[] chunk = new byte[64 * 1024];
        InputStream rest = request.getInputStream();
        for (long heard = 0; heard < HEARD_OUT; ) {
            int read = rest.read(chunk);
            if (read < 0) {
                return;
            }
            heard += read;
        }
    }
}
