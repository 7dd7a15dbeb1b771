package io.emall.cpms.grid.openadr;

import io.emall.cpms.core.supply.Dsos;
import io.emall.cpms.core.unit.DsoId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where VTNs tell that something changed. What changed is not believed from here, but asked for: a notification only makes
 * the DSO due.
 */
@RestController
public class Callback {
    private static final String BEARER = "Bearer ";

    private final Dsos dsos;
    private final InstantSource clock;

    public Callback(Dsos dsos, InstantSource clock) {
        this.dsos = dsos;
        this.clock = clock;
    }

    @PostMapping(Subscriptions.PATH + "{dso}")
    ResponseEntity<Void> changed(
            @PathVariable UUID dso,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        DsoId id = new DsoId(dso);
        if (!isKnown(id, authorization)) {
            return ResponseEntity.status(401).build();
        }
        dsos.wake(id, clock.instant());
        return ResponseEntity.ok().build();
    }

    private boolean isKnown(DsoId id, String authorization) {
        String shown = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        return dsos.secret(id)
                .map(secret -> Subscriptions.bearer(id, secret.reveal()))
                .filter(expected -> MessageDigest.isEqual(bytes(expected), bytes(shown)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
