package io.emall.cpms.api;

import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.diagnostics.LogDesk;
import io.emall.cpms.core.diagnostics.LogKind;
import io.emall.cpms.core.diagnostics.LogState;
import io.emall.cpms.core.diagnostics.StationLog;
import io.emall.cpms.core.file.ElsewhereAddress;
import io.emall.cpms.core.file.StoredFile;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.view.StationViews;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Logs of stations: ask for them, see how far they are, fetch what came. */
@RestController
@RequestMapping("/api/v1/stations/{id}/logs")
class LogsApi {
    private final LogDesk desk;
    private final StationViews stations;

    LogsApi(LogDesk desk, StationViews stations) {
        this.desk = desk;
        this.stations = stations;
    }

    /**
     * A log that is wanted.
     *
     * @param kind DIAGNOSTICS if left out
     * @param elsewhere an http(s), ftp(s) or sftp address to which the station brings it; left out: to this server
     */
    record Wanted(
            @Nullable LogKind kind,
            @Nullable Instant oldest,
            @Nullable Instant latest,
            @Nullable String elsewhere) {
        LogDesk.Wish read() {
            String address = elsewhere == null ? null : new Checked().as("elsewhere", elsewhere, ElsewhereAddress::of);
            return new LogDesk.Wish(kind == null ? LogKind.DIAGNOSTICS : kind, oldest, latest, address);
        }
    }

    /** @param size in bytes */
    record LogFile(String name, long size, String sha256, Instant receivedAt) {
        static @Nullable LogFile of(@Nullable StoredFile file) {
            return file == null ? null : new LogFile(file.name(), file.size(), file.sha256(), file.at());
        }
    }

    /**
     * A log that was asked for.
     *
     * @param number of the request, as the station repeats it
     * @param words the station's own
     * @param file absent until it came
     */
    record Log(
            UUID id,
            int number,
            LogKind kind,
            Instant at,
            String who,
            LogState state,
            String words,
            @Nullable String elsewhere,
            @Nullable LogFile file) {
        static Log of(StationLog log) {
            return new Log(
                    log.id(),
                    log.number(),
                    log.kind(),
                    log.at(),
                    log.who(),
                    log.state(),
                    log.words(),
                    log.elsewhere(),
                    LogFile.of(log.file()));
        }
    }

    /** Waits for the station's answer; the file comes later. */
    @PostMapping
    Log ask(Actor actor, @PathVariable StationId id, @RequestBody Wanted wanted) {
        known(actor, id);
        return switch (desk.ask(actor, id, wanted.read())) {
            case LogDesk.Outcome.Asked(var log, var answer) -> Log.of(log);
            case LogDesk.Outcome.NoAddress() ->
                throw Refused.conflict(
                        "elsewhere", "Set cpms.public-url or cpms.files.url, or name an address elsewhere.");
        };
    }

    @GetMapping
    Listing<Log> list(
            Actor actor,
            @PathVariable StationId id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = Listing.USUAL) int limit) {
        known(actor, id);
        return Listing.of(desk.page(actor, id, after, Listing.limit(limit)), Log::of);
    }

    @GetMapping("/{log}")
    Log get(Actor actor, @PathVariable StationId id, @PathVariable UUID log) {
        return Log.of(find(actor, id, log));
    }

    @GetMapping("/{log}/file")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable StationId id, @PathVariable UUID log)
            throws IOException {
        StationLog found = find(actor, id, log);
        StoredFile file = found.file();
        if (file == null) {
            throw Refused.notFound("file of log " + log);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .body(new InputStreamResource(desk.open(actor, found, file)));
    }

    @DeleteMapping("/{log}")
    void delete(Actor actor, @PathVariable StationId id, @PathVariable UUID log) {
        desk.delete(actor, find(actor, id, log));
    }

    private StationLog find(Actor actor, StationId id, UUID log) {
        return desk.find(actor, log)
                .filter(found -> found.station().equals(id))
                .orElseThrow(() -> Refused.notFound("log " + log));
    }

    private void known(Actor actor, StationId id) {
        if (stations.find(actor, id).isEmpty()) {
            throw Refused.notFound("station " + id);
        }
    }
}
