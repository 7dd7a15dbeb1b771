package io.emall.cpms.files;

import io.emall.cpms.core.diagnostics.LogArrivals;
import io.emall.cpms.core.file.Arrival;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileLinks.Purpose;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.firmware.Downloads;
import io.emall.cpms.core.firmware.LibraryArrivals;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers everything below {@code /station-files/} before any other filter sees it: the address itself is the right to
 * use it, bodies are read as they come, and whatever is not exactly right is not there.
 */
public final class StationFiles implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(StationFiles.class);
    private static final Set<String> FETCH = Set.of("GET", "HEAD");
    private static final Set<String> BRING = Set.of("PUT", "POST");

    private final FileLinks links;
    private final LogArrivals logs;
    private final LibraryArrivals library;
    private final Downloads downloads;
    private final Fetches fetches;
    private final Uploads uploads = new Uploads();

    public StationFiles(
            FileLinks links, LogArrivals logs, LibraryArrivals library, Downloads downloads, FileVault vault) {
        this.links = links;
        this.logs = logs;
        this.library = library;
        this.downloads = downloads;
        this.fetches = new Fetches(vault);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest its = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        try {
            handle(its, answer);
        } catch (RuntimeException unavailable) {
            LOG.warn("A file could not be handled: {}", unavailable.toString());
            answer.setHeader("Retry-After", "30");
            answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Address> address = Address.of(request.getRequestURI())
                .filter(its -> links.opens(its.purpose(), its.id(), its.secret()))
                .filter(its -> (its.purpose() == Purpose.FIRMWARE ? FETCH : BRING).contains(request.getMethod()));
        if (address.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (address.get().purpose()) {
            case LOG -> uploads.take(new Logs(), address.get(), request, response);
            case LIBRARY -> bring(address.get(), request, response);
            case FIRMWARE -> fetch(address.get(), request, response);
        }
    }

    private void fetch(Address address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StoredFile> file = downloads.of(address.id());
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            fetches.give(file.get(), request, response);
        }
    }

    /** A browser goes back to the page it came from, which says what came of it. */
    private void bring(Address address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        uploads.take(new Library(), address, request, response);
        String accept = request.getHeader("Accept");
        if (accept != null
                && accept.contains("text/html")
                && response.getStatus() != HttpServletResponse.SC_NOT_FOUND) {
            response.setHeader("Location", "/firmware/" + address.id() + "?came=" + response.getStatus());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    /** Logs as they are taken. */
    private final class Logs implements Uploads.Taker {
        @Override
        public long most() {
            return logs.most();
        }

        @Override
        public Arrival welcome(UUID id) {
            return logs.welcome(id);
        }

        @Override
        public Arrival take(UUID id, @Nullable String name, InputStream content) throws IOException {
            return logs.take(id, name, content);
        }
    }

    /** Firmware as it is taken. */
    private final class Library implements Uploads.Taker {
        @Override
        public long most() {
            return library.most();
        }

        @Override
        public Arrival welcome(UUID id) {
            return library.welcome(id);
        }

        @Override
        public Arrival take(UUID id, @Nullable String name, InputStream content) throws IOException {
            return library.take(id, name, content);
        }
    }
}
